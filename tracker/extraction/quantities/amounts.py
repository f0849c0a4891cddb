"""Which figures of a text are amounts: "1.26 lakh crore", «от 1,15 до 1,25 млн», "two hundred"?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from tracker.extraction.lexicon import lexicon
from tracker.extraction.quantities import words as lexer
from tracker.extraction.quantities.notation import Notation
from tracker.extraction.quantities.words import Entry, Phrases, Word
from tracker.vocabulary import Unit

NOTATION = Notation(
    """
    number scale big_scale sign lone fraction duration dash to and between from about at_least up_to before label
    """.split()
)
# A second scale multiplies a small first one: "1.26 lakh crore"; "a $5.8 billion mill." is no such thing.
AMOUNT = "sign? number (dash? scale)* (dash? (big_scale|lone))?"
PATTERN = NOTATION.compile(
    {
        "range": f"{AMOUNT} sign? (dash|to|and) {AMOUNT}",
        "single": AMOUNT,
        "lone": "lone",
        "fraction": "fraction",
        "duration": "duration",
    }
)
# "A billion" stands alone and multiplies: "5 billion".
SCALES = ("scale", "big_scale", "lone")
JOINTS = ("dash", "to", "and")
SMALLEST_BIG = 1e6
# A length of time without a figure, as so many of a unit.
DURATIONS = {"year": (1.0, Unit.YEAR), "half_year": (6.0, Unit.MONTH), "month": (1.0, Unit.MONTH)}


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure, or two with all that lies between, before its noun is looked up.

    `first` and `stop` are places in the row of words. `unit` is set where the words themselves give it: "$", "half of".
    `changed`: "from 20 to 18", of which the first figure is the old value.
    """

    first: int
    stop: int
    value: float
    value_max: float | None = None
    unit: Unit | None = None
    changed: bool = False


def read(text: str, language: str, start: int, stop: int) -> list[Word]:
    """The words of a stretch of text, each with its kind."""
    return lexer.words(text, language, phrases(language), start=start, stop=stop)


def find(row: Sequence[Word], language: str) -> Iterator[Amount]:
    """The amounts of a row of words, in order."""
    for match in PATTERN.finditer(NOTATION.row(row)):
        rule, first, stop = match.lastgroup, match.start(), match.end()
        if rule == "range":
            yield from pair(row, first, stop, language)
        elif rule == "single":
            yield single(row, first, stop)
        elif rule == "lone":
            yield Amount(first, stop, float(row[first].value))
        elif rule == "fraction":
            yield Amount(first, stop, float(row[first].value), unit=Unit.PERCENT)
        else:
            value, unit = DURATIONS[str(row[first].value)]
            yield Amount(first, stop, value, unit=unit)


def single(row: Sequence[Word], first: int, stop: int) -> Amount:
    """One figure with its scales and its currency sign."""
    value, unit = 0.0, None
    for word in row[first:stop]:
        if word.kind == "number":
            value = float(word.value)
        elif word.kind in SCALES:
            value *= float(word.value)
        elif word.kind == "sign":
            unit = Unit(str(word.value))
    # Scales are powers of ten: 890.9 times a thousand million is meant to the last digit.
    return Amount(first, stop, float(f"{value:.12g}"), unit=unit)


def pair(row: Sequence[Word], first: int, stop: int, language: str) -> Iterator[Amount]:
    """Two figures with a joint: one range, the new value of a change, or two amounts that only stand side by side."""
    joints = (i for i in range(first + 1, stop) if row[i].kind in JOINTS and row[i + 1].kind not in SCALES)
    middle = next(joints)
    low, high = single(row, first, middle), single(row, middle + 1, stop)
    if not any(word.kind in SCALES for word in row[first:middle]):
        low = scaled(row, low, high, middle + 1, stop)
    led = row[first - 1].kind if first else ""
    unit = low.unit or high.unit
    if is_range(row[middle], led, language) and low.value < high.value:
        yield Amount(first, stop, low.value, high.value, unit)
    elif row[middle].kind == "to":
        yield Amount(high.first, high.stop, high.value, unit=unit, changed=True)
    else:
        yield low
        yield high


def scaled(row: Sequence[Word], low: Amount, high: Amount, start: int, stop: int) -> Amount:
    """The first figure of "8-10 billion" in billions too, if it is then the smaller one."""
    value = low.value
    for word in row[start:stop]:
        value *= float(word.value) if word.kind in SCALES else 1
    return Amount(low.first, low.stop, value, unit=low.unit) if value < high.value else low


def is_range(joint: Word, led: str, language: str) -> bool:
    """Does the joint make a range: a dash, "between … and", «от … до», and in English "5 to 7" without a "from"."""
    if joint.kind == "to":
        return led == "from" if language == "ru" else led not in ("from", "before")
    return joint.kind == "dash" or led == "between"


@cache
def phrases(language: str) -> Phrases:
    """The language's words of number, ready to be looked up."""
    return Phrases(lexer.numerals(language) | dict(entries(lexicon(language, "quantities"))))


def entries(tables: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    """The lexicon's words of number with their kinds; of a word in two tables the later one counts."""
    for word, value in tables["scales"]["words"].items():
        yield word, ("scale" if value < SMALLEST_BIG else "big_scale", float(value))
    for table, kind in (("lone", "lone"), ("fractions", "fraction")):
        yield from ((word, (kind, float(value))) for word, value in tables[table]["words"].items())
    for name, forms in tables["durations"].items():
        yield from ((form, ("duration", name)) for form in forms)
    for code, forms in tables["signs"].items():
        yield from ((form, ("sign", code)) for form in forms)
    for table in ("comparisons", "bounds", "joints"):
        for kind, forms in tables[table].items():
            yield from ((form, (kind, form)) for form in forms)

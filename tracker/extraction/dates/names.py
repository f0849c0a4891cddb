"""Which words name a time: "the third quarter of 2024", «в прошлую среду», "two weeks ago"?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.extraction.dates.rules import NOTATION, PATTERN
from tracker.extraction.quantities.words import Word

# What a rule's `numbers` are, as kinds of words.
NUMBERS = {
    "days": ("day", "ordinal"),
    "day": ("day", "ordinal"),
    "month_half": ("ordinal",),
    "first_months": ("count", "day", "one"),
    "quarter": ("ordinal", "day", "quarter_name"),
    "half": ("ordinal", "day", "half_name"),
    "season": ("season",),
    "weekday": ("weekday",),
    "ago": ("count", "day", "one"),
    "ahead": ("count", "day", "one"),
    "window": ("count", "day", "one"),
    "past": ("count", "day", "one"),
}
TURNS = {"previous": -1, "current": 0, "next": 1, "that": 0, "following": 1}
# Months by which a fiscal year begins after its calendar year: Japan names it by its first year, India by its last.
FISCAL = {"year_fiscal_start": 3, "year_pair": 3, "year_fiscal_end": -9}


@dataclass(frozen=True, slots=True)
class Name:
    """What words name, before anybody asks when they were written.

    `rule` is the rule that found it; `numbers` are its days, quarter, count … as written; `month` and `unit` stand for
    themselves. `year` is set where the words give it. `turn` says last (-1), this (0) or next (1) of the thing named,
    `year_turn` of the year. `that`: they count from the time named before. `shift` is how many months a fiscal year
    lies off the calendar's.
    """

    rule: str
    numbers: tuple[float, ...] = ()
    month: int = 0
    unit: str = ""
    year: int | None = None
    turn: int | None = None
    year_turn: int | None = None
    part: str | None = None
    that: bool = False
    shift: int = 0
    words: tuple[Word, ...] = ()

    @property
    def explicit(self) -> bool:
        """Do the words give the time outright, whenever they were written."""
        return self.year is not None or self.rule in ("numeric", "decade")

    @property
    def counts_from_earlier(self) -> bool:
        """Do the words count from the time named before them."""
        return self.that or self.rule in ("that_day", "day_later", "then", "since_then")

    @property
    def is_open(self) -> bool:
        """Have the words a beginning and no end: "in the coming weeks", "within days"."""
        if self.rule != "window" or self.numbers:
            return self.rule == "soon"
        lead, unit = self.words[0], self.words[-1]
        return unit.value == "many" or (lead.kind == "coming" and unit.value != "one")


@dataclass(frozen=True, slots=True)
class Found:
    """A name of a time and where it stands in a row of words."""

    first: int
    stop: int
    name: Name


def find(row: Sequence[Word]) -> Iterator[Found]:
    """The names of times in a row of words, in order."""
    for match in PATTERN.finditer(NOTATION.row(row)):
        yield Found(match.start(), match.end(), named(str(match.lastgroup), tuple(row[match.start() : match.end()])))


def named(rule: str, words: tuple[Word, ...]) -> Name:
    """What these words, which a rule found, name."""
    kinds = {word.kind: word for word in reversed(words)}
    turn, year_turn = turns(words)
    return Name(
        rule,
        numbers(rule, words),
        month=int(float(kinds["month"].value)) if "month" in kinds else 0,
        unit=next((w.kind.removeprefix("unit_") for w in words if w.kind.startswith("unit_")), ""),
        year=year(words),
        turn=turn,
        year_turn=year_turn,
        part=part(words),
        that=any(word.kind == "anaphor" for word in words),
        shift=next((FISCAL[w.kind] for w in reversed(words) if w.kind in FISCAL), 0),
        words=words,
    )


def numbers(rule: str, words: Sequence[Word]) -> tuple[float, ...]:
    """The numbers that a rule wants, without the time of day before them and the year behind them."""
    kinds = [word.kind for word in words]
    start = kinds.index("clock") if "clock" in kinds else 0
    stop = kinds.index("year_fiscal_end") if "year_fiscal_end" in kinds else len(words)
    wanted = [word for word in words[start:stop] if word.kind in NUMBERS.get(rule, ())]
    return tuple(1.0 if word.kind == "one" else float(word.value) for word in wanted)


def year(words: Sequence[Word]) -> int | None:
    """The year that the words give: "2024", "FY26" or "2025-26", the first of the two."""
    for before, word in zip((None, *words), words, strict=False):
        if word.kind in ("year", "year_pair"):
            return int(float(word.value))
        if word.kind == "day" and before and before.kind == "year_fiscal_end":
            return 2000 + int(float(word.value))
    return None


def turns(words: Sequence[Word]) -> tuple[int | None, int | None]:
    """Last, this or next: of the thing named, and of its year ("last May", "May last year")."""
    own = of_year = None
    for word, following in zip(words, (*words[1:], None), strict=True):
        if word.kind in ("relative", "anaphor"):
            turn = TURNS[str(word.value)]
            if following and following.kind in ("unit_year", "year_fiscal_start"):
                of_year = turn
            else:
                own = turn
    return own, of_year


def part(words: Sequence[Word]) -> str | None:
    """Early, middle or late, where the words say so."""
    for word in words:
        if word.kind == "part":
            return str(word.value)
        if word.kind in ("year_end", "year_middle"):
            return {"year_end": "late", "year_middle": "middle"}[word.kind]
    return None

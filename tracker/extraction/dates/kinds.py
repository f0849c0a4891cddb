"""Which kinds of words does a time phrase have? The lexicon's lists as one row of words, each with its kind."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from tracker.extraction.lexicon import lexicon
from tracker.extraction.quantities import words as lexer
from tracker.extraction.quantities.words import Entry, Phrases, Word

# Lists whose place in the list is the value: the first month is January.
COUNTED = {
    "months": "month",
    "weekdays": "weekday",
    "seasons": "season",
    "ordinals": "ordinal",
    "quarters": "quarter_name",
    "halves": "half_name",
}
# Tables whose keys are the values: parts.early = [...] are words of kind "part" and value "early".
NAMED = {"parts": "part", "relative": "relative", "anaphors": "anaphor", "days": "near_day"}
# Tables whose keys are the kinds.
KINDS = {"markers": "", "year": "year_", "offsets": "", "filler": ""}
YEARS = range(1900, 2100)
# Longer stretches are given as dates, and larger counts of years are counts of something else.
MOST_UNITS = 1000


def read(text: str, language: str, start: int, stop: int) -> list[Word]:
    """The words of `text[start:stop]`; figures are of kind "year", "day" (1 to 31), "count" or "other"."""
    row = [figure(text, word) for word in lexer.words(text, language, phrases(language), start=start, stop=stop)]
    return list(paired(row))


def paired(row: list[Word]) -> Iterator[Word]:
    """The row with "2025-26" and "2024/25" as one word of kind "year_pair", worth the first year."""
    at = 0
    while at < len(row):
        pair = is_pair(row[at : at + 3])
        yield replace(row[at], kind="year_pair", stop=row[at + 2].stop) if pair else row[at]
        at += 3 if pair else 1


def is_pair(three: list[Word]) -> bool:
    """Are these a year, a dash and the last two figures of the next year, without a space."""
    if [word.kind for word in three] != ["year", "dash", "day"]:
        return False
    year, dash, day = three
    glued = year.stop == dash.start and dash.stop == day.start and day.stop - day.start == 2
    return glued and (float(year.value) + 1) % 100 == float(day.value)


def figure(text: str, word: Word) -> Word:
    """A number as the year, day or count that it can be; any other word as it is."""
    if word.kind != lexer.NUMBER:
        return word
    value, written = float(word.value), text[word.start : word.stop]
    if not value.is_integer():
        return replace(word, kind="count") if value == 1.5 else replace(word, kind=lexer.OTHER)
    if written.isdigit() and len(written) == 4 and value in YEARS:
        return replace(word, kind="year")
    if written.isdigit() and len(written) <= 2 and 1 <= value <= 31:
        return replace(word, kind="day")
    return replace(word, kind="count" if 1 <= value <= MOST_UNITS else lexer.OTHER)


@cache
def phrases(language: str) -> Phrases:
    """The language's words of time, ready to be looked up."""
    return Phrases(dict(entries(lexicon(language, "dates"))) | lexer.numerals(language))


def entries(tables: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Every word of the lexicon with its kind and its value."""
    for table, kind in COUNTED.items():
        for place, forms in enumerate(tables[table], start=1):
            yield from listed(forms, kind, float(place))
    for table, kind in NAMED.items():
        for value, forms in tables[table].items():
            yield from listed(forms, kind, value)
    for table, prefix in KINDS.items():
        for name, forms in tables[table].items():
            yield from listed(forms, prefix + name, "")
    for name, forms in tables["units"].items():
        for form in forms:
            yield form, (f"unit_{name}", grammatical_number(form, tables))
    for forms, day in zip(tables["feasts"], tables["feast_days"], strict=True):
        yield from listed(forms, "feast", day)
    yield from listed(tables["suffixes"], "suffix", "")
    yield from listed(tables["decade_suffixes"], "decade_suffix", "")
    yield from listed(tables["not_time"], lexer.OTHER, "")
    for word, first in tables["decades"]["words"].items():
        yield word, ("decade_name", float(first))


def grammatical_number(form: str, tables: Mapping[str, Any]) -> str:
    """ "one" or "many" where the form alone tells it, else nothing."""
    return "many" if form in tables["plurals"] else "one" if form in tables["singulars"] else ""


def listed(forms: Iterable[str], kind: str, value: float | str) -> Iterator[tuple[str, Entry]]:
    """Forms that are all of one kind and value."""
    return ((form, (kind, value)) for form in forms)

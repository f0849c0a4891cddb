"""Which words around the name of a time belong to it: its preposition, its other end, its "at the earliest"?"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tracker.extraction.dates import kinds, names
from tracker.extraction.dates.direction import Phrase
from tracker.extraction.dates.names import Found
from tracker.extraction.dates.plausible import plausible
from tracker.extraction.lexicon import lexicon
from tracker.extraction.quantities.words import Word, folded
from tracker.records import Span

NEUTRAL = frozenset({"in", "in_ahead", "in_total", "to", "within", "past", "between", "whole"})
DIRECTED = frozenset({"by", "before", "until", "up_before", "through", "since", "not_before", "after"})
# Words that may stand between a preposition and the name: "since about 2022", "by the second half".
BETWEEN = frozenset({"loose", "the"})
AFTERWARDS = {"earliest": "not_before", "latest": "by"}
# Prepositions that name a new date after "put off".
NEW_DATE = frozenset({"to", "until", "up_before"})
# Prepositions that go with a stretch of two names as with one: "no earlier than 2026-2027".
WITH_STRETCH = frozenset({"by", "not_before", "after"})
# How many characters back a "not" or "put off" still speaks of a date: about a clause.
CLAUSE = 90
STOP = re.compile(r"[.!?;…][\"»”)]*\s|\n")


def find(text: str, language: str, start: int, stop: int) -> Iterator[tuple[Span, Phrase]]:
    """The time phrases of `text[start:stop]`, in order, with the words that belong to them."""
    row = kinds.read(text, language, start, stop)
    found = list(names.find(row))
    at = free = 0
    while at < len(found):
        first = last = found[at]
        left, marker = led(row, first.first, free)
        before = clause(text, start, row[left].start)
        put_off = bool(words(language, "postponements").search(before))
        if put_off and at + 1 < len(found) and is_old_date(row, marker, first, found[at + 1]):
            at += 1
            continue
        if at + 1 < len(found) and connected(row, marker, first, found[at + 1], put_off):
            at += 1
            last, marker = found[at], marker if marker in WITH_STRETCH else None
        at += 1
        if first.name.rule == "days" and marker not in WITH_STRETCH:
            marker = None
        right, marker = followed(row, last.stop, marker)
        if not plausible(text, language, row, left, right, first):
            continue
        free = right
        members = (first.name,) if first is last else (first.name, last.name)
        span = Span.of(text, row[left].start, row[right - 1].stop)
        negated = bool(words(language, "negations").search(before))
        counted = bool(words(language, "balances").search(before + folded(text[span.stop : span.stop + CLAUSE // 2])))
        moved = put_off and marker in NEW_DATE
        yield span, Phrase(marker if marker in DIRECTED else "at", members, negated, moved, counted)


def led(row: Sequence[Word], first: int, free: int) -> tuple[int, str | None]:
    """Where a phrase begins, and the kind of its preposition; `free` is the first word that is not taken yet."""
    for back in (1, 2):
        at = first - back
        if at < free or (back == 2 and row[first - 1].kind not in BETWEEN):
            break
        if row[at].kind in NEUTRAL or row[at].kind in DIRECTED:
            return at, row[at].kind
    return first, None


def followed(row: Sequence[Word], stop: int, marker: str | None) -> tuple[int, str | None]:
    """Where a phrase ends, and its preposition's kind in the light of an "at the earliest" after it."""
    if stop < len(row) and row[stop].kind in AFTERWARDS:
        return stop + 1, AFTERWARDS[row[stop].kind]
    return stop, marker


def connected(row: Sequence[Word], marker: str | None, first: Found, second: Found, put_off: bool) -> bool:
    """Are two names the ends of one stretch: "from May to July", "2024-2026", «с января по март»."""
    between = [word.kind for word in row[first.stop : second.first]]
    alike = first.name.rule == second.name.rule
    if between == ["dash"]:
        return alike
    if between == ["and"]:
        return alike and (marker == "between" or consecutive(first, second))
    if between in (["to"], ["through"], ["until"], ["up_before"]):
        return not put_off and (marker == "since" or (alike and between in (["to"], ["through"])))
    return False


def is_old_date(row: Sequence[Word], marker: str | None, first: Found, second: Found) -> bool:
    """Is the first of two names the date that was given up: "put off from 2024 to 2026"."""
    return marker == "since" and [word.kind for word in row[first.stop : second.first]] in (["to"], ["until"])


def consecutive(first: Found, second: Found) -> bool:
    """Does the second month or year follow at once on the first: "January and February", "2026 or 2027"."""
    if first.name.rule == "month":
        return second.name.month - first.name.month in (1, -11)
    years = (first.name.year, second.name.year)
    return first.name.rule == "year" and None not in years and int(years[1] or 0) - int(years[0] or 0) == 1


def clause(text: str, start: int, stop: int) -> str:
    """The words of the sentence before a phrase, in small letters."""
    before = folded(text[max(start, stop - CLAUSE) : stop])
    return STOP.split(before)[-1]


@cache
def words(language: str, table: str) -> re.Pattern[str]:
    """A list of the lexicon as one pattern; an asterisk stands for any letters."""
    listed = (re.escape(word).replace(r"\*", r"\w*") for word in lexicon(language, "dates")[table])
    return re.compile(rf"(?<!\w)(?:{'|'.join(listed)})(?!\w)")

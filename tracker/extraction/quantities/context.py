"""What does a number count that has no noun of its own: "the workforce is to shrink to 16,000"?"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from tracker.extraction.lexicon import lexicon
from tracker.extraction.quantities import nouns
from tracker.extraction.quantities.number import Number
from tracker.extraction.quantities.words import folded
from tracker.vocabulary import Unit

SENTENCE_END = re.compile(r"[.!?…][\"»”)]*\s+(?=[\"«“(—]*\s?[A-ZА-ЯЁ\d])|\n")
# How long a sentence is thought to be at most.
REACH = 300
# How many mentions on either side are looked at.
NEAR = 40
# Figures from here on may be money without its currency: "870 млн — заём".
MONEY = 1e6
CURRENCIES = frozenset({Unit.RUB, Unit.USD, Unit.EUR, Unit.CNY, Unit.INR, Unit.HUF, Unit.JPY})
COUNTED = frozenset({Unit.VEHICLE, Unit.PERSON, Unit.WAFER, Unit.GWH, Unit.POINT, Unit.OTHER})

# A figure and an adjective before a noun take about so many characters.
COUNTING = 25
# Engines in "22,900 with petrol engines" say less of the cars than "27,000 cars" before them.
UNCOUNTED = 3
COUNTED_BY = re.compile(r"\d[^\w]*((?:[^\W\d_]+[^\w]+){0,2})$")
THINGS = frozenset({Unit.VEHICLE, Unit.WAFER, Unit.OTHER})


@dataclass(frozen=True, slots=True)
class Mention:
    """A word of the text that says what numbers near it may count."""

    start: int
    stop: int
    unit: Unit
    weak: bool


def in_context(text: str, language: str, found: Sequence[Number]) -> list[Number]:
    """The numbers, those without a noun that says anything with the unit of the nearest word that does."""
    unclear = [unclear_unit(number, language) for number in found]
    if not any(unclear):
        return list(found)
    said = mentions(text, language)
    starts = [mention.start for mention in said]
    return [
        replace(number, unit=meant(text, number, default, said, starts)) if default else number
        for number, default in zip(found, unclear, strict=True)
    ]


def meant(text: str, number: Number, default: Unit, said: Sequence[Mention], starts: Sequence[int]) -> Unit:
    """The unit that a number's surroundings give it, `default` if they give none."""
    if default == Unit.VEHICLE:
        # «Машины» are cars unless the text speaks of locomotives, trams … alone.
        units = {mention.unit for mention in said}
        return Unit.OTHER if Unit.OTHER in units and Unit.VEHICLE not in units else Unit.VEHICLE
    return nearest(text, number, said, starts) or default


def unclear_unit(number: Number, language: str) -> Unit | None:
    """The unit that a number has if its surroundings say nothing; None where its own words are clear."""
    noun = folded(number.noun)
    if number.unit not in (Unit.OTHER, Unit.VEHICLE):
        return None
    if not noun:
        return Unit.OTHER if number.unit == Unit.OTHER else None
    for unit, pattern in generic(language):
        if pattern.fullmatch(noun):
            return unit
    return None


def nearest(text: str, number: Number, said: Sequence[Mention], starts: Sequence[int]) -> Unit | None:
    """The unit of the nearest fitting mention in the number's sentence, else of the last one shortly before it."""
    # "Units" may be any product, but neither people nor points.
    counted = THINGS if number.noun else COUNTED
    wanted = counted | CURRENCIES if number.value >= MONEY and not number.noun else counted
    at = bisect_left(starts, number.span.start)
    earlier = [m for m in said[max(0, at - NEAR) : at] if m.unit in wanted and m.stop <= number.span.start]
    before = min(earlier[-3:], key=lambda m: distance(m, number), default=None)
    behind = sentence_stop(text, number.span.stop)
    after = first([m for m in said[at : at + NEAR] if m.unit in wanted and number.span.stop <= m.start < behind])
    if before and after:
        if before.start < sentence_start(text, number.span.start):
            return after.unit
        return min((before, after), key=lambda m: distance(m, number)).unit
    chosen = before or after
    return chosen.unit if chosen else None


def distance(mention: Mention, number: Number) -> int:
    """How far a mention lies from a number; a product that is itself not counted lies further."""
    apart = max(number.span.start - mention.stop, mention.start - number.span.stop)
    return apart * UNCOUNTED if mention.weak else apart


def first(found: Sequence[Mention]) -> Mention | None:
    """The first of some mentions, if any."""
    return found[0] if found else None


def sentence_start(text: str, at: int) -> int:
    """Where the sentence that holds `at` begins, or how far back is looked."""
    left = max(0, at - REACH)
    ends = [match.end() for match in SENTENCE_END.finditer(text, left, at)]
    return ends[-1] if ends else left


def sentence_stop(text: str, at: int) -> int:
    """Where the sentence that holds `at` ends, or how far on is looked."""
    found = SENTENCE_END.search(text, at, at + REACH)
    return found.start() if found else min(len(text), at + REACH)


def mentions(text: str, language: str) -> list[Mention]:
    """Every word of a text that says what is counted near it, in order."""
    lower = folded(text)
    return [
        Mention(m.start(), m.end(), Unit[str(m.lastgroup)], is_weak(lower, m.start(), str(m.lastgroup), language))
        for m in spoken(language).finditer(lower)
    ]


def is_weak(lower: str, start: int, unit: str, language: str) -> bool:
    """Is a product only spoken of, not counted: no figure right before it or before its adjectives."""
    if unit != Unit.OTHER.name:
        return False
    figure = COUNTED_BY.search(lower[max(0, start - COUNTING) : start])
    return figure is None or any(word in nouns.stops(language) for word in figure[1].split())


@cache
def spoken(language: str) -> re.Pattern[str]:
    """The words that say what is counted, as one pattern; those that say nothing of their own are left out."""
    tables = lexicon(language, "quantities")
    empty = {word for words in tables["generic"].values() for word in words}
    groups: dict[str, list[str]] = {}
    for table in ("units", "mentions", "currencies", "signs"):
        for unit, words in tables[table].items():
            # Any noun is "other"; of these the products alone are what a number without a noun may count.
            if unit not in ("foreign", "percent", "year", "month") and (table != "units" or unit != "other"):
                groups.setdefault(Unit(unit).name, []).extend(word for word in words if word not in empty)
    return re.compile(r"(?<!\w)(?:" + "|".join(f"(?P<{n}>{nouns.any_of(words)})" for n, words in groups.items()) + ")")


@cache
def generic(language: str) -> Sequence[tuple[Unit, re.Pattern[str]]]:
    """The nouns that say nothing of their own, and what they mean where nothing else is said."""
    tables = lexicon(language, "quantities")["generic"]
    return tuple((Unit(unit), re.compile(nouns.any_of(words))) for unit, words in tables.items() if words)

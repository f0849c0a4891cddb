"""What is counted: cars, people, roubles? The noun that a number stands before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tracker.extraction.lexicon import lexicon
from tracker.extraction.quantities.words import folded
from tracker.vocabulary import Unit

# As far as a noun lies behind its number: "400 new long-distance electric buses".
MOST_WORDS = 4
WINDOW = 90
GAP = re.compile(r"[»”]?[ \u00a0\u2009\u202f]?[-‑]?[ \u00a0\u2009\u202f\n]?[\"«“]?")
PREFIX = re.compile(r"-[^\W\d_]")
WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun: its unit, the words and where they end in the text."""

    unit: Unit
    words: str
    stop: int


def counted(text: str, at: int, language: str) -> bool:
    """Does a known counted noun follow right after `at`: "2000 cars"."""
    lower = folded(text[at : at + WINDOW])
    found = known(lower, GAP.match(lower).end() if GAP.match(lower) else 0, language)  # type: ignore[union-attr]
    return found is not None and found[0] not in (Unit.YEAR, Unit.MONTH)


def following(text: str, at: int, language: str) -> Noun | None:
    """The noun that a number ending at `at` counts; None where none stands there ("the 350 from before")."""
    lower = folded(text[at : at + WINDOW])
    place = 0
    first: Noun | None = None
    for _ in range(MOST_WORDS):
        gap = GAP.match(lower, place)
        place = gap.end() if gap else place
        if found := known(lower, place, language):
            return head(text, at, lower, place, found, language)
        word = WORD.match(lower, place)
        if word is None or word[0] in stops(language):
            break
        if language == "ru" and not word[0].endswith(endings(language)):
            return unknown(text, at, word, language)
        first = first or unknown(text, at, word, language)
        place = word.end()
    return first


def unknown(text: str, at: int, word: re.Match[str], language: str) -> Noun | None:
    """A word that the lexicon does not know, as a noun of unit "other" if it has the look of one and is no name."""
    looks = lexicon(language, "quantities")["stops"]
    verb = looks["verbs"] and word[0].endswith(tuple(looks["verbs"]))
    if verb or not word[0].endswith(tuple(looks["nouns"])) or text[at + word.start()].isupper():
        return None
    return Noun(Unit.OTHER, word[0], at + word.end())


def head(text: str, at: int, lower: str, place: int, found: tuple[Unit, int], language: str) -> Noun:
    """The noun found, or in English the one right behind it that it only describes: "two vehicle carriers"."""
    unit, stop = found
    if language == "en" and lower[stop : stop + 1] == " ":
        behind = known(lower, stop + 1, language)
        if behind and behind[0] == Unit.OTHER and unit in (Unit.VEHICLE, Unit.WAFER):
            unit, stop = behind
    return Noun(unit, text[at + place : at + stop], at + stop)


def known(lower: str, at: int, language: str) -> tuple[Unit, int] | None:
    """The unit of the known noun that begins at `at`, and where it ends; of several the longest."""
    found = [(match.end(), unit) for unit, pattern in patterns(language) if (match := pattern.match(lower, at))]
    if not found:
        return None
    stop, unit = max(found, key=lambda one: one[0])
    # "Battery-powered" is no battery.
    return None if PREFIX.match(lower, stop) else (unit, stop)


@cache
def patterns(language: str) -> Sequence[tuple[Unit, re.Pattern[str]]]:
    """The nouns of each unit as one pattern; a foreign adjective makes any currency "other"."""
    tables = lexicon(language, "quantities")
    currencies = {**tables["currencies"]}
    foreign = "|".join(re.escape(word) for word in currencies.pop("foreign"))
    money = "|".join(forms(word) for words in currencies.values() for word in words)
    made = [(Unit(unit), re.compile(any_of(words))) for unit, words in currencies.items()]
    made += [(Unit(unit), re.compile(any_of(words))) for unit, words in tables["units"].items()]
    made += [(Unit(unit), re.compile(any_of(words))) for unit, words in tables["signs"].items()]
    return (*made, (Unit.OTHER, re.compile(rf"(?:{foreign})\s(?:{money})")))


def any_of(words: Sequence[str]) -> str:
    """One pattern for a list of words, the longest first; an asterisk stands for any letters."""
    return f"(?:{'|'.join(forms(word) for word in sorted(words, key=len, reverse=True))})"


def forms(word: str) -> str:
    """A word of the lexicon as a pattern; a sign such as % or $ may have letters behind it."""
    pattern = re.escape(folded(word)).replace(r"\*", r"\w*").replace(r"\ ", r"\s")
    return pattern + r"(?!\w)" if word[-1].isalnum() or word[-1] == "*" else pattern


@lru_cache
def stops(language: str) -> frozenset[str]:
    """Words that end a noun phrase."""
    return frozenset(lexicon(language, "quantities")["stops"]["words"])


@lru_cache
def endings(language: str) -> tuple[str, ...]:
    """Endings of adjectives."""
    return tuple(lexicon(language, "quantities")["stops"]["endings"])

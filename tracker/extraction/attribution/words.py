"""Which words tell who vouches? The lexicon of one language, ready for looking up."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tracker.extraction.lexicon import lexicon
from tracker.extraction.syntax import Token


def fold(word: str) -> str:
    """A word as it is looked up: small letters, plain apostrophe, «ё» as «е»."""
    return word.lower().replace("\u2019", "'").replace("ё", "е")


def bases(verb: Token) -> set[str]:
    """The dictionary form of a verb, and what it may be where the model took "hopes" for a form of "hop"."""
    text = fold(verb.text)
    return {fold(verb.lemma), text.removesuffix("s"), text.removesuffix("d")}


def starts(folded: Sequence[str], i: int, phrase: Sequence[str]) -> bool:
    """Do the words from `i` on begin with the phrase."""
    return tuple(folded[i : i + len(phrase)]) == tuple(phrase)


@dataclass(frozen=True, slots=True)
class Words:
    """One language's tables. Single words are sets; phrases are tuples of words, longest first."""

    verbs: dict[str, frozenset[str]]
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    nouns: dict[str, frozenset[str]]
    pronouns: dict[str, frozenset[str]]
    joints: dict[str, frozenset[str]]
    said: frozenset[str]


@cache
def words(language: str) -> Words:
    """The tables of "en" or "ru"."""
    tables = lexicon(language, "attribution")
    sets = {
        name: {key: frozenset(map(fold, listed)) for key, listed in tables[name].items()}
        for name in ("verbs", "nouns", "pronouns", "joints")
    }
    phrases = {
        key: tuple(sorted((tuple(fold(phrase).split()) for phrase in listed), key=len, reverse=True))
        for key, listed in tables["phrases"].items()
    }
    return Words(phrases=phrases, said=frozenset(said(tables["verbs"])), **sets)


def said(verbs: Mapping[str, list[str]]) -> Iterator[str]:
    """The forms in which verbs of saying report, for sentences without a parse: stem and ending, and the irregular."""
    yield from map(fold, verbs["irregular"])
    for verb in verbs["saying"]:
        stem = next((verb.removesuffix(cut) for cut in verbs["cuts"] if verb.endswith(cut)), verb)
        yield from (fold(stem + ending) for ending in verbs["endings"])

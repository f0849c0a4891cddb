"""How do words of a lexicon become a pattern? A star stands for any ending, a space for any white space."""

import re
from collections.abc import Iterable
from functools import cache

from tracker.extraction.lexicon import lexicon


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first."""
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(one(word) for word in longest_first) + ")"


def one(word: str) -> str:
    """The pattern of one word or phrase."""
    return re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")


@cache
def listed(language: str, area: str, *path: str) -> str:
    """The pattern of a word list of the lexicon: listed("en", "sites", "plant", "heads")."""
    return alternatives(words(language, area, *path))


@cache
def nouns(language: str, kind: str) -> str:
    """The pattern of the nouns by which projects of a kind are called; English ones in both numbers."""
    heads = words(language, "sites", kind, "heads")
    if language != "en":
        return alternatives(heads)
    many = [f"{head[:-1]}ies" if re.search("[^aeiou]y$", head) else f"{head}es" for head in heads]
    return alternatives(dict.fromkeys([*heads, *many, *(f"{head}s" for head in heads)]))


@cache
def words(language: str, area: str, *path: str) -> tuple[str, ...]:
    """A word list of the lexicon."""
    table = lexicon(language, area)
    for key in path:
        table = table[key]
    return tuple(table)


@cache
def whole(pattern: str, *, ignore_case: bool = False) -> re.Pattern[str]:
    """The pattern compiled so that it matches whole words alone."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE if ignore_case else 0)


@cache
def anywhere(pattern: str, *, ignore_case: bool = False) -> re.Pattern[str]:
    """The pattern compiled as it stands."""
    return re.compile(pattern, re.IGNORECASE if ignore_case else 0)


# A capitalised word as it stands in Latin names ("O'Neill", "Cell-Tech", "U.S."), without a possessive.
CAPITAL = r"(?:U\.S\.|U\.K\.|[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢİĪĶŁĻĽŃŇŌŐŒŘŚŞŠŤŪŮŰŹŻŽ][\w-]*(?:[&'.](?!s\b)\w+){0,5})"
# The same in Russian.
CYRILLIC_CAPITAL = r"[А-ЯЁ][\w-]*"

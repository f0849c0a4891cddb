"""Which patterns of words name a happening? The lexicon's lines, taken apart once."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tracker.extraction.claims.words import plain
from tracker.extraction.lexicon import lexicon
from tracker.vocabulary import ClaimType


@dataclass(frozen=True, slots=True)
class Term:
    """One condition of a pattern. `mark`: "^" the predicate, "" anywhere, "!" nowhere, "#" a kind of number."""

    mark: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern of one claim type as it stands in the lexicon, and its conditions."""

    type: ClaimType
    text: str
    terms: tuple[Term, ...]


@cache
def patterns(language: str) -> Mapping[str, tuple[Pattern, ...]]:
    """The lexicon's patterns by each word that can satisfy their first condition on words."""
    table = lexicon(language, "triggers")
    found: dict[str, list[Pattern]] = defaultdict(list)
    for name, lines in table["patterns"].items():
        for line in lines:
            pattern = Pattern(ClaimType(name), line, tuple(term(part, table["words"]) for part in line.split()))
            named = next(term for term in pattern.terms if term.mark in ("", "^"))
            for word in named.words:
                found[word].append(pattern)
    return {word: tuple(rows) for word, rows in found.items()}


@cache
def vocabulary(language: str) -> frozenset[str]:
    """Every word that any pattern names."""
    return frozenset(
        word
        for rows in patterns(language).values()
        for pattern in rows
        for term in pattern.terms
        for word in term.words
    )


def term(part: str, sets: Mapping[str, list[str]]) -> Term:
    """One condition from its spelling: "^build|erect", "@plant", "!@talks", "#money"."""
    mark = part[0] if part[0] in "^!#" else ""
    words: set[str] = set()
    for word in part[len(mark) :].split("|"):
        words |= {plain(w) for w in sets[word[1:]]} if word.startswith("@") else {plain(word)}
    return Term(mark, frozenset(words))

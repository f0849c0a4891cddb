"""Which country do words point to? Names, adjectives, and the capitals that stand for governments."""

from functools import cache, lru_cache

from tracker.extraction.entities.patterns import alternatives, whole
from tracker.extraction.lexicon import lexicon


@cache
def tables(language: str) -> tuple[tuple[str, str], ...]:
    """ISO code and pattern of every country's names and adjectives."""
    area = lexicon(language, "countries")
    return tuple((code, alternatives([*names, *area["adjectives"][code]])) for code, names in area["names"].items())


@lru_cache(maxsize=20_000)
def country_in(words: str, language: str) -> str | None:
    """The country that is named first in these words, as an ISO code; None where none is."""
    found = [
        (hit.start(), code)
        for code, pattern in tables(language)
        if (hit := whole(pattern, ignore_case=language == "ru").search(words))
    ]
    return min(found)[1] if found else None


@cache
def adjectives(language: str) -> str:
    """The pattern of any country's adjective ("Chinese", "китайск*")."""
    return alternatives(word for each in lexicon(language, "countries")["adjectives"].values() for word in each)


@cache
def names(language: str) -> str:
    """The pattern of any country's name."""
    return alternatives(word for each in lexicon(language, "countries")["names"].values() for word in each)


@cache
def capitals(language: str) -> tuple[tuple[str, str], ...]:
    """ISO code and pattern of every capital that may stand for a government."""
    found = lexicon(language, "countries")["capitals"].items()
    return tuple((code, alternatives(each)) for code, each in found if each)


@cache
def any_capital(language: str) -> str:
    """The pattern of any such capital."""
    return "|".join(pattern for _, pattern in capitals(language))

"""Which words tell one happening from another, and which make a title? Both languages, as data."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

LANGUAGES = {"en": "english", "ru": "russian"}
CYRILLIC = re.compile(r"[А-Яа-яЁё]")


@cache
def words(language: str, area: str = "happenings") -> Mapping[str, Any]:
    """The tables of one area ("happenings", "titles") in one language, "en" or "ru". KeyError for another language."""
    with (Path(__file__).parent / LANGUAGES[language] / f"{area}.toml").open("rb") as file:
        return MappingProxyType(tomllib.load(file))


def language_of(quote: str) -> str:
    """ "ru" for a quote that is mostly Cyrillic, else "en"."""
    return "ru" if 2 * len(CYRILLIC.findall(quote)) > sum(letter.isalpha() for letter in quote) else "en"


@cache
def _pattern(stems: tuple[str, ...], language: str) -> re.Pattern[str]:
    # Russian words have endings; an English word is whole, but for a plural or "-ing".
    tail = r"\w*" if language == "ru" else r"(?:s|es|ed|ing|ly)?\b"
    return re.compile(
        r"\b(?:" + "|".join(re.escape(stem) for stem in sorted(stems, key=len, reverse=True)) + ")" + tail
    )


def found(stems: Sequence[str], quote: str, language: str) -> str | None:
    """The first of these words that stands in `quote`, as it stands there, or None. Case does not matter."""
    match = _pattern(tuple(stems), language).search(quote.casefold())
    return match[0] if match else None


def whole(quote: str) -> str:
    """A quote up to where it goes on to a part of what was said: "50,000 cars, including 10,000 electric ones"."""
    language = language_of(quote)
    part = _pattern(tuple(words(language)["part"]["of"]), language).search(quote.casefold())
    return quote[: part.start()] if part and part.start() else quote

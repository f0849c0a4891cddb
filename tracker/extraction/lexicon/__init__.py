"""Which words decide? The word lists of both languages, area by area, as data."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

HERE = Path(__file__).parent
LANGUAGES = {"en": "english", "ru": "russian"}


@cache
def lexicon(language: str, area: str) -> Mapping[str, Any]:
    """The tables of one area ("dates", "modality" …) in one language ("en", "ru").

    Read once from `lexicon/<english or russian>/<area>.toml`. KeyError for a language that is not read,
    FileNotFoundError for an area that does not exist.
    """
    with (HERE / LANGUAGES[language] / f"{area}.toml").open("rb") as file:
        return MappingProxyType(tomllib.load(file))

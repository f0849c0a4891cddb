"""What English has, Russian has: the same areas, the same keys, and no word twice in a list."""

from typing import Any

import pytest

from tracker.extraction.lexicon import HERE, lexicon

AREAS = sorted({path.stem for path in HERE.glob("*/*.toml")})


def keys(table: dict[str, Any], above: str = "") -> set[str]:
    return {above + key for key in table} | {
        deeper for key, value in table.items() if isinstance(value, dict) for deeper in keys(value, f"{above}{key}.")
    }


def tables(language: str, area: str) -> set[str]:
    """Top-level tables must agree; below a table named `words` the keys are the language's own words."""
    return {key for key in keys(dict(lexicon(language, area))) if ".words." not in f".{key}."}


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_have_the_same_tables(area):
    assert tables("en", area) == tables("ru", area)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("area", AREAS)
def test_no_word_stands_twice_in_one_list(language, area):
    def lists(table):
        for name, value in table.items():
            if isinstance(value, dict):
                yield from lists(value)
            elif isinstance(value, list):
                yield name, value

    for name, words in lists(dict(lexicon(language, area))):
        plain = [str(word) for word in words]
        assert len(plain) == len(set(plain)), f"{language} {area} {name}"

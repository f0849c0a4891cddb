"""Where in the data does a fault stand? Objects of a JSON file, read key by key, each fault told with file and key."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

Word = TypeVar("Word", bound=StrEnum)


class DataError(ValueError):
    """The shipped data says something impossible; the message names the file, the entry and the key."""


@dataclass(frozen=True, slots=True)
class Row:
    """One object of a data file, and the place that a fault in it is told with."""

    place: str
    values: Mapping[str, Any]

    def fault(self, message: str) -> DataError:
        """The error to raise for something wrong in this object."""
        return DataError(f"{self.place}: {message}")

    def only(self, *keys: str) -> "Row":
        """This row, if it has no other keys than these. A misspelt key is a fault and not a silence."""
        if strange := sorted(set(self.values) - set(keys)):
            raise self.fault(f"unknown key {', '.join(strange)}")
        return self

    def text(self, key: str) -> str:
        """The words under `key`; they must be there, with no spaces around them."""
        words = self.text_or_none(key)
        if words is None:
            raise self.fault(f"{key} is missing")
        return words

    def text_or_none(self, key: str) -> str | None:
        """The words under `key`, or None where it is null or absent."""
        words = self.values.get(key)
        if words is not None and (not isinstance(words, str) or not words or words != words.strip()):
            raise self.fault(f"{key} is no clean text: {words!r}")
        return words

    def word(self, key: str, words: type[Word]) -> Word:
        """The word of a vocabulary under `key`."""
        text = self.text(key)
        if text not in set(words):
            raise self.fault(f"{key} {text!r} is no {words.__name__}")
        return words(text)

    def flag(self, key: str) -> bool:
        """Whether `key` is true; an absent key is false."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.fault(f"{key} is neither true nor false: {value!r}")
        return value

    def number(self, key: str) -> float:
        """The number under `key`."""
        value = self.values.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.fault(f"{key} is no number: {value!r}")
        return float(value)

    def day(self, key: str) -> date | None:
        """The ISO day under `key`, or None where it is null or absent."""
        text = self.text_or_none(key)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise self.fault(f"{key} {text!r} is no day") from None

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of words under `key`."""
        entries = enumerate(self._list(key), start=1)
        return tuple(Row(self.place, {f"{key} {number}": entry}).text(f"{key} {number}") for number, entry in entries)

    def row(self, key: str) -> "Row":
        """The object under `key`."""
        return row_of(self.values.get(key), f"{self.place}, {key}")

    def rows(self, key: str) -> list["Row"]:
        """The objects in the list under `key`, each with its number in the list as its place."""
        return [row_of(value, f"{self.place}, {key} {number}") for number, value in enumerate(self._list(key), start=1)]

    def _list(self, key: str) -> list[Any]:
        found = self.values.get(key, [])
        if not isinstance(found, list):
            raise self.fault(f"{key} is no list")
        return found


def row_of(value: object, place: str) -> Row:
    """`value` as a row. DataError when it is no object."""
    if not isinstance(value, dict):
        raise DataError(f"{place}: not an object")
    return Row(place, value)


def read_row(path: Path) -> Row:
    """The one object that a file holds."""
    return row_of(_read(path), path.name)


def read_rows(path: Path) -> list[Row]:
    """The objects of a file that holds a list of them; each is placed by the file's name and its own `key`."""
    found = _read(path)
    if not isinstance(found, list):
        raise DataError(f"{path.name}: not a list")
    return [row_of(value, f"{path.name}, {_label(value, number)}") for number, value in enumerate(found, start=1)]


def _label(value: object, number: int) -> str:
    key = value.get("key") if isinstance(value, dict) else None
    return str(key or f"entry {number}")


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as fault:
        raise DataError(f"{path.name}: no JSON: {fault}") from fault

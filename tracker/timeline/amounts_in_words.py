"""How is a quantity said in a title? "About 50,000 cars", «около 50 000 автомобилей»."""

from collections.abc import Mapping, Sequence
from typing import Any

from tracker.records import Quantity
from tracker.timeline.words import words
from tracker.vocabulary import Bound, Unit

MONEY = frozenset({Unit.RUB, Unit.USD, Unit.EUR, Unit.CNY, Unit.INR, Unit.HUF, Unit.JPY})


def in_words(quantity: Quantity, language: str, *, genitive: bool = False, electric: bool = False) -> str | None:
    """The quantity with its bound and unit, in "en" or "ru". None where the unit has no name ("other").

    `genitive` asks for the case after a noun («выпуск 21 автомобиля»), `electric` names cars as electric ones.
    """
    table = words(language, "titles")["amounts"]
    names = table["units"].get("electric" if electric and quantity.unit == Unit.VEHICLE else quantity.unit.value)
    if names is None:
        return None
    if quantity.bound in (Bound.ABOUT, Bound.AT_LEAST, Bound.UP_TO):
        plain, of = (_counted(quantity, names, table, genitive=case) for case in (False, True))
        return str(table[quantity.bound.value]).format(amount=plain, genitive=of)
    return _counted(quantity, names, table, genitive=genitive)


def is_plural(quantity: Quantity) -> bool:
    """Does a count not end in one, as 1 and 21 do."""
    highest = quantity.value if quantity.value_max is None else quantity.value_max
    return quantity.bound != Bound.EXACT or highest % 10 != 1 or highest % 100 == 11


def _counted(quantity: Quantity, names: Sequence[str], table: Mapping[str, Any], *, genitive: bool) -> str:
    """The number, or both numbers of a range, and the unit. A space that does not break stands between them."""
    highest = quantity.value if quantity.value_max is None else quantity.value_max
    scale = _scale(highest) if quantity.unit in MONEY else 1
    number = _number(highest / scale, table)
    if quantity.value_max is not None:
        number = str(table["range"]).format(low=_number(quantity.value / scale, table), high=number)
    if scale > 1:
        number = f"{number}\u00a0{table['large'][str(scale)]}"
    one, few, many = names
    return f"{number}\u00a0{many if scale > 1 else _form(highest, one, few, many, genitive=genitive)}"


def _scale(value: float) -> int:
    """Money is told in the largest of trillion, billion and million that it reaches."""
    return next((scale for scale in (10**12, 10**9, 10**6) if abs(value) >= scale), 1)


def _number(value: float, table: Mapping[str, Any]) -> str:
    """Digits in groups of three, two decimals at most."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if value != int(value) else f"{int(value):,}"
    return text.replace(",", "\0").replace(".", table["decimal"]).replace("\0", table["group"])


def _form(value: float, one: str, few: str, many: str, *, genitive: bool) -> str:
    """The form of a unit after a number: 1 автомобиль, 2 автомобиля, 5 автомобилей; English has two of them."""
    if value != int(value):
        return few
    number = abs(int(value))
    if one[0].isascii():
        return one if number == 1 else many
    if number % 10 == 1 and number % 100 != 11:
        return few if genitive else one
    if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14):
        return many if genitive else few
    return many

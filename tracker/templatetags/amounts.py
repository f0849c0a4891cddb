"""How is a number told, with its unit and with how exact it is?"""

from typing import Protocol

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.vocabulary import Bound, Unit

register = template.Library()

CURRENCIES: dict[str, str] = {
    Unit.RUB: "₽",
    Unit.USD: "$",
    Unit.EUR: "€",
    Unit.CNY: "CN¥",
    Unit.INR: "₹",
    Unit.HUF: "Ft ",
    Unit.JPY: "¥",
}
NBSP = "\u00a0"


class Number(Protocol):
    """A quantity: a row of a claim, or its short form on a timeline."""

    @property
    def value(self) -> float: ...
    @property
    def value_max(self) -> float | None: ...
    @property
    def bound(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def words(self) -> str: ...


def figure(value: float) -> str:
    """A number with its digits in groups, without idle decimals: "50,000", "17.5"."""
    rounded = round(value, 2)
    places = next(places for places in (0, 1, 2) if rounded == round(rounded, places))
    return number_format(rounded, decimal_pos=places, use_l10n=True, force_grouping=True)


def money(value: float, sign: str) -> str:
    """A sum of money, large ones in words: "₽5 bn"."""
    for size, words in ((1e12, _("tn")), (1e9, _("bn")), (1e6, _("m"))):
        if abs(value) >= size:
            return _("%(sign)s%(number)s") % {"sign": sign, "number": f"{figure(value / size)}{NBSP}{words}"}
    return _("%(sign)s%(number)s") % {"sign": sign, "number": figure(value)}


def counted(unit: str, value: float) -> str:
    """The word for a unit after its number; empty for units that are signs or unknown."""
    count = int(value) if value == int(value) else 2
    return {
        Unit.VEHICLE: ngettext("vehicle", "vehicles", count),
        Unit.PERSON: ngettext("person", "people", count),
        Unit.POINT: ngettext("point", "points", count),
        Unit.WAFER: ngettext("wafer", "wafers", count),
        Unit.YEAR: ngettext("year", "years", count),
        Unit.MONTH: ngettext("month", "months", count),
        Unit.GWH: _("GWh"),
        Unit.PERCENT: "%",
    }.get(Unit(unit), "")


def stretch(number: Number) -> str:
    """The number, or both ends of its range."""
    sign = CURRENCIES.get(number.unit, "")
    show = (lambda value: money(value, sign)) if sign else figure
    value, top = number.value, number.value_max
    return show(value) if top is None or top == value else f"{show(value)}–{show(top)}"


def bare(number: Number) -> str:
    """A quantity without its unit: "≈27,000"."""
    return f"≈{stretch(number)}" if number.bound == Bound.ABOUT else stretch(number)


@register.filter
def amount(number: Number) -> str:
    """A quantity in words: "at least 50,000 vehicles", "₽5 bn". One of an unknown unit keeps the article's words."""
    if number.unit == Unit.OTHER and number.words:
        return str(number.words)
    unit = counted(number.unit, number.value_max or number.value)
    told = f"{bare(number)}{NBSP}{unit}" if unit else bare(number)
    bound = number.bound
    if bound == Bound.AT_LEAST:
        return _("at least %(number)s") % {"number": told}
    return _("up to %(number)s") % {"number": told} if bound == Bound.UP_TO else told

"""How is a date said in a title? By its precision: "by the end of 2022", "in May 2022"; else in its own words."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any

from tracker.records import When
from tracker.timeline.words import words
from tracker.vocabulary import DateBasis, DatePrecision


def in_words(when: When, language: str) -> str | None:
    """The date with its preposition, in "en" or "ru". None where nothing is known, or only when it was published."""
    table = words(language, "titles")["dates"]
    if when.basis == DateBasis.UNRESOLVED:
        return str(table["unresolved"]).format(words=when.span.words) if when.span else None
    if when.basis == DateBasis.PUBLISHED:
        return None
    if when.first and when.last:
        return _between(when.first, when.last, when.precision, table)
    if when.last:
        return _by(when.last, table)
    return str(table["after"]).format(first=_start(when.first, table)) if when.first else None


def by_day(day: date, language: str) -> str:
    """ "By 4 September 2023": how far a count had come on a day."""
    table = words(language, "titles")["dates"]
    return str(table["by_day"]).format(day=day.day, month=table["months"][day.month - 1], year=day.year)


def _between(first: date, last: date, precision: DatePrecision, table: Mapping[str, Any]) -> str:
    """A day, week, month, quarter, half or year; any other stretch is told from its first to its last."""
    fields = {"day": first.day, "month": table["months"][first.month - 1], "year": first.year}
    if precision == DatePrecision.MONTH:
        fields["month"] = table["months_in"][first.month - 1]
    if precision in (DatePrecision.QUARTER, DatePrecision.HALF):
        months = 3 if precision == DatePrecision.QUARTER else 6
        fields["number"] = table["numbers"][(first.month - 1) // months]
    if precision in NAMED:
        return str(table[precision.value]).format(**fields)
    if first == last:
        return str(table["day"]).format(**fields)
    return _stretch(first, last, table)


NAMED = frozenset(
    {
        DatePrecision.DAY,
        DatePrecision.WEEK,
        DatePrecision.MONTH,
        DatePrecision.QUARTER,
        DatePrecision.HALF,
        DatePrecision.YEAR,
    }
)


def _stretch(first: date, last: date, table: Mapping[str, Any]) -> str:
    """From year to year, from month to month where the months are whole, else from day to day."""
    whole_months = first.day == 1 and _is_month_end(last)
    whole_years = whole_months and first.month == 1 and last.month == 12
    unit = "year" if whole_years else "month" if whole_months else "day"
    start = _one(unit, first, table)
    end = _one(f"{unit}_end" if unit != "day" else unit, last, table)
    return str(table[f"range_{unit}s"]).format(first=start, last=end)


def _by(last: date, table: Mapping[str, Any]) -> str:
    if (last.month, last.day) == (12, 31):
        return str(table["before_year_end"]).format(year=last.year)
    if _is_month_end(last):
        return str(table["before_month_end"]).format(month=table["months"][last.month - 1], year=last.year)
    return str(table["before"]).format(last=_one("day", last, table))


def _start(first: date, table: Mapping[str, Any]) -> str:
    if (first.month, first.day) == (1, 1):
        return _one("year", first, table)
    return _one("month" if first.day == 1 else "day", first, table)


def _one(unit: str, day: date, table: Mapping[str, Any]) -> str:
    names = table["months_end"] if unit == "month_end" else table["months"]
    return str(table[f"one_{unit}"]).format(day=day.day, month=names[day.month - 1], year=day.year)


def _is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]

"""Which days has a name that comes round every year: a month, a quarter, Easter?"""

from collections.abc import Callable
from datetime import date

from tracker.extraction.dates import periods
from tracker.extraction.dates.names import Name
from tracker.extraction.dates.periods import Period
from tracker.vocabulary import DatePrecision

MONTHS = {"month": 1, "quarter": 3}


def in_year(name: Name, year: int) -> Period | None:
    """The days that a yearly name has in one year; None where the year has no such day."""
    whole = YEARLY[name.rule](name, year)
    return periods.part(whole, name.part) if whole and name.part else whole


def a_quarter(name: Name, year: int) -> Period | None:
    """One quarter, or from the first to the second of two."""
    first, last = int(name.numbers[0]), int(name.numbers[-1])
    if not 1 <= first <= last <= 4:
        return None
    precision = DatePrecision.QUARTER if first == last else DatePrecision.RANGE
    return periods.months(year, 3 * first - 2 + name.shift, 3 * (last - first + 1), precision)


def a_half(name: Name, year: int) -> Period | None:
    """The first or the second half of a year."""
    if name.numbers[0] not in (1, 2):
        return None
    return periods.months(year, 6 * int(name.numbers[0]) - 5 + name.shift, 6, DatePrecision.HALF)


def a_year(name: Name, year: int) -> Period:
    """The calendar year, or the fiscal year that the words name."""
    precision = DatePrecision.RANGE if name.shift else DatePrecision.YEAR
    return periods.months(year, 1 + name.shift, 12, precision)


def some_days(name: Name, year: int) -> Period | None:
    """From the first to the second day of a month."""
    first, last = (periods.day(year, name.month, int(number)) for number in name.numbers[:2])
    return Period(first.first, last.last, DatePrecision.RANGE) if first and last and first.first < last.first else None


def first_months(name: Name, year: int) -> Period | None:
    """The first so many months or quarters of a year; None for more than a year has."""
    count = int(name.numbers[0]) * MONTHS[name.unit]
    return periods.months(year, 1 + name.shift, count) if 0 < count <= 12 else None


def a_feast(name: Name, year: int) -> Period:
    """The day of a feast in a year."""
    day = str(name.words[-1].value)
    return periods.single(periods.easter(year) if day == "easter" else date.fromisoformat(f"{year}-{day}"))


def a_month(name: Name, year: int) -> Period:
    """A month of a year."""
    return periods.months(year, name.month, 1, DatePrecision.MONTH)


def a_month_half(name: Name, year: int) -> Period:
    """The first or the second half of a month."""
    return periods.month_half(a_month(name, year), int(name.numbers[0]))


YEARLY: dict[str, Callable[[Name, int], Period | None]] = {
    "day": lambda name, year: periods.day(year, name.month, int(name.numbers[0])),
    "days": some_days,
    "month": a_month,
    "month_half": a_month_half,
    "season": lambda name, year: periods.season(year, int(name.numbers[0])),
    "feast": a_feast,
    "quarter": a_quarter,
    "half": a_half,
    "first_months": first_months,
    "year": a_year,
    "this_year": a_year,
    "year_edge": a_year,
}

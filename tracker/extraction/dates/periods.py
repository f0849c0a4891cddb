"""Which days does a year, a quarter, a season or the middle of a month have?"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.vocabulary import DatePrecision

THIRDS = {"early": 0, "middle": 1, "late": 2}
# The middle of a year is May to August, by the guideline; its beginning and end are quarters.
YEAR_PARTS = {"early": (1, 3), "middle": (5, 8), "late": (10, 12)}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included, and how finely it was named."""

    first: date
    last: date
    precision: DatePrecision


def day(year: int, month: int, number: int) -> Period | None:
    """One day, None where the month has no such day."""
    if not 1 <= month <= 12 or not 1 <= number <= monthrange(year, month)[1]:
        return None
    return single(date(year, month, number))


def single(when: date) -> Period:
    """The day itself as a period."""
    return Period(when, when, DatePrecision.DAY)


def months(year: int, first: int, count: int, precision: DatePrecision = DatePrecision.RANGE) -> Period:
    """`count` whole months from month `first`, which may lie outside 1 to 12 (0 is December of the year before)."""
    start, end = month_start(year, first), month_start(year, first + count)
    return Period(start, end - timedelta(days=1), precision)


def month_start(year: int, month: int) -> date:
    """The first day of a month; month 13 is January of the next year."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def week(when: date) -> Period:
    """Monday to Sunday around a day."""
    monday = when - timedelta(days=when.weekday())
    return Period(monday, monday + timedelta(days=6), DatePrecision.WEEK)


def weekend(when: date) -> Period:
    """Saturday and Sunday of the week around a day."""
    monday = week(when).first
    return Period(monday + timedelta(days=5), monday + timedelta(days=6), DatePrecision.RANGE)


def season(year: int, number: int) -> Period:
    """Winter (1) is December to February and is named by its January; autumn is 4."""
    return months(year, 3 * number - 3, 3)


def part(whole: Period, name: str) -> Period:
    """The early, middle or late part: quarters of a year, tens of days of a month, thirds of anything longer."""
    count = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
    if count == 1:
        return month_part(whole, name)
    year, month = whole.first.year, whole.first.month
    if count == 12:
        first, last = YEAR_PARTS[name]
        precision = DatePrecision.RANGE if name == "middle" else DatePrecision.QUARTER
        return months(year, month + first - 1, last - first + 1, precision)
    third = count // 3
    return months(year, month + THIRDS[name] * third, third)


def month_part(whole: Period, name: str) -> Period:
    """Days 1 to 10, 11 to 20, 21 to the last of a month; a week or a day has no parts that the guideline knows."""
    if whole.precision != DatePrecision.MONTH:
        return whole
    first, last = {"early": (1, 10), "middle": (11, 20), "late": (21, whole.last.day)}[name]
    return Period(whole.first.replace(day=first), whole.first.replace(day=last), DatePrecision.RANGE)


def month_half(whole: Period, number: int) -> Period:
    """Days 1 to 15 or 16 to the last of a month."""
    first, last = (1, 15) if number == 1 else (16, whole.last.day)
    return Period(whole.first.replace(day=first), whole.first.replace(day=last), DatePrecision.RANGE)


def later(when: date, count: float, unit: str) -> date:
    """The day that lies `count` days, weeks, months, quarters or years after a day (before it, if negative)."""
    if unit in ("day", "week"):
        return when + timedelta(days=round(count * (7 if unit == "week" else 1)))
    moved = (
        when.year * 12
        + when.month
        - 1
        + round(count * {"month": 1, "quarter": 3, "half": 6, "half_year": 6, "year": 12}[unit])
    )
    year, month = moved // 12, moved % 12 + 1
    return date(year, month, min(when.day, monthrange(year, month)[1]))


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Butcher's reckoning)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)

"""Which days are meant by words that count from the day of writing: yesterday, on Monday, two years ago?"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from tracker.extraction.dates import periods
from tracker.extraction.dates.names import Name
from tracker.extraction.dates.periods import Period
from tracker.vocabulary import DatePrecision

MONTHS = {"month": 1, "quarter": 3, "half": 6, "half_year": 6}


def weekday(name: Name, day: date, future: bool) -> Period:
    """The nearest such weekday, today included; "next Wednesday" is next week's, "last Friday" lies before today."""
    wanted = int(name.numbers[0]) - 1
    if name.turn == 1:
        return periods.single(periods.week(day).last + timedelta(days=1 + wanted))
    if future and name.turn != -1:
        return periods.single(day + timedelta(days=(wanted - day.weekday()) % 7))
    back = (day.weekday() - wanted) % 7
    return periods.single(day - timedelta(days=7 if back == 0 and name.turn == -1 else back))


def near(name: Name, day: date, _: bool) -> Period:
    """Yesterday, today, tomorrow."""
    shift = {"before_yesterday": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "after_tomorrow": 2}
    found = next(str(w.value) for w in name.words if w.kind == "near_day")
    return periods.single(day + timedelta(days=shift[found]))


def turned(name: Name, day: date, future: bool) -> Period:
    """Last, this or next week, weekend, month, quarter, half or decade, or a part of it."""
    turn = name.turn or 0
    if name.unit in ("week", "weekend"):
        return week_or_weekend(name, day + timedelta(weeks=turn))
    if name.unit == "decade":
        whole = periods.months(day.year // 10 * 10 + 10 * turn, 1, 120)
    else:
        length = MONTHS[name.unit]
        start = (day.month - 1) // length * length + 1 + length * turn
        whole = periods.months(day.year, start, length, DatePrecision(name.unit))
    return periods.part(whole, name.part) if name.part else whole


def week_or_weekend(name: Name, day: date) -> Period:
    """The week or the weekend around a day."""
    return periods.week(day) if name.unit == "week" else periods.weekend(day)


def bare(name: Name, day: date, future: bool) -> Period:
    """ "The end of the month", "at the weekend": this one, and for a past weekend the last that has begun."""
    if name.unit == "weekend" and not future and day.weekday() < 5:
        return periods.weekend(day - timedelta(weeks=1))
    return turned(name, day, future)


def ago(name: Name, day: date, _: bool) -> Period:
    """So many units back: the calendar year or month, else the day."""
    return around(periods.later(day, -(name.numbers[0] if name.numbers else 1), name.unit), name.unit)


def ahead(name: Name, day: date, _: bool) -> Period:
    """So many units ahead: the calendar years or months, else the days."""
    counts = name.numbers or (1.0,)
    first, last = (around(periods.later(day, count, name.unit), name.unit) for count in (counts[0], counts[-1]))
    return first if first == last else Period(first.first, max(first.last, last.last), DatePrecision.RANGE)


def around(day: date, unit: str) -> Period:
    """The year or month around a day; days and weeks are counted to the day."""
    if unit == "year":
        return periods.months(day.year, 1, 12, DatePrecision.YEAR)
    if unit in MONTHS:
        return periods.months(day.year, day.month, 1, DatePrecision.MONTH)
    return periods.single(day)


def window(name: Name, day: date, _: bool) -> Period:
    """From the day of writing to so many units later."""
    return Period(day, periods.later(day, max(name.numbers, default=1), name.unit), DatePrecision.RANGE)


def past(name: Name, day: date, _: bool) -> Period:
    """The so many units that end on the day of writing."""
    return Period(periods.later(day, -max(name.numbers, default=1), name.unit), day, DatePrecision.RANGE)


COUNTED: dict[str, Callable[[Name, date, bool], Period]] = {
    "weekday": weekday,
    "near": near,
    "turn": turned,
    "bare": bare,
    "total": lambda name, day, future: turned(replace(name, turn=-1), day, future),
    "ago": ago,
    "ahead": ahead,
    "window": window,
    "past": past,
    "soon": lambda name, day, future: periods.single(day),
}

"""Which days are meant, once it is known when the words were written and whether they look ahead?"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tracker.extraction.dates import periods
from tracker.extraction.dates.counted import COUNTED
from tracker.extraction.dates.names import Name
from tracker.extraction.dates.periods import Period
from tracker.extraction.dates.yearly import YEARLY, in_year

# "Was planned for the end of August", written in September, means the August just past: what lies eleven months
# ahead is seldom named without its year.
GRACE = timedelta(days=45)
# Names to which this applies; a season, quarter or half just past comes round again.
SHORT = ("day", "days", "month", "month_half")
# Months into a year in which "the end of the year" is still the last one's.
LOOKING_BACK = 3
# Years that are tried for a name without one: any weekday, month or feast comes round within a year.
AROUND = (-2, -1, 0, 1, 2)
# "The end of the year", "last year": a year is spoken of without its number.
YEAR_WORDS = ("unit_year", "year_end", "year_middle", "year_full", "year_fiscal_start")


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative time counts from: the day of writing, ahead or back, and the time named before it."""

    published: date | None
    future: bool
    earlier: Period | None = None
    # The name may not begin before this day: the second half of "from December 22 to January 18".
    after: date | None = None


def place(name: Name, anchor: Anchor) -> Period | None:
    """The days that a name means; None where they cannot be known."""
    if name.that and not anchor.earlier:
        return None
    if name.rule in YEARLY:
        return yearly(name, anchor)
    if name.that and anchor.earlier:
        return counted(name, replace(anchor, published=anchor.earlier.first))
    if name.rule in ABSOLUTE:
        return ABSOLUTE[name.rule](name)
    if name.rule in ANAPHORIC:
        return anchor.earlier and ANAPHORIC[name.rule](anchor.earlier)
    return counted(name, anchor)


def yearly(name: Name, anchor: Anchor) -> Period | None:
    """A name that comes round every year: in the year that the words give, else in the nearest that fits."""
    year = named_year(name, anchor)
    if year is not None:
        return in_that_year(name, year, anchor)
    if name.turn is None and anchor.after:
        return next((p for p in candidates(name, anchor.after) if p.first >= anchor.after), None)
    return nearest(name, anchor)


def named_year(name: Name, anchor: Anchor) -> int | None:
    """The year that the words give, outright, as this or last year, or as that of the time named before."""
    if name.year is not None:
        return name.year
    counts_from = anchor.earlier.first if name.that and anchor.earlier else anchor.published
    if counts_from is None or not any(word.kind in YEAR_WORDS for word in name.words):
        return None
    year = counts_from.year + (name.year_turn or 0)
    # The fiscal year that runs now began last calendar year, if this month lies before its first.
    return year - 1 if name.shift > 0 and counts_from.month <= name.shift else year


def in_that_year(name: Name, year: int, anchor: Anchor) -> Period | None:
    """The name in its year; where the words say no more than "the year", the one before or after if that fits better.

    "In the first half of the year", hoped for in December, is next year's.
    """
    found = in_year(name, year)
    if found is None or anchor.published is None or name.year is not None or name.year_turn is not None:
        return found
    if anchor.future and found.last < anchor.published - GRACE:
        return in_year(name, year + 1)
    # Looking back on "the end of the year" is done soon after it.
    back = not anchor.future and found.first > anchor.published and anchor.published.month <= LOOKING_BACK
    return in_year(name, year - 1) if back else found


def nearest(name: Name, anchor: Anchor) -> Period | None:
    """The year's turn that is meant by "in March", "last autumn", "next March": counted from the day of writing."""
    if anchor.published is None:
        return None
    day, found = anchor.published, candidates(name, anchor.published)
    # Months are counted up when they are over: "the first four months", written in May.
    if name.turn == -1 or (name.rule == "first_months" and not anchor.future):
        return next((p for p in reversed(found) if p.last < day), None)
    if name.turn == 1:
        return next((p for p in found if p.first > day), None)
    if name.turn == 0:
        return next((p for p in found if p.last.year == day.year), None)
    if anchor.future:
        grace = GRACE if name.rule in SHORT else timedelta()
        return next((p for p in found if p.last >= day - grace), None)
    return next((p for p in reversed(found) if p.first <= day), None)


def candidates(name: Name, day: date) -> list[Period]:
    """The name in the years around a day, in order."""
    return [p for step in AROUND if (p := in_year(name, day.year + step)) is not None]


def counted(name: Name, anchor: Anchor) -> Period | None:
    """A time counted from the day of writing: last week, on Monday, two years ago."""
    if anchor.published is None:
        return None
    return COUNTED[name.rule](name, anchor.published, anchor.future)


def numeric(name: Name) -> Period | None:
    """A date in figures: 2024-05-31 or 31.05.2024."""
    written = str(name.words[0].value)
    year, month, day = written.split("-") if "-" in written else reversed(written.split("."))
    return periods.day(int(year), int(month), int(day))


def decade(name: Name) -> Period:
    """Ten years, or their beginning, middle or end."""
    first = name.year or next(int(float(w.value)) for w in name.words if w.kind == "decade_name")
    whole = periods.months(first, 1, 120)
    return periods.part(whole, name.part) if name.part else whole


ABSOLUTE: dict[str, Callable[[Name], Period | None]] = {"numeric": numeric, "decade": decade}
ANAPHORIC: dict[str, Callable[[Period], Period]] = {
    "that_day": lambda earlier: earlier,
    "then": lambda earlier: earlier,
    "since_then": lambda earlier: earlier,
    "day_later": lambda earlier: periods.single(earlier.last + timedelta(days=1)),
}

"""Where on the axis is a day, and which years and quarters does it show?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

# More years than these would leave no room for words; what lies outside stands in the list.
YEARS_BACK, YEARS_AHEAD = 6, 3
# Room for today's line and the words to the right of it.
ROOM_AHEAD = timedelta(days=150)
YEAR_WIDTH = 40


@dataclass(frozen=True, slots=True)
class Scale:
    """Days from `start` up to `end`, drawn from `left` to `right`."""

    start: date
    end: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where a day stands; days outside stand on the edge."""
        share = (day - self.start).days / max(1, (self.end - self.start).days)
        return round(self.left + (self.right - self.left) * min(1.0, max(0.0, share)), 1)

    def shows(self, day: date) -> bool:
        """Does the day lie on the axis."""
        return self.start <= day <= self.end

    def years(self) -> Iterator[tuple[int, float]]:
        """Each year with where it begins, if its number fits there."""
        for year in range(self.start.year, self.end.year + 1):
            begin = date(year, 1, 1)
            if self.shows(begin) and self.x(begin) + YEAR_WIDTH <= self.right:
                yield year, self.x(begin)

    def quarters(self) -> Iterator[float]:
        """Where the quarters inside of the years begin."""
        for year in range(self.start.year, self.end.year + 1):
            yield from (self.x(day) for month in (4, 7, 10) if self.shows(day := date(year, month, 1)))


def span_of(days: Iterable[date], today: date) -> tuple[date, date]:
    """The first and the last day of an axis that shows these days and today, as far as the years allow."""
    known = [*days, today]
    first = max(min(known).year, max(d.year for d in known if d <= today) - YEARS_BACK)
    last = min(max(known), date(today.year + YEARS_AHEAD, 12, 31))
    return date(first, 1, 1), max(last + timedelta(days=30), today + ROOM_AHEAD)

"""How is the axis drawn on a phone and on paper: one strip a year, the newest first?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.views.axis.marks import Mark
from tracker.views.axis.promises import Promise
from tracker.views.axis.scale import Scale
from tracker.views.axis.wide import OPEN_SIDE

WIDTH, GUTTER = 340, 40
LETTER = 6.3
STRIP, BAR = 24, 20
# More bars in one year would push the next year off a phone's screen.
BARS = 3


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark on a year's line."""

    mark: Mark
    x: float


@dataclass(frozen=True, slots=True)
class Bar:
    """The last promised time of an event, as far as it lies in the year, with its words inside or beside it."""

    promise: Promise
    x: float
    width: float
    y: float
    words: str
    words_x: float
    words_end: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """One year: its line, marks and bars; `today` is where today stands if it is this year."""

    year: int
    top: float
    height: float
    quarters: tuple[float, ...]
    dots: tuple[Dot, ...]
    bars: tuple[Bar, ...]
    today: float | None


@dataclass(frozen=True, slots=True)
class NarrowAxis:
    """The strips from the newest year to the oldest, and their height together."""

    strips: tuple[Strip, ...]
    height: float


def year_scale(year: int) -> Scale:
    """The scale of one year's strip."""
    return Scale(date(year, 1, 1), date(year, 12, 31), GUTTER, WIDTH - 6)


def due_days(promise: Promise) -> tuple[date, date] | None:
    """The last promised time; an open side is drawn a quarter long."""
    first, last = promise.windows[-1]
    start = first or (last - OPEN_SIDE if last else None)
    return (start, last or start + OPEN_SIDE) if start else None


def fitted(words: str, room: float) -> str:
    """The words, cut where there is no room for them."""
    letters = int(room / LETTER)
    return words if len(words) <= letters else f"{words[: max(1, letters - 1)].rstrip()}…"


def bar(promise: Promise, days: tuple[date, date], scale: Scale, y: float) -> Bar:
    """A bar with its words inside of it, else on the side with more room."""
    x = scale.x(days[0])
    width = max(6.0, scale.x(days[1]) - x)
    words = " · ".join(filter(None, [promise.label, promise.outcome_words]))
    if len(words) * LETTER < width - 12:
        return Bar(promise, x, width, y, words, x + 6, False)
    if WIDTH - x - width > x - GUTTER:
        return Bar(promise, x, width, y, fitted(words, WIDTH - x - width - 8), x + width + 6, False)
    if width > 150:
        return Bar(promise, x, width, y, fitted(words, width - 12), x + 6, False)
    return Bar(promise, x, width, y, fitted(words, x - GUTTER - 8), x - 6, True)


def bars(promises: Sequence[Promise], scale: Scale, top: float) -> list[Bar]:
    """The bars of promises that were due in a year, one under the other."""
    due = [(promise, days) for promise in promises if (days := due_days(promise)) and days[1].year == scale.start.year]
    return [bar(promise, days, scale, top + n * BAR) for n, (promise, days) in enumerate(due[:BARS])]


def strip(year: int, marks: Sequence[Mark], promises: Sequence[Promise], today: date, top: float) -> Strip:
    """One year's strip."""
    scale = year_scale(year)
    dots = tuple(Dot(mark, scale.x(mark.last)) for mark in marks if mark.last.year == year)
    due = tuple(bars(promises, scale, top + STRIP))
    quarters = tuple(scale.x(date(year, month, 1)) for month in (1, 4, 7, 10))
    now = scale.x(today) if today.year == year else None
    return Strip(year, top, STRIP + len(due) * BAR, quarters, dots, due, now)


def narrow_axis(marks: Sequence[Mark], promises: Sequence[Promise], scale: Scale, today: date) -> NarrowAxis:
    """All strips of the years that the scale shows and that hold something, the newest first."""
    top = 2.0
    strips = []
    for year in range((scale.end - timedelta(days=1)).year, scale.start.year - 1, -1):
        made = strip(year, marks, promises, today, top)
        if made.dots or made.bars or made.today is not None:
            strips.append(made)
            top += made.height + 4
    return NarrowAxis(tuple(strips), top)

"""How is the axis drawn on a wide screen: three lanes, words beside the marks, no two of them on one another?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tracker.views.axis.letters import BOLD, REGULAR, width
from tracker.views.axis.marks import Mark
from tracker.views.axis.promises import Promise
from tracker.views.axis.scale import Scale

WIDTH, GUTTER = 1334, 116
TOP = 22
ROW, PROMISE_ROW = 18, 28
ROWS, PROMISE_ROWS = 6, 10
# A promise "by the end of the year" or "from May" is drawn as a quarter of its open side.
OPEN_SIDE = timedelta(days=91)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its place. `words` is empty where there was no room; `before` puts them to the left of it."""

    mark: Mark
    x: float
    y: float
    start: float
    stop: float
    words: str
    before: bool
    area: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Window:
    """The time a promise was made for; `arrow` is where the arrow to it begins if it was moved here."""

    x: float
    width: float
    arrow: float | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class PlacedPromise:
    """A promise with its place. Its name ends at `name_x` if `name_ends`; `behind`, its outcome follows the name."""

    promise: Promise
    y: float
    made: float | None
    windows: tuple[Window, ...]
    outcome: float | None
    name_x: float
    name_ends: bool
    behind: bool
    words_x: float
    area: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane from `top` on, `height` high."""

    top: float
    height: float


@dataclass(frozen=True, slots=True)
class WideAxis:
    """The axis of a project in three lanes. `left_out` marks found no place on it."""

    scale: Scale
    happened: tuple[Placed, ...]
    promised: tuple[PlacedPromise, ...]
    said: tuple[Placed, ...]
    lanes: tuple[Lane, Lane, Lane]
    today: float
    bottom: float
    height: float
    left_out: int


def rows_for(marks: Sequence[Mark], scale: Scale, top: float) -> tuple[list[Placed], int]:
    """The marks of a lane in as few rows as their words need, and how many rows; one more holds those without words."""
    ends: list[float] = []
    placed = []
    for mark in marks:
        x, room = scale.x(mark.last), width(mark.label, REGULAR) + 14
        before = x + room > WIDTH
        start, stop = (x - room, x + 10) if before else (x - 9, x + room)
        start = min(start, scale.x(mark.first) - 4)
        row = next((n for n, end in enumerate(ends[:ROWS]) if end < start - 8), min(len(ends), ROWS))
        words = mark.label if row < ROWS else ""
        if not words:
            start, stop = x - 9, x + 9
        if row == len(ends):
            ends.append(stop)
        ends[row] = max(ends[row], stop)
        y = top + 18 + row * ROW
        stretch = scale.x(mark.first) if words else x
        placed.append(Placed(mark, x, y, stretch, x, words, before, (start - 2, stop - start + 4)))
    return placed, max(1, len(ends))


def window(days: tuple[date | None, date | None], scale: Scale) -> Window:
    """Where a promised time stands; an open side is drawn a quarter long."""
    first, last = days
    start = first or (last - OPEN_SIDE if last else scale.start)
    end = last or start + OPEN_SIDE
    x = scale.x(start)
    return Window(x, max(6.0, scale.x(end + timedelta(days=1)) - x), None, first is None or last is None)


def windows(promise: Promise, scale: Scale) -> tuple[Window, ...]:
    """The promised times one after the other, each with the arrow that leads to it."""
    placed: list[Window] = []
    for days in promise.windows:
        made = window(days, scale)
        after = placed[-1].x + placed[-1].width + 1 if placed else made.x
        # An arrow needs room; a time that was moved back, or by days, stands without one.
        placed.append(replace(made, arrow=after if made.x - after > 8 else None))
    return tuple(placed)


def place_promise(promise: Promise, scale: Scale, y: float) -> PlacedPromise:
    """A promise in its row: the name left of its times where it fits there, else right of them."""
    made = scale.x(promise.made) if promise.made else None
    times = windows(promise, scale)
    left, right = min(w.x for w in times), max(w.x + w.width for w in times)
    outcome = scale.x(promise.outcome) if promise.outcome else None
    right = max(right, (outcome or 0) + 7)
    room = width(promise.label, BOLD)
    begin = min(left, made) if made is not None else left
    behind = False
    # Between the promise and its time, left of both, or behind.
    if made is not None and left - made > room + 24:
        name_x, ends, words_x = made + 12, False, right + 8
    elif begin - room - 12 > GUTTER:
        name_x, ends, words_x = begin - 11, True, right + 8
        # At the right edge the outcome has no room behind its time, and follows the name.
        behind = words_x + width(promise.outcome_words, BOLD) > WIDTH
        begin -= room + 14 + (width(promise.outcome_words, BOLD) + 8 if behind else 0)
    else:
        name_x, ends, behind, words_x = right + 8, False, True, right + 16 + room
    stop = right if behind and ends else max(words_x + width(promise.outcome_words, BOLD), name_x)
    return PlacedPromise(
        promise, y, made, times, outcome, name_x, ends, behind, words_x, (begin - 8, stop - begin + 12)
    )


def promise_rows(promises: Sequence[Promise], scale: Scale, top: float) -> tuple[list[PlacedPromise], int, int]:
    """The promises in rows, how many rows, and how many promises found none."""
    ends: list[float] = []
    placed, left_out = [], 0
    for promise in promises:
        trial = place_promise(promise, scale, 0)
        start, room = trial.area
        row = next((n for n, end in enumerate(ends) if end < start - 10), len(ends))
        if row == PROMISE_ROWS:
            left_out += 1
            continue
        if row == len(ends):
            ends.append(0)
        ends[row] = start + room
        placed.append(place_promise(promise, scale, top + 20 + row * PROMISE_ROW))
    return placed, max(1, len(ends)), left_out


def wide_axis(
    happened: Sequence[Mark], promised: Sequence[Promise], said: Sequence[Mark], scale: Scale, today: date
) -> WideAxis:
    """The whole axis from the marks of its lanes."""
    real, rows = rows_for([m for m in happened if scale.shows(m.last)], scale, TOP)
    first = Lane(TOP, max(56, rows * ROW + 16))
    second_top = first.top + first.height
    due, rows, left_out = promise_rows(promised, scale, second_top)
    second = Lane(second_top, max(56, rows * PROMISE_ROW + 14))
    third_top = second.top + second.height
    words, rows = rows_for([m for m in said if scale.shows(m.last)], scale, third_top)
    third = Lane(third_top, max(48, rows * ROW + 18))
    left_out += sum(not scale.shows(m.last) for m in [*happened, *said])
    lanes = (first, second, third)
    bottom = third.top + third.height
    return WideAxis(scale, tuple(real), tuple(due), tuple(words), lanes, scale.x(today), bottom, bottom + 20, left_out)

"""What does the time axis of a project show, wide and narrow?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.queries.timeline import Happening
from tracker.views.axis.marks import is_real, marks
from tracker.views.axis.narrow import NarrowAxis, narrow_axis
from tracker.views.axis.promises import is_promised, promise
from tracker.views.axis.scale import Scale, span_of
from tracker.views.axis.wide import GUTTER, WIDTH, WideAxis, wide_axis


@dataclass(frozen=True, slots=True)
class Axis:
    """The axis in both forms. `left_out` events stand in the list alone: no day is known, or there is no room."""

    wide: WideAxis
    narrow: NarrowAxis
    left_out: int


def axis(happenings: Sequence[Happening], today: date) -> Axis | None:
    """The axis of a project's events; None where there is no event with a day."""
    real = marks(h for h in happenings if is_real(h))
    promised = [promise(h, today) for h in happenings if is_promised(h)]
    promised.sort(key=lambda p: p.made or p.windows[0][0] or p.windows[0][1] or today)
    said = marks(h for h in happenings if not is_real(h) and not is_promised(h))
    days = [day for mark in [*real, *said] for day in (mark.first, mark.last)]
    days += [day for p in promised for pair in (*p.windows, (p.made, p.outcome)) for day in pair if day]
    if not days:
        return None
    scale = Scale(*span_of(days, today), GUTTER, WIDTH - 8)
    wide = wide_axis(real, promised, said, scale, today)
    undated = sum(not (h.event.first or h.event.last or h.event.reported_on) for h in happenings)
    return Axis(wide, narrow_axis([*real, *said], promised, scale, today), wide.left_out + undated)

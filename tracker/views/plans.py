"""What was planned for which year, and what was made of it?"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from tracker.queries.timeline import Figure, Happening
from tracker.templatetags.amounts import bare
from tracker.templatetags.words import word
from tracker.views.axis.marks import final_numbers
from tracker.views.axis.promises import first_numbers
from tracker.vocabulary import ClaimType, DatePrecision, Modality, Unit

# Three years are a glance.
YEARS = 3
# The longest bar leaves a half per cent on either side for its outline.
FULL = 99.5


@dataclass(frozen=True, slots=True)
class Plan:
    """A year's first promised number and its outcome, as shares of the largest number, with both in words."""

    year: int
    key: str
    planned: float
    outcome: float
    words: str
    words_at: float


def plans(happenings: Sequence[Happening]) -> list[Plan]:
    """The years for which a number of vehicles was promised and came out, the last ones, the oldest first."""
    pairs = [(h, *pair) for h in happenings if (pair := promised_and_made(h))]
    pairs = sorted(pairs, key=lambda pair: year_of(pair[0]))[-YEARS:]
    largest = max((max(promised.value, made.value) for _h, promised, made in pairs), default=0)
    return [plan(h, promised, made, largest) for h, promised, made in pairs]


def year_of(happening: Happening) -> int:
    """The year of an event; 0 where it has none."""
    return happening.event.first.year if happening.event.first else 0


def promised_and_made(happening: Happening) -> tuple[Figure, Figure] | None:
    """The first promised and the final number of a year's output, where both are known and count the same."""
    event = happening.event
    if (event.type, event.modality, event.precision) != (ClaimType.OUTPUT, Modality.DONE, DatePrecision.YEAR):
        return None
    first, final = first_numbers(happening), final_numbers(happening)
    if not first or not final or (first[0].metric, first[0].unit) != (final[0].metric, final[0].unit):
        return None
    return (first[0], final[0]) if first[0].unit == Unit.VEHICLE else None


def plan(happening: Happening, promised: Figure, made: Figure, largest: float) -> Plan:
    """One year as bars of the chart. Its words stand on the plan's bar where there is room, else behind it."""
    planned, outcome = promised.value / largest * FULL, made.value / largest * FULL
    words = _("%(made)s %(metric)s of %(planned)s") % {
        "made": bare(made),
        "metric": word(made.metric, "metric"),
        "planned": bare(promised),
    }
    at = outcome if planned - outcome > 55 else max(planned, outcome)
    return Plan(year_of(happening), happening.event.key, round(planned, 1), round(outcome, 1), words, round(at, 1))

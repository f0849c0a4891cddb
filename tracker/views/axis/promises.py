"""Which promises does the axis show, for which times were they made, and what came of them?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from tracker.models import Event
from tracker.queries.timeline import Figure, Happening, Telling
from tracker.templatetags.amounts import bare
from tracker.templatetags.dates import when, window
from tracker.templatetags.shapes import hue
from tracker.views.axis.marks import final_numbers, label, told
from tracker.vocabulary import ClaimType, Modality


@dataclass(frozen=True, slots=True)
class Promise:
    """A promised event on the axis: when it was promised, for which times, and what came of it."""

    key: str
    label: str
    told: str
    made: date | None
    windows: tuple[tuple[date | None, date | None], ...]
    outcome: date | None
    outcome_words: str
    hue: str


def is_promised(happening: Happening) -> bool:
    """Does it belong into the lane of promises: somebody promised it for a time."""
    return bool(happening.promises) and happening.event.type != ClaimType.ASSESSMENT


def promise(happening: Happening, today: date) -> Promise:
    """A promised event with its first figure, its times, and the outcome where there is one."""
    event, times = happening.event, happening.promises
    words = promised_label(happening, first_numbers(happening), times[0])
    came = outcome_words(happening, today)
    return Promise(
        event.key,
        words,
        ". ".join(filter(None, [told(happening, words), came])),
        made_on(times[0]),
        tuple(telling.window for telling in times),
        (event.last or event.first) if event.modality == Modality.DONE else None,
        came,
        outcome_hue(happening),
    )


def first_numbers(happening: Happening) -> Sequence[Figure]:
    """The numbers of the first promise of an event."""
    return happening.promises[0].numbers if happening.promises else ()


def promised_label(happening: Happening, numbers: Sequence[Figure], time: Telling) -> str:
    """A few words for a promise: its number with its time, "120,000 in 2025", else those of the event."""
    if not numbers or happening.event.type != ClaimType.OUTPUT:
        return label(happening, numbers)
    words = window(time)
    return (
        _("%(number)s in %(year)s") % {"number": bare(numbers[0]), "year": words}
        if words.isdigit()
        else f"{bare(numbers[0])}, {words}"
    )


def made_on(promise: Telling) -> date | None:
    """The day a promise was made; None where it is told only after its time, or nobody knows when."""
    day, due = promise.reported_on, promise.last or promise.first
    return day if day and due and day <= due else None


def outcome_words(happening: Happening, today: date) -> str:
    """What came of a promise: the figure or the day, else how it stands, "no outcome found" once it was due."""
    event, final = happening.event, final_numbers(happening)
    if event.modality == Modality.DONE:
        return label(happening, final) if final and event.type == ClaimType.OUTPUT else happened_on(event)
    if event.modality == Modality.UNDER_WAY:
        return _("under way")
    if event.modality == Modality.DENIED:
        return _("denied")
    due = happening.promises[-1].last
    return _("no outcome found") if due and due < today else ""


def happened_on(event: Event) -> str:
    """When a promise came true, or that it did, where nobody says when."""
    return when(event) if event.first or event.last else _("happened")


def outcome_hue(happening: Happening) -> str:
    """The colour of a promise: as it came, short of its figure or late, or still planned."""
    event, times = happening.event, happening.promises
    if event.modality != Modality.DONE:
        return "slip" if len(times) > 1 and event.modality != Modality.DENIED else hue(event.modality)
    if falls_short(first_numbers(happening), final_numbers(happening)):
        return "denied"
    due, day = times[0].last, event.first or event.last
    return "slip" if due and day and day > due else "happened"


def falls_short(promised: Sequence[Figure], final: Sequence[Figure]) -> bool:
    """Is the final number below the promised one; only numbers that count the same are compared."""
    if not promised or not final or (promised[0].metric, promised[0].unit) != (final[0].metric, final[0].unit):
        return False
    return (final[0].value_max or final[0].value) < promised[0].value

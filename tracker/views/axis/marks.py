"""Which events does the axis show, in which shape, and what do they say there?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.translation import ngettext

from tracker.queries.timeline import Figure, Happening
from tracker.templatetags.amounts import amount
from tracker.templatetags.dates import when
from tracker.templatetags.shapes import hue
from tracker.templatetags.words import MODALITIES, word
from tracker.vocabulary import ClaimType, Modality

REAL = (Modality.DONE, Modality.UNDER_WAY)
# A longer sentence would cover its neighbours; the list below has it whole.
LONGEST_LABEL = 40
# More marks than this in one lane are drawn a month at a time.
CROWD = 24


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the axis: the days it covers, its shape and colour, its words, and the anchor of its event."""

    key: str
    shape: str
    hue: str
    first: date
    last: date
    label: str
    told: str


def label(happening: Happening, numbers: Sequence[Figure] = ()) -> str:
    """A few words for an event: its number where it is one, else its sentence where that is short, else its type."""
    event = happening.event
    kind = word(event.type, "type")
    if numbers and event.type == ClaimType.OUTPUT:
        return " ".join(filter(None, [amount(numbers[0]), word(numbers[0].metric, "metric")]))
    if event.title and len(event.title) <= LONGEST_LABEL:
        return event.title
    return f"{kind}, {amount(numbers[0])}" if numbers else kind


def told(happening: Happening, words: str) -> str:
    """What a screen reader says of a mark."""
    return f"{MODALITIES[happening.event.modality]}, {when(happening.event)}: {words}"


def place(happening: Happening) -> tuple[date, date] | None:
    """The days a mark covers: those of the event, else the day it became known; None when neither is known.

    The date of a delay is the new date of what was put off, so a delay stands where it became known.
    """
    event = happening.event
    first, last = event.first or event.last, event.last or event.first
    if first and last and event.type != ClaimType.DELAY:
        return first, last
    return (event.reported_on, event.reported_on) if event.reported_on else None


def mark(happening: Happening) -> Mark | None:
    """The mark of an event, or None when no day is known for it."""
    event, days = happening.event, place(happening)
    if days is None:
        return None
    said = event.type == ClaimType.ASSESSMENT and event.modality != Modality.DENIED
    words = label(happening, final_numbers(happening))
    put_off = event.type == ClaimType.DELAY and event.modality in REAL
    own = "said" if said else "slip" if put_off else ""
    shape, colour = own or event.modality, own or hue(event.modality)
    return Mark(event.key, shape, colour, *days, words, told(happening, words))


def is_real(happening: Happening) -> bool:
    """Does it belong into the lane of what happened."""
    return happening.event.modality in REAL and happening.event.type != ClaimType.ASSESSMENT


def marks(happenings: Iterable[Happening]) -> list[Mark]:
    """The marks of events in the order of time, those of a crowd joined by the month."""
    made = [mark(happening) for happening in happenings]
    known = sorted((m for m in made if m), key=lambda m: (m.last, m.first, m.key))
    return known if len(known) <= CROWD else clustered(known)


def clustered(known: Sequence[Mark]) -> list[Mark]:
    """One mark for each month and shape, with how many events it stands for."""
    groups = groupby(sorted(known, key=lambda m: (m.last.year, m.last.month, m.shape)), key=month_and_shape)
    return [one_of(list(group)) for _month, group in groups]


def month_and_shape(mark: Mark) -> tuple[int, int, str]:
    """What marks of one cluster share."""
    return mark.last.year, mark.last.month, mark.shape


def one_of(group: Sequence[Mark]) -> Mark:
    """A mark that stands for several, and leads to the last of them."""
    if len(group) == 1:
        return group[0]
    head, count = group[-1], len(group)
    words = ngettext("%(count)d event", "%(count)d events", count) % {"count": count}
    told = f"{words}: {head.told}"
    return Mark(head.key, head.shape, head.hue, head.last, head.last, words, told)


def final_numbers(happening: Happening) -> Sequence[Figure]:
    """The numbers of the last claim that is as sure as the event itself."""
    told = [t.numbers for t in happening.told if t.modality == happening.event.modality and t.numbers]
    return told[-1] if told else ()

"""Write the events of a timeline under their stable keys, each with its composed titles and its claims."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.utils import translation

from tracker.models import Entity, Event, EventClaim
from tracker.records import EventRecord, Quantity, TimelineClaim
from tracker.services.timeline_claims import Told
from tracker.timeline.titles import Known, compose
from tracker.vocabulary import EntityKind

TITLES = {"en": "title_en", "ru": "title_ru"}


def write_events(project: Entity, records: Sequence[EventRecord], told: Told, now: datetime) -> None:
    """Take the place of a project's events. A key that is not among them is kept: joined into another, or gone."""
    claims = {claim.id: claim for claim in told.claims}
    old = {event.key: event for event in Event.objects.filter(project=project)}
    EventClaim.objects.filter(event__project=project).delete()
    EventClaim.objects.filter(claim__in=claims).delete()
    events = {record.key: write(project, record, claims, told, old.get(record.key)) for record in records}
    EventClaim.objects.bulk_create(
        EventClaim(event=events[record.key], claim_id=claim_id, place=place)
        for record in records
        for place, claim_id in enumerate(record.claims)
    )
    retire(old, events, records, now)


def retire(
    old: Mapping[str, Event], events: Mapping[str, Event], records: Sequence[EventRecord], now: datetime
) -> None:
    """Keep the keys of events that stand no more: as a redirect where one was joined into another, else as gone."""
    for record in records:
        Event.objects.filter(key__in=record.replaces).update(joined_into=events[record.key], gone_at=None)
    replaced = {key for record in records for key in record.replaces}
    gone = [event.pk for event in old.values() if event.key not in events and event.key not in replaced]
    Event.objects.filter(pk__in=gone, joined_into__isnull=True, gone_at__isnull=True).update(gone_at=now)


def write(
    project: Entity, record: EventRecord, claims: Mapping[int, TimelineClaim], told: Told, old: Event | None
) -> Event:
    """One event's row, new or under the key that it has."""
    mine = [claims[claim_id] for claim_id in record.claims]
    event = old or Event(key=record.key, project=project, anchor=first_recorded(mine).identity)
    event.type, event.modality = record.type, record.modality
    event.first, event.last = record.when.first, record.when.last
    event.precision, event.basis = record.when.precision, record.when.basis
    event.reported_on = first_reported(mine)
    event.quantities = [as_json(quantity) for quantity in record.quantities]
    event.reasons = [[reason.rule, reason.because] for reason in record.reasons]
    event.joined_into, event.gone_at = None, None
    for language, field in TITLES.items():
        setattr(event, field, title(record, mine, told, language)[:500])
    event.save()
    return event


def title(record: EventRecord, mine: Sequence[TimelineClaim], told: Told, language: str) -> str:
    """The composed title in one language; empty where the fields are too thin, and the quote stands for it.

    It names those alone whom the claims name in their own words.
    """
    named = frozenset().union(*(told.in_words[claim.id] for claim in mine))
    with translation.override(language):
        known = {key: known_as(told.entities[key]) for key in named}
    return compose(record, known=known, quotes=[claim.quote for claim in mine], language=language) or ""


def known_as(entity: Entity) -> Known:
    """An entity as titles know it, by its name in the language that is on."""
    return Known(entity.key, entity.name, entity.kind != EntityKind.OFFICIAL)


def first_reported(told: Iterable[TimelineClaim]) -> date | None:
    """The day on which it first became public, as far as that is known."""
    return min((claim.reported_on for claim in told if claim.reported_on), default=None)


def first_recorded(told: Iterable[TimelineClaim]) -> TimelineClaim:
    """The claim that we had first: the event's key rests on it."""
    return min(told, key=lambda claim: (claim.recorded_at, claim.id))


def as_json(quantity: Quantity) -> dict[str, Any]:
    """A number as the event keeps it."""
    return {
        "metric": quantity.metric.value,
        "value": quantity.value,
        "value_max": quantity.value_max,
        "bound": quantity.bound.value,
        "unit": quantity.unit.value,
        "words": quantity.span.words,
    }

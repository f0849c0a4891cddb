"""Which projects are followed, how far is each, and what happened last?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from tracker.models import Entity, Event, StatusPeriod
from tracker.queries.timeline import with_words
from tracker.vocabulary import ClaimType, EntityKind, Modality, ProjectStatus


@dataclass(frozen=True, slots=True)
class Row:
    """One project of a list: its status, its newest event that is real, and how many events it has."""

    entity: Entity
    status: str
    last: Event | None
    events: int


def projects(*, kind: str = "", status: str = "") -> QuerySet[Entity]:
    """Projects of a kind and status, all of them without: confirmed ones before candidates, the most told of first."""
    standing = Q(events__joined_into__isnull=True, events__gone_at__isnull=True)
    known = Entity.objects.standing().filter(kind=EntityKind.PROJECT).select_related("project")
    known = known.annotate(
        status=Subquery(newest_status()),
        event_count=Count("events", distinct=True, filter=standing),
        last_event=Subquery(newest_event().values("pk")[:1]),
    )
    if kind:
        known = known.filter(project__kind=kind)
    if status:
        known = known.filter(Q(status__isnull=True) if status == ProjectStatus.UNKNOWN else Q(status=status))
    return known.order_by("-standing", "-event_count", "name_en")


def newest_status() -> QuerySet[StatusPeriod, tuple[str]]:
    """The status that each project has now."""
    return StatusPeriod.objects.filter(project=OuterRef("pk")).order_by("-place").values_list("status")[:1]


def newest_event() -> QuerySet[Event]:
    """The events of each project that have happened or are under way, the newest first.

    The date of a delay is the new date of what was put off, so a delay counts from when it became known.
    """
    real = Event.objects.standing().filter(project=OuterRef("pk"), modality__in=[Modality.DONE, Modality.UNDER_WAY])
    happened = Case(When(type=ClaimType.DELAY, then="reported_on"), default=Coalesce("last", "first", "reported_on"))
    return real.order_by(happened.desc(nulls_last=True), "-pk")


def rows(found: Sequence[Any]) -> list[Row]:
    """What `projects` found as rows with their newest events. One query beside the one that finds them."""
    last = [entity.last_event for entity in found if entity.last_event]
    events = {event.pk: event for event in with_words(Event.objects.filter(pk__in=last))}
    return [
        Row(entity, entity.status or ProjectStatus.UNKNOWN, events.get(entity.last_event), entity.event_count)
        for entity in found
    ]

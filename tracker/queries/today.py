"""What is new, what is due, and what waits to be read?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, F, Max, Q
from django.db.models.functions import TruncDate

from tracker.models import Entity, Event
from tracker.queries.projects import projects
from tracker.queries.timeline import PROMISES, Happening, telling, told, with_words
from tracker.vocabulary import ClaimType, Modality

# A reader who comes once a week has missed nothing.
NEW_FOR = timedelta(days=7)
CHANGES, DEADLINES, ARTICLES, PROJECTS = 6, 5, 5, 8


@dataclass(frozen=True, slots=True)
class News:
    """What the last days brought: how many projects moved, and how many events of which kind."""

    projects: int
    happened: int
    under_way: int
    promised: int
    denied: int


def news(now: datetime) -> News:
    """What the last seven days brought, in numbers; opinions move nothing. One query."""
    fresh = Event.objects.standing().filter(event_claims__claim__recorded_at__gte=now - NEW_FOR)
    fresh = fresh.exclude(type=ClaimType.ASSESSMENT)

    def events(*modalities: Modality) -> Count:
        return Count("pk", distinct=True, filter=Q(modality__in=modalities))

    return News(
        **fresh.aggregate(
            projects=Count("project", distinct=True),
            happened=events(Modality.DONE),
            under_way=events(Modality.UNDER_WAY),
            promised=events(*PROMISES),
            denied=events(Modality.DENIED),
        )
    )


@dataclass(frozen=True, slots=True)
class Change:
    """An event that new claims tell, and when the last of them came."""

    happening: Happening
    at: datetime


def changes() -> list[Change]:
    """The events that were told last: by the day we learnt it, then by the day the public did. One query."""
    claims = "event_claims__claim__"
    events = (
        with_words(Event.objects.standing())
        .select_related("project")
        .annotate(told=told(), changed_at=Max(f"{claims}recorded_at"), told_on=Max(f"{claims}reported_on"))
        .filter(changed_at__isnull=False)
        .order_by(TruncDate("changed_at").desc(), F("told_on").desc(nulls_last=True), "-pk")
    )
    return [Change(Happening(event, tuple(map(telling, event.told))), event.changed_at) for event in events[:CHANGES]]


def deadlines(today: date) -> list[Event]:
    """The promised events that are due next. One query."""
    due = with_words(Event.objects.standing()).filter(modality__in=PROMISES, last__gte=today)
    return list(due.select_related("project").order_by("last", "pk")[:DEADLINES])


def changed_projects() -> list[Entity]:
    """The projects that were told of last. One query; their newest events come by `rows`."""
    recorded = Max("events__event_claims__claim__recorded_at")
    return list(
        projects().annotate(changed_at=recorded).filter(changed_at__isnull=False).order_by("-changed_at")[:PROJECTS]
    )

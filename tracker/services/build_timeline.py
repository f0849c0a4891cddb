"""Build a project's timeline from its live claims: events under stable keys, and the status with its reasons."""

import logging
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from tracker.models import Entity, Event, EventClaim, Project, StatusPeriod
from tracker.records import StatusRecord
from tracker.services.find_work import unbuilt
from tracker.services.timeline_claims import timeline_claims
from tracker.services.write_events import write_events
from tracker.timeline.build import build
from tracker.timeline.versions import TIMELINE_VERSION

logger = logging.getLogger(__name__)


@transaction.atomic
def build_timeline(*, now: datetime, project_id: int | None = None) -> int | None:
    """Build one project's timeline, the one that has waited longest unless it is named, and return its id.

    None when nothing waits that no other builder holds: builders take projects with SKIP LOCKED, so each is built once
    at a time and many claims cost one build. Safe to call twice: the same claims give the same events and keys.
    """
    waiting = Project.objects.select_for_update(skip_locked=True, of=("self",)).order_by("dirty_at", "pk")
    chosen = waiting.filter(pk=project_id) if project_id else waiting.filter(pk__in=unbuilt())
    project = chosen.select_related("entity").first()
    if project is None:
        return None
    Project.objects.filter(pk=project.pk).update(dirty_at=None, built_at=now, built_by=TIMELINE_VERSION)
    rebuild(project.entity, now)
    return project.pk


def rebuild(project: Entity, now: datetime) -> None:
    """Take the place of a project's events and status periods."""
    told = timeline_claims(project)
    made = build(told.claims, anchors=anchors(project), today=now.date())
    write_events(project, made.events, told, now)
    write_statuses(project, made.statuses)
    logger.info("Timeline built: project=%s claims=%s events=%s", project.key, len(told.claims), len(made.events))


def anchors(project: Entity) -> dict[str, str]:
    """Which event each claim was in at the last build, by the claim's identity; an event's own anchor counts always."""
    standing = Event.objects.filter(project=project, joined_into__isnull=True)
    told = EventClaim.objects.filter(event__project=project).values_list("claim__identity", "event__key")
    found = dict(standing.values_list("anchor", "key"))
    return found | {f"{project.key}:{identity}": key for identity, key in told}


def write_statuses(project: Entity, statuses: Sequence[StatusRecord]) -> None:
    """Take the place of a project's status periods."""
    project.statuses.all().delete()
    rows = [
        StatusPeriod(project=project, place=place, status=one.status, first=one.first, last=one.last, rule=one.rule)
        for place, one in enumerate(statuses)
    ]
    StatusPeriod.objects.bulk_create(rows)
    StatusPeriod.claims.through.objects.bulk_create(
        StatusPeriod.claims.through(statusperiod_id=row.pk, claim_id=claim_id)
        for row, one in zip(rows, statuses, strict=True)
        for claim_id in one.claims
    )

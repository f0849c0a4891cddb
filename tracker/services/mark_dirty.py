"""Note which projects' claims have changed, so that their timelines are built again."""

from collections.abc import Iterable
from datetime import datetime

from tracker.models import Claim, Project


def mark_dirty(claims: Iterable[Claim], *, now: datetime) -> None:
    """Mark the projects that these claims are about. An older mark stays: it is the oldest change that waits."""
    ids = {claim.pk for claim in claims}
    projects = Project.objects.filter(entity__mentions__project_claims__in=ids) | Project.objects.filter(
        entity__doubles__mentions__project_claims__in=ids
    )
    mark(projects.values_list("pk", flat=True), now=now)


def mark(project_ids: Iterable[int], *, now: datetime) -> None:
    """Mark projects by their ids."""
    Project.objects.filter(pk__in=set(project_ids), dirty_at__isnull=True).update(dirty_at=now)

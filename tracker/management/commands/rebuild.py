"""`manage.py rebuild`: build every timeline anew from the live claims and people's decisions."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from tracker.management.prepared import require_prepared
from tracker.models import Project
from tracker.services.build_timeline import build_timeline


class Command(BaseCommand):
    help = "Build timelines anew, of all projects or of those named. The same claims give the same result."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which projects; all without any."""
        parser.add_argument("keys", nargs="*", metavar="PROJECT")

    def handle(self, *args: Any, keys: list[str], **options: Any) -> None:
        """Build one after the other, showing how far it has come."""
        require_prepared()
        projects = Project.objects.order_by("entity__key")
        if keys:
            projects = projects.filter(entity__key__in=keys)
        ids = list(projects.values_list("pk", "entity__key"))
        if missing := sorted(set(keys) - {key for _, key in ids}):
            raise CommandError(f"There is no project {', '.join(missing)}.")
        for number, (project_id, key) in enumerate(ids, 1):
            build_timeline(now=timezone.now(), project_id=project_id)
            self.stdout.write(f"\r{number} of {len(ids)} built: {key:<40}", ending="")
        self.stdout.write(f"\r{len(ids)} timelines built.{'':<40}")

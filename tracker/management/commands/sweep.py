"""`manage.py sweep`: find what is unread, unlinked, unbuilt or behind its version, and have it done."""

from typing import Any

from django.core.management.base import BaseCommand

from tracker.extraction.versions import READER_VERSION
from tracker.management.prepared import require_prepared
from tracker.models import ArticleVersion
from tracker.services.find_work import unbuilt
from tracker.services.known_names import names_version
from tracker.tasks import sweep_task


class Command(BaseCommand):
    help = "Enqueue all work that waits. Beat does so every 15 seconds; this is for the impatient."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what waits, and enqueue it."""
        require_prepared()
        unread = ArticleVersion.objects.unread(READER_VERSION).count()
        unlinked = ArticleVersion.objects.unlinked(names_version()).count()
        self.stdout.write(f"{unread} to read, {unlinked} to link, {unbuilt().count()} timelines to build.")
        sweep_task.delay()

"""`manage.py ingest PATH…`: add articles from files or folders, and wait until they are read."""

import time
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from tracker.extraction.versions import READER_VERSION
from tracker.management.prepared import require_prepared
from tracker.models import ArticleVersion
from tracker.services.add_article import CannotTake, add_article
from tracker.sources.submissions import Refusal, Submission, from_file
from tracker.tasks import enqueue_reading

SUFFIXES = {".txt", ".json", ".jsonl", ".ndjson"}
# Enqueued in this many at a time, so that reading begins while a large folder is still being taken in.
HAND_OVER = 64


class Command(BaseCommand):
    help = "Add articles from .txt, .json and .jsonl files or folders of them. What is here already is not added again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where the articles are, and whether to wait for them to be read."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--wait", action="store_true", help="show progress until all are read")

    def handle(self, *args: Any, paths: list[Path], wait: bool, **options: Any) -> None:
        """Take every article, say of each refused one why, and how many were added. Exit 1 when one was refused."""
        require_prepared()
        added, waiting, known, refused = [], [], 0, 0
        for item in submissions(paths):
            outcome = self.take(item)
            if outcome is None:
                refused += 1
            elif outcome == 0:
                known += 1
            else:
                added.append(outcome)
                waiting.append(outcome)
            if len(waiting) >= HAND_OVER:
                enqueue_reading(waiting)
                waiting = []
        enqueue_reading(waiting)
        self.stdout.write(f"{len(added)} added, {known} here already, {refused} refused.")
        if wait:
            self.watch(added)
        if refused:
            raise CommandError(f"{refused} could not be taken; see above.")

    def take(self, item: Submission | Refusal) -> int | None:
        """Add one. Return its version's id, 0 when it was here already, None when it was refused."""
        if isinstance(item, Refusal):
            self.stderr.write(f"{item.where}: {item.why}")
            return None
        try:
            added = add_article(item, now=timezone.now())
        except CannotTake as why:
            self.stderr.write(f"{(item.title or item.text)[:60]!r}: {why}")
            return None
        return added.version.pk if added.is_new else 0

    def watch(self, version_ids: list[int]) -> None:
        """Show how many have been read, until all have."""
        unread = ArticleVersion.objects.unread(READER_VERSION).filter(pk__in=version_ids)
        while left := unread.count():
            self.stdout.write(f"\r{len(version_ids) - left} of {len(version_ids)} read", ending="")
            self.stdout.flush()
            time.sleep(0.5)
        self.stdout.write(f"\r{len(version_ids)} of {len(version_ids)} read")


def submissions(paths: list[Path]) -> Iterator[Submission | Refusal]:
    """The articles of files and folders, in order of their names. A path that is neither is refused."""
    for path in paths:
        inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES) if path.is_dir() else [path]
        if not inside:
            yield Refusal(str(path), "There is no .txt, .json or .jsonl file in this folder.")
        for file in inside:
            try:
                content = file.read_bytes()
            except OSError as problem:
                yield Refusal(str(file), f"The file could not be opened: {problem.strerror}.")
                continue
            yield from from_file(file.name, content)

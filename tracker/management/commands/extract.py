"""`manage.py extract`: what is read in an article, drawn over its text; or JSON lines in and out."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tracker.demo.knowledge_base import known_names
from tracker.extraction import reading_json
from tracker.extraction.gazetteer import Gazetteer
from tracker.extraction.reader import read
from tracker.extraction.show import show
from tracker.records import ArticleText
from tracker.sources.submissions import Refusal, from_file
from tracker.sources.texts import clean


class Command(BaseCommand):
    help = "Show what the reader finds in a .txt, .json or .jsonl file. Needs no server."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """A file to show, or lines of JSON."""
        parser.add_argument("file", nargs="?", type=Path, metavar="FILE")
        parser.add_argument("--jsonl", action="store_true", help="articles in and readings out as lines of JSON")
        parser.add_argument("--no-names", action="store_true", help="read without the names of the knowledge base")

    def handle(self, *args: Any, file: Path | None, jsonl: bool, no_names: bool, **options: Any) -> None:
        """Read and print. With --jsonl a line that is no article prints its error, and the exit code is 1."""
        gazetteer = Gazetteer([] if no_names else known_names())
        if jsonl:
            faults = sum(self.print_line(line, gazetteer) for line in lines_of(file))
            sys.exit(1 if faults else 0)
        if file is None:
            raise CommandError("Name a file, or use --jsonl with articles on standard input.")
        for article in articles(file):
            self.stdout.write(show(article, read([article], gazetteer)[0], colour=self.stdout.isatty()))

    def print_line(self, line: str, gazetteer: Gazetteer) -> bool:
        """Print the reading of one line. Return whether it had an error."""
        answer = answer_to(line, gazetteer)
        # Half of a surrogate pair, which JSON can hold, has no bytes of its own.
        printed = json.dumps(answer, ensure_ascii=False).encode("utf-8", "backslashreplace")
        self.stdout.write(printed.decode())
        return "error" in answer


def lines_of(file: Path | None) -> Iterator[str]:
    """The lines of a file, or of standard input; bytes that are not UTF-8 are shown as such, never fatal."""
    try:
        with file.open("rb") if file else nullcontext(sys.stdin.buffer) as stream:
            yield from (line for raw in stream if (line := raw.decode("utf-8", "replace")).strip())
    except OSError as fault:
        raise CommandError(f"{file} could not be opened: {fault.strerror}.") from fault


def answer_to(line: str, gazetteer: Gazetteer) -> dict[str, Any]:
    """The reading of a line of JSON, or its id and what is wrong with it."""
    fields: Any = None
    try:
        fields = json.loads(line)
        return reading_json.reading(read([reading_json.article(fields)], gazetteer)[0])
    except Exception as fault:  # whatever one line does to the reader, the run goes on
        error = str(fault) if isinstance(fault, ValueError) else f"{type(fault).__name__}: {fault}"
        return {"id": fields.get("id") if isinstance(fields, dict) else None, "error": error}


def articles(file: Path) -> Iterator[ArticleText]:
    """The articles of a file. CommandError, in words, when there is none to read."""
    try:
        items = from_file(file.name, file.read_bytes())
    except OSError as fault:
        raise CommandError(f"{file} could not be opened: {fault.strerror}.") from fault
    for number, item in enumerate(items, 1):
        if isinstance(item, Refusal):
            raise CommandError(f"{item.where}: {item.why}")
        day = item.published.date() if isinstance(item.published, datetime) else item.published
        yield ArticleText(str(number), clean(item.text), item.title, day, item.publisher or None, item.language or None)

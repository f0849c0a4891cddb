"""What is unread, unlinked, unbuilt or behind its version? The tables are the queue; losing Redis loses no work."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from django.db.models import Q, QuerySet

from tracker.extraction.language import detect
from tracker.extraction.versions import READER_VERSION
from tracker.models import ArticleVersion, Project
from tracker.services.known_names import names_version
from tracker.timeline.versions import TIMELINE_VERSION

# A model's memory grows with what it reads at once (measured: 907 MB at 160 articles, 600 MB at 32).
CHUNK = 32
LANGUAGES_AT_ONCE = 2_000


def work_waits() -> bool:
    """Is there anything to read, link or build."""
    versions = ArticleVersion.objects
    unread, unlinked = versions.unread(READER_VERSION), versions.unlinked(names_version())
    return unread.exists() or unlinked.exists() or unbuilt().exists()


def unbuilt() -> QuerySet[Project]:
    """Projects whose claims have changed since they were built, or that an older timeline built."""
    return Project.objects.filter(Q(dirty_at__isnull=False) | Q(built_by__lt=TIMELINE_VERSION))


def unread_chunks(version_ids: Sequence[int] | None = None) -> Iterator[list[int]]:
    """Ids of unread wordings, of these or of all, the oldest first, at most CHUNK of one language at a time."""
    unread = ArticleVersion.objects.unread(READER_VERSION)
    if version_ids is not None:
        unread = unread.filter(pk__in=version_ids)
    rows = unread.order_by("language", "pk").values_list("language", "pk")
    for _, group in groupby(rows, key=lambda row: row[0]):
        yield from chunks([pk for _, pk in group])


def unlinked_chunks() -> Iterator[list[int]]:
    """Ids of wordings whose names changed since they were linked."""
    rows = ArticleVersion.objects.unlinked(names_version()).order_by("pk")
    yield from chunks(list(rows.values_list("pk", flat=True)))


def chunks(ids: list[int]) -> Iterator[list[int]]:
    """The ids in lists of at most CHUNK."""
    for at in range(0, len(ids), CHUNK):
        yield ids[at : at + CHUNK]


def detect_languages() -> None:
    """Note the languages of new wordings, so that a chunk holds one language and loads one language's models."""
    unknown = ArticleVersion.objects.unread(READER_VERSION).filter(language="")
    versions = list(unknown.only("pk", "text")[:LANGUAGES_AT_ONCE])
    for version in versions:
        version.language = (detect(version.text) or "")[:8]
    ArticleVersion.objects.bulk_update(versions, ["language"])

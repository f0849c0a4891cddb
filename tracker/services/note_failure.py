"""Note on a wording that the reader failed on it, so that it is seen, and is tried again by the next reader."""

from datetime import datetime

from tracker.extraction.versions import READER_VERSION
from tracker.models import ArticleVersion


def note_failure(version_id: int, fault: Exception, *, now: datetime) -> None:
    """Mark a wording as not read, with the fault in words. An earlier reading of it stays as it is."""
    why = f"the reader failed ({type(fault).__name__}: {fault}); its next version will try again"
    ArticleVersion.objects.filter(pk=version_id).update(not_read=why[:300], read_by=READER_VERSION, read_at=now)

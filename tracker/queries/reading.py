"""Which articles are read, which wait, and which could not be read?"""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from tracker.models import ArticleVersion

# `not_read` says why, whichever reader tried last; without it, a wording that no reader has seen is waiting.
STATES = {
    "waiting": Q(read_by__isnull=True, not_read=""),
    "not_read": ~Q(not_read=""),
    "read": Q(read_by__isnull=False, not_read=""),
}


@dataclass(frozen=True, slots=True)
class Progress:
    """How many current wordings are in which state."""

    waiting: int
    not_read: int
    read: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.waiting + self.not_read + self.read

    @property
    def read_share(self) -> float:
        """The share of read ones, in per cent."""
        return round(100 * self.read / self.total, 1) if self.total else 0

    @property
    def not_read_share(self) -> float:
        """The share of those that could not be read, in per cent."""
        return round(100 * self.not_read / self.total, 1) if self.total else 0


def progress() -> Progress:
    """How far the reader is. One query."""
    counts = {f"{state}_ones": Count("pk", filter=condition) for state, condition in STATES.items()}
    found = ArticleVersion.objects.current().aggregate(**counts)
    return Progress(found["waiting_ones"], found["not_read_ones"], found["read_ones"])


def state_of(version: ArticleVersion) -> str:
    """The state of one wording: waiting, not_read or read."""
    if version.not_read:
        return "not_read"
    return "read" if version.is_read else "waiting"


def articles(state: str = "") -> QuerySet[ArticleVersion]:
    """Current wordings without their texts, the last added first, with the number of their live claims."""
    found = ArticleVersion.objects.current().select_related("article__source").defer("text")
    live = Count("claims", filter=Q(claims__superseded_at__isnull=True))
    return found.filter(STATES.get(state, Q())).annotate(claim_count=live).order_by("-article__added_at", "-pk")

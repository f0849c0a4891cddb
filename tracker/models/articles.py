"""What has been published, and in which wording?"""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q

from tracker.models.sources import Source
from tracker.vocabulary import PublishedBasis, choices

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

    from tracker.models.claims import Claim


class Article(models.Model):
    """One publication. All that is not known of it is empty, never guessed.

    `published_on` is the publisher's local day (relative dates are counted from it), `published_at` the moment in UTC
    where an hour is known too. `added_at` is the day from which it counts as known if it has no date of its own.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, blank=True, related_name="articles")
    url = models.URLField(max_length=1000, blank=True)
    title = models.CharField(max_length=500, blank=True)
    published_on = models.DateField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_basis = models.CharField(
        max_length=8, choices=choices(PublishedBasis), default=PublishedBasis.UNKNOWN, editable=False
    )
    added_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = [F("published_on").desc(nulls_last=True), "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["url"], condition=~Q(url=""), name="article_url_once"),
            models.CheckConstraint(
                name="article_moment_has_a_day", condition=Q(published_at__isnull=True) | Q(published_on__isnull=False)
            ),
            models.CheckConstraint(
                name="article_day_has_a_basis",
                condition=Q(published_on__isnull=True) ^ ~Q(published_basis=PublishedBasis.UNKNOWN),
            ),
        ]
        # Serves the home page's list of new articles.
        indexes = [models.Index(fields=["-added_at"], name="article_added")]

    def __str__(self) -> str:
        return self.title or f"Untitled article {self.pk}"


class VersionQuerySet(models.QuerySet["ArticleVersion"]):
    def current(self) -> "VersionQuerySet":
        """The newest wording of each article that has not been withdrawn."""
        return self.filter(replaced_at__isnull=True, article__withdrawn_at__isnull=True)

    def unread(self, reader_version: int) -> "VersionQuerySet":
        """Current wordings that this reader has not read."""
        return self.current().filter(Q(read_by__isnull=True) | Q(read_by__lt=reader_version))

    def unlinked(self, names_version: int) -> "VersionQuerySet":
        """Current wordings whose names were not looked up since the names last changed."""
        never = Q(linked_with__isnull=True) | Q(linked_with__lt=names_version)
        return self.current().filter(never, read_by__isnull=False)


class ArticleVersion(models.Model):
    """One wording of an article. Spans of mentions and claims point into `text`, which therefore never changes.

    `read_by` and `linked_with` are the versions of reader and names that have seen it: NULL or a lower number is work
    to do, and the sweep finds it. `not_read` says in words why a text was not read.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="versions")
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    added_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True, blank=True)
    language = models.CharField(max_length=8, blank=True)
    read_by = models.PositiveIntegerField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    not_read = models.CharField(max_length=300, blank=True)
    linked_with = models.PositiveIntegerField(null=True, blank=True)

    objects = VersionQuerySet.as_manager()
    if TYPE_CHECKING:
        claims: "RelatedManager[Claim]"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "sha256"], name="version_wording_once"),
            models.UniqueConstraint(
                fields=["article"], condition=Q(replaced_at__isnull=True), name="version_one_is_current"
            ),
        ]
        indexes = [
            # Serves add_article: has this very text come before?
            models.Index(fields=["sha256"], name="version_sha256"),
            # Serves the sweep: current wordings by the reader and the names that have seen them.
            models.Index(
                fields=["read_by", "linked_with"], condition=Q(replaced_at__isnull=True), name="version_sweep"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article} ({self.added_at:%Y-%m-%d})"

    @property
    def is_read(self) -> bool:
        """Has any reader read it."""
        return self.read_by is not None

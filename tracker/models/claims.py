"""What does an article say, of whom, and how surely?"""

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q

from tracker.models.articles import ArticleVersion
from tracker.models.entities import Entity
from tracker.vocabulary import (
    Bound,
    ClaimType,
    DateBasis,
    DatePrecision,
    EntityKind,
    Metric,
    Modality,
    Review,
    SpeakerKind,
    Unit,
    choices,
)

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager


class Mention(models.Model):
    """Somebody or something as one reading of one wording names it; `entity` is who is meant, as far as is known.

    `spans` are [start, stop] pairs into the version's text. Linking again changes `entity` alone; no claim is
    rewritten.
    """

    version = models.ForeignKey(ArticleVersion, on_delete=models.CASCADE, related_name="mentions")
    kind = models.CharField(max_length=10, choices=choices(EntityKind))
    name = models.CharField(max_length=300)
    spans = models.JSONField()
    known_key = models.CharField(max_length=80, blank=True)
    position = models.CharField(max_length=300, blank=True)
    organisation = models.CharField(max_length=300, blank=True)
    country = models.CharField(max_length=2, blank=True)
    count = models.PositiveSmallIntegerField(null=True, blank=True)
    reason = models.TextField(blank=True)
    entity = models.ForeignKey(Entity, on_delete=models.PROTECT, null=True, blank=True, related_name="mentions")
    link_score = models.FloatField(null=True, blank=True)
    link_reason = models.TextField(blank=True)
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            # Serves link_article and the article page: the live mentions of one wording.
            models.Index(fields=["version"], condition=Q(superseded_at__isnull=True), name="mention_live"),
            # Serves the page of a company, official or agency: where is it named?
            models.Index(fields=["entity"], condition=Q(superseded_at__isnull=True), name="mention_of_entity"),
        ]

    def __str__(self) -> str:
        return self.name


class ClaimQuerySet(models.QuerySet["Claim"]):
    def live(self) -> "ClaimQuerySet":
        """Claims of the newest reading of wordings that still stand."""
        return self.filter(superseded_at__isnull=True, version__article__withdrawn_at__isnull=True)

    def accepted(self) -> "ClaimQuerySet":
        """Live claims that no person has rejected."""
        return self.live().exclude(judgement__review=Review.REJECTED)


class Claim(models.Model):
    """What one wording of one article says of one happening.

    Written by a reader, never edited; a better reader supersedes it. `version.text[start:stop] == quote`, always.
    `identity` names what is said whatever reader read it (article, quote, type), so that decisions and event keys
    outlive a re-reading. `judgement` is the decision that stands on it.
    """

    version = models.ForeignKey(ArticleVersion, on_delete=models.PROTECT, related_name="claims")
    start = models.PositiveIntegerField()
    stop = models.PositiveIntegerField()
    quote = models.TextField()
    identity = models.CharField(max_length=40)
    type = models.CharField(max_length=24, choices=choices(ClaimType))
    modality = models.CharField(max_length=12, choices=choices(Modality))
    speaker_kind = models.CharField(max_length=12, choices=choices(SpeakerKind), default=SpeakerKind.NONE)
    speaker = models.ForeignKey(Mention, on_delete=models.PROTECT, null=True, blank=True, related_name="vouched")
    speaker_words = models.CharField(max_length=300, blank=True)
    project = models.ForeignKey(Mention, on_delete=models.PROTECT, null=True, blank=True, related_name="project_claims")
    participants = models.ManyToManyField(Mention, related_name="claims", blank=True)
    first = models.DateField(null=True, blank=True)
    last = models.DateField(null=True, blank=True)
    precision = models.CharField(max_length=8, choices=choices(DatePrecision), default=DatePrecision.UNKNOWN)
    basis = models.CharField(max_length=10, choices=choices(DateBasis), default=DateBasis.NONE)
    date_start = models.PositiveIntegerField(null=True, blank=True)
    date_stop = models.PositiveIntegerField(null=True, blank=True)
    reported_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True, blank=True)
    reader = models.PositiveIntegerField()
    confidence = models.FloatField()
    reasons = models.JSONField(default=list)
    judgement = models.ForeignKey(
        "Judgement", on_delete=models.SET_NULL, null=True, blank=True, related_name="claims", editable=False
    )

    objects = ClaimQuerySet.as_manager()
    if TYPE_CHECKING:
        quantities: "RelatedManager[ClaimQuantity]"

    class Meta:
        ordering = ["version", "start", "stop"]
        constraints = [
            models.CheckConstraint(name="claim_span_in_order", condition=Q(start__lt=F("stop"))),
            models.CheckConstraint(
                name="claim_dates_in_order",
                condition=Q(first__isnull=True) | Q(last__isnull=True) | Q(first__lte=F("last")),
            ),
            models.CheckConstraint(
                name="claim_speaker_has_a_kind",
                condition=Q(speaker__isnull=True) | Q(speaker_kind__in=[SpeakerKind.PERSON, SpeakerKind.ORGANISATION]),
            ),
            # A wording that two workers read at once still has each of its claims once.
            models.UniqueConstraint(
                fields=["version", "identity"], condition=Q(superseded_at__isnull=True), name="claim_once_a_reading"
            ),
        ]
        indexes = [
            # Serves the article page and re-reading: the live claims of one wording.
            models.Index(fields=["version"], condition=Q(superseded_at__isnull=True), name="claim_live"),
        ]

    def __str__(self) -> str:
        return self.quote

    @property
    def date_words(self) -> str:
        """The words that say when, as the article has them; empty when there are none."""
        if self.date_start is None or self.date_stop is None:
            return ""
        return self.version.text[self.date_start : self.date_stop]

    @property
    def now_modality(self) -> str:
        """How sure it is after people's corrections."""
        return str(self.correction("modality", self.modality))

    @property
    def now_type(self) -> str:
        """What it is after people's corrections."""
        return str(self.correction("type", self.type))

    @property
    def dates(self) -> tuple[date | None, date | None]:
        """The inclusive days, either of which may be open."""
        return self.first, self.last

    def correction(self, field: str, read: str) -> str:
        """What a person has put in place of what was read, or that itself."""
        corrected = self.judgement.corrections.get(field) if self.judgement else None
        return str(corrected or read)


class ClaimQuantity(models.Model):
    """A number that belongs to a claim, in full, with its words."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="quantities")
    metric = models.CharField(max_length=14, choices=choices(Metric))
    value = models.FloatField()
    value_max = models.FloatField(null=True, blank=True)
    bound = models.CharField(max_length=8, choices=choices(Bound), default=Bound.EXACT)
    unit = models.CharField(max_length=8, choices=choices(Unit))
    start = models.PositiveIntegerField()
    stop = models.PositiveIntegerField()
    words = models.CharField(max_length=200)

    class Meta:
        ordering = ["start"]
        verbose_name_plural = "claim quantities"
        constraints = [
            models.CheckConstraint(
                name="quantity_range_in_order", condition=Q(value_max__isnull=True) | Q(value__lte=F("value_max"))
            )
        ]

    def __str__(self) -> str:
        return self.words

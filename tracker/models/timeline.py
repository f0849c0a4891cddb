"""What happened, what is promised, and how far is a project? Derived; rebuilt at any time to the same result."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language

from tracker.models.claims import Claim
from tracker.models.entities import Entity
from tracker.vocabulary import ClaimType, DateBasis, DatePrecision, Modality, ProjectStatus, choices

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager


class EventQuerySet(models.QuerySet["Event"]):
    def standing(self) -> "EventQuerySet":
        """Events that have live claims and were not joined into another."""
        return self.filter(joined_into__isnull=True, gone_at__isnull=True)


class Event(models.Model):
    """One happening of a project, whatever was said of it before and after.

    `key` stands in addresses and outlives rebuilds: it is anchored on the first claim (`anchor`, a claim's identity).
    An event that was joined into another stays as a redirect; one that lost its claims stays as `gone_at`.
    """

    key = models.SlugField(max_length=40, unique=True)
    anchor = models.CharField(max_length=130)
    project = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="events")
    type = models.CharField(max_length=24, choices=choices(ClaimType))
    modality = models.CharField(max_length=12, choices=choices(Modality))
    first = models.DateField(null=True, blank=True)
    last = models.DateField(null=True, blank=True)
    precision = models.CharField(max_length=8, choices=choices(DatePrecision), default=DatePrecision.UNKNOWN)
    basis = models.CharField(max_length=10, choices=choices(DateBasis), default=DateBasis.NONE)
    reported_on = models.DateField(null=True, blank=True)
    title_en = models.CharField(max_length=500, blank=True)
    title_ru = models.CharField(max_length=500, blank=True)
    quantities = models.JSONField(default=list)
    reasons = models.JSONField(default=list)
    claims = models.ManyToManyField(Claim, related_name="events", through="EventClaim")
    joined_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="joined")
    gone_at = models.DateTimeField(null=True, blank=True)

    objects = EventQuerySet.as_manager()
    if TYPE_CHECKING:
        event_claims: "RelatedManager[EventClaim]"

    class Meta:
        ordering = [F("first").desc(nulls_last=True), "-pk"]
        # Serves the project page: one project's standing events.
        indexes = [
            models.Index(
                fields=["project"], condition=Q(joined_into__isnull=True, gone_at__isnull=True), name="event_standing"
            )
        ]

    def __str__(self) -> str:
        return self.title or self.key

    @property
    def title(self) -> str:
        """The composed sentence in the interface's language; empty where the quote has to stand for it."""
        return self.title_ru if get_language() == "ru" else self.title_en


class EventClaim(models.Model):
    """A claim that tells an event; `place` 0 is the one that told it first."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="event_claims")
    claim = models.OneToOneField(Claim, on_delete=models.CASCADE, related_name="event_claim")
    place = models.PositiveIntegerField()

    class Meta:
        ordering = ["place"]

    def __str__(self) -> str:
        return f"{self.event}: {self.claim}"


class StatusPeriod(models.Model):
    """A stretch of a project's life, with the rule and the claims that say so."""

    project = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="statuses")
    status = models.CharField(max_length=14, choices=choices(ProjectStatus))
    first = models.DateField(null=True, blank=True)
    last = models.DateField(null=True, blank=True)
    place = models.PositiveIntegerField()
    rule = models.CharField(max_length=200)
    claims = models.ManyToManyField(Claim, related_name="statuses")

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["project", "place"], name="status_one_a_place"),
            models.CheckConstraint(
                name="status_in_order",
                condition=Q(first__isnull=True) | Q(last__isnull=True) | Q(first__lte=F("last")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.project}: {self.status}"

"""What have people decided? Every decision is a row with a user and a time, beats the machine, and can be undone."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tracker.models.articles import Article
from tracker.models.entities import Entity
from tracker.vocabulary import ClaimType, Identity, Review, choices


class DecisionQuerySet(models.QuerySet["Judgement"]):
    def standing(self) -> "DecisionQuerySet":
        """Decisions that nobody has undone."""
        return self.filter(undone_at__isnull=True)

    def orphaned(self) -> "DecisionQuerySet":
        """Decisions on claims that the newest reading does not find any more: kept, and shown for review."""
        return self.standing().filter(article__isnull=False, claims__isnull=True)


class Judgement(models.Model):
    """What somebody decided about a claim, or about an entity that a machine found.

    A claim is named by (article, normalised quote, type, project), so that the decision survives re-reading.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="judgements")
    made_at = models.DateTimeField()
    review = models.CharField(max_length=10, choices=choices(Review))
    article = models.ForeignKey(Article, on_delete=models.CASCADE, null=True, blank=True, related_name="judgements")
    quote = models.TextField(blank=True)
    type = models.CharField(max_length=24, choices=choices(ClaimType), blank=True)
    project = models.ForeignKey(Entity, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, null=True, blank=True, related_name="judgements")
    corrections = models.JSONField(default=dict, blank=True)
    note = models.TextField(blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="judgement_of_one_thing",
                condition=Q(article__isnull=False, entity__isnull=True) | Q(article__isnull=True, entity__isnull=False),
            ),
            # The newest decision is the one that stands; the one before it is undone first.
            models.UniqueConstraint(
                fields=["article", "quote", "type", "project"],
                condition=Q(undone_at__isnull=True, article__isnull=False),
                name="judgement_one_stands_on_a_claim",
                nulls_distinct=False,
            ),
            models.UniqueConstraint(
                fields=["entity"],
                condition=Q(undone_at__isnull=True, entity__isnull=False),
                name="judgement_one_stands_on_an_entity",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.review} by {self.user}"


class IdentityEdge(models.Model):
    """Are two entities one? What a person said, or what the linker is unsure of (`user` is then empty)."""

    left = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="edges_left")
    right = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="edges_right")
    verdict = models.CharField(max_length=10, choices=choices(Identity))
    score = models.FloatField(null=True, blank=True)
    reason = models.TextField(blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="identity_edges"
    )
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            # Left before right, so that a pair has one row whichever way it was met.
            models.CheckConstraint(name="edge_left_before_right", condition=Q(left__lt=F("right"))),
            models.CheckConstraint(
                name="edge_verdict_has_a_user", condition=Q(verdict=Identity.UNSURE) | Q(user__isnull=False)
            ),
            models.UniqueConstraint(
                fields=["left", "right"], condition=Q(undone_at__isnull=True), name="edge_one_stands_on_a_pair"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.left} and {self.right}: {self.verdict}"

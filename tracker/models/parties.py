"""Who holds which office, and who has which part in a project, from when to when?"""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language

from tracker.models.entities import Entity
from tracker.vocabulary import ParticipantRole, choices

IN_ORDER = Q(first__isnull=True) | Q(last__isnull=True) | Q(first__lte=F("last"))


class Occupancy(models.Model):
    """An office that somebody held. An office is judged at a claim's date, so former ones stay."""

    official = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="occupancies")
    organisation = models.ForeignKey(
        Entity, on_delete=models.SET_NULL, null=True, blank=True, related_name="office_holders"
    )
    title_en = models.CharField(max_length=200)
    title_ru = models.CharField(max_length=200, blank=True)
    first = models.DateField(null=True, blank=True)
    last = models.DateField(null=True, blank=True)

    class Meta:
        ordering = [F("first").desc(nulls_last=True), "pk"]
        verbose_name_plural = "occupancies"
        constraints = [models.CheckConstraint(name="occupancy_in_order", condition=IN_ORDER)]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """The office in the interface's language."""
        return self.title_ru if self.title_ru and get_language() == "ru" else self.title_en


class Participation(models.Model):
    """A part in a project that a person has entered. Parts that claims tell are read from the claims."""

    project = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="participations")
    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="parts_taken")
    role = models.CharField(max_length=20, choices=choices(ParticipantRole))
    first = models.DateField(null=True, blank=True)
    last = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="participation_in_order", condition=IN_ORDER),
            models.UniqueConstraint(
                fields=["project", "entity", "role", "first"], name="participation_once", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return f"{self.entity}, {self.role} in {self.project}"

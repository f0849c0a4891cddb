"""Who and what takes part in the news? One table for all kinds, so that names, mentions and identity know one key."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language

from tracker.vocabulary import EntityKind, NameKind, ProjectKind, Standing, choices

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

    from tracker.models.parties import Occupancy, Participation
    from tracker.models.timeline import Event, StatusPeriod


class EntityQuerySet(models.QuerySet["Entity"]):
    def standing(self) -> "EntityQuerySet":
        """All that nobody has dismissed and that is nobody else's double."""
        return self.filter(same_as__isnull=True).exclude(standing=Standing.DISMISSED)

    def confirmed(self) -> "EntityQuerySet":
        """Those of the knowledge base and those that a person has confirmed."""
        return self.filter(standing=Standing.CONFIRMED)


class Entity(models.Model):
    """A company, official, agency, unnamed party or project.

    `key` stands in addresses and never changes. `standing` is candidate for what only a machine has found. `same_as`
    follows from people's identity decisions: the entity that this one turned out to be.
    """

    key = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=10, choices=choices(EntityKind))
    name_en = models.CharField(max_length=200)
    name_ru = models.CharField(max_length=200, blank=True)
    country = models.CharField(max_length=2, blank=True)
    standing = models.CharField(max_length=10, choices=choices(Standing), default=Standing.CANDIDATE)
    same_as = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="doubles", editable=False
    )
    created_at = models.DateTimeField()

    objects = EntityQuerySet.as_manager()
    if TYPE_CHECKING:
        names: "RelatedManager[Name]"
        occupancies: "RelatedManager[Occupancy]"
        participations: "RelatedManager[Participation]"
        events: "RelatedManager[Event]"
        statuses: "RelatedManager[StatusPeriod]"

    class Meta:
        ordering = ["name_en"]
        verbose_name_plural = "entities"
        constraints = [
            models.CheckConstraint(
                name="entity_not_its_own_double", condition=Q(same_as__isnull=True) | ~Q(same_as=models.F("pk"))
            ),
        ]
        # Serves the lists of companies, officials, agencies and projects.
        indexes = [models.Index(fields=["kind", "standing"], name="entity_kind")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The display name in the interface's language."""
        return self.name_ru if self.name_ru and get_language() == "ru" else self.name_en


class Name(models.Model):
    """One name of an entity. `key` is the spelling that its scripts and inflections share (tracker.linking.names)."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="names")
    text = models.CharField(max_length=200)
    key = models.CharField(max_length=200, editable=False)
    language = models.CharField(max_length=8, blank=True)
    kind = models.CharField(max_length=16, choices=choices(NameKind), default=NameKind.SHORT)
    in_dictionary = models.BooleanField(
        default=True, help_text="Found in texts by itself. Off for words that mean other things too."
    )

    class Meta:
        ordering = ["text"]
        constraints = [models.UniqueConstraint(fields=["entity", "text"], name="name_once_an_entity")]
        # Serves link_article: who bears this name?
        indexes = [models.Index(fields=["key"], name="name_key")]

    def __str__(self) -> str:
        return self.text


class Project(models.Model):
    """What only a project has. Its status is derived, see StatusPeriod.

    `dirty_at` says that its claims have changed since its timeline was built; `built_by` is the timeline's version.
    """

    entity = models.OneToOneField(Entity, on_delete=models.CASCADE, primary_key=True, related_name="project")
    kind = models.CharField(max_length=16, choices=choices(ProjectKind), default=ProjectKind.PLANT)
    sector = models.CharField(max_length=60, blank=True)
    site_en = models.CharField(max_length=200, blank=True)
    site_ru = models.CharField(max_length=200, blank=True)
    former_names = models.JSONField(default=list, blank=True)
    city_en = models.CharField(max_length=100, blank=True)
    city_ru = models.CharField(max_length=100, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    # Each product as {"key", "en", "ru"}.
    products = models.JSONField(default=list, blank=True)
    parent = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="parts")
    dirty_at = models.DateTimeField(null=True, blank=True, editable=False)
    built_at = models.DateTimeField(null=True, blank=True, editable=False)
    built_by = models.PositiveIntegerField(null=True, blank=True, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="project_on_the_globe",
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
            ),
        ]
        # Serves build_timeline: which projects have changed since they were built?
        indexes = [models.Index(fields=["dirty_at"], condition=Q(dirty_at__isnull=False), name="project_dirty")]

    def __str__(self) -> str:
        return str(self.entity)

    @property
    def site(self) -> str:
        """The site in the interface's language."""
        return self.site_ru if self.site_ru and get_language() == "ru" else self.site_en

    @property
    def city(self) -> str:
        """The city in the interface's language."""
        return self.city_ru if self.city_ru and get_language() == "ru" else self.city_en


class UnnamedParty(models.Model):
    """What only an unnamed party has: "two Chinese carmakers" of one project."""

    entity = models.OneToOneField(Entity, on_delete=models.CASCADE, primary_key=True, related_name="unnamed")
    count = models.PositiveSmallIntegerField(null=True, blank=True)
    descriptor = models.CharField(max_length=200)

    class Meta:
        verbose_name_plural = "unnamed parties"

    def __str__(self) -> str:
        return self.descriptor

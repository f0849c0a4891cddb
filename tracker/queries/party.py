"""What is known of one company, official or agency: names, offices, projects, and what it does and says?"""

from dataclasses import dataclass, field

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from tracker.models import Claim, Entity, Name, Occupancy, Participation
from tracker.queries.claims import with_article, with_details
from tracker.vocabulary import EntityKind


def party(kind: EntityKind, key: str) -> Entity:
    """The entity of an address. One query; Entity.DoesNotExist if there is none of this kind."""
    return Entity.objects.filter(kind=kind).select_related("same_as").get(key=key)


def names(entity: Entity) -> list[Name]:
    """Every name it is found by. One query."""
    return list(entity.names.order_by("language", "text"))


def offices(entity: Entity) -> list[Occupancy]:
    """The offices an official held, the newest first. One query."""
    return list(entity.occupancies.select_related("organisation"))


def office_holders(entity: Entity) -> list[Occupancy]:
    """Who held an office in this body, the newest first. One query."""
    return list(Occupancy.objects.filter(organisation=entity).select_related("official"))


def claims(entity: Entity) -> QuerySet[Claim]:
    """The live claims in which it takes part or which it vouches for, the last reported first. Three queries."""
    found = with_details(with_article(Claim.objects.accepted().filter(concerns(entity))))
    found = found.select_related("project__entity__same_as", "event_claim__event__project")
    return found.order_by(F("reported_on").desc(nulls_last=True), "-recorded_at", "start")


@dataclass(slots=True)
class Share:
    """A project that an entity has to do with: the parts that people entered, and in how many claims it appears."""

    project: Entity
    parts: list[Participation] = field(default_factory=list)
    claims: int = 0


def shares(entity: Entity) -> list[Share]:
    """The projects it has to do with, entered parts first, then by the number of claims. Three queries."""
    found: dict[int, Share] = {}
    for part in Participation.objects.filter(entity=entity).select_related("project"):
        found.setdefault(part.project_id, Share(part.project)).parts.append(part)
    for project, count in counted(entity).items():
        found.setdefault(project.pk, Share(project)).claims += count
    return sorted(found.values(), key=lambda share: (not share.parts, -share.claims, share.project.name))


def counted(entity: Entity) -> dict[Entity, int]:
    """In how many claims of which projects' events an entity takes part or vouches. Two queries."""
    told = Claim.objects.accepted().filter(concerns(entity), event_claim__isnull=False)
    counts = dict(told.values_list("event_claim__event__project").annotate(Count("pk")).order_by())
    return {project: counts[project.pk] for project in Entity.objects.filter(pk__in=counts)}


def concerns(entity: Entity) -> Q:
    """Claims in which an entity, or a double of it, takes part or which it vouches for."""
    mine = Q(mention__entity=entity) | Q(mention__entity__same_as=entity)
    taking_part = Exists(Claim.participants.through.objects.filter(mine, claim=OuterRef("pk")))
    return Q(taking_part) | Q(speaker__entity=entity) | Q(speaker__entity__same_as=entity)

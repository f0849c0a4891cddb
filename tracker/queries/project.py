"""What is known of one project: its status and why, who takes part and as what?"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from tracker.models import Claim, Entity, Mention, Participation, StatusPeriod
from tracker.queries.timeline import PROMISES, Happening
from tracker.vocabulary import EntityKind

# As many sentences as one glance takes in; the events list holds all.
WITNESSES = 3


def project(key: str) -> Entity:
    """The project of an address, with its details and what it is a part of. One query; Entity.DoesNotExist if none."""
    known = Entity.objects.filter(kind=EntityKind.PROJECT)
    return known.select_related("project__parent__entity", "same_as").get(key=key)


def statuses(entity: Entity) -> list[StatusPeriod]:
    """The periods of a project's life, the newest first, each with the sentences that say so. One query."""
    claims = Claim.objects.filter(statuses=OuterRef("pk")).order_by("recorded_at", "pk")
    witnesses = claims.values(json=JSONObject(claim="pk", article="version__article_id", quote="quote"))
    return list(
        StatusPeriod.objects.filter(project=entity)
        .annotate(witnesses=ArraySubquery(witnesses[:WITNESSES]))
        .order_by("-place")
    )


def participations(entity: Entity) -> list[Participation]:
    """The parts in a project that people have entered. One query."""
    return list(Participation.objects.filter(project=entity).select_related("entity").order_by("first", "pk"))


@dataclass(slots=True)
class Party:
    """Somebody with a part in a project: the parts that people entered, and how often the claims name them."""

    name: str
    entity: Entity | None
    parts: list[Participation] = field(default_factory=list)
    claims: int = 0
    articles: set[int] = field(default_factory=set)


def parties(
    entered: Iterable[Participation], happenings: Iterable[Happening], named: dict[int, list[Mention]]
) -> list[Party]:
    """Everybody with a part in a project: those whose part was entered first, then by how often they are named."""
    found: dict[Any, Party] = {}
    for part in entered:
        found.setdefault(part.entity_id, Party(part.entity.name, part.entity)).parts.append(part)
    for happening in happenings:
        for told in happening.told:
            for mention in named.get(told.claim, []):
                entity = meant(mention)
                party = found.setdefault(
                    entity.pk if entity else mention.name, Party(entity.name if entity else mention.name, entity)
                )
                party.claims += 1
                party.articles.add(told.article)
    return sorted(found.values(), key=lambda party: (not party.parts, -party.claims, party.name))


def meant(mention: Mention) -> Entity | None:
    """Whom a mention means, after people's decisions on who is the same."""
    return (mention.entity.same_as or mention.entity) if mention.entity else None


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much stands behind a project's page."""

    events: int
    articles: int
    sources: int


def evidence(happenings: Iterable[Happening]) -> Evidence:
    """The numbers of events, articles and sources behind a project's page."""
    happenings = list(happenings)
    told = [telling for happening in happenings for telling in happening.told]
    sources = {telling.source for telling in told if telling.source}
    return Evidence(len(happenings), len({telling.article for telling in told}), len(sources))


def next_deadline(happenings: Iterable[Happening], today: date) -> Happening | None:
    """The promised event that is due next."""
    due = [h for h in happenings if h.event.modality in PROMISES and h.event.last and h.event.last >= today]
    return min(due, key=lambda h: (h.event.last or today, h.event.pk), default=None)

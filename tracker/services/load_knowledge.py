"""Put the shipped knowledge base into the tables: who and what is known by name before the first article is read."""

import logging
from datetime import datetime

from django.db import transaction

from tracker.demo import knowledge_records as shipped
from tracker.demo.knowledge_base import entities, projects
from tracker.linking.names import key
from tracker.models import Entity, Name, Occupancy, Participation, Project
from tracker.services.known_names import raise_names_version
from tracker.vocabulary import Standing

logger = logging.getLogger(__name__)


@transaction.atomic
def load_knowledge(*, now: datetime) -> int:
    """Add what the shipped knowledge base has and the tables have not. Return how many rows were added.

    Safe to call twice; what people have changed or dismissed is left as it is.
    """
    known = {entity.key: entity for entity in Entity.objects.all()}
    records = entities()
    known |= {record.key: add_entity(record, now) for record in records if record.key not in known}
    added = sum(add_names(known[record.key], record) for record in records)
    added += sum(add_offices(known, record) for record in records)
    added += sum(add_project(known, project) for project in projects())
    if added:
        raise_names_version("the shipped knowledge base", now=now)
    logger.info("Knowledge base loaded: added=%s", added)
    return added


def add_entity(record: shipped.Entity, now: datetime) -> Entity:
    """A row for an entity, confirmed since people have entered it."""
    return Entity.objects.create(
        key=record.key,
        kind=record.kind,
        name_en=record.display("en"),
        name_ru=record.display("ru") if any(name.language == "ru" for name in record.names) else "",
        country=record.country or "",
        standing=Standing.CONFIRMED,
        created_at=now,
    )


def add_names(entity: Entity, record: shipped.Entity) -> int:
    """The names that the entity has not got yet."""
    have = set(entity.names.values_list("text", flat=True))
    rows = {
        name.text: Name(
            entity=entity,
            text=name.text,
            key=key(name.text)[:200],
            language=name.language or "",
            kind=name.kind,
            in_dictionary=not name.needs_context,
        )
        for name in record.names
        if name.text not in have
    }
    return len(Name.objects.bulk_create(rows.values()))


def add_offices(known: dict[str, Entity], record: shipped.Entity) -> int:
    """An official's offices, unless some are entered already."""
    official = known[record.key]
    if not record.offices or official.occupancies.exists():
        return 0
    rows = [
        Occupancy(
            official=official,
            organisation=known[office.organisation] if office.organisation else None,
            title_en=office.en,
            title_ru=office.ru,
            first=office.first,
            last=office.last,
        )
        for office in record.offices
    ]
    return len(Occupancy.objects.bulk_create(rows))


def add_project(known: dict[str, Entity], record: shipped.Project) -> int:
    """A project's details and its parties, unless it has details already."""
    entity, site = known[record.key], record.site
    if Project.objects.filter(entity=entity).exists():
        return 0
    Project.objects.create(
        entity=entity,
        kind=record.kind,
        sector=record.sector,
        site_en=site.en,
        site_ru=site.ru,
        former_names=list(site.former_names),
        city_en=site.city_en,
        city_ru=site.city_ru,
        latitude=site.latitude,
        longitude=site.longitude,
        products=[{"key": product.key, "en": product.en, "ru": product.ru} for product in record.products],
    )
    rows = [
        Participation(project=entity, entity=known[party.entity], role=party.role, first=party.first, last=party.last)
        for party in record.parties
    ]
    return 1 + len(Participation.objects.bulk_create(rows, ignore_conflicts=True))

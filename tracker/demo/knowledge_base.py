"""Who and what is known by name? The shipped knowledge base, read from its files and checked; it holds no news."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker.demo.knowledge_check import check
from tracker.demo.knowledge_records import Entity, EntityName, Office, Party, Product, Project, Site
from tracker.demo.rows import Row, read_rows
from tracker.records import KnownName
from tracker.vocabulary import EntityKind, NameKind, ParticipantRole, ProjectKind

FOLDER = Path(__file__).parent / "knowledge"
PEOPLE_AND_BODIES = {
    "companies.json": EntityKind.COMPANY,
    "agencies.json": EntityKind.AGENCY,
    "officials.json": EntityKind.OFFICIAL,
}


@dataclass(frozen=True, slots=True)
class KnowledgeBase:
    """Every known entity by its key, those of the projects included, and the projects in the order of the file."""

    entities: dict[str, Entity]
    projects: tuple[Project, ...]


def entities() -> list[Entity]:
    """Every company, agency, official and project of the shipped knowledge base."""
    return list(_shipped().entities.values())


def projects() -> list[Project]:
    """The projects of the shipped knowledge base."""
    return list(_shipped().projects)


def known_names() -> list[KnownName]:
    """The names that a reader may look for without a database; those that need context are left out."""
    return list(names_of(_shipped()))


def names_of(base: KnowledgeBase) -> Iterator[KnownName]:
    """The names of `base` that may be looked for by themselves, entity by entity."""
    for entity in base.entities.values():
        yield from (_known(entity, name, base) for name in entity.names if not name.needs_context)


def load(folder: Path = FOLDER) -> KnowledgeBase:
    """The knowledge base in `folder`. DataError naming file and key where something is wrong or does not fit."""
    rows = [(row, kind) for file, kind in PEOPLE_AND_BODIES.items() for row in read_rows(folder / file)]
    found = [(row, _entity(row, kind)) for row, kind in rows]
    planned = [(row, _project(row)) for row in read_rows(folder / "projects.json")]
    placed = [*found, *((row, project.entity) for row, project in planned)]
    check(placed, planned)
    return KnowledgeBase({entity.key: entity for _, entity in placed}, tuple(project for _, project in planned))


@cache
def _shipped() -> KnowledgeBase:
    return load()


def _known(entity: Entity, name: EntityName, base: KnowledgeBase) -> KnownName:
    # The office held last: a reader has no day to ask for, and news is mostly of the present.
    office = entity.offices[-1] if entity.offices else None
    body = base.entities[office.organisation] if office and office.organisation else None
    places = {project.key: project.site for project in base.projects}
    site = places.get(entity.key)
    return KnownName(
        key=entity.key,
        kind=entity.kind,
        text=name.text,
        language=name.language,
        name_kind=name.kind,
        country=entity.country,
        position=office.title(name.language) if office else None,
        organisation=body.display(name.language) if body else None,
        context=(site.city_en, site.city_ru, *site.former_names) if site else (),
    )


def _entity(row: Row, kind: EntityKind) -> Entity:
    row.only("key", "country", "names", *(["positions"] if kind is EntityKind.OFFICIAL else []))
    return _named(row, kind, tuple(_office(office) for office in row.rows("positions")))


def _named(row: Row, kind: EntityKind, offices: tuple[Office, ...] = ()) -> Entity:
    names = tuple(_name(name) for name in row.rows("names"))
    return Entity(row.text("key"), kind, row.text_or_none("country"), names, offices)


def _name(row: Row) -> EntityName:
    row.only("text", "language", "kind", "display", "needs_context")
    return EntityName(
        row.text("text"),
        row.text_or_none("language"),
        row.word("kind", NameKind),
        row.flag("display"),
        row.flag("needs_context"),
    )


def _office(row: Row) -> Office:
    row.only("organisation", "en", "ru", "from", "to")
    return Office(
        row.text_or_none("organisation"), row.day("from"), row.day("to"), en=row.text("en"), ru=row.text("ru")
    )


def _project(row: Row) -> Project:
    row.only("key", "country", "kind", "sector", "names", "site", "products", "parties")
    return Project(
        _named(row, EntityKind.PROJECT),
        row.word("kind", ProjectKind),
        row.text("sector"),
        _site(row.row("site")),
        tuple(Product(product.text("key"), product.text("en"), product.text("ru")) for product in row.rows("products")),
        tuple(_party(party) for party in row.rows("parties")),
    )


def _site(row: Row) -> Site:
    row.only("en", "ru", "former_names", "city_en", "city_ru", "country", "latitude", "longitude")
    return Site(
        en=row.text("en"),
        ru=row.text("ru"),
        former_names=row.texts("former_names"),
        city_en=row.text("city_en"),
        city_ru=row.text("city_ru"),
        country=row.text("country"),
        latitude=row.number("latitude"),
        longitude=row.number("longitude"),
    )


def _party(row: Row) -> Party:
    row.only("entity", "role", "from", "to")
    return Party(row.text("entity"), row.word("role", ParticipantRole), row.day("from"), row.day("to"))

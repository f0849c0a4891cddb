"""Which names are known, and since which change of them? What reader and linker are given."""

from datetime import datetime
from functools import lru_cache

from tracker.extraction.gazetteer import Gazetteer
from tracker.linking.decide import KnownNames
from tracker.models import Entity, Name, NamesVersion, Occupancy, Project
from tracker.records import KnownName
from tracker.vocabulary import EntityKind, NameKind


def names_version() -> int:
    """The number of the newest change of the confirmed names; 0 before the first."""
    newest = NamesVersion.objects.order_by("-pk").values_list("pk", flat=True).first()
    return newest or 0


def raise_names_version(why: str, *, now: datetime) -> int:
    """Note that confirmed names have changed: articles are linked again, none is read again."""
    return NamesVersion.objects.create(raised_at=now, why=why[:300]).pk


def gazetteer() -> Gazetteer:
    """The names that the reader looks for in texts. Built once for each version of the names."""
    return gazetteer_of(names_version())


def known() -> KnownNames:
    """The names that the linker compares with. Built once for each version of the names."""
    return known_of(names_version())


@lru_cache(maxsize=1)
def gazetteer_of(version: int) -> Gazetteer:
    """The dictionary as of this version of the names, without words that mean other things too."""
    return Gazetteer(confirmed_names(dictionary=True))


@lru_cache(maxsize=1)
def known_of(version: int) -> KnownNames:
    """All confirmed names as of this version of them."""
    return KnownNames(confirmed_names(dictionary=False))


def confirmed_names(*, dictionary: bool) -> list[KnownName]:
    """The names of confirmed entities; with `dictionary`, those alone that are looked for in texts."""
    rows = Name.objects.filter(entity__in=Entity.objects.standing().confirmed()).select_related("entity")
    rows = rows.exclude(entity__kind=EntityKind.UNNAMED)
    if dictionary:
        rows = rows.filter(in_dictionary=True)
    offices, placed = newest_offices(), places()
    return [as_record(row, offices.get(row.entity_id), placed.get(row.entity_id, ())) for row in rows.order_by("pk")]


def newest_offices() -> dict[int, Occupancy]:
    """Each official's newest office, by the official's id."""
    oldest_first = Occupancy.objects.select_related("organisation").reverse()
    return {office.official_id: office for office in oldest_first}


def places() -> dict[int, tuple[str, ...]]:
    """Each project's cities and former names, by its id."""
    rows = Project.objects.values_list("pk", "city_en", "city_ru", "former_names")
    return {pk: tuple(filter(None, (english, russian, *former))) for pk, english, russian, former in rows}


def as_record(row: Name, office: Occupancy | None, context: tuple[str, ...]) -> KnownName:
    """A row of the name table as the pure packages know it; an official's newest office in the name's language."""
    russian = row.language == "ru"
    body = office.organisation if office else None
    return KnownName(
        key=row.entity.key,
        kind=EntityKind(row.entity.kind),
        text=row.text,
        language=row.language or None,
        name_kind=NameKind(row.kind),
        country=row.entity.country or None,
        position=((russian and office.title_ru) or office.title_en) if office else None,
        organisation=((russian and body.name_ru) or body.name_en) if body else None,
        context=context,
    )

"""Does the knowledge base fit together? One key an entity, one entity a name and kind, and nobody unknown named."""

import re
from collections.abc import Sequence

from tracker.demo.knowledge_records import LANGUAGES, Entity, Project
from tracker.demo.rows import Row

Placed = Sequence[tuple[Row, Entity]]
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
COUNTRY = re.compile(r"[A-Z]{2}")


def check(placed: Placed, projects: Sequence[tuple[Row, Project]]) -> None:
    """Raise DataError at the first thing that does not fit, naming the file and the key."""
    known = _one_key_each(placed)
    _one_owner_a_name(placed)
    for row, entity in placed:
        _well_formed(row, entity)
        _offices_fit(row, entity, known)
    for row, project in projects:
        _parties_fit(row, project, known)


def _one_key_each(placed: Placed) -> set[str]:
    known: dict[str, str] = {}
    for row, entity in placed:
        if entity.key in known:
            raise row.fault(f"the key {entity.key} is taken by {known[entity.key]}")
        known[entity.key] = row.place
    return set(known)


def _one_owner_a_name(placed: Placed) -> None:
    owners: dict[tuple[str, str], str] = {}
    for row, entity in placed:
        for name in entity.names:
            owner = owners.setdefault((entity.kind, name.text.casefold()), entity.key)
            if owner != entity.key:
                raise row.fault(f"the name {name.text!r} belongs to {owner} already")


def _well_formed(row: Row, entity: Entity) -> None:
    if not KEY.fullmatch(entity.key):
        raise row.fault(f"the key {entity.key!r} is no slug")
    if entity.country is not None and not COUNTRY.fullmatch(entity.country):
        raise row.fault(f"the country {entity.country!r} is no two-letter code")
    if strange := [name.text for name in entity.names if name.language not in (None, *LANGUAGES)]:
        raise row.fault(f"the language of {strange[0]!r} is neither en nor ru nor null")
    if twice := {name.text for name in entity.names if [other.text for other in entity.names].count(name.text) > 1}:
        raise row.fault(f"the name {min(twice)!r} stands twice")
    for language in LANGUAGES:
        shown = [name.text for name in entity.names if name.display and name.serves(language)]
        if len(shown) != 1:
            raise row.fault(f"one display name in {language} is wanted, found {shown}")


def _offices_fit(row: Row, entity: Entity, known: set[str]) -> None:
    for office in entity.offices:
        if office.organisation is not None and office.organisation not in known:
            raise row.fault(f"the organisation {office.organisation} is not known")
        if office.first and office.last and office.first > office.last:
            raise row.fault(f"{office.en} ends before it begins")


def _parties_fit(row: Row, project: Project, known: set[str]) -> None:
    for party in project.parties:
        if party.entity not in known:
            raise row.fault(f"the party {party.entity} is not known")
        if party.first and party.last and party.first > party.last:
            raise row.fault(f"{party.entity} as {party.role} ends before it begins")
    keys = [product.key for product in project.products]
    if len(keys) != len(set(keys)):
        raise row.fault(f"two products share a key: {keys}")

"""How is an entity shown? Its fullest name in the dictionary form, with all that its mentions tell of it."""

from collections.abc import Iterable
from typing import TypeVar

from tracker.extraction.entities.candidates import Candidate, Page
from tracker.extraction.entities.inflections import CYRILLIC, nominative, person_nominative
from tracker.extraction.entities.merge import Group
from tracker.records import EntityRecord, Reason
from tracker.vocabulary import EntityKind

QUOTES = ' "«»“”'
Told = TypeVar("Told")


def record(group: Group, number: str, page: Page) -> EntityRecord:
    """The group as the record that is handed on; its mentions in order of the text."""
    members = sorted(group.members, key=lambda m: m.span.start)
    return EntityRecord(
        id=number,
        kind=group.kind,
        name=name_of(group, members),
        mentions=tuple(dict.fromkeys(m.span for m in members)),
        known=group.known,
        position=first(m.position for m in members),
        organisation=first(m.organisation for m in members),
        country=first(m.known.country if m.known else m.country for m in members),
        count=first(m.count for m in members),
        reasons=reasons(members),
    )


def name_of(group: Group, members: list[Candidate]) -> str:
    """The known name, or the fullest that the article gives, in the nominative where it is Russian."""
    known = next((m.known for m in members if m.known), None)
    if known is not None:
        return known.text
    fullest = max(members, key=lambda m: (len((m.name or m.span.words).split()), -m.span.start))
    name = unquoted(fullest.name or fullest.span.words)
    if group.kind is EntityKind.UNNAMED or not CYRILLIC.search(name):
        return name
    return person_nominative(name) if group.kind is EntityKind.OFFICIAL else nominative(name)


def unquoted(name: str) -> str:
    """The name without quotation marks that hold the whole of it."""
    bare = name.strip(QUOTES)
    return name if any(mark in bare for mark in '«»"') else bare


def first(values: Iterable[Told | None]) -> Told | None:
    """The first of the values that is told."""
    return next((value for value in values if value is not None), None)


def reasons(members: list[Candidate]) -> tuple[Reason, ...]:
    """Why it is an entity: the rules that found its mentions, each once, the surest first."""
    by_rule = {m.reason.rule: m.reason for m in sorted(members, key=lambda m: -m.rank)}
    return tuple(reversed(by_rule.values()))

"""Find the candidate that a name was given before, or make one: what only a machine has found stays marked so."""

import re
from datetime import datetime

import iuliia
from django.utils.text import slugify

from tracker.linking.names import keys
from tracker.models import Claim, Entity, Mention, Name, Project, UnnamedParty
from tracker.vocabulary import EntityKind, ProjectKind

# Names proper are written in Latin letters for English readers; "завод ветротурбин" is no name but words.
BEARERS = {EntityKind.COMPANY, EntityKind.OFFICIAL}
ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


def candidate_for(mention: Mention, *, now: datetime) -> Entity:
    """The entity of this kind that bears the mention's name already, else a new candidate with that name."""
    found = candidate_keys(mention)
    borne = Name.objects.filter(key__in=found, entity__kind=mention.kind).select_related("entity__same_as")
    first = borne.order_by("pk").first()
    return first.entity if first else make(mention, found[0], now)


def candidate_keys(mention: Mention) -> list[str]:
    """The keys of the mention's name, as written first."""
    if mention.kind == EntityKind.UNNAMED:
        return [unnamed_key(mention)]
    return [key[:200] for key in keys(mention.name)] or [mention.name.casefold()[:200]]


def unnamed_key(mention: Mention) -> str:
    """An unnamed party is known by project, count and country: the "two Chinese carmakers" of two plants are four."""
    claim = Claim.objects.filter(participants=mention, project__entity__isnull=False).order_by("pk").first()
    project = claim.project.entity_id if claim and claim.project else f"v{mention.version_id}"
    what = f"{mention.count} {mention.country}" if mention.count and mention.country else mention.name.casefold()
    return f"{project} {what}"[:200]


def make(mention: Mention, key: str, now: datetime) -> Entity:
    """A new candidate with its name and the details of its kind."""
    russian = mention.version.language == "ru"
    name = mention.name if mention.kind == EntityKind.UNNAMED else shown(mention.name)
    entity = Entity.objects.create(
        key=free_key(name),
        kind=mention.kind,
        name_en=(latin(name) if russian and mention.kind in BEARERS else name)[:200],
        name_ru=name[:200] if russian else "",
        country=mention.country,
        created_at=now,
    )
    Name.objects.create(entity=entity, text=mention.name[:200], key=key, language=mention.version.language)
    if mention.kind == EntityKind.PROJECT:
        Project.objects.create(entity=entity, kind=ProjectKind.PLANT)
    if mention.kind == EntityKind.UNNAMED:
        UnnamedParty.objects.create(entity=entity, count=mention.count, descriptor=mention.name[:200])
    return entity


def shown(name: str) -> str:
    """A name as a heading shows it: without an article before it, its first letter large."""
    bare = ARTICLE.sub("", name) or name
    return bare[:1].upper() + bare[1:]


def latin(name: str) -> str:
    """The name in Latin letters."""
    return str(iuliia.WIKIPEDIA.translate(name))


def free_key(name: str) -> str:
    """A key for addresses made from the name, with a number where it is taken."""
    stem = slugify(latin(name))[:60].strip("-") or "entity"
    taken = set(Entity.objects.filter(key__startswith=stem).values_list("key", flat=True))
    return next(key for n in range(1, len(taken) + 2) if (key := stem if n == 1 else f"{stem}-{n}") not in taken)

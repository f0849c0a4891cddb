"""Which project is a claim about? The one named in its clause, else in its sentence, else the article's main one."""

from collections.abc import Sequence

from tracker.records import EntityRecord, Span
from tracker.vocabulary import ClaimType, EntityKind

# People come and go in firms; a project is concerned only where it is named.
PERSONAL = frozenset({ClaimType.APPOINTMENT})


def project(span: Span, sentence: Span, entities: Sequence[EntityRecord], type: ClaimType) -> str | None:
    """The id of the project that is meant, None in an article that names none."""
    projects = [entity for entity in entities if entity.kind == EntityKind.PROJECT]
    if not projects:
        return None
    for place in (span, sentence):
        named = [entity for entity in projects if any(place.shares(mention) for mention in entity.mentions)]
        if named:
            return main(named).id
    if type in PERSONAL:
        return None
    return main(projects).id


def main(projects: Sequence[EntityRecord]) -> EntityRecord:
    """The project that is named most; of equals the one named first."""
    return max(projects, key=lambda entity: (len(entity.mentions), -entity.mentions[0].start))

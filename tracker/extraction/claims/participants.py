"""Who takes part in a happening? The parties named in its clause; where none is, whom it leaves to be understood."""

from collections.abc import Iterator, Sequence

from tracker.extraction.claims.clauses import Clause
from tracker.records import EntityRecord, Span
from tracker.vocabulary import ClaimType, EntityKind

PARTIES = frozenset({EntityKind.COMPANY, EntityKind.AGENCY, EntityKind.UNNAMED})
# In these a named person is what the news is about; elsewhere only as the one who acts.
PERSONAL = frozenset({ClaimType.APPOINTMENT, ClaimType.TALKS})
# In these nobody need take part, and whoever was named last is no better than a guess.
IMPERSONAL = frozenset({ClaimType.ASSESSMENT, ClaimType.POLICY_MEASURE, ClaimType.INCIDENT})


def participants(
    clause: Clause, span: Span, entities: Sequence[EntityRecord], type: ClaimType, speaker: str | None
) -> tuple[str, ...]:
    """Ids of the parties whose mentions stand in the clause, in order of the text; else of the company meant by it.

    A person who only speaks takes no part.
    """
    heard = [e for e in entities if not (e.id == speaker and e.kind == EntityKind.OFFICIAL)]
    found = sorted((m.start, e.id) for e, m in mentions(heard) if span.holds(m) and takes_part(clause, e, m, type))
    if found:
        return tuple(dict.fromkeys(id for _, id in found))
    meant = understood(clause, span, entities)
    return (meant.id,) if meant and type not in IMPERSONAL else ()


def mentions(entities: Sequence[EntityRecord]) -> Iterator[tuple[EntityRecord, Span]]:
    """Every mention with its entity."""
    return ((entity, mention) for entity in entities for mention in entity.mentions)


def takes_part(clause: Clause, entity: EntityRecord, mention: Span, type: ClaimType) -> bool:
    """Does a mention stand in the clause itself, not in one below it, and name one who can take part."""
    covered = [token for token in clause.tokens if token.start < mention.stop and mention.start < token.stop]
    if entity.kind == EntityKind.OFFICIAL and type not in PERSONAL:
        return type != ClaimType.ASSESSMENT and any(
            t.dep.startswith("nsubj") and t.head == clause.head for t in covered
        )
    return bool(covered) and entity.kind in PARTIES | {EntityKind.OFFICIAL}


def understood(clause: Clause, span: Span, entities: Sequence[EntityRecord]) -> EntityRecord | None:
    """The company that "it" or "the plant" mostly means: one of the sentence, else the one the article names most."""
    companies = [e for e in entities if e.kind == EntityKind.COMPANY and e.mentions and e.mentions[0].start < span.stop]
    here = [e for e in companies if any(clause.sentence.span.holds(mention) for mention in e.mentions)]
    return max(here or companies, key=lambda e: (len(e.mentions), -e.mentions[0].start), default=None)

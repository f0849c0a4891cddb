"""Which project is a claim about? The one that its clause or sentence tells, else the one that its paragraph tells."""

from collections.abc import Iterator, Sequence

from tracker.extraction.entities.anaphora import is_measure, referred
from tracker.extraction.syntax import Sentence
from tracker.records import EntityRecord, Span
from tracker.vocabulary import ClaimType, EntityKind

# People come and go in firms; a project is concerned only where it is named.
PERSONAL = frozenset({ClaimType.APPOINTMENT})
# What plants and firms do. Of a law or a tariff it is told only where that is named.
OPERATIONS = frozenset(
    {
        ClaimType.OUTPUT, ClaimType.JOBS, ClaimType.PRODUCTION_START, ClaimType.CONSTRUCTION_START,
        ClaimType.CONSTRUCTION_END, ClaimType.EQUIPMENT, ClaimType.PRODUCT_LAUNCH, ClaimType.EXPANSION,
        ClaimType.CLOSURE, ClaimType.SUSPENSION, ClaimType.RESTART, ClaimType.PROCUREMENT, ClaimType.INCIDENT,
        ClaimType.OWNERSHIP_CHANGE, ClaimType.LOCALISATION, ClaimType.MARKET_EXIT, ClaimType.REORGANISATION,
    }
)  # fmt: skip
# As many letters of a firm's name as its Russian endings leave alone.
NAME = 6
# Russian news names a measure again wherever it comes back to it; English news lets the reader infer it. Of such claims
# in the training articles all seventeen belong to no project in Russian, and five of nineteen in English.
OUTSPOKEN = frozenset({"ru"})


def project(
    span: Span,
    sentence: Sentence,
    sentences: Sequence[Sentence],
    entities: Sequence[EntityRecord],
    type: ClaimType,
    language: str,
) -> str | None:
    """The id of the project that a claim of this type in `span` of `sentence` means; None where it means none."""
    projects = [entity for entity in entities if entity.kind == EntityKind.PROJECT]
    here = next(told([span, sentence.span], projects, language), None)
    if here is not None or not projects or type in PERSONAL:
        return here.id if here else None
    meant = (
        owned(sentence.span, projects, entities)
        or next(told(before(sentence, sentences), projects, language), None)
        or main(projects)
    )
    if language in OUTSPOKEN and type in OPERATIONS and is_measure(meant, language):
        return None
    return meant.id


def told(places: Sequence[Span], projects: Sequence[EntityRecord], language: str) -> Iterator[EntityRecord]:
    """For each of these stretches of the text the project named first in it, else the one that a noun of it means."""
    for place in places:
        named = {mention.start: each for each in projects for mention in each.mentions if place.shares(mention)}
        meant = named[min(named)] if named else referred(place, projects, language)
        if meant is not None:
            yield meant


def owned(place: Span, projects: Sequence[EntityRecord], entities: Sequence[EntityRecord]) -> EntityRecord | None:
    """The one project that bears the name of a firm told in these words: "Renault" and "the former Renault plant"."""
    firms = [e for e in entities if e.kind == EntityKind.COMPANY and any(place.shares(m) for m in e.mentions)]
    meant = [project for project in projects if any(bears(project, firm) for firm in firms)]
    return meant[0] if len(meant) == 1 else None


def bears(project: EntityRecord, firm: EntityRecord) -> bool:
    """Does a project bear a firm's name, in its own or in one of its mentions."""
    names = [project.name, *(mention.words for mention in project.mentions)]
    word = firm.name.strip('«»" ').casefold()[:NAME]
    return any(word in name.casefold() for name in names)


def before(sentence: Sentence, sentences: Sequence[Sentence]) -> list[Span]:
    """The sentences of the same paragraph that stand before this one, the nearest first."""
    same = (each.span for each in sentences if each.paragraph == sentence.paragraph)
    return sorted((span for span in same if span.start < sentence.span.start), reverse=True)


def main(projects: Sequence[EntityRecord]) -> EntityRecord:
    """The article's main project: the one that it names first."""
    return min(projects, key=lambda each: each.mentions[0].start)

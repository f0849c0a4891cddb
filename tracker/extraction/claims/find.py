"""What does an article claim? A claim for each clause that names a happening, with everything that belongs to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tracker.extraction.attribution.find import Attributor
from tracker.extraction.claims.amounts import amounts
from tracker.extraction.claims.clauses import Clause, clauses
from tracker.extraction.claims.modality import Verdict, modality
from tracker.extraction.claims.model_names import model_names
from tracker.extraction.claims.participants import participants
from tracker.extraction.claims.project import project
from tracker.extraction.claims.series import series
from tracker.extraction.claims.speech import only_speaks, opinion
from tracker.extraction.claims.triggers import Trigger, trigger
from tracker.extraction.claims.when import when
from tracker.extraction.dates import find as dates
from tracker.extraction.dates.find import TimeWords
from tracker.extraction.quantities import find as quantities
from tracker.extraction.quantities.find import Number
from tracker.extraction.syntax import Sentence
from tracker.records import Attribution, ClaimRecord, EntityRecord, Span, When
from tracker.vocabulary import ClaimType, EntityKind, Modality

# The score of a trigger at which its type is as good as certain: a predicate, its object and a number.
FULL_SCORE = 5.0
# A word in one of these names is no trigger ("Investment Agency").
NAMES = frozenset({EntityKind.COMPANY, EntityKind.AGENCY, EntityKind.OFFICIAL})
# Their date is that of the happening itself; a contract signed today may name the year of its deliveries.
DATED_THEMSELVES = frozenset(
    {
        ClaimType.OUTPUT,
        ClaimType.PRODUCTION_START,
        ClaimType.PRODUCT_LAUNCH,
        ClaimType.CONSTRUCTION_START,
        ClaimType.CONSTRUCTION_END,
        ClaimType.RESTART,
        ClaimType.JOBS,
    }
)


@dataclass(frozen=True, slots=True)
class Article:
    """What is known of an article when its claims are read."""

    text: str
    language: str
    published: date | None
    sentences: tuple[Sentence, ...]
    entities: tuple[EntityRecord, ...]

    def names(self, place: Span, kinds: frozenset[EntityKind]) -> list[Span]:
        """Where entities of these kinds are named in a stretch of the text."""
        return [span for e in self.entities if e.kind in kinds for span in e.mentions if place.holds(span)]


@dataclass(frozen=True, slots=True)
class Told:
    """What a clause tells: its words, what happens, how surely, who says so, and the times and numbers around."""

    clause: Clause
    span: Span
    happening: Trigger
    verdict: Verdict
    said: Attribution
    times: Sequence[TimeWords]
    numbers: Sequence[Number]


def find(article: Article) -> tuple[ClaimRecord, ...]:
    """The claims of the article's parsed sentences, in order of the text."""
    voices = Attributor(article.sentences, article.entities, article.text, article.language)
    parsed = [sentence for sentence in article.sentences if sentence.tokens]
    found = [claim for sentence in parsed for claim in of_sentence(article, sentence, voices)]
    return tuple(sorted(found, key=lambda claim: (claim.span.start, claim.span.stop, claim.type)))


def of_sentence(article: Article, sentence: Sentence, voices: Attributor) -> Iterator[ClaimRecord]:
    """The claims of one sentence."""
    place = {"start": sentence.span.start, "stop": sentence.span.stop}
    times = dates.find(article.text, article.language, **place)
    sources = voices.unnamed_sources(sentence)
    names = [*article.names(sentence.span, NAMES), *sources]
    models = model_names(article.text, sentence.span.start, sentence.span.stop)
    skip = [*(words.span for words in times), *article.names(sentence.span, frozenset(EntityKind)), *models, *sources]
    numbers = quantities.find(article.text, article.language, skip=skip, **place)
    for clause in clauses(sentence):
        happening = trigger(clause, article.language, names) or opinion(clause, article.language)
        span = clause.span(article.text)
        if happening is None or span is None or only_speaks(clause, happening, article.language):
            continue
        verdict = modality(sentence, happening, article.language)
        if verdict is not None:
            told = Told(clause, span, happening, verdict, voices.of(span, sentence), times, numbers)
            yield from (claim(article, part) for part in parts(told, article.text))


def parts(told: Told, text: str) -> list[Told]:
    """One telling for each amount that has a time of its own; mostly the clause as it is."""
    pieces = series(told.clause, told.span, told.happening.type, told.numbers, told.times, text)
    return [replace(told, span=p.span, times=[p.time], numbers=[p.number]) for p in pieces] or [told]


def claim(article: Article, told: Told) -> ClaimRecord:
    """One claim from what its clause tells."""
    clause, span, type, sure = told.clause, told.span, told.happening.type, told.verdict
    due = when(clause, told.happening.anchor, told.times, sure.modality, article.published, future=sure.future)
    return ClaimRecord(
        span=span,
        type=type,
        modality=still_to_come(type, sure.modality, due, article.published),
        attribution=told.said,
        project=project(span, clause.sentence, article.sentences, article.entities, type, article.language),
        participants=participants(clause, span, article.entities, type, told.said.speaker),
        when=due,
        quantities=tuple(amounts(clause, told.numbers, type, article.language)),
        confidence=round(min(0.95, 0.35 + 0.6 * told.happening.score / FULL_SCORE), 2),
        reasons=(told.happening.reason, sure.reason),
    )


def still_to_come(type: ClaimType, modality: Modality, due: When, published: date | None) -> Modality:
    """What lies ahead is a plan, however it is told: "the line starts in May", "for 2024 it has set itself 44,000"."""
    ahead = published is not None and due.first is not None and due.first > published
    told_as_fact = modality == Modality.UNDER_WAY or (modality == Modality.DONE and type in DATED_THEMSELVES)
    return Modality.PLANNED if ahead and told_as_fact else modality

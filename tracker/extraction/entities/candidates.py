"""What may be an entity? A stretch of text, what it would be, and who says so; the surer of two that overlap stays."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from tracker.extraction.entities.places import Cover, Places
from tracker.extraction.syntax import ModelName, Sentence, Token
from tracker.records import KnownName, Reason, Span
from tracker.vocabulary import EntityKind


class Rank(IntEnum):
    """Who says what a name is, the surest first: the list of known names, a rule, the language model."""

    KNOWN = 0
    TITLE = 1
    RULE = 2
    MODEL = 3


@dataclass(frozen=True, slots=True)
class Page:
    """An article as the finders see it. `plain` is its `text` with plain letters, offset for offset."""

    text: str
    plain: str
    sentences: Sequence[Sentence]
    names: Sequence[ModelName]
    language: str
    title: str = ""
    starts: tuple[int, ...] = field(init=False)
    marked: Places[ModelName] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "marked", Places((name.span, name) for name in self.names))
        object.__setattr__(self, "starts", tuple(sentence.span.start for sentence in self.sentences))

    def sentence_of(self, place: int) -> Span:
        """The sentence that holds this offset; the whole text where none does."""
        number = self.number_at(place)
        if number >= 0 and place < self.sentences[number].span.stop:
            return self.sentences[number].span
        return Span(0, len(self.text), self.text)

    def word_at(self, place: int) -> Token | None:
        """The parsed word that begins at this offset; None where the sentence is not parsed."""
        number = self.number_at(place)
        tokens = self.sentences[number].tokens if number >= 0 else ()
        return next((token for token in tokens if token.start == place), None)

    def number_at(self, place: int) -> int:
        """The number of the sentence that begins last before this offset, or at it; -1 before the first."""
        return bisect_right(self.starts, place) - 1

    def before(self, place: int, *, limit: int = 160) -> str:
        """The words of the sentence that stand before this offset."""
        return self.plain[max(self.sentence_of(place).start, place - limit) : place]

    def after(self, place: int, *, limit: int = 160) -> str:
        """The words of the sentence that stand after this offset."""
        stop = self.sentence_of(max(0, place - 1)).stop
        return self.plain[place : min(max(stop, place), place + limit)]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may name an entity. `kind` None: a name of something that is no entity (a place, an outlet)."""

    span: Span
    kind: EntityKind | None
    rank: Rank
    reason: Reason
    name: str = ""
    known: KnownName | None = None
    position: str | None = None
    organisation: str | None = None
    country: str | None = None
    count: int | None = None
    others: tuple[KnownName, ...] = field(default=())


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates of which no two overlap: the better rank wins, then the longer words, then the earlier."""
    found = list(candidates)
    ruled = Places((c.span, c) for c in found if c.rank in (Rank.TITLE, Rank.RULE) and c.kind is not None)
    taken = Cover()
    ranked = sorted(found, key=lambda c: (rank_of(c, ruled), c.span.start - c.span.stop, c.span.start))
    return sorted((c for c in ranked if taken.takes(c.span)), key=lambda c: c.span.start)


def rank_of(candidate: Candidate, ruled: Places[Candidate]) -> int:
    """A candidate's rank; a known name inside a longer one is another's ("Haval" in "Haval Motor Rus"): last."""
    if candidate.rank is Rank.KNOWN and any(is_longer_name(other, candidate) for _, other in ruled.at(candidate.span)):
        return Rank.MODEL + 1
    return candidate.rank


def is_longer_name(longer: Candidate, known: Candidate) -> bool:
    """Is this a longer name that holds the known one."""
    added = longer.span.words.replace(known.span.words, "").strip(' "«»')
    return longer.span.holds(known.span) and len(added) > 2 and added[0].isupper()

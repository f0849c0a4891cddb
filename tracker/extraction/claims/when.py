"""When does a happening take place or fall due? The clause's own time words; without them what its modality allows."""

from collections.abc import Sequence
from datetime import date

from tracker.extraction.claims.clauses import Clause
from tracker.extraction.dates.find import TimeWords
from tracker.extraction.syntax import Token
from tracker.records import UNDATED, When
from tracker.vocabulary import DateBasis, DatePrecision, Modality

PRESENT = frozenset({Modality.DONE, Modality.UNDER_WAY})


def when(
    clause: Clause,
    anchor: Token,
    times: Sequence[TimeWords],
    modality: Modality,
    published: date | None,
    *,
    future: bool,
) -> When:
    """The date of the happening. `times` are the sentence's time words; `future` says whether the verb looks ahead."""
    words = chosen(clause, anchor, times)
    if words is not None:
        return words.resolve(published, future=future)
    return undated(modality, published, future=future)


def undated(modality: Modality, published: date | None, *, future: bool) -> When:
    """Without time words: what is past or going on holds on the day of publication, what is to come has no date."""
    known = modality in PRESENT or (modality == Modality.DENIED and not future)
    if published and known:
        return When(published, published, DatePrecision.DAY, DateBasis.PUBLISHED)
    return UNDATED


def chosen(clause: Clause, anchor: Token, times: Sequence[TimeWords]) -> TimeWords | None:
    """The time words of the clause that hang nearest to its head; of a joined clause without any, those before it."""
    own = [words for words in times if any(token.start <= words.span.start < token.stop for token in clause.tokens)]
    if own:
        return min(own, key=lambda words: (distance(clause, words), abs(words.span.start - anchor.start)))
    return shared(clause, times)


def distance(clause: Clause, words: TimeWords) -> int:
    """How many steps in the tree lie between the clause's head and the nearest of these words."""
    inside = [token for token in clause.tokens if words.span.start <= token.start < words.span.stop]
    return min((depth(clause, token) for token in inside), default=99)


def depth(clause: Clause, token: Token) -> int:
    """Steps from a word up to the clause's head."""
    steps, tokens = 0, clause.sentence.tokens
    while token.i != clause.head and token.head != token.i and steps < len(tokens):
        token = tokens[token.head]
        steps += 1
    return steps


def shared(clause: Clause, times: Sequence[TimeWords]) -> TimeWords | None:
    """Time words that open the clause which this one is joined to: "In May it sold the plant and left"."""
    top = clause.top
    if top.dep != "conj":
        return None
    first = clause.sentence.tokens[top.head]
    below = {token.start for token in clause.sentence.subtree(first.i)}
    before = [words for words in times if words.span.stop <= first.start and words.span.start in below]
    return before[-1] if before else None

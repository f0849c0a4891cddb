"""Does a clause tell one happening for several times? "50,000 cars in 2023 and 100,000 in 2024" are two."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.extraction.claims.clauses import Clause
from tracker.extraction.dates.find import TimeWords
from tracker.extraction.quantities.find import Number
from tracker.records import Span
from tracker.vocabulary import ClaimType, Unit

# What is counted period by period; of other happenings a second date is mostly another detail of the same.
COUNTED = frozenset({ClaimType.OUTPUT, ClaimType.FUNDING, ClaimType.JOBS, ClaimType.EXPANSION})
# A change from period to period is no second amount.
CHANGES = frozenset({Unit.PERCENT, Unit.POINT, Unit.YEAR, Unit.MONTH})


@dataclass(frozen=True, slots=True)
class Piece:
    """One amount with its own time, and the evidence for both."""

    span: Span
    number: Number
    time: TimeWords


def series(
    clause: Clause, span: Span, type: ClaimType, numbers: Sequence[Number], times: Sequence[TimeWords], text: str
) -> list[Piece]:
    """The pieces of a clause that pairs amounts with times one to one, the first with the clause's words before it."""
    if type not in COUNTED:
        return []
    amounts = [n for n in numbers if inside(clause, n.span) and n.unit not in CHANGES]
    dates = [t for t in times if inside(clause, t.span)]
    if len(amounts) < 2 or len(amounts) != len(dates) or not alternate(amounts, dates):
        return []
    made = [piece(number, time, text) for number, time in zip(amounts, dates, strict=True)]
    whole = Span.of(text, min(span.start, made[0].span.start), made[0].span.stop)
    return [Piece(whole, made[0].number, made[0].time), *made[1:]]


def inside(clause: Clause, span: Span) -> bool:
    """Do the words stand in the clause itself."""
    return any(token.start < span.stop and span.start < token.stop for token in clause.tokens)


def alternate(amounts: Sequence[Number], dates: Sequence[TimeWords]) -> bool:
    """Do amounts and times take turns, whichever comes first."""
    marks = sorted([(n.span.start, "n") for n in amounts] + [(t.span.start, "t") for t in dates])
    kinds = "".join(kind for _, kind in marks)
    return kinds in ("nt" * len(amounts), "tn" * len(amounts))


def piece(number: Number, time: TimeWords, text: str) -> Piece:
    """An amount and its time with the words between them."""
    start, stop = min(number.span.start, time.span.start), max(number.span.stop, time.span.stop)
    return Piece(Span.of(text, start, stop), number, time)

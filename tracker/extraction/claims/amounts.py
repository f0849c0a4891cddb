"""Which numbers belong to a claim? Those of its clause, each with the metric that the clause makes of it."""

import re
from collections.abc import Iterator, Sequence

from tracker.extraction.claims.clauses import Clause
from tracker.extraction.quantities.find import Number
from tracker.extraction.quantities.metric import metric
from tracker.records import Quantity
from tracker.vocabulary import ClaimType, Unit

DIGIT = re.compile(r"\d")
# "Two crossovers have gone into production": so few vehicles in words are models, not cars that were made.
MODELS_AT_MOST = 10


def amounts(clause: Clause, numbers: Sequence[Number], type: ClaimType, language: str) -> Iterator[Quantity]:
    """The clause's quantities, in order of the text. `numbers` are those of the sentence."""
    for number in numbers:
        if counts_models(number):
            continue
        if any(token.start < number.span.stop and number.span.start < token.stop for token in clause.tokens):
            named = metric(number, type, clause.sentence.span.words, language)
            yield Quantity(named, number.value, number.value_max, number.bound, number.unit, number.span)


def counts_models(number: Number) -> bool:
    """Is it a small count of vehicles in words."""
    return number.unit == Unit.VEHICLE and number.value <= MODELS_AT_MOST and not DIGIT.search(number.span.words)

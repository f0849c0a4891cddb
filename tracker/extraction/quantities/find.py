"""How many, how much: which numbers of a text count something, and what?"""

from collections.abc import Sequence
from dataclasses import replace

from tracker.extraction.quantities import amounts, nouns
from tracker.extraction.quantities.amounts import Amount
from tracker.extraction.quantities.bounds import behind, bounded, rate
from tracker.extraction.quantities.context import in_context
from tracker.extraction.quantities.figures import is_label
from tracker.extraction.quantities.nouns import Noun
from tracker.extraction.quantities.number import Number
from tracker.extraction.quantities.words import OTHER, Word, pieces
from tracker.records import Span
from tracker.vocabulary import Bound, Unit

# Nouns that belong to the number's own words: a currency, per cent, GWh.
MEASURES = frozenset(Unit) - {Unit.VEHICLE, Unit.PERSON, Unit.OTHER, Unit.WAFER}


def find(
    text: str, language: str, *, start: int = 0, stop: int | None = None, skip: Sequence[Span] = ()
) -> list[Number]:
    """The numbers of `text[start:stop]` that count something, in order; none inside the spans to `skip`.

    `skip` holds dates and names ("Moskvich 3"). `language` is "en" or "ru".
    """
    found: list[Number] = []
    for left, right in pieces(text, start, len(text) if stop is None else stop):
        row = without(amounts.read(text, language, left, right), skip)
        found += (number for amount in amounts.find(row, language) if (number := read(text, language, row, amount)))
    return in_context(text, language, found)


def without(row: Sequence[Word], skip: Sequence[Span]) -> list[Word]:
    """The row with the words that lie in the spans to skip made unknown."""
    kept, spans, at = [], sorted(skip), 0
    for word in row:
        while at < len(spans) and spans[at].stop <= word.start:
            at += 1
        hidden = at < len(spans) and spans[at].start < word.stop
        kept.append(replace(word, kind=OTHER) if hidden else word)
    return kept


def read(text: str, language: str, row: Sequence[Word], amount: Amount) -> Number | None:
    """An amount with its noun, bound and rate; None if it is a label, an ordinal or a factor."""
    stop = row[amount.stop - 1].stop
    noun = nouns.following(text, behind(text, language, stop)[1], language)
    if is_label(text, language, row, amount, noun):
        return None
    first, last, bound = bounded(text, language, row, amount)
    unit = amount.unit or (noun.unit if noun else Unit.OTHER)
    end = max(row[last - 1].stop, noun.stop if noun and noun.unit in MEASURES else 0)
    return Number(
        Span.of(text, row[first].start, end),
        amount.value,
        amount.value_max,
        Bound.RANGE if amount.value_max is not None else bound,
        unit,
        name(text, row, amount, noun),
        rate(text, language, noun.stop if noun else stop),
    )


def name(text: str, row: Sequence[Word], amount: Amount, noun: Noun | None) -> str:
    """The counted noun, or the currency before the figure: "$5 billion of equipment" counts dollars."""
    sign = row[amount.first]
    if sign.kind == "sign":
        return text[sign.start : sign.stop]
    return noun.words if noun else ""

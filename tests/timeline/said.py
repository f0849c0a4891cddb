"""A claim in one line: what was said, when, by whom. The tests of the timeline read like a press review with it."""

import itertools
from calendar import monthrange
from datetime import UTC, date, datetime

from tracker.records import UNDATED, Quantity, Span, TimelineClaim, When
from tracker.vocabulary import (
    Bound,
    ClaimType,
    DateBasis,
    DatePrecision,
    Metric,
    Modality,
    SpeakerKind,
    Unit,
)

NUMBERS = itertools.count(1)


def said(told, what, quote, due=None, **more):
    """`told` is the day of the report ("2022-05-19" or None), `what` is "talks/under_way", `due` as `when` reads it."""
    kind, modality = what.split("/")
    number = more.pop("id", None) or next(NUMBERS)
    recorded = more.pop("recorded", told or "2026-03-01")
    figures = more.pop("figures", ())
    who = more.pop("who", ("moskvich",))
    fields = {
        "id": number,
        "identity": f"article {number}: {quote}",
        "type": ClaimType(kind),
        "modality": Modality(modality),
        "speaker_kind": SpeakerKind.NONE,
        "speaker": None,
        "participants": who,
        "parties": who,
        "when": due if isinstance(due, When) else when(due),
        "quantities": figures,
        "reported_on": date.fromisoformat(told) if told else None,
        "recorded_at": datetime.fromisoformat(recorded).replace(tzinfo=UTC),
        "origin": f"a{number}",
        "quote": quote,
        "voucher_is_party": True,
    }
    return TimelineClaim(**{**fields, **more})


def when(text):
    """ "2022", "2022-05", "2022-Q3", "2022-11-23", "by 2022-12-31", "from 2024-01-01" or None."""
    if not text:
        return UNDATED
    word, _, rest = text.partition(" ")
    if word == "by":
        return When(None, date.fromisoformat(rest), DatePrecision.BEFORE, DateBasis.EXPLICIT)
    if word == "from":
        return When(date.fromisoformat(rest), None, DatePrecision.AFTER, DateBasis.EXPLICIT)
    return When(*_stretch(text), DateBasis.EXPLICIT)


def _stretch(text):
    year = int(text[:4])
    if len(text) == 4:
        return date(year, 1, 1), date(year, 12, 31), DatePrecision.YEAR
    if "Q" in text:
        last = 3 * int(text[-1])
        return date(year, last - 2, 1), date(year, last, monthrange(year, last)[1]), DatePrecision.QUARTER
    if len(text) == 7:
        month = int(text[5:])
        return date(year, month, 1), date(year, month, monthrange(year, month)[1]), DatePrecision.MONTH
    return date.fromisoformat(text), date.fromisoformat(text), DatePrecision.DAY


def cars(value, metric=Metric.OUTPUT, bound=Bound.EXACT, up_to=None):
    """A number of cars, as a claim's only figure."""
    return (amount(metric, value, Unit.VEHICLE, bound, up_to),)


def amount(metric, value, unit, bound=Bound.EXACT, up_to=None):
    """One quantity."""
    words = str(value)
    return Quantity(metric, float(value), up_to, bound, unit, Span(0, len(words), words))

"""Which sentence names an event? One composed from its fields by a template of its type and modality."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.records import EventRecord
from tracker.timeline import amounts_in_words, dates_in_words, slots
from tracker.timeline.apart import PLAIN, SERIAL
from tracker.timeline.products import products
from tracker.timeline.words import words
from tracker.vocabulary import ClaimType, DateBasis, DatePrecision, Metric

# [plans|plan]: for one who acts, for several.
NUMBER = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
FIELD = re.compile(r"\{(\w+)\}")
# Stages that no template tells: a title without them would tell more than the claims.
UNTOLD = frozenset({"scale", "cycle", "step", "option", "object", "ordinal"})
ELECTRIC = ("power", "electric")
# More names than these make no title.
MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who takes part, with the name to show in the title's language.

    `is_party` is False for officials: they speak and sign, but what happens is told of the parties.
    """

    key: str
    name: str
    is_party: bool = True


def compose(
    event: EventRecord, *, known: Mapping[str, Known], quotes: Sequence[str], language: str, product: str | None = None
) -> str | None:
    """The title of `event` in "en" or "ru". None where the fields are too thin to tell it: the quote stands then.

    `known` names those who take part, by key; `quotes` are those of the event's claims, so that no title leaves
    out what they say it is of (the pilot line, the second plant, another model); `product` is the model's name, where
    known.
    """
    stages = [slots.stages(quote) for quote in quotes]
    if _leaves_out(event, stages, quotes, product):
        return None
    electric = bool(stages) and all(ELECTRIC in stage for stage in stages)
    fields = _fields(event, known, language, product, electric)
    several = len(_parties(event, known)) > 1
    for template in _templates(event, language):
        if all(fields.get(name) for name in FIELD.findall(template)):
            text = NUMBER.sub(lambda form: form[2] if several else form[1], template)
            return text.format(**fields)
    return None


def _leaves_out(
    event: EventRecord, stages: Sequence[frozenset[tuple[str, str]]], quotes: Sequence[str], product: str | None
) -> bool:
    """Is the event of a stage or a model that the fields do not tell. Electric cars are told where cars are counted."""
    told = (
        UNTOLD if event.type == ClaimType.OUTPUT and all(ELECTRIC in stage for stage in stages) else UNTOLD | {"power"}
    )
    plain = {SERIAL} if event.type == ClaimType.OUTPUT else PLAIN
    untold = any(kind in told for stage in stages for kind, _ in stage - plain)
    return untold or (product is None and any(products(quote, None, event.participants) for quote in quotes))


def _templates(event: EventRecord, language: str) -> Sequence[str]:
    """The templates for the type, the metric where the type has one of its own, and the modality; the fullest first."""
    table = words(language, "titles")["titles"].get(event.type.value, {})
    metric = next((quantity.metric for quantity in event.quantities if quantity.metric != Metric.OTHER), None)
    by_metric = table.get(metric.value) if metric else None
    templates: Sequence[str] = (by_metric if isinstance(by_metric, dict) else table).get(event.modality.value, ())
    return templates


def _fields(
    event: EventRecord, known: Mapping[str, Known], language: str, product: str | None, electric: bool
) -> dict[str, str | None]:
    """What a template can be filled with; None for what is not known."""
    parties = _parties(event, known)
    quantity = next((quantity for quantity in event.quantities if quantity.metric != Metric.OTHER), None)
    amount = amounts_in_words.in_words(quantity, language, electric=electric) if quantity else None
    who = _listed(parties, language) if 0 < len(parties) <= MOST_NAMES else None
    return {
        "who": who,
        "several": who if len(parties) > 1 else None,
        "product": product,
        "when": _when(event, language),
        "amount": amount,
        "amounts": amount if quantity and amounts_in_words.is_plural(quantity) else None,
        "amount_of": amounts_in_words.in_words(quantity, language, genitive=True, electric=electric)
        if quantity
        else None,
    }


def _when(event: EventRecord, language: str) -> str | None:
    """The date; a count that is dated to a day had come so far by then."""
    when = event.when
    counted = (
        event.type == ClaimType.OUTPUT and when.precision == DatePrecision.DAY and when.basis != DateBasis.PUBLISHED
    )
    return (
        dates_in_words.by_day(when.last, language) if counted and when.last else dates_in_words.in_words(when, language)
    )


def _parties(event: EventRecord, known: Mapping[str, Known]) -> list[str]:
    """The names of the parties, in the order in which the claims name them."""
    return [known[key].name for key in event.participants if key in known and known[key].is_party]


def _listed(names: Sequence[str], language: str) -> str:
    """ "A", "A and B", "A, B and C"."""
    table = words(language, "titles")["titles"]
    return str(table["and"]).join(filter(None, [str(table["comma"]).join(names[:-1]), names[-1]]))

"""What does a claim say that tells its happening from others: metric, period, product, stage, parties, dates?"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from tracker.records import Quantity, TimelineClaim
from tracker.timeline.products import products
from tracker.timeline.words import found, language_of, whole, words
from tracker.vocabulary import ClaimType, DateBasis, DatePrecision, Metric, Modality

FORWARD = frozenset({Modality.PLANNED, Modality.EXPECTED, Modality.POSSIBLE})
# A stop ends with a restart or with the start of output; to the timeline they are one kind of happening.
FAMILY = {ClaimType.RESTART: ClaimType.PRODUCTION_START}
# "By 1 January" closes the year before: an end this many days into a year is the end of the last one.
NEW_YEAR_DAYS = 5


@dataclass(frozen=True, slots=True)
class Slots:
    """One claim and what it says. `told` is the day by which it was said, `first` and `last` when it is or was due.

    `stage` holds pairs such as ("scale", "pilot") and ("ordinal", "2"); `who` are the parties.
    """

    claim: TimelineClaim
    family: ClaimType
    told: date
    first: date | None
    last: date | None
    metric: Metric | None
    period: str | None
    stage: frozenset[tuple[str, str]]
    products: frozenset[str]
    who: frozenset[str]

    @property
    def is_fact(self) -> bool:
        """Does the claim say that it happened or happens. A moved date is no fact of what it moves."""
        return self.claim.modality in (Modality.DONE, Modality.UNDER_WAY) and self.claim.type != ClaimType.DELAY

    @property
    def is_denial(self) -> bool:
        """Does the claim say that it did not or will not happen."""
        return self.claim.modality == Modality.DENIED

    @property
    def figures(self) -> tuple[Quantity, ...]:
        """The quantities that say how much; changes in per cent stand beside them."""
        return (
            tuple(quantity for quantity in self.claim.quantities if quantity.metric != Metric.OTHER)
            or self.claim.quantities
        )


def read(claim: TimelineClaim) -> Slots:
    """What `claim` says, slot by slot."""
    told = told_on(claim)
    # An appointment is told by the person; of other happenings the parties tell more than those who spoke.
    who = frozenset(claim.participants if claim.type == ClaimType.APPOINTMENT else acting(claim))
    first, last = _due(claim, told)
    metric = next((quantity.metric for quantity in claim.quantities if quantity.metric != Metric.OTHER), None)
    return Slots(
        claim=claim,
        family=FAMILY.get(claim.type, claim.type),
        told=told,
        first=first,
        last=last,
        metric=metric,
        period=_period(claim),
        stage=stages(claim.quote),
        products=products(whole(claim.quote), claim.product, who),
        who=who,
    )


def acting(claim: TimelineClaim) -> tuple[str, ...]:
    """Who acts in a claim: those who take part and are parties, or all who take part where none is."""
    return tuple(key for key in claim.participants if key in claim.parties) or claim.participants


def told_on(claim: TimelineClaim) -> date:
    """The day by which a claim was said: its publication, or the day that it promises if that came first.

    "The start had been planned for 2024" in a text of 2026 tells of a promise that was made before 2024.
    """
    day, when = claim.reported_on or claim.recorded_at.date(), claim.when
    ahead = claim.modality in FORWARD or claim.type == ClaimType.DELAY
    if not ahead and (claim.reported_on or claim.modality == Modality.DENIED):
        return day
    if claim.reported_on and (when.last is None or day <= when.last):
        return day
    end = (when.first or when.last) if ahead else (when.last or when.first)
    return min(day, end or day)


def _due(claim: TimelineClaim, told: date) -> tuple[date | None, date | None]:
    """From when to when the claim says it happens; a fact without a date happened by the day it was told."""
    when = claim.when
    if claim.type == ClaimType.DELAY and when.basis == DateBasis.PUBLISHED:
        return None, None
    if when.first or when.last or claim.modality not in (Modality.DONE, Modality.UNDER_WAY):
        return when.first, when.last
    return told, told


def _period(claim: TimelineClaim) -> str | None:
    """Which stretch of time a figure is about, as a name: "2023", "2024-Q1", "to 2024-08-15"; None where not said."""
    when = claim.when
    if when.precision == DatePrecision.BEFORE and when.last:
        year = when.last.year - (when.last.timetuple().tm_yday <= NEW_YEAR_DAYS)
        return f"{year}" if when.last.month == 12 or year != when.last.year else f"to {when.last}"
    if when.first and when.last:
        whole_year = (when.first.month, when.first.day, when.last.month, when.last.day) == (1, 1, 12, 31)
        same_year = when.first.year == when.last.year
        return f"{when.first.year}" if whole_year and same_year else f"{when.first} to {when.last}"
    return f"from {when.first}" if when.first else None


def stages(quote: str) -> frozenset[tuple[str, str]]:
    """The stages that a quote names, as pairs of kind and stage; not those of a part of what it tells."""
    language = language_of(quote)
    lists = words(language)
    text = whole(quote)
    named = {
        (kind, stage)
        for kind, table in lists["stage"].items()
        for stage, stems in table.items()
        if found(stems, text, language)
    }
    return frozenset(named | _ordinals(text, language))


def _ordinals(quote: str, language: str) -> set[tuple[str, str]]:
    """ "Second fab", "module 2", «вторая очередь»: which of several parts."""
    before, after, numbers = _ordinal_patterns(language)
    text = quote.casefold()
    spoken = {numbers[match[1]] for match in before.finditer(text)}
    return {("ordinal", number) for number in spoken | {match[1] for match in after.finditer(text)}}


@cache
def _ordinal_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """What finds "second (Ohio) fab" and "fab 2", and the number of each ordinal's stem."""
    table = words(language)["ordinal"]
    numbers = {stem: number for number, stems in table.items() if number != "parts" for stem in stems}
    parts = "|".join(table["parts"])
    # Russian ordinals have endings of up to three letters: вторая, второго.
    ending = r"\w{1,3}" if language == "ru" else ""
    before = re.compile(rf"\b({'|'.join(numbers)}){ending}\s+(?:[\w-]+\s+)?(?:{parts})")
    return before, re.compile(rf"\b(?:{parts})\w*\s+(\d)\b"), numbers

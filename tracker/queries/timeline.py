"""What happened in a project, what was promised, and by which claims is it told?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, OuterRef, QuerySet, Subquery, When
from django.db.models.functions import Coalesce, JSONObject

from tracker.models import Claim, ClaimQuantity, Entity, Event, EventClaim, Mention
from tracker.queries.claims import with_article
from tracker.vocabulary import Modality

PROMISES = (Modality.PLANNED, Modality.EXPECTED)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a claim, with its words."""

    metric: str
    value: float
    value_max: float | None
    bound: str
    unit: str
    words: str


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim of an event in short: enough for the time axis and the counts, without a word of its text."""

    claim: int
    article: int
    source: int | None
    modality: str
    first: date | None
    last: date | None
    precision: str
    reported_on: date | None
    numbers: tuple[Figure, ...]

    @property
    def window(self) -> tuple[date | None, date | None]:
        """When it says that the event happens."""
        return self.first, self.last

    @property
    def promises(self) -> bool:
        """Does it promise the event for a time."""
        return self.modality in PROMISES and (self.first or self.last) is not None


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with its claims in short, the first told first."""

    event: Event
    told: tuple[Telling, ...]

    @property
    def articles(self) -> int:
        """How many articles tell it."""
        return len({telling.article for telling in self.told})

    @property
    def promises(self) -> list[Telling]:
        """The times it was promised for, each once, in the order in which they were told."""
        dated = sorted(
            (telling for telling in self.told if telling.promises),
            key=lambda t: (t.reported_on is None, t.reported_on or date.max),
        )
        once = {telling.window: telling for telling in reversed(dated)}
        return sorted(once.values(), key=dated.index)

    @property
    def moved(self) -> list[Telling]:
        """The promised times, where there is more than one."""
        return self.promises if len(self.promises) > 1 else []


def telling(row: dict[str, Any]) -> Telling:
    """A claim in short out of the database's JSON."""

    def day(name: str) -> date | None:
        return date.fromisoformat(row[name]) if row[name] else None

    return Telling(
        row["claim"],
        row["article"],
        row["source"],
        (row["corrections"] or {}).get("modality") or row["modality"],
        day("first"),
        day("last"),
        row["precision"],
        day("reported_on"),
        tuple(Figure(**number) for number in row["numbers"]),
    )


def told() -> ArraySubquery:
    """The claims of each event in short, the first told first."""
    rows = EventClaim.objects.filter(event=OuterRef("pk")).order_by("place")
    numbers = ClaimQuantity.objects.filter(claim=OuterRef("claim_id")).order_by("start")
    figures = numbers.values(json=JSONObject(**{name: name for name in Figure.__slots__}))
    return ArraySubquery(
        rows.values(
            json=JSONObject(
                claim="claim_id",
                article="claim__version__article_id",
                source="claim__version__article__source_id",
                modality="claim__modality",
                corrections="claim__judgement__corrections",
                first="claim__first",
                last="claim__last",
                precision="claim__precision",
                reported_on="claim__reported_on",
                numbers=ArraySubquery(figures),
            )
        )
    )


def with_words(events: QuerySet[Event]) -> QuerySet[Event]:
    """The events, each with `words` and `words_language`: the quote that stands where its title is empty.

    A claim that was read as sure as the event speaks first; where somebody corrected it, there may be none.
    """
    as_sure = Case(When(claim__modality=OuterRef("modality"), then=0), default=1)
    telling = EventClaim.objects.filter(event=OuterRef("pk")).annotate(as_sure=as_sure)
    telling = telling.order_by("as_sure", "-claim__confidence", "place")
    return events.annotate(
        words=Subquery(telling.values("claim__quote")[:1]),
        words_language=Subquery(telling.values("claim__version__language")[:1]),
    )


def happenings(project: Entity) -> list[Happening]:
    """All standing events of a project, the newest first, undated ones by the day they became known. One query."""
    events = with_words(Event.objects.standing()).filter(project=project).annotate(told=told())
    newest = Coalesce("last", "first", "reported_on")
    events = events.order_by(newest.desc(nulls_last=True), F("first").desc(nulls_last=True), "-pk")
    return [Happening(event, tuple(map(telling, event.told))) for event in events]


def claims_of(events: Sequence[Event]) -> dict[int, list[Claim]]:
    """The claims of these events by the event's id, the first told first. One query."""
    claims = with_article(Claim.objects.live().filter(event_claim__event__in=events)).select_related("event_claim")
    found = defaultdict(list)
    for claim in claims.order_by("event_claim__place"):
        found[claim.event_claim.event_id].append(claim)
    return dict(found)


def participants(project: Entity) -> dict[int, list[Mention]]:
    """Who takes part in the claims of a project's events, by the claim's id. One query."""
    rows = Claim.participants.through.objects.filter(
        claim__event_claim__event__project=project,
        claim__event_claim__event__joined_into__isnull=True,
        claim__event_claim__event__gone_at__isnull=True,
    )
    found = defaultdict(list)
    for row in rows.select_related("mention__entity__same_as").defer("mention__spans").order_by("pk"):
        found[row.claim_id].append(row.mention)
    return dict(found)


def numbers(happenings: Iterable[Happening]) -> dict[int, tuple[Figure, ...]]:
    """The numbers of the claims of these events, by the claim's id."""
    return {told.claim: told.numbers for happening in happenings for told in happening.told}


def place_of(happenings: Sequence[Happening], key: str) -> int | None:
    """Which place an event has in the list; None when it is not there."""
    return next((place for place, happening in enumerate(happenings) if happening.event.key == key), None)

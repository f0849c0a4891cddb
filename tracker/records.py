"""Which values do the pure packages hand to one another? Frozen, without a database, each finding with its words."""

from dataclasses import dataclass, field
from datetime import date, datetime

from tracker.vocabulary import (
    Bound,
    ClaimType,
    DateBasis,
    DatePrecision,
    EntityKind,
    Metric,
    Modality,
    NameKind,
    ProjectStatus,
    Review,
    SpeakerKind,
    Unit,
)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of a text: `text[start:stop] == words`, always. Offsets are Python string offsets."""

    start: int
    stop: int
    words: str

    @classmethod
    def of(cls, text: str, start: int, stop: int) -> "Span":
        """The span of `text` from `start` up to `stop`. ValueError when it is empty or outside the text."""
        if not 0 <= start < stop <= len(text):
            raise ValueError(f"no span {start}:{stop} in a text of {len(text)} characters")
        return cls(start, stop, text[start:stop])

    def shares(self, other: "Span") -> int:
        """How many characters both spans cover."""
        return max(0, min(self.stop, other.stop) - max(self.start, other.start))

    def holds(self, other: "Span") -> bool:
        """Does this span contain the other one whole."""
        return self.start <= other.start and other.stop <= self.stop


@dataclass(frozen=True, slots=True)
class When:
    """When something happens or is due: inclusive local days, either end may be open, with the words that say so."""

    first: date | None = None
    last: date | None = None
    precision: DatePrecision = DatePrecision.UNKNOWN
    basis: DateBasis = DateBasis.NONE
    span: Span | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"a date that ends before it begins: {self.first} to {self.last}")


UNDATED = When()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that belongs to a claim, in full ("50 тыс." is 50000.0), with its words."""

    metric: Metric
    value: float
    value_max: float | None
    bound: Bound
    unit: Unit
    span: Span


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was read as it was: the rule's name and the words that decided."""

    rule: str
    because: str = ""

    def __str__(self) -> str:
        return f"{self.rule}: {self.because}" if self.because else self.rule


@dataclass(frozen=True, slots=True)
class KnownName:
    """One name of a known entity, as the reader and the linker are given it.

    `key` is the entity's own key ("kamaz", "moskvich-plant"); several names share it. `language` is "en", "ru" or None
    (any); `country` is ISO 3166 alpha-2; `position` and `organisation` are an official's, if known; `context` are words
    that place a project: its city, its former names, its owners.
    """

    key: str
    kind: EntityKind
    text: str
    language: str | None = None
    name_kind: NameKind = NameKind.SHORT
    country: str | None = None
    position: str | None = None
    organisation: str | None = None
    context: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleText:
    """What the reader is given: an article's text and what is known of it. `published` is the publisher's local day."""

    id: str
    text: str
    title: str = ""
    published: date | None = None
    publisher: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """Somebody or something that takes part in the news, as one article names it.

    `id` is unique in the article ("c1", "o2"). `known` is the key of the known entity whose name was found, if any.
    `organisation` is the body's name as the article gives it; `country` is ISO 3166 alpha-2; `count` is for unnamed
    parties alone.
    """

    id: str
    kind: EntityKind
    name: str
    mentions: tuple[Span, ...]
    known: str | None = None
    position: str | None = None
    organisation: str | None = None
    country: str | None = None
    count: int | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who vouches for a claim. `speaker` is an EntityRecord id for person and organisation, else None."""

    kind: SpeakerKind = SpeakerKind.NONE
    speaker: str | None = None
    words: str | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """What one article says of one happening. `project` and `participants` are EntityRecord ids of the same reading."""

    span: Span
    type: ClaimType
    modality: Modality
    attribution: Attribution = field(default_factory=Attribution)
    project: str | None = None
    participants: tuple[str, ...] = ()
    when: When = UNDATED
    quantities: tuple[Quantity, ...] = ()
    confidence: float = 0.5
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found in one article. `not_read` says in words why nothing was read, if so."""

    id: str
    language: str | None
    entities: tuple[EntityRecord, ...] = ()
    claims: tuple[ClaimRecord, ...] = ()
    not_read: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """What the linker says of one mention: the known entity it is (`key`), or None for somebody new, and why.

    `score` runs from 0 to 1. `unsure` means that a person should look: `key` is then the best candidate.
    """

    key: str | None
    score: float
    unsure: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class TimelineClaim:
    """A live claim as the timeline sees it: who takes part is known by key, people's decisions are applied.

    `identity` names what the article says whatever reader read it (article, quote and type), so that keys outlive a
    re-reading. `reported_on` is the publisher's local day, None where unknown; `recorded_at` is when we had it, in UTC.
    `voucher_is_party` says that who vouches takes part in the project (a party, an agency, or speaks for one).
    """

    id: int
    identity: str
    type: ClaimType
    modality: Modality
    speaker_kind: SpeakerKind
    speaker: str | None
    participants: tuple[str, ...]
    parties: tuple[str, ...]
    when: When
    quantities: tuple[Quantity, ...]
    reported_on: date | None
    recorded_at: datetime
    origin: str
    quote: str
    product: str | None = None
    voucher_is_party: bool = False
    review: Review = Review.AUTO


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One happening of a project and the claims that tell it, the first told first.

    `key` is anchored on the first claim and outlives rebuilds; `replaces` are the keys of events that were joined into
    this one. `modality`, `when` and `quantities` are those of the surest live claim that is not denied; `reasons` say
    why the claims are one happening.
    """

    key: str
    type: ClaimType
    modality: Modality
    when: When
    quantities: tuple[Quantity, ...]
    participants: tuple[str, ...]
    claims: tuple[int, ...]
    replaces: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusRecord:
    """A stretch of a project's life: the status, from when to when (None: still), the rule and the claims behind it."""

    status: ProjectStatus
    first: date | None
    last: date | None
    rule: str
    claims: tuple[int, ...]

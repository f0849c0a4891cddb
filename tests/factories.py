"""Rows as the services write them, made directly: a quote is where its article has it, a claim is in its event."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from tracker.linking import names
from tracker.models import (
    Article,
    ArticleVersion,
    Claim,
    ClaimQuantity,
    Entity,
    Event,
    EventClaim,
    Mention,
    Name,
    Project,
    Source,
    StatusPeriod,
    UnnamedParty,
)

NOW = datetime(2026, 2, 14, 8, 20, tzinfo=UTC)


def source(name: str, *, free: bool = False, language: str = "en") -> Source:
    """A publisher."""
    return Source.objects.create(name=name, free=free, language=language)


def entity(
    key: str, kind: str, name_en: str, name_ru: str = "", country: str = "", standing: str = "confirmed"
) -> Entity:
    """An entity with its names and the details of its kind."""
    made = Entity.objects.create(
        key=key, kind=kind, name_en=name_en, name_ru=name_ru, country=country, standing=standing, created_at=NOW
    )
    for text, language in ((name_en, "en"), (name_ru, "ru")):
        if text:
            Name.objects.create(entity=made, text=text, key=names.key(text), language=language)
    if kind == "unnamed":
        UnnamedParty.objects.create(entity=made, descriptor=name_en)
    return made


def project(key: str, name_en: str, name_ru: str = "", *, standing: str = "confirmed", **details: object) -> Entity:
    """A project."""
    made = entity(key, "project", name_en, name_ru, "RU", standing)
    Project.objects.create(entity=made, **details)
    return made


def article(
    text: str,
    *,
    title: str = "",
    source: Source | None = None,
    day: date | None = None,
    language: str = "en",
    added: datetime = NOW,
    read: bool = True,
    not_read: str = "",
    url: str = "",
) -> ArticleVersion:
    """An article and its wording."""
    made = Article.objects.create(
        title=title,
        source=source,
        url=url,
        published_on=day,
        published_basis="person" if day else "unknown",
        added_at=added,
    )
    return ArticleVersion.objects.create(
        article=made,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        added_at=added,
        language=language,
        read_by=1 if read else None,
        read_at=added if read else None,
        not_read=not_read,
        linked_with=1 if read else None,
    )


def mention(version: ArticleVersion, name: str, kind: str, meant: Entity | None = None, **details: str) -> Mention:
    """Somebody as a wording names them, wherever it does."""
    spans, at = [], version.text.find(name)
    while at >= 0:
        spans.append([at, at + len(name)])
        at = version.text.find(name, at + 1)
    return Mention.objects.create(version=version, name=name, kind=kind, spans=spans, entity=meant, **details)


@dataclass
class Number:
    """A number of a claim, by its words."""

    words: str
    value: float
    metric: str = "output"
    unit: str = "vehicle"
    bound: str = "exact"
    value_max: float | None = None


@dataclass
class Said:
    """Who vouches: a mention, or a kind of source."""

    kind: str = "none"
    mention: Mention | None = None
    words: str = ""


@dataclass
class When:
    """A date with its words."""

    first: date | None = None
    last: date | None = None
    precision: str = "unknown"
    basis: str = "none"
    words: str = ""


@dataclass
class Telling:
    """A claim to be made: its words, and all that was read."""

    quote: str
    type: str
    modality: str
    when: When = field(default_factory=When)
    who: Sequence[Mention] = ()
    said: Said = field(default_factory=Said)
    numbers: Sequence[Number] = ()
    confidence: float = 0.8
    reasons: Sequence[tuple[str, str]] = ()


def claim(version: ArticleVersion, told: Telling, about: Mention | None = None) -> Claim:
    """A claim as the reader stores it. ValueError when the article does not have its words."""
    start = version.text.index(told.quote)
    date_start = version.text.index(told.when.words) if told.when.words else None
    made = Claim.objects.create(
        version=version,
        start=start,
        stop=start + len(told.quote),
        quote=told.quote,
        identity=hashlib.sha256(f"{version.pk}{told.quote}{told.type}".encode()).hexdigest()[:40],
        type=told.type,
        modality=told.modality,
        speaker_kind=told.said.kind,
        speaker=told.said.mention,
        speaker_words=told.said.words,
        project=about,
        first=told.when.first,
        last=told.when.last,
        precision=told.when.precision,
        basis=told.when.basis,
        date_start=date_start,
        date_stop=date_start + len(told.when.words) if date_start is not None else None,
        reported_on=version.article.published_on,
        recorded_at=version.added_at,
        reader=1,
        confidence=told.confidence,
        reasons=[list(reason) for reason in told.reasons],
    )
    made.participants.set(told.who)
    for number in told.numbers:
        at = version.text.index(number.words)
        ClaimQuantity.objects.create(
            claim=made,
            metric=number.metric,
            value=number.value,
            value_max=number.value_max,
            bound=number.bound,
            unit=number.unit,
            start=at,
            stop=at + len(number.words),
            words=number.words,
        )
    return made


def event(about: Entity, key: str, claims: Sequence[Claim], *, title: str = "", title_ru: str = "") -> Event:
    """One happening: as sure as its surest claim, the first told first."""
    ladder = ["done", "under_way", "planned", "expected", "possible", "denied"]
    surest = min(reversed(claims), key=lambda c: ladder.index(c.modality))
    made = Event.objects.create(
        key=key,
        anchor=claims[0].identity,
        project=about,
        type=surest.type,
        modality=surest.modality,
        first=surest.first,
        last=surest.last,
        precision=surest.precision,
        basis=surest.basis,
        reported_on=claims[0].reported_on,
        title_en=title,
        title_ru=title_ru,
    )
    EventClaim.objects.bulk_create(EventClaim(event=made, claim=c, place=n) for n, c in enumerate(claims))
    return made


def status(
    about: Entity, place: int, status: str, first: date | None, last: date | None, rule: str, claims: Sequence[Claim]
) -> StatusPeriod:
    """A stretch of a project's life."""
    made = StatusPeriod.objects.create(project=about, place=place, status=status, first=first, last=last, rule=rule)
    made.claims.set(claims)
    return made

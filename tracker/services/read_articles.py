"""Read articles: what they claim, of whom, how surely. Old readings are superseded."""

import logging
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from tracker.extraction.reader import read
from tracker.extraction.versions import READER_VERSION
from tracker.models import ArticleVersion, Claim, ClaimQuantity, Mention
from tracker.records import ArticleText, ClaimRecord, EntityRecord, Quantity, Reading
from tracker.services.claim_identity import name_apart
from tracker.services.known_names import gazetteer
from tracker.services.mark_dirty import mark_dirty

logger = logging.getLogger(__name__)


@transaction.atomic
def read_articles(version_ids: Sequence[int], *, now: datetime) -> list[int]:
    """Read these wordings, and return the ids of those that were read now.

    Safe to call twice and at once: a wording that this reader has read, or that another worker holds, is left out. In
    one transaction the old claims are superseded and the new ones written; link_articles carries decisions over.
    """
    unread = ArticleVersion.objects.unread(READER_VERSION).filter(pk__in=version_ids).order_by("pk")
    versions = list(unread.select_for_update(skip_locked=True, of=("self",)).select_related("article__source"))
    readings = read([as_record(version) for version in versions], gazetteer()) if versions else []
    for version, reading in zip(versions, readings, strict=True):
        supersede(version, now)
        store(version, reading, now)
        mark_read(version, reading, now)
        logger.info("Article read: version=%s claims=%s reader=%s", version.pk, len(reading.claims), READER_VERSION)
    return [version.pk for version in versions]


def as_record(version: ArticleVersion) -> ArticleText:
    """A wording as the reader knows it."""
    article = version.article
    return ArticleText(
        id=str(version.pk),
        text=version.text,
        title=article.title,
        published=article.published_on,
        publisher=article.source.name if article.source else None,
        language=version.language or None,
    )


def supersede(version: ArticleVersion, now: datetime) -> None:
    """Take the place of the article's live readings, of this wording and of older ones; nothing is deleted."""
    wordings = ArticleVersion.objects.filter(article=version.article_id)
    live = Claim.objects.filter(version__in=wordings, superseded_at__isnull=True)
    mark_dirty(live, now=now)
    live.update(superseded_at=now)
    Mention.objects.filter(version__in=wordings, superseded_at__isnull=True).update(superseded_at=now)


def mark_read(version: ArticleVersion, reading: Reading, now: datetime) -> None:
    """Note that this reader has seen the wording, and why it found nothing to read, if so."""
    version.language = (reading.language or "")[:8]
    version.not_read = (reading.not_read or "")[:300]
    version.read_by, version.read_at, version.linked_with = READER_VERSION, now, None
    version.save(update_fields=["language", "not_read", "read_by", "read_at", "linked_with"])


def store(version: ArticleVersion, reading: Reading, now: datetime) -> None:
    """Write one reading: its mentions, then its claims with their participants and numbers."""
    mentions = {entity.id: as_mention(version, entity) for entity in reading.entities}
    Mention.objects.bulk_create(mentions.values())
    claims = [as_claim(version, claim, mentions, now) for claim in reading.claims]
    name_apart(claims)
    Claim.objects.bulk_create(claims)
    told = list(zip(claims, reading.claims, strict=True))
    Claim.participants.through.objects.bulk_create(
        Claim.participants.through(claim_id=claim.pk, mention_id=mentions[who].pk)
        for claim, record in told
        for who in dict.fromkeys(record.participants)
    )
    ClaimQuantity.objects.bulk_create(
        as_quantity(claim, number) for claim, record in told for number in record.quantities
    )


def as_mention(version: ArticleVersion, entity: EntityRecord) -> Mention:
    """One entity of a reading as a row, not yet linked."""
    return Mention(
        version=version,
        kind=entity.kind,
        name=entity.name[:300],
        spans=[[span.start, span.stop] for span in entity.mentions],
        known_key=entity.known or "",
        position=(entity.position or "")[:300],
        organisation=(entity.organisation or "")[:300],
        country=entity.country or "",
        count=entity.count if entity.count is None or entity.count < 32_000 else None,
        reason="; ".join(map(str, entity.reasons)),
    )


def as_claim(version: ArticleVersion, claim: ClaimRecord, mentions: dict[str, Mention], now: datetime) -> Claim:
    """One claim of a reading as a row."""
    said, when = claim.attribution, claim.when
    return Claim(
        version=version,
        start=claim.span.start,
        stop=claim.span.stop,
        quote=claim.span.words,
        type=claim.type,
        modality=claim.modality,
        speaker_kind=said.kind,
        speaker=mentions[said.speaker] if said.speaker else None,
        speaker_words=(said.words or "")[:300],
        project=mentions[claim.project] if claim.project else None,
        first=when.first,
        last=when.last,
        precision=when.precision,
        basis=when.basis,
        date_start=when.span.start if when.span else None,
        date_stop=when.span.stop if when.span else None,
        reported_on=version.article.published_on,
        recorded_at=now,
        reader=READER_VERSION,
        confidence=claim.confidence,
        reasons=[[reason.rule, reason.because] for reason in claim.reasons],
    )


def as_quantity(claim: Claim, number: Quantity) -> ClaimQuantity:
    """One number of a claim as a row."""
    return ClaimQuantity(
        claim=claim,
        metric=number.metric,
        value=number.value,
        value_max=number.value_max,
        bound=number.bound,
        unit=number.unit,
        start=number.span.start,
        stop=number.span.stop,
        words=number.span.words[:200],
    )

"""Say whom an article means: known entities, or candidates for what is new."""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from tracker.linking.decide import decide
from tracker.models import ArticleVersion, Claim, Entity, IdentityEdge, Mention
from tracker.records import EntityRecord, Link, Reason, Span
from tracker.services.carry_decisions import carry_decisions
from tracker.services.find_candidates import candidate_for
from tracker.services.known_names import known, names_version
from tracker.services.mark_dirty import mark_dirty
from tracker.vocabulary import EntityKind, Identity

logger = logging.getLogger(__name__)


@transaction.atomic
def link_articles(version_ids: Sequence[int], *, now: datetime) -> list[int]:
    """Link the live mentions of these wordings, and return the ids of those that were linked now.

    Safe to call twice and at once. A change of the names alone leads here again; no claim is rewritten. Decisions are
    carried over to the claims of a new reading, and the projects that are meant, and were meant before, are marked.
    """
    version = names_version()
    unlinked = ArticleVersion.objects.unlinked(version).filter(pk__in=version_ids).order_by("pk")
    linked = list(unlinked.select_for_update(skip_locked=True, of=("self",)).select_related("article"))
    for wording in linked:
        link_one(wording, now)
        wording.linked_with = version
        wording.save(update_fields=["linked_with"])
    return [wording.pk for wording in linked]


def link_one(version: ArticleVersion, now: datetime) -> None:
    """Link every live mention of one wording."""
    claims = Claim.objects.filter(version=version, superseded_at__isnull=True)
    mark_dirty(claims, now=now)
    live = version.mentions.filter(superseded_at__isnull=True).order_by("pk")
    # Projects and firms first: an unnamed party is one within its project alone.
    link_mentions(live.exclude(kind=EntityKind.UNNAMED), now)
    link_mentions(live.filter(kind=EntityKind.UNNAMED), now)
    carry_decisions(version)
    mark_dirty(claims, now=now)
    logger.info("Article linked: version=%s", version.pk)


def link_mentions(mentions: Iterable[Mention], now: datetime) -> None:
    """Link these mentions and save whom they mean."""
    linked = list(mentions)
    for mention in linked:
        link_mention(mention, now)
    Mention.objects.bulk_update(linked, ["entity", "link_score", "link_reason"])


def link_mention(mention: Mention, now: datetime) -> None:
    """Set whom one mention means: a known entity, a candidate seen before, or a new candidate."""
    link = decide(as_record(mention), known())
    entity = Entity.objects.filter(key=link.key).select_related("same_as").first() if link.key else None
    if entity is None or link.unsure:
        alike, entity = entity, candidate_for(mention, now=now)
        if alike is not None:
            ask(entity, alike, link, now)
    mention.entity = entity.same_as or entity
    mention.link_score = round(link.score, 3)
    mention.link_reason = "; ".join(map(str, link.reasons))


def ask(entity: Entity, alike: Entity, link: Link, now: datetime) -> None:
    """Leave it to people whether two entities are one; a pair that was asked or decided before is left alone."""
    left, right = sorted((entity, alike), key=lambda e: e.pk)
    if left != right and not IdentityEdge.objects.filter(left=left, right=right).exists():
        reason = "; ".join(map(str, link.reasons))
        IdentityEdge.objects.create(
            left=left, right=right, verdict=Identity.UNSURE, score=link.score, reason=reason, made_at=now
        )


def as_record(mention: Mention) -> EntityRecord:
    """A mention as the linker knows it."""
    return EntityRecord(
        id=str(mention.pk),
        kind=EntityKind(mention.kind),
        name=mention.name,
        mentions=tuple(spans(mention)),
        known=mention.known_key or None,
        position=mention.position or None,
        organisation=mention.organisation or None,
        country=mention.country or None,
        count=mention.count,
        reasons=(Reason(mention.reason),) if mention.reason else (),
    )


def spans(mention: Mention) -> Iterable[Span]:
    """The places in the text where it is named."""
    return (Span.of(mention.version.text, start, stop) for start, stop in mention.spans)

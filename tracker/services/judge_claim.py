"""Accept, correct or reject what was read. A decision is a row, stands until it is undone, and survives re-reading."""

import logging
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from tracker.models import Claim, Judgement
from tracker.services.claim_identity import decision_key
from tracker.services.mark_dirty import mark, mark_dirty
from tracker.vocabulary import ClaimType, Modality, Review

logger = logging.getLogger(__name__)
# What a person may put right, and the words that are allowed there.
CORRECTABLE = {"modality": Modality, "type": ClaimType}


@transaction.atomic
def judge_claim(
    claim_id: int,
    *,
    review: Review,
    user: User,
    now: datetime,
    corrections: dict[str, str] | None = None,
    note: str = "",
) -> Judgement:
    """Decide on a live claim; a decision that stood on it is undone first. The same decision again changes nothing.

    Claim.DoesNotExist when a newer reading has taken the claim's place; ValueError when a correction is no known word.
    """
    fixed = checked(review, corrections or {})
    claim = Claim.objects.live().select_for_update(of=("self",)).select_related("project", "version").get(pk=claim_id)
    quote, claim_type, project_id = decision_key(claim)
    article_id = claim.version.article_id
    key = {"article_id": article_id, "quote": quote, "type": claim_type, "project_id": project_id}
    standing = Judgement.objects.standing().filter(**key).first()
    if standing and (standing.review, standing.corrections, standing.note) == (review, fixed, note):
        return standing
    if standing:
        undo_judgement(standing.pk, user=user, now=now)
    made = Judgement.objects.create(**key, user=user, made_at=now, review=review, corrections=fixed, note=note)
    bear(made, claim.version_id)
    mark_dirty([claim], now=now)
    logger.info("Claim judged: claim=%s review=%s user=%s", claim.pk, review, user.pk)
    return made


@transaction.atomic
def undo_judgement(judgement_id: int, *, user: User, now: datetime) -> None:
    """Take a decision back; the machine's reading counts again. Harmless when it was undone before."""
    judgement = Judgement.objects.select_for_update(of=("self",)).get(pk=judgement_id)
    if judgement.undone_at is not None:
        return
    judgement.undone_at, judgement.undone_by_id = now, user.pk
    judgement.save(update_fields=["undone_at", "undone_by"])
    mark_dirty(judgement.claims.all(), now=now)
    judgement.claims.update(judgement=None)
    if judgement.project_id:
        mark([judgement.project_id], now=now)


def bear(judgement: Judgement, version_id: int) -> None:
    """Put the decision on every live claim of the wording that says the same."""
    live = Claim.objects.filter(version=version_id, superseded_at__isnull=True).select_related("project")
    key = (judgement.quote, judgement.type, judgement.project_id)
    same = [claim.pk for claim in live if decision_key(claim) == key]
    Claim.objects.filter(pk__in=same).update(judgement=judgement)


def checked(review: Review, corrections: dict[str, Any]) -> dict[str, str]:
    """The corrections, each a known word. ValueError when one is not, or when there are none to correct with."""
    for field, word in corrections.items():
        if field not in CORRECTABLE:
            raise ValueError(f"“{field}” cannot be corrected; {', '.join(CORRECTABLE)} can.")
        CORRECTABLE[field](word)
    if (review == Review.CORRECTED) != bool(corrections):
        raise ValueError("A correction needs at least one corrected field, and no other decision has any.")
    return {field: str(word) for field, word in corrections.items()}

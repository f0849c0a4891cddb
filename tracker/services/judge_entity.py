"""Confirm or dismiss what a machine found, and say whether two entities are one."""

import logging
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from tracker.models import Entity, IdentityEdge, Judgement
from tracker.services.known_names import raise_names_version
from tracker.services.mark_dirty import mark
from tracker.vocabulary import Identity, Review, Standing

logger = logging.getLogger(__name__)
STANDINGS = {Review.ACCEPTED: Standing.CONFIRMED, Review.REJECTED: Standing.DISMISSED}


@transaction.atomic
def judge_entity(entity_id: int, *, review: Review, user: User, now: datetime) -> Judgement:
    """Confirm (accepted) or dismiss (rejected) an entity. Its names are then known to reader and linker, or are not.

    KeyError for any other review. The same decision again changes nothing.
    """
    standing = STANDINGS[review]
    entity = Entity.objects.select_for_update().get(pk=entity_id)
    before = Judgement.objects.standing().filter(entity=entity).first()
    if before and before.review == review:
        return before
    if before:
        before.undone_at, before.undone_by_id = now, user.pk
        before.save(update_fields=["undone_at", "undone_by"])
    made = Judgement.objects.create(entity=entity, user=user, made_at=now, review=review)
    set_standing(entity, standing, now)
    logger.info("Entity judged: entity=%s review=%s user=%s", entity.key, review, user.pk)
    return made


@transaction.atomic
def undo_entity_judgement(judgement_id: int, *, user: User, now: datetime) -> None:
    """Take back a decision on an entity: it is a candidate again. Harmless when it was undone before."""
    judgement = Judgement.objects.select_for_update(of=("self",)).select_related("entity").get(pk=judgement_id)
    if judgement.undone_at is None and judgement.entity:
        judgement.undone_at, judgement.undone_by_id = now, user.pk
        judgement.save(update_fields=["undone_at", "undone_by"])
        set_standing(judgement.entity, Standing.CANDIDATE, now)


def set_standing(entity: Entity, standing: Standing, now: datetime) -> None:
    """Change what people have said of an entity; the names change with it, and its timeline is built again."""
    entity.standing = standing
    entity.save(update_fields=["standing"])
    raise_names_version(f"{entity.name_en}: {standing}", now=now)
    mark([entity.pk], now=now)


@transaction.atomic
def judge_identity(one: Entity, other: Entity, *, verdict: Identity, user: User, now: datetime) -> IdentityEdge:
    """Say whether two entities are the same, different or unsure. What stood on the pair is undone; no claim changes.

    ValueError when they are of two kinds, or one and the same row.
    """
    left, right = sorted((one, other), key=lambda e: e.pk)
    if left.kind != right.kind or left.pk == right.pk:
        raise ValueError("Only two different entities of one kind can be compared.")
    IdentityEdge.objects.filter(left=left, right=right, undone_at__isnull=True).update(undone_at=now)
    edge = IdentityEdge.objects.create(left=left, right=right, verdict=verdict, user=user, made_at=now)
    settle(left, right, now)
    return edge


@transaction.atomic
def undo_identity(edge_id: int, *, now: datetime) -> None:
    """Take back what was said of a pair; the two are apart again unless other decisions hold them together."""
    edge = IdentityEdge.objects.select_for_update(of=("self",)).select_related("left", "right").get(pk=edge_id)
    if edge.undone_at is None:
        edge.undone_at = now
        edge.save(update_fields=["undone_at"])
        settle(edge.left, edge.right, now)


def settle(left: Entity, right: Entity, now: datetime) -> None:
    """Derive `same_as` anew for all whom either of the two is connected with, and mark their projects."""
    groups = [connected(left), connected(right)]
    touched = groups[0] | groups[1] | doubles(groups[0] | groups[1])
    Entity.objects.filter(pk__in=touched).update(same_as=None)
    rest = set(touched)
    while rest:
        group = connected(Entity.objects.get(pk=min(rest)))
        head = head_of(group)
        Entity.objects.filter(pk__in=group - {head}).update(same_as=head)
        rest -= group
    mark(touched, now=now)
    raise_names_version(f"{left.name_en} and {right.name_en}", now=now)


def doubles(ids: set[int]) -> set[int]:
    """Those who were held to be one with any of these, or whom these were held to be."""
    rows = Entity.objects.filter(Q(same_as__in=ids) | Q(doubles__in=ids))
    return set(rows.values_list("pk", flat=True))


def connected(entity: Entity) -> set[int]:
    """All that standing "same" decisions connect with an entity, itself among them."""
    found, fresh = {entity.pk}, {entity.pk}
    while fresh:
        edges = IdentityEdge.objects.filter(verdict=Identity.SAME, undone_at__isnull=True)
        pairs = edges.filter(Q(left__in=fresh) | Q(right__in=fresh)).values_list("left", "right")
        fresh = {pk for pair in pairs for pk in pair} - found
        found |= fresh
    return found


def head_of(group: set[int]) -> int:
    """Who stands for the group: a confirmed entity before a candidate, then the oldest."""
    rows = Entity.objects.filter(pk__in=group).values_list("standing", "pk")
    return min((standing != Standing.CONFIRMED, pk) for standing, pk in rows)[1]

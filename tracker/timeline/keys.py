"""Which key does an event keep? Anchored on its first claim, so that links, follows and notes outlive a rebuild."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.records import TimelineClaim


@dataclass(frozen=True, slots=True)
class Keyed:
    """A group of claims with its key and the keys of the events that were joined into it."""

    key: str
    claims: tuple[TimelineClaim, ...]
    replaces: tuple[str, ...] = ()


def assign(groups: Sequence[Sequence[TimelineClaim]], anchors: Mapping[str, str]) -> list[Keyed]:
    """The key of each group, the group first recorded first.

    `anchors` says in which event each claim (by identity) was last. An old key goes to the group that holds the
    first of its claims; a group that gets several keeps the oldest and replaces the rest; one that gets none has a
    new key.
    """
    ordered = sorted((sorted(group, key=age) for group in groups), key=lambda group: age(group[0]))
    owned = _owned(ordered, anchors)
    taken = set(anchors.values())
    keyed = []
    for group, old in zip(ordered, owned, strict=True):
        key = old[0] if old else new_key(group[0].identity, taken)
        taken.add(key)
        keyed.append(Keyed(key, tuple(group), tuple(old[1:])))
    return keyed


def age(claim: TimelineClaim) -> tuple[object, int]:
    """What orders claims by when we had them."""
    return claim.recorded_at, claim.id


def new_key(identity: str, taken: set[str]) -> str:
    """A short key that is safe in an address, from a claim's identity, and not one of `taken`."""
    attempt, key = 0, ""
    while not key or key in taken:
        salt = f"{identity}#{attempt}" if attempt else identity
        key = "e" + hashlib.sha1(salt.encode(), usedforsecurity=False).hexdigest()[:10]
        attempt += 1
    return key


def _owned(ordered: Sequence[Sequence[TimelineClaim]], anchors: Mapping[str, str]) -> list[list[str]]:
    """For each group the old keys that it holds the first claim of, the oldest first."""
    claims = sorted((claim for group in ordered for claim in group), key=age)
    first: dict[str, int] = {}
    for claim in claims:
        if claim.identity in anchors:
            first.setdefault(anchors[claim.identity], claim.id)
    owner = {claim.id: index for index, group in enumerate(ordered) for claim in group}
    owned: list[list[str]] = [[] for _ in ordered]
    for key, claim_id in first.items():
        owned[owner[claim_id]].append(key)
    return owned

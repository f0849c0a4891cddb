"""Which claims are one event? Facts first, then what was planned, then denials; a moved date goes to what it moves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from tracker.records import Reason
from tracker.timeline.apart import apart
from tracker.timeline.same_event import same
from tracker.timeline.slots import Slots
from tracker.timeline.words import found, language_of, words
from tracker.vocabulary import ClaimType


@dataclass(slots=True)
class Group:
    """The claims of one event while it is put together; the reasons say why each was added."""

    members: list[Slots]
    reasons: list[Reason] = field(default_factory=list)

    @property
    def family(self) -> ClaimType:
        """The type of the event."""
        return self.members[0].family


def join(read: Iterable[Slots]) -> list[Group]:
    """The claims of one project, put together into events. The order of `read` does not matter."""
    ordered = sorted(read, key=_turn)
    groups: list[Group] = []
    for slots in ordered:
        if slots.family != ClaimType.DELAY:
            _add(slots, groups, _fit(slots, groups))
    for slots in ordered:
        if slots.family == ClaimType.DELAY:
            target = _moved_by(slots, groups)
            _add(replace(slots, family=target[0].family) if target else slots, groups, target or _fit(slots, groups))
    return groups


def _add(slots: Slots, groups: list[Group], fit: tuple[Group, Reason] | None) -> None:
    if fit is None:
        groups.append(Group([slots]))
        return
    group, reason = fit
    group.members.append(slots)
    group.reasons.append(reason)


def _turn(slots: Slots) -> tuple[int, date, str, int]:
    """Facts come first, in order of their days; then plans and denials in the order in which they were told."""
    if slots.is_fact:
        return 0, slots.last or slots.first or slots.told, slots.claim.identity, slots.claim.id
    return 2 if slots.is_denial else 1, slots.told, slots.claim.identity, slots.claim.id


def _fit(slots: Slots, groups: Sequence[Group]) -> tuple[Group, Reason] | None:
    """The group that a claim belongs to: of those it can be in the one it shares most with, then the earliest."""
    best: tuple[tuple[int, ...], Group, Reason] | None = None
    for group in groups:
        if group.family != slots.family or any(apart(slots, member) for member in group.members):
            continue
        reason = next((reason for member in group.members if (reason := same(slots, member))), None)
        rank = (*_shares(slots, group), *_nearness(slots, group))
        if reason and (best is None or rank > best[0]):
            best = rank, group, reason
    return best[1:] if best else None


def _shares(slots: Slots, group: Group) -> tuple[int, ...]:
    """How much a claim has in common with a group: products, stages, parties."""
    products = {product for member in group.members for product in member.products}
    stages = {stage for member in group.members for stage in member.stage}
    who = {party for member in group.members for party in member.who}
    return len(slots.products & products), len(slots.stage & stages), min(1, len(slots.who & who))


def _nearness(slots: Slots, group: Group) -> tuple[int, int]:
    """What happened is nearer than what is only planned too; of plans the one that was told last before."""
    fact = any(member.is_fact for member in group.members)
    days = 0 if fact else min(abs((slots.told - member.told).days) for member in group.members)
    return int(fact), -days


def _moved_by(delay: Slots, groups: Sequence[Group]) -> tuple[Group, Reason] | None:
    """The event whose date a delay moves: of the type that its words name, else the only one that is open."""
    for families in (*_named(delay), tuple(MOVABLE)):
        open_ones = [group for group in groups if group.family in families and _could_move(delay, group)]
        most = max((_shares(delay, group)[:2] for group in open_ones), default=())
        nearest = [group for group in open_ones if _shares(delay, group)[:2] == most]
        if len(nearest) == 1:
            return nearest[0], Reason("its date was moved", delay.claim.quote)
        if nearest:
            return None
    return None


MOVABLE = (
    ClaimType.PRODUCTION_START,
    ClaimType.PRODUCT_LAUNCH,
    ClaimType.CONSTRUCTION_START,
    ClaimType.CONSTRUCTION_END,
)


def _named(delay: Slots) -> list[tuple[ClaimType, ...]]:
    """The types of happening that the words of a delay name, the one named first first."""
    language = language_of(delay.claim.quote)
    text = delay.claim.quote.casefold()
    tables = words(language)["delay"]
    hits = [(text.index(hit), kind) for kind in MOVABLE if (hit := found(tables[kind], text, language))]
    return [(kind,) for _, kind in sorted(hits)]


def _could_move(delay: Slots, group: Group) -> bool:
    """Was the event still to come when the delay was told, and is nothing said that makes it another one."""
    moved = replace(delay, family=group.family)
    if any(apart(moved, member) for member in group.members):
        return False
    facts = [member for member in group.members if member.is_fact]
    if any((fact.last or fact.told) < delay.told for fact in facts) or not _later(delay, group):
        return False
    return bool(facts) or any(member.told <= delay.told for member in group.members if not member.is_denial)


def _later(delay: Slots, group: Group) -> bool:
    """Is the new date, where one is given, later than the first that was promised."""
    dues = [member.last for member in group.members if member.last and not member.is_fact]
    return delay.last is None or delay.is_denial or not dues or delay.last > min(dues)

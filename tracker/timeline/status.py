"""Where does a project stand, since when, and by which rule? Its life, from rumoured to operating, paused or closed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tracker.records import StatusRecord, TimelineClaim
from tracker.timeline.slots import Slots
from tracker.timeline.status_rules import Rule, rule_for
from tracker.vocabulary import ClaimType, ProjectStatus

# The ladder that a project climbs; the other statuses stand beside it.
LADDER = (
    ProjectStatus.UNKNOWN,
    ProjectStatus.RUMOURED,
    ProjectStatus.EXPLORATORY,
    ProjectStatus.ANNOUNCED,
    ProjectStatus.AGREED,
    ProjectStatus.PREPARATION,
    ProjectStatus.CONSTRUCTION,
    ProjectStatus.COMMISSIONING,
    ProjectStatus.OPERATING,
)
ENDED = frozenset({ProjectStatus.CANCELLED, ProjectStatus.CLOSED})
STILL = frozenset({ProjectStatus.PAUSED, ProjectStatus.SHELVED})
WORKING = frozenset({ProjectStatus.CONSTRUCTION, ProjectStatus.COMMISSIONING, ProjectStatus.OPERATING})
# A plant that ran and has stood idle this long is mothballed.
IDLE = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Step:
    """A claim that a rule reads, and the day from which it counts."""

    day: date
    rule: Rule
    slots: Slots


def periods(read: Iterable[Slots], *, today: date) -> tuple[StatusRecord, ...]:
    """The statuses of a project in order of time. Empty where no claim is of use; the last one has no end."""
    entered: list[StatusRecord] = []
    for step in sorted(
        _steps(read, today), key=lambda step: (step.day, _rank(step.rule.status), step.slots.claim.identity)
    ):
        status = _next(step, entered)
        last = entered[-1] if entered else None
        if status is not None:
            entered.append(StatusRecord(status, step.day, None, step.rule.name, (step.slots.claim.id,)))
        elif last and (last.first, last.rule) == (step.day, step.rule.name):
            entered[-1] = replace(last, claims=(*last.claims, step.slots.claim.id))
    return tuple(_mothballed(_closed(entered), today))


def _steps(read: Iterable[Slots], today: date) -> list[Step]:
    """The claims that a rule reads. One that nothing dates tells no order: it counts where nothing dated does."""
    ruled = [(slots, rule_for(slots)) for slots in read]
    steps = [Step(_day(slots), rule, slots) for slots, rule in ruled if rule and _day(slots) <= today]
    return [step for step in steps if _is_dated(step.slots.claim)] or steps


def _is_dated(claim: TimelineClaim) -> bool:
    """Does the claim or its article name a day. The day on which we had it says nothing of when it happened."""
    return bool(claim.reported_on or claim.when.first or claim.when.last)


def _day(slots: Slots) -> date:
    """From when a claim counts: a fact from its day, output from the end of its period, all else since told."""
    if not slots.is_fact:
        return slots.told
    if slots.claim.type == ClaimType.OUTPUT:
        return min(slots.last or slots.told, slots.told)
    return slots.first or slots.last or slots.told


def _rank(status: ProjectStatus) -> int:
    return LADDER.index(status) if status in LADDER else len(LADDER)


def _next(step: Step, entered: list[StatusRecord]) -> ProjectStatus | None:
    """The status that a step leads to from where the project stands, or None where it changes nothing."""
    now = entered[-1].status if entered else ProjectStatus.UNKNOWN
    status = step.rule.status
    if status == now or (now in ENDED and status not in WORKING):
        return None
    if status == ProjectStatus.CANCELLED:
        # A plant that runs is closed, not cancelled.
        return None if now == ProjectStatus.OPERATING else status
    if status in ENDED or status in STILL:
        return status if now not in STILL or status in ENDED else None
    if now in STILL:
        return _restart(step, entered)
    return status if now in ENDED or _rank(status) > _rank(now) else None


def _restart(step: Step, entered: list[StatusRecord]) -> ProjectStatus | None:
    """Out of standing still: work that began after the stop, and not output of a period before or around it."""
    stopped = entered[-1].first or date.min
    if step.rule.status not in WORKING or (step.slots.first or step.day) < stopped:
        return None
    before = entered[-2].status if len(entered) > 1 else ProjectStatus.OPERATING
    if step.slots.claim.type == ClaimType.RESTART:
        return before if before in WORKING else ProjectStatus.CONSTRUCTION
    return step.rule.status


def _closed(entered: list[StatusRecord]) -> list[StatusRecord]:
    """Each period with its end, the day before the next one begins; without those overtaken on their first day."""
    ends = [following.first - timedelta(days=1) for following in entered[1:] if following.first]
    closed = [replace(period, last=end) for period, end in zip(entered, ends, strict=False)] + entered[-1:]
    return [period for period in closed if period.last is None or period.first is None or period.first <= period.last]


def _mothballed(entered: list[StatusRecord], today: date) -> Iterable[StatusRecord]:
    """A pause of more than a year of a plant that ran is a pause and then a mothballing."""
    before = ProjectStatus.OPERATING
    for period in entered:
        ran = before in (ProjectStatus.OPERATING, ProjectStatus.UNKNOWN)
        idle = period.first + IDLE if period.first else today
        if period.status == ProjectStatus.PAUSED and ran and (period.last or today) >= idle:
            yield replace(period, last=idle - timedelta(days=1))
            yield replace(period, status=ProjectStatus.MOTHBALLED, first=idle, rule="idle for twelve months")
        else:
            yield period
        before = period.status

"""What sets two claims apart? Another product, stage, metric, period or party: then they tell of two happenings."""

from datetime import date

from tracker.records import Quantity
from tracker.timeline.habits import HABITS, Habit
from tracker.timeline.products import compatible
from tracker.timeline.slots import Slots
from tracker.vocabulary import ClaimType, Metric

# Stages of which "not said" means the whole: all cars are not the electric ones, a sale is not the right to buy back.
STRICT = frozenset({"power", "option", "object"})
STRICT_FIGURES = STRICT | {"ordinal", "scale"}
# What is meant where nothing is said: petrol cars come first, and output is serial.
SERIAL = ("scale", "serial")
PLAIN = frozenset({("power", "petrol"), SERIAL})
# Figures in which the plan for a project is told whole, without a period, and told anew when it changes.
TOTALS = frozenset({Metric.INVESTMENT, Metric.JOBS, Metric.CAPACITY})
# A figure of one model that is less than this share of another figure is a part of a total.
PART = 0.5
# Two lists of parties that have less than this share in common are two circles.
COMMON = 0.4
# A text of the week after may still say "will start".
LATE = 7
# A start that comes this many days before the earliest due date is another start; plans are rarely beaten by months.
EARLY = 120
# Two tellings of one figure, rounded, or in a draft and in the final text, lie this close together.
CLOSE_FIGURES = 0.06


def apart(one: Slots, other: Slots) -> str | None:
    """What makes it certain enough that two claims of one family are two happenings; None where nothing does."""
    habit = HABITS[one.family]
    if not compatible(one.products, other.products):
        return "other product"
    if stage := _other_stage(one, other):
        return stage
    if one.family == ClaimType.OUTPUT and (figure := _other_figure(one, other)):
        return figure
    if habit.parties and _other_parties(one.who, other.who, habit):
        return "other parties"
    if habit.figures and not restated(one, other) and not _figures_agree(one, other):
        return "other figures"
    if _told_too_late(one, other) or _told_too_late(other, one):
        return "told after it had happened"
    return "two dates in one text" if _two_plans_of_one_text(one, other) else None


def _other_figure(one: Slots, other: Slots) -> str | None:
    """Cars made are not cars sold, a year is not a month, and a model's share is not the total."""
    if one.metric != other.metric:
        return "other metric"
    if one.period != other.period:
        return "other period"
    if bool(one.products) == bool(other.products) or one.is_fact != other.is_fact:
        return None
    values = [
        max(quantity.value_max or quantity.value for quantity in slots.figures)
        for slots in (one, other)
        if slots.figures
    ]
    return "a part of the total" if len(values) == 2 and min(values) < PART * max(values) else None


def _other_parties(one: frozenset[str], other: frozenset[str], habit: Habit) -> bool:
    """Does each side name somebody whom the other does not, or do they hardly share anybody."""
    if not one or not other:
        return False
    return bool(one - other and other - one) or (habit.shared and len(one & other) < COMMON * max(len(one), len(other)))


def restated(one: Slots, other: Slots) -> bool:
    """Are both the plan for the whole project in one metric: outlay, jobs or capacity, of one party, in two stories."""
    both = not (one.is_fact or other.is_fact or one.is_denial or other.is_denial)
    totals = one.metric in TOTALS and one.metric == other.metric and not one.period and not other.period
    one_party = bool(one.who & other.who) or not (one.who or other.who)
    return both and totals and one_party and one.claim.origin != other.claim.origin


def _told_too_late(plan: Slots, fact: Slots) -> bool:
    """Was a plan told after the fact, or for a day long after it. Figures of a period are told again after its end."""
    if plan.is_fact or plan.is_denial or not fact.is_fact or (plan.family == ClaimType.OUTPUT and plan.period):
        return False
    over = fact.last or fact.told
    return (plan.told - over).days > LATE or bool(plan.first and (plan.first - over).days > EARLY)


def _other_stage(one: Slots, other: Slots) -> str | None:
    """The kind of stage in which two claims differ; see STRICT for those where silence is an answer, too."""
    strict = STRICT_FIGURES if one.family == ClaimType.OUTPUT else STRICT
    plain = frozenset({SERIAL}) if one.family == ClaimType.OUTPUT else PLAIN
    mine, theirs = _by_kind(one.stage), _by_kind(other.stage)
    bare_mine, bare_theirs = _by_kind(one.stage - plain), _by_kind(other.stage - plain)
    for kind in sorted(mine.keys() | theirs.keys()):
        left, right = mine.get(kind, set()), theirs.get(kind, set())
        if left and right and not left & right:
            return f"other {kind}"
        if kind in strict and bool(bare_mine.get(kind)) != bool(bare_theirs.get(kind)):
            return f"other {kind}"
    return None


def _by_kind(stages: frozenset[tuple[str, str]]) -> dict[str, set[str]]:
    kinds: dict[str, set[str]] = {}
    for kind, stage in stages:
        kinds.setdefault(kind, set()).add(stage)
    return kinds


def _figures_agree(one: Slots, other: Slots) -> bool:
    """Of what both count in one unit something agrees; other metrics are other figures, none at all agrees with any."""
    mine, theirs = ({quantity.metric for quantity in slots.figures} for slots in (one, other))
    if mine and theirs and not mine & theirs:
        return False
    pairs = [(left, right) for left in one.figures for right in other.figures if comparable(left, right)]
    return not pairs or any(close(left, right) for left, right in pairs)


def comparable(one: Quantity, other: Quantity) -> bool:
    return one.metric == other.metric and one.unit == other.unit


def close(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((one.value, other.value))
    return high - low <= CLOSE_FIGURES * abs(high)


def _two_plans_of_one_text(one: Slots, other: Slots) -> bool:
    """Two plans of one story with dates that do not meet are two plans, unless one says that a date was moved."""
    if one.is_fact or other.is_fact or one.is_denial or other.is_denial or one.claim.origin != other.claim.origin:
        return False
    if ClaimType.DELAY in (one.claim.type, other.claim.type) or one.metric:
        return False
    return not one.products & other.products and (gap(one, other) or 0) > 0


def gap(one: Slots, other: Slots) -> int | None:
    """How many days lie between two stretches of time; 0 where they meet, None where one is not dated."""
    if not (one.first or one.last) or not (other.first or other.last):
        return None
    before, after = sorted((one, other), key=_ends)
    if before.last is None or after.first is None:
        return 0
    return max(0, (after.first - before.last).days)


def _ends(slots: Slots) -> tuple[date, date]:
    return slots.last or date.max, slots.first or date.min

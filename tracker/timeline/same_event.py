"""What makes two claims one happening? Told again, planned and come true, denied; every verdict with its reason."""

from rapidfuzz import fuzz

from tracker.records import Reason
from tracker.timeline.apart import PLAIN, apart, close, comparable, gap, restated
from tracker.timeline.habits import HABITS, Habit
from tracker.timeline.slots import Slots
from tracker.vocabulary import ClaimType, DatePrecision, Metric

# Quotes with this likeness (0 to 100) say the same; below, two undated claims of a day are two happenings.
ALIKE = 60
# Quotes with this likeness are one sentence in two copies; an undated copy has nothing else to go by.
SAME_WORDS = 85
# A denial answers what was said in the weeks before it.
ANSWERED = 60


def same(one: Slots, other: Slots) -> Reason | None:
    """Why two claims of one family are one happening; None where they are not, or where nobody can tell."""
    habit = HABITS[one.family]
    if apart(one, other):
        return None
    if one.family == ClaimType.OUTPUT and one.metric and one.period:
        return Reason("same metric and period", f"{one.metric} {one.period}")
    if restated(one, other):
        return Reason("the plan as a whole, told anew", str(one.metric))
    if habit.shared and one.who and other.who and not one.who & other.who:
        return None
    if one.is_denial or other.is_denial:
        return _denial(one, other)
    if one.is_fact and other.is_fact:
        return _two_facts(one, other, habit)
    if one.is_fact or other.is_fact:
        return _came_true(*((other, one) if one.is_fact else (one, other)), habit)
    return _two_plans(one, other, habit)


def _two_facts(one: Slots, other: Slots, habit: Habit) -> Reason | None:
    if _undated(one) or _undated(other):
        words = fuzz.ratio(one.claim.quote.casefold(), other.claim.quote.casefold())
        return Reason("told in the same words", one.claim.quote) if words >= SAME_WORDS else None
    days = gap(one, other)
    if days is None or days > habit.near or (habit.words and not _alike(one, other)):
        return None
    return Reason("told again", f"{_dated(one)}; {_dated(other)}")


def _undated(slots: Slots) -> bool:
    """Is neither the happening nor the text dated, so that the day we had it stands in for both."""
    when = slots.claim.when
    return not (when.first or when.last or slots.claim.reported_on)


def _came_true(plan: Slots, fact: Slots, habit: Habit) -> Reason | None:
    """A plan and the fact that followed it."""
    if fact.first is None or fact.last is None or plan.told > fact.last:
        return None
    if habit.ahead is not None and (fact.first - plan.told).days > habit.ahead:
        return None
    if habit.words and not _alike(plan, fact):
        return None
    return Reason("what was planned happened", f"{_dated(plan)}; {_dated(fact)}")


def _two_plans(one: Slots, other: Slots, habit: Habit) -> Reason | None:
    """Two plans of one happening: told again, or its date or figure moved."""
    days = abs((one.told - other.told).days)
    if habit.ahead is not None and days > max(habit.ahead, habit.near):
        return None
    if habit.words and not _alike(one, other):
        return None
    if habit.parties and not (one.who & other.who) and one.who and other.who:
        return None
    return Reason("planned, told again", f"{_dated(one)}; {_dated(other)}")


def _denial(one: Slots, other: Slots) -> Reason | None:
    """A denial and what it answers: told in the weeks before, of the same parties or with words alike."""
    if abs((one.told - other.told).days) > ANSWERED and gap(one, other) != 0:
        return None
    if one.who and other.who and not one.who & other.who:
        return None
    if not _alike(one, other):
        return None
    return Reason("denied", f"{_dated(one)}; {_dated(other)}")


def _other_unit(one: Slots, other: Slots) -> bool:
    """One figure in two currencies: the same metric, no unit in common."""
    mine, theirs = ({quantity.unit for quantity in slots.figures} for slots in (one, other))
    return one.metric is not None and one.metric == other.metric and not mine & theirs


def _alike(one: Slots, other: Slots) -> bool:
    """Do two claims name one product or stage, give one figure, or say the same in words."""
    if one.family != ClaimType.ASSESSMENT and (one.products & other.products or (one.stage & other.stage) - PLAIN):
        return True
    if (
        one.first == other.first
        and one.last == other.last
        and one.first
        and one.who == other.who
        and _other_unit(one, other)
    ):
        return True
    shared = [
        (mine, theirs)
        for mine in one.figures
        for theirs in other.figures
        if mine.metric != Metric.OTHER and comparable(mine, theirs) and close(mine, theirs)
    ]
    return bool(shared) or fuzz.token_set_ratio(one.claim.quote.casefold(), other.claim.quote.casefold()) >= ALIKE


def _dated(slots: Slots) -> str:
    """The date of a claim as a person reads it in a reason."""
    if slots.claim.when.precision == DatePrecision.BEFORE:
        return f"by {slots.last}"
    if slots.first and slots.last:
        return str(slots.first) if slots.first == slots.last else f"{slots.first} to {slots.last}"
    return f"from {slots.first}" if slots.first else "undated"

"""Which claim leads to which status? One named rule each; a weaker modality never raises."""

from collections.abc import Callable
from dataclasses import dataclass

from tracker.timeline.slots import Slots
from tracker.timeline.words import found, language_of, words
from tracker.vocabulary import ClaimType, Metric, Modality, ProjectStatus, SpeakerKind

T = ClaimType
# Whoever may not be named, or is a crowd, makes no more than a rumour.
UNNAMED = frozenset({SpeakerKind.ANONYMOUS, SpeakerKind.COLLECTIVE})
AGREEMENTS = frozenset({T.PRELIMINARY_AGREEMENT, T.AGREEMENT})
WORKS = frozenset({T.CONSTRUCTION_START, T.PRODUCTION_START, T.RESTART, T.EXPANSION, T.PRODUCT_LAUNCH})
PREPARATIONS = frozenset({T.PERMIT, T.FUNDING, T.SITE_PREPARATION, T.EQUIPMENT})
# What a rumour can be of; an opinion or a law about the project is none.
OF_PROJECT = WORKS | AGREEMENTS | PREPARATIONS | {T.TALKS, T.CONSTRUCTION_END, T.OUTPUT, T.LOCALISATION}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's name, the status it leads to and whether it reads a claim."""

    name: str
    status: ProjectStatus
    reads: Callable[[Slots], bool]


def named(slots: Slots) -> bool:
    """Is it told by somebody with a name, a document, an outlet or the article's own voice."""
    return slots.claim.speaker_kind not in UNNAMED


def done(slots: Slots, *types: ClaimType) -> bool:
    """Is it one of these types, done, and told by somebody named."""
    return slots.claim.type in types and slots.claim.modality == Modality.DONE and named(slots)


def under_way(slots: Slots, *types: ClaimType) -> bool:
    """Is it one of these types, in progress, and told by somebody named."""
    return slots.claim.type in types and slots.claim.modality == Modality.UNDER_WAY and named(slots)


def is_trial(slots: Slots) -> bool:
    """Pilot and trial output is no serial output; where both words stand, the weaker one counts."""
    return ("scale", "pilot") in slots.stage


def is_made(slots: Slots) -> bool:
    """A quantity that came off the line, no capacity and no sales."""
    return done(slots, T.OUTPUT) and slots.metric == Metric.OUTPUT


def is_whole(slots: Slots) -> bool:
    """Is the project as a whole meant: not one model, nor the electric cars alone, nor a holiday or a repair."""
    language = language_of(slots.claim.quote)
    part = slots.products or any(kind in ("power", "object", "ordinal") for kind, _ in slots.stage)
    return not part and not found(words(language)["status"]["rest"], slots.claim.quote, language)


def is_on_hold(slots: Slots) -> bool:
    """Do the words say "on hold", without a day of return."""
    language = language_of(slots.claim.quote)
    return bool(found(words(language)["status"]["hold"], slots.claim.quote, language))


def is_rumour(slots: Slots) -> bool:
    """Somebody unnamed says it, or it is only possible."""
    possible = slots.claim.modality == Modality.POSSIBLE
    return slots.claim.type in OF_PROJECT and not slots.is_denial and (possible or not named(slots))


def is_announced(slots: Slots) -> bool:
    """Planned works, on the word of a party or an agency."""
    planned = slots.claim.modality == Modality.PLANNED
    return slots.claim.type in WORKS and planned and slots.claim.voucher_is_party and named(slots)


# The first that reads a claim counts.
RULES = (
    Rule("closure done", ProjectStatus.CLOSED, lambda s: done(s, T.CLOSURE) and is_whole(s)),
    Rule("cancellation done", ProjectStatus.CANCELLED, lambda s: done(s, T.CANCELLATION) and is_whole(s)),
    Rule(
        "put on hold", ProjectStatus.SHELVED, lambda s: done(s, T.SUSPENSION, T.DELAY) and is_whole(s) and is_on_hold(s)
    ),
    Rule("suspension done", ProjectStatus.PAUSED, lambda s: done(s, T.SUSPENSION) and is_whole(s)),
    Rule("trial output", ProjectStatus.COMMISSIONING, lambda s: done(s, T.PRODUCTION_START, T.OUTPUT) and is_trial(s)),
    Rule("production started", ProjectStatus.OPERATING, lambda s: done(s, T.PRODUCTION_START)),
    Rule("restarted", ProjectStatus.OPERATING, lambda s: done(s, T.RESTART)),
    Rule("output made", ProjectStatus.OPERATING, is_made),
    Rule("construction", ProjectStatus.CONSTRUCTION, lambda s: done(s, T.CONSTRUCTION_START, T.CONSTRUCTION_END)),
    Rule(
        "refit or installation under way",
        ProjectStatus.CONSTRUCTION,
        lambda s: under_way(s, T.CONSTRUCTION_START, T.CONSTRUCTION_END, T.PRODUCTION_START, T.EQUIPMENT),
    ),
    Rule("permit, money, site or equipment", ProjectStatus.PREPARATION, lambda s: done(s, *PREPARATIONS)),
    Rule("agreement signed", ProjectStatus.AGREED, lambda s: done(s, T.AGREEMENT)),
    Rule("preliminary agreement signed", ProjectStatus.AGREED, lambda s: done(s, T.PRELIMINARY_AGREEMENT)),
    Rule("announced by a party", ProjectStatus.ANNOUNCED, is_announced),
    Rule("talks", ProjectStatus.EXPLORATORY, lambda s: done(s, T.TALKS) or under_way(s, T.TALKS)),
    Rule("only rumours", ProjectStatus.RUMOURED, is_rumour),
)


def rule_for(slots: Slots) -> Rule | None:
    """The rule that reads this claim, or None where it says nothing of the project's status."""
    return next((rule for rule in RULES if rule.reads(slots)), None)

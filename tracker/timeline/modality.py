"""What is an event as a whole: which of its claims speaks for it, and how real is it?"""

from collections.abc import Sequence

from tracker.timeline.slots import Slots
from tracker.vocabulary import ClaimType, DateBasis, Modality, SpeakerKind

LADDER = (Modality.DONE, Modality.UNDER_WAY, Modality.PLANNED, Modality.EXPECTED, Modality.POSSIBLE)
# Who only passes on what somebody else may know.
HEARSAY = frozenset({SpeakerKind.ANONYMOUS, SpeakerKind.COLLECTIVE, SpeakerKind.MEDIA})


def rung(slots: Slots) -> Modality:
    """How real the claim makes its event. A date that was moved, done, leaves the event planned."""
    moved = slots.claim.type == ClaimType.DELAY and slots.family != ClaimType.DELAY
    if moved and slots.claim.modality in (Modality.DONE, Modality.UNDER_WAY):
        return Modality.PLANNED
    return slots.claim.modality


def modality(group: Sequence[Slots]) -> Modality:
    """How real the event is: as its surest claim has it; denied where nothing but denials is left standing."""
    left = standing(group)
    return min((rung(slots) for slots in left), key=LADDER.index) if left else Modality.DENIED


def speaks_for(group: Sequence[Slots], *, dated: bool = False, counted: bool = False) -> Slots | None:
    """The claim whose date or figures are the event's: the surest; of plans the latest told, of facts the first told.

    `dated` and `counted` ask for one that has a date (or else words for one, in an undated text), or quantities; None
    where there is none.
    """
    left = standing(group) or list(group)
    # What was planned is neither the date nor the figure of what happened.
    facts = [slots for slots in left if slots.is_fact]
    fit = [slots for slots in facts or left if not counted or slots.claim.quantities]
    if dated:
        fit = [slots for slots in fit if slots.claim.when.first or slots.claim.when.last] or [
            slots for slots in fit if slots.claim.when.basis == DateBasis.UNRESOLVED
        ]
    return min(fit, key=_precedence) if fit else None


def standing(group: Sequence[Slots]) -> list[Slots]:
    """The claims that are not denials and are not denied by somebody who should know."""
    return [slots for slots in group if not slots.is_denial and not any(_refutes(other, slots) for other in group)]


def _refutes(denial: Slots, other: Slots) -> bool:
    """A party's own denial takes away what hearsay had said before it: of the happening, or of a delay of it."""
    answers = denial.told >= other.told and other.claim.speaker_kind in HEARSAY
    same_matter = (denial.claim.type == ClaimType.DELAY) == (other.claim.type == ClaimType.DELAY)
    return denial.is_denial and denial.claim.voucher_is_party and answers and same_matter


def _precedence(slots: Slots) -> tuple[int, bool, int, str]:
    surest = LADDER.index(rung(slots)) if rung(slots) in LADDER else len(LADDER)
    only_published = slots.claim.when.basis == DateBasis.PUBLISHED
    day = slots.told.toordinal()
    return surest, only_published, day if slots.is_fact else -day, slots.claim.identity

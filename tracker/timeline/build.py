"""What happened in a project, and how does it stand? Claims in, events and status out; the same from any order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.records import UNDATED, EventRecord, StatusRecord, TimelineClaim
from tracker.timeline import groups, keys, modality, slots, status, usual
from tracker.timeline.groups import Group
from tracker.timeline.slots import Slots
from tracker.vocabulary import ClaimType, Review


@dataclass(frozen=True, slots=True)
class Timeline:
    """A project's events, the first recorded first, and the periods of its status in order of time."""

    events: tuple[EventRecord, ...]
    statuses: tuple[StatusRecord, ...]


def build(claims: Sequence[TimelineClaim], *, anchors: Mapping[str, str], today: date) -> Timeline:
    """The timeline of one project's live claims. `anchors`: claim identity → key of the event it was last in.

    Rejected claims are left out.
    """
    live = sorted(
        (claim for claim in claims if claim.review != Review.REJECTED), key=lambda claim: (claim.identity, claim.id)
    )
    read = usual.without([slots.read(claim) for claim in live])
    joined = {member.claim.id: group for group in groups.join(read) for member in group.members}
    together = list({id(group): group for group in joined.values()}.values())
    keyed = keys.assign([[member.claim for member in group.members] for group in together], anchors)
    events = tuple(_event(one, joined[one.claims[0].id]) for one in keyed)
    standing = [member for group in together for member in modality.standing(group.members)]
    return Timeline(events, status.periods(standing, today=today))


def _event(keyed: keys.Keyed, group: Group) -> EventRecord:
    """One event from its claims: what the surest says of it, and everybody who takes part."""
    members = sorted(group.members, key=lambda member: (member.told, member.claim.recorded_at, member.claim.id))
    voice = modality.speaks_for(members)
    spoken = voice.claim.participants if voice else ()
    dated = modality.speaks_for(members, dated=True)
    counted = modality.speaks_for(members, counted=True)
    return EventRecord(
        key=keyed.key,
        type=_type(members),
        modality=modality.modality(members),
        when=dated.claim.when if dated else UNDATED,
        quantities=counted.claim.quantities if counted else (),
        participants=tuple(dict.fromkeys((*spoken, *(key for member in members for key in member.claim.participants)))),
        claims=tuple(member.claim.id for member in members),
        replaces=keyed.replaces,
        reasons=tuple(dict.fromkeys(group.reasons)),
    )


def _type(members: Sequence[Slots]) -> ClaimType:
    """The type of the claim that speaks for the event; a restart and a start of output may tell one happening."""
    voice = modality.speaks_for([member for member in members if member.claim.type != ClaimType.DELAY] or members)
    return voice.claim.type if voice else members[0].family

"""Which live claims tell of a project, as the timeline is given them: people known by key, decisions applied?"""

from dataclasses import dataclass

from django.db.models import Prefetch, Q

from tracker.models import Claim, ClaimQuantity, Entity, Mention, Occupancy, Participation
from tracker.records import Quantity, Span, TimelineClaim, When
from tracker.vocabulary import (
    Bound,
    ClaimType,
    DateBasis,
    DatePrecision,
    EntityKind,
    Metric,
    Modality,
    Review,
    SpeakerKind,
    Unit,
)

PARTY_KINDS = {EntityKind.COMPANY, EntityKind.AGENCY, EntityKind.UNNAMED}


@dataclass(frozen=True, slots=True)
class Parties:
    """Who has a part in a project: the keys of its parties, and of the officials who speak for one of them."""

    keys: frozenset[str]
    speaking: frozenset[str]

    def vouch(self, key: str) -> bool:
        """Is this a party, or does it speak for one."""
        return key in self.keys or key in self.speaking


def claims_of(project: Entity) -> list[Claim]:
    """The live claims of a project that nobody rejected, the first recorded first, with all that they name."""
    who = Mention.objects.select_related("entity__same_as")
    mine = Q(project__entity=project) | Q(project__entity__same_as=project)
    found = Claim.objects.accepted().filter(mine).order_by("recorded_at", "pk")
    found = found.select_related("version__article", "judgement", "speaker__entity__same_as")
    return list(found.prefetch_related("quantities", Prefetch("participants", queryset=who)))


@dataclass(frozen=True, slots=True)
class Told:
    """What a project's timeline is built from: its claims, everybody whom they name (by key), and whom each names in
    its very words (by the claim's id): a title says nothing that the words do not.
    """

    claims: tuple[TimelineClaim, ...]
    entities: dict[str, Entity]
    in_words: dict[int, frozenset[str]]


def timeline_claims(project: Entity) -> Told:
    """The claims of a project for the timeline."""
    claims = claims_of(project)
    named = [entity for claim in claims for entity in entities_of(claim)]
    known = {entity.key: entity for entity in [project, *named]}
    parties = parties_of(project, known)
    records = tuple(as_record(claim, project, parties, known) for claim in claims)
    return Told(records, known, {claim.pk: named_in_words(claim, parties) for claim in claims})


def named_in_words(claim: Claim, parties: Parties) -> frozenset[str]:
    """The keys of the participants whom the quote names. One that is only the claim's source ("according to Autostat"),
    and no party of the project, does not act in it.
    """
    inside = [mention for mention in claim.participants.all() if stands_in(mention, claim)]
    keys = {(m.entity.same_as or m.entity).key for m in inside if m.entity}
    source = claim.speaker.entity.key if claim.speaker and claim.speaker.entity else None
    return frozenset(keys - {source} if source and not parties.vouch(source) else keys)


def stands_in(mention: Mention, claim: Claim) -> bool:
    """Is somebody named within the claim's own words."""
    return any(start < claim.stop and stop > claim.start for start, stop in mention.spans)


def entities_of(claim: Claim) -> list[Entity]:
    """Everybody whom a claim names, the speaker last."""
    mentions = [*claim.participants.all(), *([claim.speaker] if claim.speaker else [])]
    return [mention.entity.same_as or mention.entity for mention in mentions if mention.entity]


def parties_of(project: Entity, known: dict[str, Entity]) -> Parties:
    """The entered parties, every agency that is named, and the officials of any of them."""
    entered = set(Participation.objects.filter(project=project).values_list("entity__key", flat=True))
    agencies = {key for key, entity in known.items() if entity.kind == EntityKind.AGENCY}
    keys = entered | agencies | {project.key}
    offices = Occupancy.objects.filter(Q(organisation__key__in=keys) | Q(organisation__kind=EntityKind.AGENCY))
    return Parties(frozenset(keys), frozenset(offices.values_list("official__key", flat=True)))


def as_record(claim: Claim, project: Entity, parties: Parties, known: dict[str, Entity]) -> TimelineClaim:
    """One claim as the timeline knows it. Its identity is the project's own, since an event is a project's."""
    participants = tuple(entity.key for entity in entities_of(claim)[: len(claim.participants.all())])
    speaker = (claim.speaker.entity.same_as or claim.speaker.entity) if claim.speaker and claim.speaker.entity else None
    return TimelineClaim(
        id=claim.pk,
        identity=f"{project.key}:{claim.identity}",
        type=ClaimType(claim.now_type),
        modality=Modality(claim.now_modality),
        speaker_kind=SpeakerKind(claim.speaker_kind),
        speaker=speaker.key if speaker else None,
        participants=participants,
        parties=tuple(key for key in participants if known[key].kind in PARTY_KINDS),
        when=when_of(claim),
        quantities=tuple(quantity_of(row) for row in claim.quantities.all()),
        reported_on=claim.reported_on,
        recorded_at=claim.recorded_at,
        origin=f"a{claim.version.article_id}",
        quote=claim.quote,
        voucher_is_party=vouched_by_party(claim, speaker, participants, parties),
        review=Review(claim.judgement.review) if claim.judgement else Review.AUTO,
    )


def vouched_by_party(claim: Claim, speaker: Entity | None, participants: tuple[str, ...], parties: Parties) -> bool:
    """Does a party of the project stand behind the claim. The voucher is the speaker or, where the article's own voice
    tells it, whoever acts in it (VOCABULARY: Project status).
    """
    if speaker:
        return parties.vouch(speaker.key) or speaker.key in participants
    own_voice = claim.speaker_kind == SpeakerKind.NONE
    return own_voice and any(parties.vouch(key) for key in participants)


def when_of(claim: Claim) -> When:
    """The claim's date with the words that give it."""
    text = claim.version.text
    span = Span.of(text, claim.date_start, claim.date_stop or 0) if claim.date_start is not None else None
    return When(claim.first, claim.last, DatePrecision(claim.precision), DateBasis(claim.basis), span)


def quantity_of(row: ClaimQuantity) -> Quantity:
    """A number of a claim, as the pure packages know it."""
    span = Span(row.start, row.stop, row.words)
    return Quantity(Metric(row.metric), row.value, row.value_max, Bound(row.bound), Unit(row.unit), span)

"""Who stands on the stage of an article? Its entities by their mentions, and who spoke last."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.extraction.attribution.sources import Group
from tracker.extraction.syntax import Token
from tracker.records import EntityRecord, Span
from tracker.vocabulary import EntityKind, SpeakerKind

BODIES = (EntityKind.COMPANY, EntityKind.AGENCY)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who vouches: as in Attribution, with the source's words."""

    kind: SpeakerKind
    id: str | None = None
    words: str | None = None


NOBODY = Speaker(SpeakerKind.NONE)


def kind_of(entity: EntityRecord) -> SpeakerKind:
    """Which kind of speaker an entity is."""
    return SpeakerKind.PERSON if entity.kind is EntityKind.OFFICIAL else SpeakerKind.ORGANISATION


@dataclass(frozen=True, slots=True)
class Mention:
    span: Span
    entity: EntityRecord


@dataclass(slots=True)
class Cast:
    """The mentions of an article in order, and the speakers met so far with the place where each spoke."""

    mentions: Sequence[Mention]
    spoken: list[tuple[int, Speaker]] = field(default_factory=list)

    @classmethod
    def of(cls, entities: Sequence[EntityRecord]) -> "Cast":
        """The cast of an article from its entities."""
        mentions = [Mention(span, entity) for entity in entities for span in entity.mentions]
        return cls(sorted(mentions, key=lambda one: (one.span.start, -one.span.stop)))

    def inside(self, group: Group) -> list[Mention]:
        """The mentions that share words with the group, the one that holds its head first, then in order."""
        head = group[0]
        met = [m for m in self.mentions if any(m.span.start < t.stop and t.start < m.span.stop for t in group)]
        return sorted(met, key=lambda m: not (m.span.start <= head.start and head.stop <= m.span.stop))

    def at(self, token: Token, kinds: Sequence[EntityKind]) -> list[Mention]:
        """The mentions of these kinds that hold the word."""
        return [m for m in self.mentions if m.span.start <= token.start < m.span.stop and m.entity.kind in kinds]

    def before(self, place: int, kinds: Sequence[EntityKind]) -> list[Mention]:
        """The mentions of these kinds that end before `place`, in order."""
        return [m for m in self.mentions if m.span.stop <= place and m.entity.kind in kinds]

    def last(self, place: int, kinds: Sequence[SpeakerKind]) -> tuple[int, Speaker] | None:
        """The last speaker of these kinds before `place`, and where."""
        return next(((at, one) for at, one in reversed(self.spoken) if at < place and one.kind in kinds), None)

"""What is a cue? The words of a sentence that say whose word something is."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.extraction.attribution.sources import Group
from tracker.extraction.attribution.words import Words, bases
from tracker.extraction.syntax import Token
from tracker.vocabulary import SpeakerKind


class CueKind(StrEnum):
    """Saying reaches over what is said; a stance over what is thought, and gives way to saying."""

    SAYING = "saying"
    STANCE = "stance"
    SHOWING = "showing"
    ACCORDING = "according"
    HEADING = "heading"


# Kinds of cue that reach over a clause from outside it.
TELLING = frozenset({CueKind.SAYING, CueKind.ACCORDING, CueKind.SHOWING, CueKind.HEADING})


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that name a voucher: the verb or the last word of the phrase, and the groups that may name the source.

    `first` is the cue's first word without its source; `cited` is the one whom the source passes on; `back` says that
    the cue speaks of the sentence before.
    """

    kind: CueKind
    verb: Token
    groups: tuple[Group, ...]
    first: int
    cited: Group = ()
    back: bool = False

    def stands(self, kind: SpeakerKind, words: Words) -> bool:
        """Does the verb vouch even where no clause tells what is said: "denied the report", "a source spoke of …"."""
        forms = bases(self.verb)
        if self.kind is CueKind.STANCE:
            return not forms & words.verbs["judging"]
        return kind is not SpeakerKind.ORGANISATION or bool(forms & words.verbs["stance"])

    def may(self, kind: SpeakerKind, words: Words) -> bool:
        """Can a speaker of this kind vouch by this verb: only a person by a promise, only a document by showing."""
        if self.kind is CueKind.SHOWING:
            return kind is SpeakerKind.DOCUMENT
        return kind is SpeakerKind.PERSON or not bases(self.verb) & words.verbs["promising"]

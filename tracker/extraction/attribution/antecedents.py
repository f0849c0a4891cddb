"""Whom do "he", "it" and "the company" mean? Who spoke last, whose name fits, who the sentence is about."""

from collections.abc import Sequence

from tracker.extraction.attribution.cast import BODIES, NOBODY, Cast, Mention, Speaker, kind_of
from tracker.extraction.attribution.words import Words, fold
from tracker.extraction.syntax import Sentence, Token
from tracker.records import EntityRecord
from tracker.vocabulary import EntityKind, SpeakerKind

# A pronoun seldom means somebody who spoke further back than this many characters: some five sentences.
MEMORY = 900
# So many first letters of a noun tell it in any of its cases: "министерст|ва".
STEM = 6


class Antecedents:
    """Looks back over an article's cast."""

    def __init__(self, cast: Cast, words: Words) -> None:
        self.cast, self.words = cast, words

    def person(self, place: int, body_too: bool) -> Speaker:
        """The person, the unnamed source or (where the language says "he" of bodies, `body_too`) the body meant."""
        kinds = [SpeakerKind.PERSON, SpeakerKind.ANONYMOUS, *([SpeakerKind.ORGANISATION] if body_too else [])]
        last = self.cast.last(place, kinds)
        named = self.cast.before(place, (EntityKind.OFFICIAL,))
        # A person who was named well after the last speaker's cue has come on stage since.
        if last and place - last[0] < MEMORY and not any(m.span.start > last[0] + 80 for m in named):
            return last[1]
        if named:
            entity = named[-1].entity
            return Speaker(SpeakerKind.PERSON, entity.id, named[-1].span.words)
        return last[1] if last else NOBODY

    def it(self, place: int, sentence: Sentence) -> Speaker:
        """The body that "it" means."""
        last = self.cast.last(place, (SpeakerKind.ORGANISATION,))
        if last and place - last[0] < MEMORY:
            return last[1]
        named = self.cast.before(place, BODIES)
        mention = self.topic(named, sentence)
        return Speaker(kind_of(mention.entity), mention.entity.id, mention.span.words) if mention else NOBODY

    def is_body(self, token: Token) -> bool:
        """Does this noun mean a company or an agency."""
        nouns = self.words.nouns
        return fold(token.lemma) in nouns["company"] or fold(token.lemma) in nouns["agency"]

    def owner(self, place: Token, sentence: Sentence) -> Token | None:
        """The common noun that "its" means: the body that is the subject before it in the sentence."""
        subjects = (t for t in sentence.tokens[: place.i] if t.dep.startswith("nsubj") and self.is_body(t))
        return next((t for t in subjects if t.feats.get("Number") != "Plur"), None)

    def they(self, place: int) -> Speaker | None:
        """The several who spoke last, or else the body."""
        for kinds in ((SpeakerKind.COLLECTIVE, SpeakerKind.ANONYMOUS), (SpeakerKind.ORGANISATION,)):
            last = self.cast.last(place, kinds)
            if last and place - last[0] < MEMORY:
                return last[1]
        return None

    def body(self, noun: Token | None, place: int, sentence: Sentence) -> EntityRecord | None:
        """The body that a common noun means: one whose name holds it, the sentence's first, the last speaker."""
        named = self.cast.before(place, self.kinds(noun))
        if noun and (fitting := [*self.cast.at(noun, BODIES), *self.alike(named, noun)]):
            return fitting[0].entity
        here = [m for m in named if m.span.start >= sentence.span.start]
        last = self.cast.last(place, (SpeakerKind.ORGANISATION,))
        if not here and last and place - last[0] < MEMORY:
            spoke = next((m.entity for m in named if m.entity.id == last[1].id), None)
            if spoke:
                return spoke
        topic = self.topic(named, sentence)
        return topic.entity if topic else None

    def topic(self, named: Sequence[Mention], sentence: Sentence) -> Mention | None:
        """The first mention of this sentence, or else the last before it."""
        here = [m for m in named if m.span.start >= sentence.span.start]
        return here[0] if here else (named[-1] if named else None)

    def alike(self, named: Sequence[Mention], noun: Token) -> list[Mention]:
        """The mentions whose entity's name holds the noun, the last first."""
        stem = fold(noun.lemma)[:STEM]
        return [m for m in reversed(named) if self.is_body(noun) and stem in fold(m.entity.name)]

    def kinds(self, noun: Token | None) -> tuple[EntityKind, ...]:
        """Which kinds of entity a common noun can mean."""
        word = fold(noun.lemma) if noun else ""
        company, agency = word in self.words.nouns["company"], word in self.words.nouns["agency"]
        if company and not agency:
            return (EntityKind.COMPANY,)
        return (EntityKind.AGENCY,) if agency and not company else BODIES

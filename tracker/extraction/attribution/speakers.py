"""Who is the source that a cue names: an entity, a paper, a document, people without a name?"""

from tracker.extraction.attribution.antecedents import STEM, Antecedents
from tracker.extraction.attribution.cast import BODIES, NOBODY, Cast, Mention, Speaker, kind_of
from tracker.extraction.attribution.sources import Group
from tracker.extraction.attribution.words import Words, fold
from tracker.extraction.entities.media import is_media
from tracker.extraction.syntax import Sentence, Token
from tracker.records import EntityRecord
from tracker.vocabulary import EntityKind, SpeakerKind


class Speakers:
    """Tells who a source is, with the cast of the article and the words of its language."""

    def __init__(self, cast: Cast, text: str, words: Words, language: str) -> None:
        self.cast, self.text, self.words, self.language = cast, text, words, language
        self.antecedents = Antecedents(cast, words)

    def identify(self, group: Group, sentence: Sentence, *, according: bool = False) -> Speaker:
        """Who the words of `group` mean; NOBODY where they name no source.

        A thing that something is said to be `according` to is a document, whatever its name.
        """
        steps = (
            self.pronoun,
            self.anonymous,
            self.document,
            self.named,
            self.crowd,
            self.outlet,
            self.body,
            self.title,
        )
        found = next((one for step in steps if (one := step(group, sentence))), None)
        found = found or self.unnamed(group)
        if found is None and according and group[0].pos == "NOUN" and not self.among(group[:1], "no_source"):
            return self.say(SpeakerKind.DOCUMENT, group)
        return found or NOBODY

    def say(self, kind: SpeakerKind, group: Group, entity: EntityRecord | None = None) -> Speaker:
        """A speaker with the words of its group."""
        start, stop = min(t.start for t in group), max(t.stop for t in group)
        return Speaker(kind, entity.id if entity else None, self.text[start:stop])

    def entity(self, group: Group, entity: EntityRecord | None) -> Speaker | None:
        """An entity as a speaker."""
        return self.say(kind_of(entity), group, entity) if entity else None

    def among(self, tokens: Group, area: str) -> Token | None:
        """The first of these words that is one of the lexicon's nouns of this area."""
        listed = self.words.nouns[area]
        return next((t for t in tokens if fold(t.lemma) in listed or fold(t.text) in listed), None)

    def pronoun(self, group: Group, sentence: Sentence) -> Speaker | None:
        """He, she, it, they: who spoke last, or the person or body named last."""
        head, pronouns = group[0], self.words.pronouns
        word = fold(head.text)
        if head.pos not in ("PRON", "DET") or len(group) > 2 or word in pronouns["self"]:
            return None
        if word in pronouns["person"]:
            return self.antecedents.person(head.start, word in pronouns["body"])
        if word in pronouns["body"]:
            return self.antecedents.it(head.start, sentence)
        if word in pronouns["several"]:
            return self.antecedents.they(head.start) or self.say(SpeakerKind.COLLECTIVE, group)
        return None

    def anonymous(self, group: Group, sentence: Sentence) -> Speaker | None:
        """ "A source", "two people familiar with the plans", "one of them"."""
        head, partitive = group[:1], self.among(group[:1], "partitive")
        if self.among(head, "anonymous") or (partitive and self.among(group, "anonymous")):
            return self.say(SpeakerKind.ANONYMOUS, group)
        if self.officials(group):
            return None
        text = " ".join(fold(t.text) for t in sorted(group, key=lambda t: t.i))
        if any(phrase in text for phrase in self.words.nouns["nameless"]):
            return self.say(SpeakerKind.ANONYMOUS, group)
        if partitive and any(t.pos == "PRON" for t in group[1:]):
            return self.say(SpeakerKind.ANONYMOUS, group)
        counted = any(t.pos == "NUM" or fold(t.text) in self.words.nouns["indefinite"] for t in group[1:])
        if self.among(head, "unnamed_person") and counted and not self.bodies(group, group[0].start):
            return self.say(SpeakerKind.ANONYMOUS, group)
        return None

    def document(self, group: Group, sentence: Sentence) -> Speaker | None:
        """An order, a filing, court papers; a press report is an outlet's, a researcher's figures are its own word."""
        if self.among(group[:1], "findings") and self.bodies(group):
            return None
        before = tuple(t for t in group[1:] if t.i < group[0].i)
        if self.among(group[:1], "document") and self.among(before, "media"):
            return self.say(SpeakerKind.MEDIA, group)
        draft = self.among(group[:1], "draft") and self.among(group[1:], "document")
        return self.say(SpeakerKind.DOCUMENT, group) if draft or self.among(group[:1], "document") else None

    def officials(self, group: Group) -> list[Mention]:
        """The named persons in the group."""
        return [m for m in self.cast.inside(group) if m.entity.kind is EntityKind.OFFICIAL]

    def bodies(self, group: Group, until: int | None = None) -> list[Mention]:
        """The companies and agencies in the group, those that end before `until` alone if it is given."""
        return [
            m for m in self.cast.inside(group) if m.entity.kind in BODIES and (until is None or m.span.stop <= until)
        ]

    def named(self, group: Group, sentence: Sentence) -> Speaker | None:
        """The official or the body whose name stands in the source."""
        if officials := self.officials(group):
            return self.entity(group, officials[0].entity)
        bodies = self.bodies(group)
        apposed = [m for m in bodies if any(t.dep == "appos" and m.span.start <= t.start < m.span.stop for t in group)]
        if len([m for m in bodies if self.coordinate(group, m)]) > 1:
            return self.say(SpeakerKind.COLLECTIVE, group)
        if self.among(group[:1], "person") and not apposed and not self.speaks_for(group):
            return None
        return self.entity(group, (apposed or bodies)[0].entity) if bodies else None

    def outlet(self, group: Group, sentence: Sentence) -> Speaker | None:
        """A newspaper, an agency of news."""
        ordered = sorted(group, key=lambda t: t.i)
        whole = self.text[ordered[0].start : ordered[-1].stop]
        proper = [t for t in ordered if t.pos in ("PROPN", "X")]
        name = self.text[proper[0].start : proper[-1].stop] if proper else ""
        noun = self.among(group if group[0].pos == "PROPN" else group[:1], "media")
        found = noun or is_media(whole, self.language) or (name and is_media(name, self.language))
        return self.say(SpeakerKind.MEDIA, group) if found else None

    def coordinate(self, group: Group, mention: Mention) -> bool:
        """Is the mention the head of the group or joined to it by "and"."""
        head = group[0]
        inside = [t for t in group if mention.span.start <= t.start < mention.span.stop]
        return any(t.i == head.i or (t.dep == "conj" and t.head == head.i) for t in inside)

    def speaks_for(self, group: Group) -> bool:
        """Does a person without a name speak for the body in the group: "a White House official", "analysts at X"."""
        head = group[0]
        if head.feats.get("Number") == "Plur":
            behind = any(m.span.start > head.start for m in self.bodies(group))
            return behind and not self.among(group[:1], "officialdom")
        return any(fold(t.text) in self.words.nouns["indefinite"] for t in group[1:])

    def crowd(self, group: Group, sentence: Sentence) -> Speaker | None:
        """Officials, analysts, observers: several who are not named."""
        head = self.among(group[:1], "collective")
        plural = head is not None and (head.feats.get("Number") == "Plur" or head.pos == "NUM")
        return self.say(SpeakerKind.COLLECTIVE, group) if plural else None

    def body(self, group: Group, sentence: Sentence) -> Speaker | None:
        """ "The company", "its press service", «в ведомстве»: a body that was named before."""
        head = group[:1]
        project = any(m.entity.kind is EntityKind.PROJECT for m in self.cast.inside(head))
        if not (project or any(self.among(head, area) for area in ("spokesman", "message", "company", "agency"))):
            return None
        inner = next((t for t in group[1:] if self.antecedents.is_body(t)), None)
        possessive = any(fold(t.text) in self.words.pronouns["possessive"] for t in group)
        if self.among(head, "message") and not possessive and not inner:
            return self.say(SpeakerKind.DOCUMENT, group)
        owner = self.antecedents.owner(group[0], sentence) if possessive else None
        noun = owner or inner or (None if self.among(head, "spokesman") else group[0])
        return self.entity(group, self.antecedents.body(noun, group[0].start, sentence))

    def title(self, group: Group, sentence: Sentence) -> Speaker | None:
        """ "The minister": the person named before who holds such an office."""
        head = self.among(group[:1], "person")
        if head is None:
            return None
        if any(fold(t.text) in self.words.nouns["indefinite"] for t in group[1:]):
            return self.say(SpeakerKind.ANONYMOUS, group)
        named = self.cast.before(head.start, (EntityKind.OFFICIAL,))
        everyone = [m for m in self.cast.mentions if m.entity.kind is EntityKind.OFFICIAL]
        fitting = [m for m in named or everyone if fold(head.lemma)[:STEM] in fold(m.entity.position or "")]
        bodies = self.bodies(group)
        return self.entity(group, (fitting or named or bodies)[-1].entity) if fitting or named or bodies else None

    def unnamed(self, group: Group) -> Speaker | None:
        """A party without a name: several are a collective, one is anonymous."""
        unnamed = any(m.entity.kind is EntityKind.UNNAMED for m in self.cast.inside(group))
        if not unnamed and not self.among(group[:1], "unnamed_person"):
            return None
        plural = group[0].feats.get("Number") == "Plur"
        return self.say(SpeakerKind.COLLECTIVE if plural else SpeakerKind.ANONYMOUS, group)

"""Who vouches for what a clause tells?"""

from collections.abc import Sequence

from tracker.extraction.attribution import interviews, quotes
from tracker.extraction.attribution.cast import Cast
from tracker.extraction.attribution.cue import CueKind
from tracker.extraction.attribution.cues import HEADING
from tracker.extraction.attribution.speakers import Speakers
from tracker.extraction.attribution.unparsed import remembered
from tracker.extraction.attribution.voices import Voice, voices
from tracker.extraction.attribution.words import fold, words
from tracker.extraction.syntax import Sentence
from tracker.records import Attribution, EntityRecord, Span
from tracker.vocabulary import EntityKind, SpeakerKind

# Within so many characters behind a quotation stands the cue that belongs to it.
BEHIND = 150
# A quotation of several paragraphs may run on so far from the cue that opened it.
AHEAD = 1500


class Attributor:
    """Reads the cues of an article once; `of` then answers for each of its clauses."""

    def __init__(
        self, sentences: Sequence[Sentence], entities: Sequence[EntityRecord], text: str, language: str
    ) -> None:
        self.sentences, self.words = sentences, words(language)
        self.numbers = {sentence.span.start: n for n, sentence in enumerate(sentences)}
        self.cast = Cast.of(entities)
        self.speeches = quotes.speeches(text, sentences)
        self.answers = interviews.answers(text, sentences)
        speakers = Speakers(self.cast, text, self.words, language)
        self.voices: list[list[Voice]] = []
        for n, sentence in enumerate(sentences):
            parsed = bool(sentence.tokens)
            heard = voices if parsed else remembered
            self.voices.append(heard(sentence, n, speakers, self.cast, text, self.words))

    def of(self, clause: Span, sentence: Sentence) -> Attribution:
        """Who vouches for `clause`, which stands in `sentence`, one of the article's."""
        n = self.numbers[sentence.span.start]
        voice = self.told(clause, n) or self.quoted(clause, n) or self.told_next(n) or self.held(clause, n)
        voice = voice or self.transcribed(n) or self.carried(clause, n)
        if voice is None:
            return self.answered(sentence)
        speaker = voice.speaker
        return Attribution(speaker.kind, speaker.id, speaker.words, voice.span)

    def unnamed_sources(self, sentence: Sentence) -> list[Span]:
        """The words for unnamed speakers: "two people familiar with the matter" are sources, and no staff."""
        named = (SpeakerKind.ANONYMOUS, SpeakerKind.COLLECTIVE)
        heard = {v.speaker.words for v in self.voices[self.numbers[sentence.span.start]] if v.speaker.kind in named}
        places = ((sentence.span.words.find(source), source) for source in heard if source)
        start = sentence.span.start
        return [Span(start + at, start + at + len(source), source) for at, source in places if at >= 0]

    def told(self, clause: Span, n: int) -> Voice | None:
        """The outermost cue of saying that reaches over the clause; an outlet gives way to whom it passes on."""
        here = [v for v in self.voices[n] if v.telling and v.covers(clause) and not v.bare and not v.cue.back]
        if not here:
            return None
        best = min(here, key=lambda v: (v.speaker.kind is SpeakerKind.MEDIA, v.reach[0] - v.reach[1]))
        return (self.held(clause, n) or best) if best.speaker.kind is SpeakerKind.MEDIA else best

    def held(self, clause: Span, n: int) -> Voice | None:
        """The one who says or thinks it in the clause itself, or in the clause above it."""
        held = [v for v in self.voices[n] if not v.bare or v.cue.stands(v.speaker.kind, self.words)]
        held = [v for v in held if self.heads(v, clause, n)]
        over = [v for v in held if v.covers(clause) and (v.cue.kind is CueKind.STANCE or v.bare)]
        return next(iter([*over, *(v for v in held if clause.holds(v.span))]), None)

    def heads(self, voice: Voice, clause: Span, n: int) -> bool:
        """Is the cue's verb outside the clause or its main verb, and not one that hangs below that."""
        verb = voice.cue.verb
        above = self.sentences[n].tokens[verb.head] if self.sentences[n].tokens else verb
        nested = all(clause.start <= token.start < clause.stop for token in (verb, above)) and above is not verb
        return not nested or verb.dep in ("conj", "parataxis")

    def quoted(self, clause: Span, n: int) -> Voice | None:
        """The one whose quotation or spoken paragraph holds the clause."""
        speech = quotes.holding(clause, self.speeches)
        if speech is None:
            return None
        paragraph = self.sentences[n].paragraph
        telling = [v for heard in self.voices for v in heard if v.telling]
        here = [v for v in telling if self.sentences[v.sentence].paragraph == paragraph]
        inner = [v for v in here if speech.start < v.span.start < clause.start]
        after = [v for v in here if clause.start < v.span.start < speech.stop + BEHIND]
        before = [v for v in telling if 0 < clause.start - v.span.start < AHEAD]
        return next(iter([*inner[-1:], *after[:1], *before[-1:]]), None)

    def told_next(self, n: int) -> Voice | None:
        """The one who is said in the next sentence to have said this: "This was announced by X"."""
        following = self.voices[n + 1] if n + 1 < len(self.voices) else []
        return next((v for v in following if v.cue.back), None)

    def transcribed(self, n: int) -> Voice | None:
        """The one whose name and a colon open the paragraph: "Kogogin: We start in May. We are hiring."""
        first = next(m for m, one in enumerate(self.sentences) if one.paragraph == self.sentences[n].paragraph)
        heads = [v for v in self.voices[first] if v.cue.kind is CueKind.HEADING and v.cue.verb.i < HEADING]
        return heads[0] if heads else None

    def carried(self, clause: Span, n: int) -> Voice | None:
        """The one who spoke before in the paragraph, where the verb shows that it is their word still: "It would …"."""
        if not self.reported(n, clause):
            return None
        m = n - 1
        while m > 0 and self.reported(m):
            m -= 1
        same = m >= 0 and self.sentences[m].paragraph == self.sentences[n].paragraph
        return next((v for v in reversed(self.voices[m]) if v.telling), None) if same else None

    def reported(self, n: int, clause: Span | None = None) -> bool:
        """Does sentence `n` (or its `clause`) name no source of its own, but stand in reported speech."""
        where = clause or self.sentences[n].span
        inside = [t for t in self.sentences[n].tokens if where.start <= t.start < where.stop]
        return not self.voices[n] and any(fold(t.text) in self.words.joints["reported"] for t in inside)

    def answered(self, sentence: Sentence) -> Attribution:
        """In an interview's answers the person named last before the first of them; else the article's own voice."""
        starts = [one.span.start for one in self.sentences if one.paragraph in self.answers]
        named = self.cast.before(starts[0], (EntityKind.OFFICIAL,)) if starts else []
        if not named or sentence.paragraph not in self.answers:
            return Attribution()
        return Attribution(SpeakerKind.PERSON, named[-1].entity.id, named[-1].span.words)


def attribute(
    clause: Span,
    sentence: Sentence,
    sentences: Sequence[Sentence],
    entities: Sequence[EntityRecord],
    text: str,
    language: str,
) -> Attribution:
    """Who vouches for one clause. For several clauses of one article build an Attributor once."""
    return Attributor(sentences, entities, text, language).of(clause, sentence)

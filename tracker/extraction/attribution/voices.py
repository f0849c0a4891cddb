"""Who speaks in a sentence, and how far? A cue with its reach and the one whom it names."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.extraction.attribution import cues
from tracker.extraction.attribution.cast import NOBODY, Cast, Speaker
from tracker.extraction.attribution.cue import TELLING, Cue, CueKind
from tracker.extraction.attribution.reach import Placed, around, introduces, placed, reach, told_after
from tracker.extraction.attribution.sources import Group
from tracker.extraction.attribution.speakers import Speakers
from tracker.extraction.attribution.words import Words
from tracker.extraction.syntax import Sentence
from tracker.records import Span
from tracker.vocabulary import SpeakerKind

PASSING_ON = (SpeakerKind.MEDIA, SpeakerKind.NONE)


@dataclass(frozen=True, slots=True)
class Voice:
    """A cue with its place, its reach in the text and the one whom it names.

    `bare`: it tells no clause of its own ("denied the report"); `sentence` is its sentence's number in the article.
    """

    cue: Cue
    span: Span
    reach: tuple[int, int]
    speaker: Speaker
    bare: bool
    sentence: int

    def covers(self, clause: Span) -> bool:
        """Does the cue vouch for most of the clause."""
        shared = min(self.reach[1], clause.stop) - max(self.reach[0], clause.start)
        return 2 * shared >= clause.stop - clause.start

    @property
    def telling(self) -> bool:
        """Does it speak of what stands outside its own clause."""
        return self.cue.kind in TELLING


def voices(sentence: Sentence, number: int, speakers: Speakers, cast: Cast, text: str, words: Words) -> list[Voice]:
    """The voices of a sentence, in order; each is remembered by the cast, so sentences must come in order too."""
    found: list[tuple[Placed, Speaker]] = []
    for cue in cues.find(sentence, words):
        speaker, group = named(cue, sentence, speakers)
        if speaker.kind is not SpeakerKind.NONE and cue.may(speaker.kind, words):
            found.append((placed(sentence, cue, group), speaker))
            cast.spoken.append((cue.verb.start, speaker))
    everyone = [one for one, _ in found]
    return [
        Voice(
            one.cue,
            Span.of(text, sentence.tokens[one.at].start, sentence.tokens[one.to].stop),
            reach(sentence, one, everyone, words),
            speaker,
            bare(sentence, one, words),
            number,
        )
        for one, speaker in found
    ]


def bare(sentence: Sentence, one: Placed, words: Words) -> bool:
    """Does the cue tell no clause: "denied the report", "spoke of two partners"."""
    tells = introduces(sentence, one, words) or around(sentence, one, words) or told_after(sentence, one.cue.verb)
    return not (tells or one.cue.kind is CueKind.HEADING or one.cue.cited)


def named(cue: Cue, sentence: Sentence, speakers: Speakers) -> tuple[Speaker, Group]:
    """Whom a cue names, and by which words; an outlet gives way to the one whom it passes on."""
    speaker, group = first(cue.groups, sentence, speakers, according=cue.kind is CueKind.ACCORDING)
    if cue.cited and speaker.kind in PASSING_ON:
        cited, words = first((cue.cited,), sentence, speakers)
        return (cited, words) if cited.kind is not SpeakerKind.NONE else (speaker, group)
    return speaker, group


def first(
    groups: Sequence[Group], sentence: Sentence, speakers: Speakers, *, according: bool = False
) -> tuple[Speaker, Group]:
    """The first of these groups that names a source, and whom it names."""
    for group in groups:
        speaker = speakers.identify(group, sentence, according=according)
        if speaker.kind is not SpeakerKind.NONE:
            return speaker, group
    return NOBODY, ()

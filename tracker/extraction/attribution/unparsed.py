"""Who speaks in a sentence that was not parsed? Words and order alone: a verb of saying and the name beside it."""

import re

from tracker.extraction.attribution.cast import BODIES, Cast, Mention, Speaker, kind_of
from tracker.extraction.attribution.cue import Cue, CueKind
from tracker.extraction.attribution.speakers import Speakers
from tracker.extraction.attribution.voices import Voice
from tracker.extraction.attribution.words import Words, fold, starts
from tracker.extraction.syntax import Sentence, Token
from tracker.records import Span
from tracker.vocabulary import EntityKind

WORD = re.compile(r"[\w-]+")


def remembered(sentence: Sentence, number: int, speakers: Speakers, cast: Cast, text: str, words: Words) -> list[Voice]:
    """The voice of an unparsed sentence, if any: the named person, or else body, nearest to its verb of saying."""
    found = list(WORD.finditer(sentence.span.words))
    said = next((one for one in found if fold(one[0]) in words.said), None)
    if said is None:
        return []
    start = sentence.span.start + said.start()
    mention = nearest(cast, sentence.span, start)
    if mention is None:
        return []
    speaker = Speaker(kind_of(mention.entity), mention.entity.id, mention.span.words)
    cast.spoken.append((start, speaker))
    folded = [fold(one[0]) for one in found]
    back = any(starts(folded, 0, phrase) for phrase in words.phrases["back"])
    verb = Token(0, start, start + len(said[0]), said[0], fold(said[0]), "VERB", "root", 0)
    span = Span.of(text, verb.start, verb.stop)
    cue = Cue(CueKind.SAYING, verb, (), 0, back=back)
    return [Voice(cue, span, (sentence.span.start, sentence.span.stop), speaker, False, number)]


def nearest(cast: Cast, where: Span, place: int) -> Mention | None:
    """The mention of a person nearest to `place` in this sentence, or of a body where no person is named."""
    for kinds in ((EntityKind.OFFICIAL,), BODIES):
        here = [m for m in cast.mentions if m.entity.kind in kinds and where.holds(m.span)]
        if here:
            return min(here, key=lambda m: abs(m.span.start - place))
    return None

"""Where does a sentence say whose word it is? The cues of a parsed sentence, in order."""

from collections.abc import Iterator
from dataclasses import replace

from tracker.extraction.attribution import phrases, sources
from tracker.extraction.attribution.cue import Cue, CueKind
from tracker.extraction.attribution.verbs import kind_of
from tracker.extraction.attribution.words import Words, fold, starts
from tracker.extraction.syntax import Sentence, Token

# A heading that names a speaker ("Minister Ken Saito:") has fewer words than this.
HEADING = 10
OPENING = frozenset('"«“„')


def find(sentence: Sentence, words: Words) -> list[Cue]:
    """The cues of a parsed sentence, in order of the text; none where it is not parsed."""
    folded = [fold(t.text) for t in sentence.tokens]
    found = [
        *spoken(sentence, folded, words),
        *phrases.according(sentence, folded, words),
        *phrases.opinions(sentence, words),
        *headed(sentence, words),
    ]
    return with_citations(sorted(found, key=lambda cue: cue.verb.i), sentence, folded, words)


def spoken(sentence: Sentence, folded: list[str], words: Words) -> Iterator[Cue]:
    """The verbs of saying, thinking and showing that have somebody behind them."""
    opens = any(starts(folded, 0, phrase) for phrase in words.phrases["back"])
    for verb in sentence.tokens:
        if kind := kind_of(sentence, verb, words):
            groups = tuple(one for one in sources.of_verb(sentence, verb, words) if one and one[0].i != verb.i)
            back = kind is CueKind.SAYING and (opens or points_back(sentence, verb, words))
            if groups:
                yield Cue(kind, verb, groups, verb.i, back=back)


def points_back(sentence: Sentence, verb: Token, words: Words) -> bool:
    """Is what is said "this": "Vedomosti was first to report this", «в компании об этом сообщили»."""
    said = [t for t in sentence.children(verb.i) if t.dep in ("obj", "obl")]
    return any(fold(t.text) in words.pronouns["this"] for t in said)


def headed(sentence: Sentence, words: Words) -> Iterator[Cue]:
    """A colon without a verb of saying: "Company: on schedule", «Офис: «Мы остаёмся»», "She was sceptical: …"."""
    colon = next((t for t in sentence.tokens if t.text == ":" and t.i), None)
    if colon is None:
        return
    before = sentence.tokens[: colon.i]
    follower = "".join(t.text for t in sentence.tokens[colon.i + 1 : colon.i + 2])
    if not any(t.pos in ("VERB", "AUX") for t in before) and colon.i < HEADING:
        groups = sources.neighbours(sentence, sources.stretch_before(sentence, colon), words)
    elif follower in OPENING and not any(kind_of(sentence, t, words) for t in before):
        groups = [sources.group(sentence, t) for t in before if t.dep == "nsubj"]
    else:
        return
    if groups:
        yield Cue(CueKind.HEADING, colon, tuple(groups[:1]), 0)


def with_citations(cues: list[Cue], sentence: Sentence, folded: list[str], words: Words) -> list[Cue]:
    """The cues, each verb of saying with the last one that it cites, if any."""
    made = list(cues)
    for place, source in phrases.citations(sentence, folded, words):
        telling = [n for n, one in enumerate(made) if one.kind is CueKind.SAYING]
        before = [n for n in telling if made[n].verb.i <= place]
        if telling:
            n = before[-1] if before else telling[0]
            made[n] = replace(made[n], cited=source)
    return made

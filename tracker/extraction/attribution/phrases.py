"""Which phrases name a source without a verb of saying? "According to", «по словам», "in X's view", "citing"."""

from collections.abc import Iterator

from tracker.extraction.attribution.cue import Cue, CueKind
from tracker.extraction.attribution.sources import (
    NOMINAL,
    Group,
    after_phrase,
    group,
    passive,
    prepositional,
    stretch_after,
)
from tracker.extraction.attribution.words import Words, bases, fold, starts
from tracker.extraction.syntax import Sentence, Token

# «По последним данным министерства»: so many words may stand between the preposition and its noun.
BETWEEN = 2
OWNERS = ("nmod:poss", "nmod", "det")


def according(sentence: Sentence, folded: list[str], words: Words) -> Iterator[Cue]:
    """ "According to X", «по словам X», «по его словам»; if nobody follows, the noun itself («по разным оценкам»)."""
    for i in range(len(folded)):
        for phrase in words.phrases["according"]:
            if length := matched(sentence, folded, i, phrase):
                inside = [t for t in sentence.tokens[i : i + length] if t.pos in ("DET", "PRON")]
                last = sentence.tokens[i + length - 1]
                source = tuple(inside[:1]) or after_phrase(sentence, last.i) or (last,)
                yield Cue(CueKind.ACCORDING, last, (source,), i)
                break


def matched(sentence: Sentence, folded: list[str], i: int, phrase: tuple[str, ...]) -> int:
    """How many words from `i` on are this phrase, an attribute or possessive in it counted; 0 where they are not."""
    if starts(folded, i, phrase):
        return len(phrase)
    if len(phrase) < 2 or folded[i] != phrase[0]:
        return 0
    for extra in range(1, BETWEEN + 1):
        between = sentence.tokens[i + 1 : i + 1 + extra]
        if starts(folded, i + 1 + extra, phrase[1:]) and all(t.pos in ("ADJ", "DET", "PRON") for t in between):
            return len(phrase) + extra
    return 0


def opinions(sentence: Sentence, words: Words) -> Iterator[Cue]:
    """ "In X's words", "by its own estimate", «на его взгляд»."""
    for noun in sentence.tokens:
        if fold(noun.lemma) not in words.nouns["opinion"]:
            continue
        children = list(sentence.children(noun.i))
        prefixed = [t for t in children if t.dep == "case" and fold(t.text) in words.nouns["opinion_after"]]
        owners = [t for t in children if t.dep in OWNERS and t.pos in NOMINAL and not prepositional(sentence, t)]
        if prefixed and owners:
            yield Cue(CueKind.ACCORDING, noun, (group(sentence, owners[0]),), prefixed[0].i)


def citations(sentence: Sentence, folded: list[str], words: Words) -> list[tuple[int, Group]]:
    """Whom a source passes on: where, and the words that name it ("citing KAMAZ", "which referred to two sources")."""
    found = [
        (i, source)
        for i in range(len(folded))
        for phrase in words.phrases["citing"]
        if starts(folded, i, phrase) and (source := after_phrase(sentence, i + len(phrase) - 1))
    ]
    for verb in sentence.tokens:
        if bases(verb) & words.verbs["citing"] and verb.feats.get("VerbForm") == "Fin" and not passive(sentence, verb):
            found += [(verb.i, group(sentence, t)) for t in objects(sentence, verb)[:1]]
    return sorted(found, key=lambda pair: pair[0])


def objects(sentence: Sentence, verb: Token) -> list[Token]:
    """Whom a verb of citing can mean: its objects, or what stands in the accusative behind it."""
    own = [t for t in sentence.children(verb.i) if t.dep in ("obj", "obl")]
    return [*own, *(t for t in stretch_after(sentence, verb) if t.feats.get("Case") == "Acc")]

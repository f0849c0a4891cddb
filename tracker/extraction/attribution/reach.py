"""How far does a cue reach? What is said, by the parse and by where the cue stands, as a stretch of the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.extraction.attribution.cue import Cue, CueKind
from tracker.extraction.attribution.sources import Group
from tracker.extraction.attribution.words import Words, fold
from tracker.extraction.syntax import Sentence, Token

MARKS = frozenset("\"«»“”„'—–-")
CUTS = frozenset(",—–")


@dataclass(frozen=True, slots=True)
class Placed:
    """A cue with the first and last word that it takes up together with its source."""

    cue: Cue
    at: int
    to: int


def placed(sentence: Sentence, cue: Cue, source: Group) -> Placed:
    """Where the cue stands: its verb, its phrase and the words of the source on its side of a comma."""
    verb = cue.verb.i
    at, to = min(cue.first, verb), verb
    left = [t.i for t in source if t.i < at]
    if left:
        cut = max((t.i for t in sentence.tokens[: verb - 1] if t.text in CUTS and t.i >= min(left)), default=-1)
        at = max(min(left), cut + 1)
    to = max([to, *(t.i for t in (*source, *cue.cited) if verb < t.i)])
    return Placed(cue, at, to)


def reach(sentence: Sentence, one: Placed, all_placed: Sequence[Placed], words: Words) -> tuple[int, int]:
    """First and last character of the text for which this cue vouches, inside its sentence."""
    left, right = borders(sentence, one, all_placed, words)
    if around(sentence, one, words):
        return max(left, joint(sentence, one, words)), min(right, tail(sentence, one))
    return one.cue.verb.start, min(right, end_of_said(sentence, one, right))


def around(sentence: Sentence, one: Placed, words: Words) -> bool:
    """Does the cue stand in or behind what is said ("…, X said"), and not before it ("X said that …")."""
    if one.cue.kind is CueKind.ACCORDING:
        return True
    tokens = sentence.tokens
    told_before = clause(tokens[: one.at])
    behind = told_before and tokens[one.at - 1].text in CUTS
    if one.cue.kind is CueKind.HEADING or (introduces(sentence, one, words) and not (behind and colon(sentence, one))):
        return False
    if one.at and fold(tokens[one.at - 1].text) in words.joints["parenthesis"]:
        return True
    if not clause(tokens[one.to + 1 :]):
        return told_before and not (
            tokens[one.at - 1].text in ":;" or fold(tokens[one.at - 1].text) in words.joints["clause"]
        )
    children = list(sentence.children(one.cue.verb.i))
    if one.at and tokens[one.at - 1].text in ":;":
        return False
    if any(t.dep in ("ccomp", "parataxis") and t.i < one.at for t in children):
        return True
    if any(t.dep == "ccomp" and t.i > one.to for t in children):
        return False
    return one.at > 0 and tokens[one.at - 1].text in CUTS | MARKS and closed(sentence, one)


def introduces(sentence: Sentence, one: Placed, words: Words) -> bool:
    """Does "that", «, что» or a colon follow the cue."""
    following = sentence.tokens[one.to + 1 : one.to + 12]
    for n, token in enumerate(following):
        if token.text == ":" or (fold(token.text) in words.joints["complementiser"] and token.dep != "det"):
            return True
        if token.text in ".;" or token.pos == "VERB":
            return False
        follower = fold(following[n + 1].text) if n + 1 < len(following) else ""
        if token.text == "," and follower not in words.joints["complementiser"]:
            return False
    return False


def colon(sentence: Sentence, one: Placed) -> bool:
    """Does a colon follow the cue at once: "A, he insisted: B"."""
    return any(t.text == ":" for t in sentence.tokens[one.to + 1 : one.to + 2])


def clause(tokens: Sequence[Token]) -> bool:
    """Is something told in these words."""
    return any(t.pos in ("VERB", "AUX") or t.feats.get("Variant") == "Short" for t in tokens) or (
        sum(t.pos in ("NOUN", "PROPN") for t in tokens) > 1 and any(t.text in MARKS or t.dep == "root" for t in tokens)
    )


def closed(sentence: Sentence, one: Placed) -> bool:
    """Does a comma, a dash or a semicolon soon follow the cue, so that it stands apart."""
    for token in sentence.tokens[one.to + 1 : one.to + 8]:
        if token.text in CUTS or token.text in ";:":
            return True
        if token.pos in ("VERB", "AUX"):
            return False
    return False


def tail(sentence: Sentence, one: Placed) -> int:
    """Where the cue's own clause ends, when nothing but its time and place follow: "…, X said at the opening"."""
    after = sentence.tokens[one.to + 1 :]
    if one.cue.kind is CueKind.ACCORDING or clause(after) or any(t.text in CUTS for t in after):
        return sentence.span.stop
    return sentence.tokens[one.to].stop


def told_after(sentence: Sentence, verb: Token) -> bool:
    """Does the verb tell something: a clause or infinitive hangs on it, or stands where an object would."""
    children = list(sentence.children(verb.i))
    if any(t.dep in ("ccomp", "xcomp") for t in children):
        return True
    return clause(sentence.tokens[verb.i + 1 :]) and not any(t.dep == "obj" and t.i > verb.i for t in children)


def joint(sentence: Sentence, one: Placed, words: Words) -> int:
    """Where the main clause begins in whose middle the cue stands: "A, but B, as X says, C" vouches for B and C."""
    if (one.cue.kind is CueKind.ACCORDING and not one.at) or not clause(sentence.tokens[one.to + 1 :]):
        return sentence.span.start
    tokens = sentence.tokens[: one.at]
    cuts = [
        t.i
        for t in tokens[1:]
        if fold(t.text) in words.joints["clause"] and tokens[t.i - 1].text == "," and clause(tokens[: t.i])
    ]
    cuts += [t.i + 1 for t in tokens[:-1] if t.text in ";:"]
    return tokens[max(cuts)].start if cuts else sentence.span.start


def end_of_said(sentence: Sentence, one: Placed, right: int) -> int:
    """Where what follows the cue ends: before a second verb that shares the cue's place in the sentence."""
    verb = one.cue.verb
    if verb.dep == "advcl" and one.to < verb.head:
        return max(t.stop for t in sentence.subtree(verb.i))
    for token in sentence.children(verb.i):
        own = any(t.dep.startswith("nsubj") for t in sentence.children(token.i))
        if token.dep == "conj" and token.i > verb.i and own and token.pos in ("VERB", "AUX"):
            return min(t.start for t in sentence.subtree(token.i))
    return right


def borders(sentence: Sentence, one: Placed, all_placed: Sequence[Placed], words: Words) -> tuple[int, int]:
    """The stretch of the sentence that no other cue that stands apart has taken."""
    others = [o for o in all_placed if o is not one and o.cue.kind is not CueKind.STANCE and around(sentence, o, words)]
    before = [o for o in others if o.to < one.at]
    after = [o for o in others if o.at > one.to]
    left = border(sentence, before[-1], one, words) if before else sentence.span.start
    right = border(sentence, one, after[0], words) if after else sentence.span.stop
    return left, right


def border(sentence: Sentence, first: Placed, second: Placed, words: Words) -> int:
    """Where the reach of one cue ends and that of the next begins."""
    between = sentence.tokens[first.to + 1 : second.at]
    joints = [t for t in between if t.text == ";" or fold(t.text) in words.joints["clause"]]
    if clause(sentence.tokens[: first.at]) or not between:
        return sentence.tokens[first.to].stop
    return joints[-1].start if joints else between[-1].stop

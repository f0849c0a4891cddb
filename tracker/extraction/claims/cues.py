"""Which words make a happening less sure than its verb's form? What governs it and what hangs on its governors."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.extraction.claims.tense import helpers
from tracker.extraction.claims.words import listed, plain
from tracker.extraction.syntax import Sentence, Token
from tracker.vocabulary import Modality

SOFT = (Modality.PLANNED, Modality.EXPECTED, Modality.POSSIBLE)
ARGUMENTS = ("nsubj", "obj", "xcomp", "obl")
# Below one of these a clause of its own begins.
CLAUSES = frozenset({"ccomp", "parataxis", "conj", "acl", "acl:relcl", "advcl"})
BESIDE = frozenset({"advmod", "parataxis", "discourse", "amod", "obl", "case", "mark"})
# What a denied "rule out" must govern to turn into a possibility: its object or what it reports.
RULED_OUT = ("obj", "ccomp", "csubj", "nsubj", "nsubj:pass", "xcomp", "advcl")


@dataclass(frozen=True, slots=True)
class Cue:
    """A rung of the ladder and the words that led to it."""

    modality: Modality
    words: str


def cues(
    sentence: Sentence, path: Sequence[Token], words: Mapping[str, Any], spoken_for: Container[int]
) -> Iterator[Cue]:
    """The cues on the way from the happening's own word up. Words that the trigger itself asked for deny nothing."""
    for n, token in enumerate(path):
        below = path[n - 1] if n else None
        yield from hearsay(sentence, token, words["hearsay"])
        yield from beside(sentence, token, below, words, spoken_for)
        yield from governing(sentence, token, below, words, spoken_for)
        if below is not None and below.dep.startswith(("nsubj", "csubj", "ccomp")):
            yield from predicates(sentence, token, words)


def beside(
    sentence: Sentence, token: Token, below: Token | None, words: Mapping[str, Any], spoken_for: Container[int]
) -> Iterator[Cue]:
    """Adverbs, particles and modal words that hang on a word of the way."""
    for child in sentence.children(token.i):
        if child.i in spoken_for or of_another_clause(child, below):
            continue
        if denies(sentence, child, words):
            yield denial(sentence, token, below, child, words)
        elif child.dep.startswith(ARGUMENTS):
            for det in sentence.children(child.i):
                if det.dep in ("det", "advmod") and listed(det, words["adverbs"]["no"]):
                    yield Cue(Modality.DENIED, f"{det.text} {child.text}")
        for rung in SOFT:
            if child.dep in BESIDE and listed(child, words["adverbs"][rung]):
                yield Cue(rung, child.text)


def of_another_clause(child: Token, below: Token | None) -> bool:
    """Is it a subject or object of a clause above: "Renault may buy it back; the option covers nothing else"."""
    return below is not None and below.dep in CLAUSES and child.dep.startswith(ARGUMENTS[:2])


def hearsay(sentence: Sentence, token: Token, table: Mapping[str, Any]) -> Iterator[Cue]:
    """ "There is talk of a sale", «ходят слухи»: said by nobody. Talks, in the plural, are held by somebody."""
    if listed(token, table["verbs"]):
        for child in sentence.children(token.i):
            single = child.feats.get("Number") == "Sing" or not table["single"]
            if single and child.dep.startswith(("nsubj", "xcomp")) and listed(child, table["nouns"]):
                yield Cue(Modality.POSSIBLE, f"{token.text} {child.text}")


def denial(sentence: Sentence, token: Token, below: Token | None, child: Token, words: Mapping[str, Any]) -> Cue:
    """What a "not" on a word of the way means: with "may" or before "rule out" the happening is still possible."""
    soft = any(listed(aux, words["auxiliaries"]["softened"]) for aux in helpers(sentence, token))
    ruled_out = below is None or below.dep in RULED_OUT
    soft = soft or (ruled_out and listed(token, words["governing"]["excluding"]))
    return Cue(Modality.POSSIBLE if soft else Modality.DENIED, f"{child.text} {token.text}")


def denies(sentence: Sentence, child: Token, words: Mapping[str, Any]) -> bool:
    """Is the word a denial of what it hangs on, and not merely a bound ("not before 2026", «не менее»)."""
    table = words["adverbs"]
    if child.feats.get("Polarity") != "Neg" and not listed(child, table["denied"]):
        return False
    after = sentence.tokens[child.i + 1 :]
    if after and listed(after[0], table["next"]):
        return False
    return not any(listed(t, table["bounding"]) and t.dep in ("case", "mark", "advmod") for t in after)


def governing(
    sentence: Sentence, token: Token, below: Token | None, words: Mapping[str, Any], spoken_for: Container[int]
) -> Iterator[Cue]:
    """What a governing word makes of the happening below it. Its own word counts too ("aims for 100,000")."""
    table = words["governing"]
    denied = any(c.i not in spoken_for and denies(sentence, c, words) for c in sentence.children(token.i))
    for rung in SOFT:
        if token.i not in spoken_for and listed(token, table[rung]):
            yield Cue(rung, token.text)
    if below is None:
        return
    if listed(token, table["denied"]) and not denied:
        yield Cue(Modality.DENIED, token.text)
    if infinitive(sentence, below):
        yield from to_do(sentence, token, below, words)


def to_do(sentence: Sentence, token: Token, below: Token, words: Mapping[str, Any]) -> Iterator[Cue]:
    """A word that makes a plan of the infinitive below it: "is to open", "has to pay", "is set to"."""
    if not listed(token, words["governing"]["infinitive"]):
        return
    around = (*sentence.children(token.i), *sentence.children(below.i))
    still = [child for child in around if listed(child, words["adverbs"]["still"])]
    if plain(token.lemma) == "have" and still:
        yield Cue(Modality.DENIED, f"{token.text} {still[0].text} to")
    else:
        yield Cue(Modality.PLANNED, f"{token.text} to")


def infinitive(sentence: Sentence, token: Token) -> bool:
    """Is this an infinitive below another word: "to open", "to be opened"."""
    if token.dep != "xcomp":
        return False
    below = list(sentence.children(token.i))
    return token.feats.get("VerbForm") == "Inf" or any(plain(t.lemma) == "to" and t.dep == "aux" for t in below)


def predicates(sentence: Sentence, token: Token, words: Mapping[str, Any]) -> Iterator[Cue]:
    """What the predicate says of a happening: "a sale is an option", "it is possible that", "output is to start"."""
    for child in sentence.children(token.i):
        if infinitive(sentence, child):
            yield from to_do(sentence, token, child, words)
        elif child.dep == "xcomp":
            for rung in (*SOFT, Modality.DENIED):
                if listed(child, words["governing"][rung]):
                    yield Cue(rung, child.text)

"""Which clauses does a sentence have, and which words are their evidence? One clause a happening."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.extraction.syntax import Sentence, Token
from tracker.records import Span

AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
# Relations below which a finite verb opens no clause of its own.
INSIDE = frozenset({"xcomp", "fixed", "compound", "flat", "flat:name", "amod", *AUXILIARY})
JOINED = frozenset({"conj", "parataxis", "list"})
# Words at the edges that are no part of what is said.
EDGES = frozenset({"cc", "mark", "punct"})
# A Russian verb in the past that the model took for an adjective is known by its ending and its lemma.
PAST = re.compile(r"\w(л|ла|ло|ли|лся|лась|лось|лись)$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate and the words that hang on it, without the clauses below it. `head` is an index into the tokens."""

    sentence: Sentence
    head: int
    tokens: tuple[Token, ...]

    @property
    def top(self) -> Token:
        """The word that the whole clause hangs on."""
        return self.sentence.tokens[self.head]

    def span(self, text: str) -> Span | None:
        """The clause as evidence, without conjunctions and punctuation at its edges."""
        kept = list(self.tokens)
        while kept and kept[0].dep in EDGES:
            kept.pop(0)
        while kept and kept[-1].dep in ("punct", "cc"):
            kept.pop()
        if not kept:
            return None
        return Span.of(text, kept[0].start, kept[-1].stop)


def clauses(sentence: Sentence) -> list[Clause]:
    """The clauses of a parsed sentence in order of the text, joined predicates each for themselves."""
    heads = [token.i for token in sentence.tokens if opens(sentence, token)]
    return [Clause(sentence, head, tuple(own(sentence, head, frozenset(heads)))) for head in heads]


def opens(sentence: Sentence, token: Token) -> bool:
    """Is this word the head of a clause: the root, a finite verb, or a verb joined to another."""
    if token.i == token.head:
        return True
    if token.dep in INSIDE or token.pos in ("PUNCT", "ADP"):
        return False
    if finite(sentence, token):
        return True
    above = sentence.tokens[token.head]
    if token.dep in JOINED and has_subject(sentence, token):
        return True
    return token.dep == "conj" and token.pos == "VERB" and above.pos in ("VERB", "AUX")


def finite(sentence: Sentence, token: Token) -> bool:
    """Does the word, or an auxiliary on it, stand in a finite form (a Russian short participle does too)."""
    if token.feats.get("VerbForm") == "Fin" and token.pos in ("VERB", "AUX"):
        return True
    if token.feats.get("Variant") == "Short" and token.pos in ("VERB", "ADJ"):
        return True
    if looks_past(token):
        return True
    helpers = [child for child in sentence.children(token.i) if child.dep in AUXILIARY]
    if any(child.lemma == "to" for child in helpers):
        return False
    return any(child.feats.get("VerbForm") == "Fin" for child in helpers)


def looks_past(token: Token) -> bool:
    """Is this a Russian verb in the past by its looks, whatever the model says."""
    return (
        token.pos in ("VERB", "ADJ")
        and token.lemma.endswith(("ть", "ться", "ти", "чь"))
        and bool(PAST.search(token.text))
    )


def has_subject(sentence: Sentence, token: Token) -> bool:
    """Has the word a subject of its own."""
    return any(child.dep.startswith(("nsubj", "csubj", "expl")) for child in sentence.children(token.i))


def own(sentence: Sentence, head: int, heads: frozenset[int]) -> Iterator[Token]:
    """The words below `head` that belong to no other clause, in order of the text."""
    kept, stack = {head}, [head]
    while stack:
        for child in sentence.children(stack.pop()):
            if child.i not in heads and child.i not in kept:
                kept.add(child.i)
                stack.append(child.i)
    return (token for token in sentence.tokens if token.i in kept)

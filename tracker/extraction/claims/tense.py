"""What does the form of a verb say: is it past, present or to come?"""

import re
from collections.abc import Mapping
from typing import Any

from tracker.extraction.claims.clauses import AUXILIARY, JOINED, finite, looks_past
from tracker.extraction.claims.words import plain
from tracker.extraction.syntax import Sentence, Token
from tracker.vocabulary import Modality

# The model gives the Russian auxiliary of the future no tense of its own.
TO_COME = re.compile(r"^буд(у|ешь|ет|ем|ете|ут)$")


def verbal(sentence: Sentence, token: Token) -> bool:
    """Does the word stand in a tense."""
    if finite(sentence, token):
        return True
    return (token.dep in JOINED or token.i == token.head) and token.pos in ("VERB", "AUX")


def tense(sentence: Sentence, token: Token, words: Mapping[str, Any]) -> Modality:
    """The rung that a verb's own form and auxiliaries stand for."""
    aux = helpers(sentence, token)
    for helper in aux:
        for rung in (Modality.POSSIBLE, Modality.EXPECTED, Modality.PLANNED, Modality.UNDER_WAY):
            if plain(helper.lemma) in words["auxiliaries"][rung]:
                return rung
    if any(t.feats.get("Tense") == "Fut" or TO_COME.match(t.text.lower()) for t in (*aux, token)):
        return Modality.PLANNED
    if token.feats.get("Aspect") == "Prog":
        return Modality.UNDER_WAY
    if any(helper.lemma == "have" for helper in aux) or looks_past(token):
        return Modality.DONE
    if token.feats.get("Variant") == "Short" and token.feats.get("Voice") == "Pass":
        return Modality.DONE
    ended = [t for t in aux if t.feats.get("VerbForm") == "Fin"]
    if token.feats.get("VerbForm") == "Inf" and not ended:
        return Modality.PLANNED
    past = any(t.feats.get("Tense") == "Past" for t in ended or [token])
    return Modality.DONE if past else Modality.UNDER_WAY


def helpers(sentence: Sentence, token: Token) -> list[Token]:
    """The auxiliaries of a verb; a verb that is joined to another and has none shares the other's."""
    found = [child for child in sentence.children(token.i) if child.dep in AUXILIARY]
    if found or token.dep != "conj" or token.feats.get("VerbForm") == "Fin":
        return found
    first = first_joined(sentence, token)
    return [child for child in sentence.children(first.i) if child.dep in AUXILIARY]


def first_joined(sentence: Sentence, token: Token) -> Token:
    """The word that this one is joined to, by way of others; itself if it is joined to none."""
    seen = {token.i}
    while token.dep == "conj" and sentence.tokens[token.head].i not in seen:
        token = sentence.tokens[token.head]
        seen.add(token.i)
    return token

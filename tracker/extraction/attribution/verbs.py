"""Does a verb say, think or show something? By the lexicon, and by how it stands in its sentence."""

from tracker.extraction.attribution.cue import CueKind
from tracker.extraction.attribution.sources import finite, passive
from tracker.extraction.attribution.words import Words, bases, fold, starts
from tracker.extraction.syntax import Sentence, Token


def kind_of(sentence: Sentence, verb: Token, words: Words) -> CueKind | None:
    """Is this a verb of saying, thinking, showing or none; what is not said ("did not say") is at most a stance."""
    if not predicate(sentence, verb, words):
        return None
    forms, denied = bases(verb), negated(sentence, verb, words)
    if denied and forms & words.verbs["silent"]:
        return None
    if forms & words.verbs["clause_only"] and any(t.dep == "obj" and t.i > verb.i for t in sentence.children(verb.i)):
        return None
    if forms & words.verbs["saying"] or phrasal(sentence, verb, words, "saying"):
        return CueKind.STANCE if denied else CueKind.SAYING
    if forms & (words.verbs["stance"] | words.verbs["judging"]) or phrasal(sentence, verb, words, "stance"):
        return CueKind.STANCE
    if forms & words.verbs["showing"]:
        return CueKind.SHOWING
    quoting = forms & words.verbs["citing"] and not verb.dep.startswith("acl")
    return CueKind.SAYING if quoting and (finite(sentence, verb) or passive(sentence, verb)) else None


def predicate(sentence: Sentence, verb: Token, words: Words) -> bool:
    """Can this word say something: a verb, a predicate («уверен»), or a verb that the model took for a noun.

    An infinitive can behind "did not" and "went on to" alone.
    """
    children = list(sentence.children(verb.i))
    if verb.pos == "ADJ":
        return any(t.dep == "nsubj" for t in children)
    if verb.pos == "NOUN":
        said_before = any(t.dep == "ccomp" and t.i < verb.i for t in children)
        return said_before or (verb.dep == "parataxis" and fold(verb.lemma) != fold(verb.text))
    if verb.feats.get("VerbForm") == "Inf" and not any(fold(t.lemma) in words.verbs["helping"] for t in children):
        return verb.dep == "xcomp" and fold(sentence.tokens[verb.head].lemma) in words.verbs["leading"]
    return verb.pos == "VERB"


def negated(sentence: Sentence, verb: Token, words: Words) -> bool:
    """Is the verb denied."""
    return any(fold(t.text) in words.verbs["negation"] for t in sentence.children(verb.i))


def phrasal(sentence: Sentence, verb: Token, words: Words, area: str) -> bool:
    """Does the verb mean this only together with the words behind it: "put it", "made clear", "rule out"."""
    folded = [fold(verb.lemma), *(fold(t.text) for t in sentence.tokens[verb.i + 1 : verb.i + 4])]
    return any(starts(folded, 0, phrase) for phrase in words.phrases[area])

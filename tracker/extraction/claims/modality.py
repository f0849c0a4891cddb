"""How sure is a clause of what it reports? The weakest of the cues on the way up from its own word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.extraction.claims.cues import SOFT, Cue, cues
from tracker.extraction.claims.path import way_up
from tracker.extraction.claims.tense import tense, verbal
from tracker.extraction.claims.triggers import Trigger
from tracker.extraction.claims.words import listed, plain
from tracker.extraction.lexicon import lexicon
from tracker.extraction.syntax import Sentence, Token
from tracker.records import Reason
from tracker.vocabulary import ClaimType, Modality

# The surest first; where several cues meet, the last of them wins.
LADDER = (Modality.DONE, Modality.UNDER_WAY, Modality.PLANNED, Modality.EXPECTED, Modality.POSSIBLE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How sure, and why. `future` says of a denial that it denies something to come."""

    modality: Modality
    reason: Reason
    future: bool = False


def modality(sentence: Sentence, happening: Trigger, language: str) -> Verdict | None:
    """How sure the sentence is of a happening. None where it claims nothing (a condition, a question)."""
    words = lexicon(language, "modality")
    path = list(way_up(sentence, happening.anchor))
    if asks(sentence) or supposes(sentence, path, words):
        return None
    found = [base(sentence, path, words), *cues(sentence, path, words, spoken_for(happening, words))]
    return weakest(found, happening.type, forecasts(sentence, path, words))


def spoken_for(happening: Trigger, words: Mapping[str, Any]) -> frozenset[int]:
    """The words that name the happening and so are no cue: its denials, and "discuss" where parties discuss a deal."""
    negotiates = happening.type == ClaimType.TALKS and listed(happening.anchor, words["governing"]["negotiating"])
    return happening.denials | ({happening.anchor.i} if negotiates else frozenset())


def base(sentence: Sentence, path: Sequence[Token], words: Mapping[str, Any]) -> Cue:
    """What the first verb in a tense on the way up says."""
    verb = next((token for token in path if verbal(sentence, token)), None)
    return Cue(tense(sentence, verb, words), verb.text) if verb else Cue(Modality.UNDER_WAY, "no verb")


def weakest(found: Sequence[Cue], type: ClaimType, forecast: str | None) -> Verdict:
    """The cue that decides: a denial, unless what is denied is but possible; else the lowest on the ladder."""
    denial = next((cue for cue in found if cue.modality == Modality.DENIED), None)
    if denial:
        ahead = any(cue.modality in SOFT for cue in found)
        return Verdict(Modality.DENIED, Reason("denied", denial.words), future=ahead)
    cue = max(found, key=lambda cue: LADDER.index(cue.modality))
    if cue.modality == Modality.PLANNED and (forecast or type == ClaimType.ASSESSMENT):
        return Verdict(
            Modality.EXPECTED, Reason("foreseen by somebody who does not decide", forecast or cue.words), True
        )
    return Verdict(cue.modality, Reason(cue.modality.replace("_", " "), cue.words), cue.modality in SOFT)


def forecasts(sentence: Sentence, path: Sequence[Token], words: Mapping[str, Any]) -> str | None:
    """A word that makes what will be a forecast: «по прогнозу», "by its estimate", "would cost"."""
    for token in path:
        if listed(token, words["forecasts"]["verbs"]):
            return token.text
        for child in sentence.children(token.i):
            if child.dep in ("obl", "parataxis", "discourse", "advmod") and listed(child, words["forecasts"]["nouns"]):
                return child.text
    return None


def supposes(sentence: Sentence, path: Sequence[Token], words: Mapping[str, Any]) -> bool:
    """Is the happening a condition ("if"), an open question ("whether") or what would follow from one."""
    marks, follows = words["conditions"]["marks"], words["conditions"]["follows"]
    for token in path:
        below = list(sentence.children(token.i))
        if any(plain(child.lemma) in marks and child.dep in ("mark", "advmod", "cc") for child in below):
            return True
        if any(plain(child.lemma) in follows for child in below) and any(
            child.dep == "advcl" and any(plain(mark.lemma) in marks for mark in sentence.children(child.i))
            for child in below
        ):
            return True
    return False


def asks(sentence: Sentence) -> bool:
    """Is the sentence a question."""
    return sentence.span.words.rstrip("\"'»”’) ").endswith("?")

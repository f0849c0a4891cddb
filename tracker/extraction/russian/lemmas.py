"""What is the dictionary form of a Russian word? pymorphy3's parses, chosen by the tags of the sentence's model."""

from functools import lru_cache
from typing import Any

from tracker.extraction.models import module, once

# pymorphy's parts of speech, by the model's.
PARTS = {
    "NOUN": {"NOUN"},
    "PROPN": {"NOUN", "ADJF"},
    "ADJ": {"ADJF", "ADJS", "COMP", "PRTF", "PRTS"},
    "VERB": {"VERB", "INFN", "PRTF", "PRTS", "GRND", "PRED"},
    "AUX": {"VERB", "INFN", "GRND"},
    "ADV": {"ADVB", "COMP", "PRED", "PRCL"},
    "PRON": {"NPRO", "ADJF", "NOUN"},
    "DET": {"ADJF", "NPRO"},
    "NUM": {"NUMR", "ADJF", "NOUN"},
    "ADP": {"PREP"},
    "CCONJ": {"CONJ", "PRCL"},
    "SCONJ": {"CONJ", "PRCL", "ADVB"},
    "PART": {"PRCL", "CONJ"},
}
FORMS = {"Part": {"PRTF", "PRTS"}, "Inf": {"INFN"}, "Conv": {"GRND"}, "Fin": {"VERB"}}
GRAMMEMES = {
    "Nom": "nomn",
    "Gen": "gent",
    "Dat": "datv",
    "Acc": "accs",
    "Ins": "ablt",
    "Loc": "loct",
    "Sing": "sing",
    "Plur": "plur",
    "Masc": "masc",
    "Fem": "femn",
    "Neut": "neut",
    "Perf": "perf",
    "Imp": "impf",
    "Past": "past",
}


@lru_cache(maxsize=100_000)
def lemma(word: str, part: str, feats: tuple[tuple[str, str], ...]) -> str:
    """The dictionary form of `word` with these Universal Dependencies tags, in small letters; a participle's verb."""
    if not word[:1].isalpha():
        return word.lower()
    parses = once("pymorphy3", lambda: module("pymorphy3").MorphAnalyzer(lang="ru")).parse(word)
    # Python's max keeps the first of equals, and pymorphy puts the likeliest first.
    return str(max(parses, key=lambda parse: fit(parse, part, dict(feats))).normal_form) if parses else word.lower()


def fit(parse: Any, part: str, feats: dict[str, str]) -> int:
    """How well a parse agrees with the model's tags: the part of speech counts most, then the verb's form."""
    tag = parse.tag
    score = 10 * (tag.POS in PARTS.get(part, {tag.POS}))
    score += 5 * (tag.POS in FORMS.get(feats.get("VerbForm", ""), set()))
    return score + sum(GRAMMEMES.get(value, "") in tag.grammemes for value in feats.values())

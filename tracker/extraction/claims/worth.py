"""Is a sentence worth parsing? Only one that holds the beginning of a word that can name a happening."""

import re
from functools import cache

from tracker.extraction.claims.patterns import patterns
from tracker.extraction.claims.words import plain
from tracker.extraction.lexicon import lexicon

# What is left of a word when its endings are cut: English loses two letters, Russian three, but never more than this.
SHORTEST = 3
CUT = {"en": 2, "ru": 3}


def worth_parsing(words: str, language: str) -> bool:
    """Does the sentence hold any word of the trigger lexicon, in whatever form."""
    return bool(beginnings(language).search(plain(words)))


@cache
def beginnings(language: str) -> re.Pattern[str]:
    """One pattern of the beginnings of all trigger words, and of forms that begin otherwise than their lemma."""
    words = {*patterns(language), *lexicon(language, "triggers")["forms"]["irregular"]}
    stems = {word[: max(SHORTEST, len(word) - CUT[language])] for word in words}
    shortest = {stem for stem in stems if not any(stem != other and stem.startswith(other) for other in stems)}
    return re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, shortest))) + ")")

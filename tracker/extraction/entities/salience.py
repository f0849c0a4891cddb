"""How sure is it that an article is about what a phrase names? Points for it and against it."""

import re

from tracker.extraction.entities.candidates import Page
from tracker.extraction.entities.patterns import listed, whole
from tracker.extraction.entities.phrases import Phrase
from tracker.vocabulary import ProjectKind

# The points are the weights of a logistic regression over the phrases of the training articles, doubled and rounded.
# There 47 % of the phrases with 0 points are projects of their article, 23 % of those with -1, and 95 % of those with 4
# and more, which are asked of a phrase where a known project is told already.
LISTED = 0
SURE = 4
AT_PLACE = re.compile(r"\s(?:in|at|near|outside)\s(?:the\s)?[A-ZÀ-Þ]")
NOT_NEW = re.compile(r"\b(?:existing|ordinary|other|similar|current|present)\b", re.IGNORECASE)
LONG = 6
# What a noun is to its sentence where it only describes another one or stands in a row with it.
DESCRIBING = frozenset({"appos", "compound", "conj", "xcomp", "root", "ccomp"})
# As many letters of a noun as its plural leaves alone.
STEM = 6


def points(page: Page, phrase: Phrase) -> int:
    """The points of an English phrase."""
    words = phrase.span.words
    first = page.sentences and phrase.span.start < page.sentences[0].span.stop
    return sum(
        (
            1 if phrase.kind is ProjectKind.PLANT else 0,
            -2 if phrase.weak else 0,
            1 if first else 0,
            2 if whole(rf"{re.escape(phrase.head[:STEM])}\w*", ignore_case=True).search(page.title) else 0,
            3 if AT_PLACE.search(words) else 0,
            opening(words),
            1 if len(words.split()) >= LONG else 0,
            2 if is_of_a_kind(phrase) else 0,
            -2 if whole(listed("en", "sites", phrase.kind.value, "vague")).fullmatch(phrase.head) else 0,
            -1 if is_plural(phrase) else 0,
            -1 if phrase.kind is ProjectKind.PRODUCT and len(phrase.telling) > 1 else 0,
            -1 if NOT_NEW.search(words) else 0,
            -3 if describes(page, phrase) else 0,
        )
    )


def is_plural(phrase: Phrase) -> bool:
    """Does the phrase tell several things at once ("plants in America"), which are seldom one project."""
    alone = whole(re.escape(phrase.head)).search(phrase.span.words.lower())
    return alone is None and phrase.kind is not ProjectKind.MEASURE


def opening(words: str) -> int:
    """What the first words tell: something new, or a firm's own, is news; some one of many is less."""
    if re.search(r"\bnew\b", words, re.IGNORECASE) or re.match(r"(?:its|their)\s|\S+['’]s\s", words, re.IGNORECASE):
        return 1
    return -1 if re.match(r"an?\s", words, re.IGNORECASE) else 0


def describes(page: Page, phrase: Phrase) -> bool:
    """Does the phrase only say what something else is: "X, a car plant", "X is a plant", "the plant manager"."""
    found = re.search(rf"\b{re.escape(phrase.head[:STEM])}", phrase.span.words.lower())
    token = page.word_at(phrase.span.start + found.start()) if found else None
    if token is None:
        return False
    governor = page.sentences[page.number_at(token.start)].tokens[token.head]
    return token.dep in DESCRIBING or governor.lemma == "be" or governor.pos == "PROPN"


def is_of_a_kind(phrase: Phrase) -> bool:
    """Is it a measure or programme whose words say which ("anti-dumping", "recycling")."""
    if phrase.kind not in (ProjectKind.MEASURE, ProjectKind.PROGRAMME):
        return False
    kinds = (listed("en", "sites", kind, "kinds") for kind in ("measure", "programme"))
    return any(whole(each).search(phrase.span.words.lower()) for each in kinds)

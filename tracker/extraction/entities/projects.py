"""Which plants, products, programmes and measures does an article tell of? Heads with what says which one is meant."""

import re
from collections.abc import Iterator
from functools import cache

from tracker.extraction.entities.candidates import Page
from tracker.extraction.entities.countries import adjectives, country_in
from tracker.extraction.entities.patterns import CAPITAL, anywhere, listed, whole, words
from tracker.extraction.entities.phrases import Phrase
from tracker.records import Span
from tracker.vocabulary import ProjectKind

WORD_BEFORE = re.compile(r"(?:^|(?<=[\s(\"]))([^\s,;:()\"]+)\s$")
OWN_NAME = re.compile(r"[A-Z](?!.*'s$)")
PLACE = rf"{CAPITAL}(?:,?\s{CAPITAL})*(?:\s(?:region|province|state|industrial\s\w+))?"
# "In May", "on Monday" is no place.
NO_DATE = (
    r"(?!January|February|March|April|May\b|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)
# Words at which what a measure is on has come to its end.
AFTER = (
    r"(?:and|from|in|into|to|for|on|at|of|is|was|that|which|will|has|would|the|by|with|before|after|since|are|were|may|"
    r"could|if)\b"
)
# A programme or site by its whole name ("Automotive Production and Development Programme").
NAMED = (
    rf"(?!The\s){CAPITAL}(?:\s(?:and\s|of\s|for\s|&\s)?{CAPITAL}){{0,8}}"
    r"\s(?:Programme|Program|Scheme|Initiative|Act|Facility|Cluster|Gigafactory|Mechanism|Roadmap)"
)
CODE = r"(?:[A-Z][A-Za-z]{0,3}-\d[\w-]*|[A-Z]{2,4}-[A-Z]+\d+)(?!\s(?:engines?|visas?|grade))"
# More words than these before a noun are seldom its own.
LONGEST = 6


def english(page: Page) -> Iterator[Phrase]:
    """The English phrases that tell one plant, product, programme or measure from others."""
    for kind in (ProjectKind.PLANT, ProjectKind.MEASURE, ProjectKind.PROGRAMME, ProjectKind.PRODUCT):
        for found in whole(listed("en", "sites", kind.value, "heads")).finditer(page.plain):
            yield from told(page, kind, found)
    for found in whole(listed("en", "sites", "measure", "names")).finditer(page.plain):
        yield by_name(page, found, ProjectKind.MEASURE)
    for found in whole(NAMED).finditer(page.plain):
        yield by_name(page, found, ProjectKind.PROGRAMME)
    for found in whole(CODE).finditer(page.plain):
        if not is_part(page.before(found.start(), limit=40)):
            yield by_name(page, found, ProjectKind.PRODUCT)


def by_name(page: Page, found: re.Match[str], kind: ProjectKind) -> Phrase:
    """The phrase of a project that stands under its own name."""
    return Phrase(Span.of(page.text, *found.span()), kind, found[0].split()[-1].lower(), (found[0],))


def is_part(before: str) -> bool:
    """Is a code that of an engine or another part, told with its noun."""
    return bool(anywhere(r"\b(?:engines?|gearbox(?:es)?|turboprops?|motors?)\b[^.;]*$").search(before))


def told(page: Page, kind: ProjectKind, found: re.Match[str]) -> Iterator[Phrase]:
    """The phrase around a head, if it tells which one is meant."""
    start, own = backwards(page.before(found.start()), found.start())
    right = following(page.after(found.end()), kind)
    if kind is ProjectKind.PLANT and any(OWN_NAME.match(word) for word in own) and "former" not in own:
        # "Its Oppama plant in Kanagawa": the plant's own name tells enough.
        start, right = start + opening(page.plain[start : found.start()]), ""
    telling = [word for word in own if is_telling(word, kind)]
    telling += [word for word in re.findall(r"[\w-]+", right) if word[0].isupper() or kind is ProjectKind.MEASURE]
    if telling and not is_mere_place(found[0], own, right):
        span = Span.of(page.text, start, found.end() + len(right))
        yield Phrase(span, kind, found[0].rstrip("s").lower(), tuple(telling))


def is_mere_place(head: str, own: list[str], right: str) -> bool:
    """Is this only somewhere: "a site in Uzbekistan", "plants in America"."""
    if not right or "former" in own or any(is_telling(word, ProjectKind.PLANT) for word in own):
        return False
    return country_in(right, "en") is not None or head.lower() in ("site", "campus")


def opening(phrase: str) -> int:
    """How many letters the possessive has with which a phrase begins."""
    found = re.match(r"(?:its|their|his|her|our)\s", phrase, re.IGNORECASE)
    return found.end() if found else 0


def backwards(before: str, place: int) -> tuple[int, list[str]]:
    """Where the phrase begins that ends before `place`, and its words without the determiner."""
    own: list[str] = []
    for _ in range(LONGEST):
        found = WORD_BEFORE.search(before)
        if found is None or is_outside(found[1].lower()):
            break
        place -= len(found[0])
        before = before[: found.start()]
        if found[1].lower() in phrase_words("determiners"):
            break
        own.insert(0, found[1])
        if found[1].endswith(("'s", "s'")):
            break
    return place, own


def is_outside(word: str) -> bool:
    """Does a phrase end before this word: a verb, a preposition, an adverb."""
    if word in phrase_words("stops"):
        return True
    if word.endswith("ed"):
        return word not in phrase_words("describing")
    return word.endswith("ly") and word not in ("assembly", "supply")


@cache
def phrase_words(part: str) -> frozenset[str]:
    """The words of the lexicon that bound a phrase: "stops", "determiners", "describing"."""
    return frozenset(words("en", "sites", "phrase", part))


def following(after: str, kind: ProjectKind) -> str:
    """The words after the head that belong to it: its place, or what a measure is on."""
    if kind is ProjectKind.PLANT:
        owner = rf"(?:\sof\s(?:{CAPITAL}'s\s)?{CAPITAL}(?:\s{CAPITAL})*)?"
        pattern = rf"{owner}\s(?:in|at|near|outside|on)\s(?:the\s)?{NO_DATE}{PLACE}"
    elif kind is ProjectKind.MEASURE:
        thing = rf"(?:[a-z-]+|{CAPITAL})(?=[\s,.;])(?:\s(?!{AFTER})[A-Za-z-]+){{0,3}}"
        pattern = rf"\s(?:(?:on|into)\s{thing}|of\s\d+%)"
    else:
        pattern = rf"\sfor\s{PLACE}|\s\"?{CAPITAL}\"?"
    found = anywhere(pattern).match(after)
    return found[0] if found else ""


def is_telling(word: str, kind: ProjectKind) -> bool:
    """Does this word say which one is meant."""
    if whole(adjectives("en")).fullmatch(word):
        return False
    if kind in (ProjectKind.PLANT, ProjectKind.PRODUCT):
        generic = listed("en", "sites", "plant", "generic")
        return not word.isdigit() and not whole(generic, ignore_case=True).fullmatch(word)
    if word[0].isupper() or re.search(r"\d", word):
        return True
    return bool(whole(listed("en", "sites", kind.value, "kinds")).fullmatch(word.lower())) or "-" in word

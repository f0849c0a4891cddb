"""Which plants, products, programmes and measures does an article tell of? Heads with what says which one is meant."""

import re
from collections.abc import Iterator
from functools import cache

from tracker.extraction.entities.candidates import Page
from tracker.extraction.entities.countries import adjectives, country_in
from tracker.extraction.entities.patterns import CAPITAL, listed, nouns, whole, words
from tracker.extraction.entities.phrases import Phrase, singular
from tracker.extraction.entities.product_names import product_names
from tracker.extraction.entities.tails import following
from tracker.records import Span
from tracker.vocabulary import ProjectKind

WORD_BEFORE = re.compile(r"(?:^|(?<=[\s(\"]))([^\s,;:()\"]+)\s$")
OWN_NAME = re.compile(r"[A-Z](?!.*'s$)")
# A programme or site by its whole name ("Automotive Production and Development Programme", "Decree No. 12").
NAMED = (
    rf"(?!The\s){CAPITAL}(?:\s(?:and\s|of\s|for\s|&\s)?{CAPITAL}){{0,8}}"
    r"\s(?:Programme|Program|Scheme|Initiative|Act|Facility|Cluster|Gigafactory|Mechanism|Roadmap)"
    r"|(?:[Dd]ecree|[Rr]esolution|[Rr]egulation|[Oo]rder|[Dd]irective)\sNo\.?\s\d[\w/-]*"
)
ABBREVIATION = re.compile(r"\s\(([A-Z]{2,8})\)")
# "An ingot, wafer and" before "cell factory": the whole row tells what is made.
SERIES = re.compile(r"(?:\b(?:an?|the|its|their)\s)?(?:[a-z-]+\s)?[a-z-]+,\s[a-z-]+\sand\s$")
# More words than these before a noun are seldom its own.
LONGEST = 6
KINDS = (ProjectKind.PLANT, ProjectKind.MEASURE, ProjectKind.PROGRAMME, ProjectKind.PRODUCT)


def english(page: Page) -> Iterator[Phrase]:
    """The English phrases that tell one plant, product, programme or measure from others; weak ones tell little."""
    for kind in KINDS:
        for found in whole(nouns("en", kind.value)).finditer(page.plain):
            yield from told(page, kind, found)
    for found in whole(listed("en", "sites", "measure", "names")).finditer(page.plain):
        yield by_name(page, found, ProjectKind.MEASURE)
    for found in whole(NAMED).finditer(page.plain):
        yield by_name(page, found, ProjectKind.PROGRAMME)
    for found in product_names(page):
        yield by_name(page, found, ProjectKind.PRODUCT, group=1)


def by_name(page: Page, found: re.Match[str], kind: ProjectKind, *, group: int = 0) -> Phrase:
    """The phrase of a project that stands under its own name, which is this group of the match."""
    code = re.sub(r"(?<=\d)s$", "", found[group])
    return Phrase(Span.of(page.text, *found.span(group)), kind, found[group].split()[-1].lower(), (code,))


def told(page: Page, kind: ProjectKind, found: re.Match[str]) -> Iterator[Phrase]:
    """The phrase around a head, weak where it hardly tells which one is meant."""
    start, own = backwards(page, found.start())
    right = before_verb(page, found.end(), following(page.after(found.end()), kind), kind)
    if kind is ProjectKind.PLANT and any(OWN_NAME.match(word) for word in own) and "former" not in own:
        # "Its Oppama plant in Kanagawa": the plant's own name tells enough.
        start, right = start + opening(page.plain[start : found.start()]), ""
    telling = [word for word in own if is_telling(word, kind)]
    telling += [word for word in re.findall(r"[\w-]+", right) if word[0].isupper() or kind is ProjectKind.MEASURE]
    weak = not telling or (kind is ProjectKind.PLANT and is_mere_place(found[0], own, right))
    if (own or right) and not is_verb(page, found.start()):
        span = Span.of(page.text, start, found.end() + len(right))
        head = singular(found[0].lower())
        short = ABBREVIATION.match(page.plain, span.stop)
        yield Phrase(span, kind, head, (*(telling or [*own, head]), *([short[1]] if short else [])), weak)


def is_mere_place(head: str, own: list[str], right: str) -> bool:
    """Is this only somewhere: "a site in Uzbekistan", "plants in America"."""
    if not right or "former" in own or any(is_telling(word, ProjectKind.PLANT) for word in own):
        return False
    return country_in(right, "en") is not None or head.lower() in ("site", "campus")


def before_verb(page: Page, place: int, right: str, kind: ProjectKind) -> str:
    """The words after a rule's noun up to a verb that acts: "duties on Chinese cars" of "… cars remain in force"."""
    if kind is ProjectKind.PLANT:
        return right
    verbs = (word.start() for word in re.finditer(r"[\w-]+", right) if is_verb(page, place + word.start()))
    return right[: next(verbs, len(right))].rstrip()


def opening(phrase: str) -> int:
    """How many letters the possessive has with which a phrase begins."""
    found = re.match(r"(?:its|their|his|her|our)\s", phrase, re.IGNORECASE)
    return found.end() if found else 0


def backwards(page: Page, place: int) -> tuple[int, list[str]]:
    """Where the phrase begins that ends before `place`, and its words without the determiner."""
    own: list[str] = []
    before = page.before(place)
    for _ in range(LONGEST):
        found = WORD_BEFORE.search(before)
        if found is None or is_outside(found[1].lower()) or is_verb(page, place - len(found[0])):
            break
        place -= len(found[0])
        before = before[: found.start()]
        if found[1].lower() in phrase_words("determiners"):
            break
        own.insert(0, found[1])
        if found[1].endswith(("'s", "s'")):
            break
    listing = SERIES.search(page.before(place)) if own else None
    return (place - len(listing[0]), [*listing[0].split(), *own]) if listing else (place, own)


def is_verb(page: Page, place: int) -> bool:
    """Is the word at this offset a verb that acts, where the sentence is parsed ("to dissolve the Wuxi venture")."""
    token = page.word_at(place)
    return token is not None and token.pos in ("VERB", "AUX") and token.dep not in ("amod", "compound")


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

"""Which plants, products, programmes and measures does a Russian article tell of? Heads with what tells them apart."""

import re
from collections.abc import Iterator

from tracker.extraction.entities.candidates import Page
from tracker.extraction.entities.genitives import tail
from tracker.extraction.entities.inflections import lemma, parses
from tracker.extraction.entities.patterns import anywhere, listed, whole
from tracker.extraction.entities.phrases import Phrase
from tracker.records import Span
from tracker.vocabulary import ProjectKind

WORD_BEFORE = re.compile(r"(?:^|(?<=[\s(«\"]))([\w-]+)\s+$")
NAME = r"(?:[«\"][А-ЯЁA-Z][^»\"]*[»\"]|[A-Z][\w.-]*\w(?:\s[A-Z][\w.-]*\w)*)"
REGION = r"(?:\s+(?:области|областях|крае|районе|районах|республике))?"
PLACE = rf"\s+(?:в|во|под|на)\s+(?:[а-яё]{{3,}}(?:ом|ой|ке|не|ии)\s+)?[А-ЯЁ][\w-]*(?:(?:\s+и)?\s+[А-ЯЁ][\w-]*)?{REGION}"
# "In May", "on Monday" is no place.
NO_DATE = (
    r"(?!\s+(?:в|во|на)\s+(?:январ|феврал|март|апрел|ма[ея]|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|"
    r"сред|четверг|пятниц|суббот|воскресен))"
)
ADJECTIVE = r"[а-яё-]+(?:ый|ий|ой|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ым|им|ом|ем|ого|его|ому|ему)"
PLACE_ADJECTIVE = re.compile(r"[А-ЯЁ][\w-]*[сц]к(?:ий|ой|ого|ому|им|ом|ая|ую|ое|ие|их|ими)")
OBJECT = rf"\s+(?:на|о|об)\s+(?:{ADJECTIVE}\s+){{0,2}}[а-яё-]{{4,}}(?:\s+(?:из|в)\s+[А-ЯЁ]\w+)?"
CODE = r"(?:[А-ЯЁA-Z][А-ЯЁA-Zа-яё]{0,3}-\d[\w-]*|[A-Z][a-z]+\s(?:[A-Z]?[a-z]+\s)?[A-Z]\d+)"


def russian(page: Page) -> Iterator[Phrase]:
    """The Russian phrases that tell one plant, product, programme or measure from others."""
    for found in whole(listed("ru", "sites", "plant", "heads"), ignore_case=True).finditer(page.plain):
        yield from plant(page, found)
    for kind in (ProjectKind.MEASURE, ProjectKind.PROGRAMME):
        for found in whole(listed("ru", "sites", kind.value, "heads"), ignore_case=True).finditer(page.plain):
            yield from rule(page, found, kind)
    yield from products(page)


def plant(page: Page, found: re.Match[str]) -> Iterator[Phrase]:
    """A plant with its name, its product, its place, or an adjective that says which it is."""
    start, own = adjectives_before(page.before(found.start()), found.start())
    stop = before_verb(page, found.end(), tail(page.plain, found.end(), longest=4, joined=("и",)))
    product = page.plain[found.end() : stop].split()
    for more in (rf"\s+{NAME}", PLACE):
        added = anywhere(NO_DATE + more).match(page.plain, stop)
        if added:
            stop = added.end()
            product += re.findall(r"[А-ЯЁA-Z][\w-]*", added[0])
    telling = [word for word in own if not whole(listed("ru", "sites", "plant", "generic")).fullmatch(word.lower())]
    unclear = whole(listed("ru", "sites", "plant", "vague"), ignore_case=True).fullmatch(found[0])
    vague = unclear is not None and len(telling) + len(product) < 2
    if (telling or product) and not vague:
        span = Span.of(page.text, start, stop)
        yield Phrase(span, ProjectKind.PLANT, lemma(found[0]), tuple(lemma(word) for word in [*telling, *product]))


def before_verb(page: Page, start: int, stop: int) -> int:
    """Where words in the genitive end that the parser reads as a verb («станции начала работу»)."""
    for word in re.finditer(r"[\w-]+", page.plain[start:stop]):
        token = page.word_at(start + word.start())
        if token is not None and token.pos in ("VERB", "AUX"):
            return start + len(page.plain[start : start + word.start()].rstrip())
    return stop


def rule(page: Page, found: re.Match[str], kind: ProjectKind) -> Iterator[Phrase]:
    """A measure or programme with what it is on."""
    start, own = adjectives_before(page.before(found.start()), found.start())
    stop = tail(page.plain, found.end(), longest=5)
    for more in (OBJECT, rf"\s+{NAME}", r"\s+trade-in"):
        added = anywhere(NO_DATE + more).match(page.plain, stop)
        if added:
            stop = tail(page.plain, added.end(), longest=4)
            break
    after = re.findall(r"[\w-]+", page.plain[found.end() : stop])
    kinds = [word for word in own if whole(listed("ru", "sites", kind.value, "kinds")).fullmatch(word.lower())]
    named = whole(listed("ru", "sites", "measure", "names"), ignore_case=True).match(found[0]) or " " in found[0]
    if after or kinds or named:
        words = tuple(lemma(word) for word in [*kinds, *after]) or (lemma(found[0]),)
        yield Phrase(Span.of(page.text, start, stop), kind, lemma(found[0].split()[-1]), words)


def products(page: Page) -> Iterator[Phrase]:
    """Models by their codes and names; kinds of product that are described, for where nothing surer is told."""
    for found in whole(CODE).finditer(page.plain):
        if not anywhere(r"двигател\w*\s+$").search(page.before(found.start())):
            yield product(page, found.start(), found.end(), (found[0].casefold(),))
    heads = listed("ru", "sites", "product", "heads")
    named = rf"(?i:{heads}|проект\w*|нацпроект\w*|модел\w*)\s+(?P<name>[«\"][^»\"]+[»\"]|[A-Z][a-z]+)"
    for found in whole(named).finditer(page.plain):
        yield product(page, *found.span("name"), (found["name"].strip('«»"').casefold(),))
    for found in whole(heads, ignore_case=True).finditer(page.plain):
        start, own = adjectives_before(page.before(found.start()), found.start())
        if own:
            stop = tail(page.plain, found.end(), longest=2)
            yield product(page, start, stop, tuple(lemma(word) for word in own), weak=True)


def product(page: Page, start: int, stop: int, telling: tuple[str, ...], *, weak: bool = False) -> Phrase:
    """A product's phrase at these offsets."""
    return Phrase(Span.of(page.text, start, stop), ProjectKind.PRODUCT, "модель", telling, weak)


def adjectives_before(before: str, place: int) -> tuple[int, list[str]]:
    """Where the phrase begins that ends before `place`, and its adjectives."""
    own: list[str] = []
    for _ in range(3):
        found = WORD_BEFORE.search(before)
        if found is None or not is_adjective(found[1]) or is_outside(found[1]):
            break
        own.insert(0, found[1])
        place -= len(found[0])
        before = before[: found.start()]
    return place, own


def is_adjective(word: str) -> bool:
    """Is it an adjective or participle; one made of a place's name («Новолакская») may be in no dictionary."""
    return parses(word)[0].tag.POS in ("ADJF", "PRTF") or PLACE_ADJECTIVE.fullmatch(word) is not None


def is_outside(word: str) -> bool:
    """Does a phrase end before this word: a pronoun that the dictionary takes for an adjective."""
    bounds = (listed("ru", "sites", "phrase", part) for part in ("stops", "determiners"))
    return any(whole(bound).fullmatch(word.lower()) for bound in bounds)

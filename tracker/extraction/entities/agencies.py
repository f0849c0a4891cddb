"""Which bodies of state does a text name? Ministries, governments, courts, regulators; capitals where they act."""

import re
from collections.abc import Iterator

from tracker.extraction.entities.candidates import Candidate, Page, Rank
from tracker.extraction.entities.countries import any_capital, capitals, country_in, names
from tracker.extraction.entities.genitives import tail
from tracker.extraction.entities.patterns import CAPITAL, CYRILLIC_CAPITAL, alternatives, anywhere, listed, whole, words
from tracker.records import Reason, Span
from tracker.vocabulary import EntityKind

AREA = ("organisations", "agency")
# What may join the capitalised words of one body's name: "Ministry of Economy, Trade and Industry".
JOINT = r"(?:,\s(?=[^,.]{0,60}\sand\s)|\sand\s(?!Ministry|Department)|\s&\s|\sof\s(?:the\s)?|\sfor\s|\s)"
JOINED = rf"{CAPITAL}(?:{JOINT}{CAPITAL}){{0,8}}"
# Bodies that mean one particular body even alone ("the government").
ALONE = ("government", "arbitration court", "presidency", "prosecutors", "city hall", "cabinet")
# What stands before a capital or a country that is merely a place.
PLACE_BEFORE = r"(?:in|at|from|to|near|of|for|into|outside|with|via|and|or|,|within|across|than)\s+(?:the\s+)?$"
OPENERS = re.compile(
    r"(?:The|In|A|An|At|On|But|And|While|After|Under|When|As|For|If|Both|Its|His|Her|Their|This|That)\s"
)
MINISTRIES = (
    r"Мин(?:пром|торг|энерго|фин|транс|здрав|оборон|юст|труд|стро|цифр|сельхоз|природ|просвещ|обрнаук|эк|культ|восток|"
    r"агро|индустр|коммер|спорт|развит|инвест|связ|наук|образ|вод|лес|имущ)\w*"
)
# What a country does by its government's mouth alone.
SPEAKING = (
    "said|says|wants|wanted|agreed|threatened|warned|hopes|pledged|promised|insists|insisted|demanded|asked|urged|protested|"
    "retaliated|denied|vowed|argues|argued"
)
REGION = (
    rf"(?:{CYRILLIC_CAPITAL}(?:ская|цкая)\s+область|{CYRILLIC_CAPITAL}(?:ский|цкий)\s+край|"
    rf"Республика\s+{CYRILLIC_CAPITAL})"
)


def find(page: Page) -> Iterator[Candidate]:
    """The bodies that rules see; the language model's own organisations are judged elsewhere."""
    yield from named(page)
    yield from english(page) if page.language == "en" else russian(page)
    yield from standing_for(page)
    if page.language == "en":
        yield from countries_that_speak(page)


def candidate(page: Page, start: int, stop: int, rule: str) -> Candidate:
    """An agency at these offsets."""
    span = Span.of(page.text, start, stop)
    return Candidate(
        span, EntityKind.AGENCY, Rank.RULE, Reason(rule, span.words), country=country_in(span.words, page.language)
    )


def named(page: Page) -> Iterator[Candidate]:
    """Bodies of the lexicon, by their own names."""
    place = (
        rf"(?:\s+(?:России|РФ|США|{CYRILLIC_CAPITAL}(?:ской|ого)\s+(?:области|края)))?" if page.language == "ru" else ""
    )
    acts = listed(page.language, *AREA, "acts")
    for found in whole(listed(page.language, *AREA, "names") + place).finditer(page.plain):
        # "EU rules": an abbreviation before a common noun describes it.
        describes = (
            page.language == "en"
            and len(found[0]) < 3
            and anywhere(rf"\s(?!(?:{acts})\b)[a-z]").match(page.plain, found.end())
        )
        if not describes:
            yield candidate(page, found.start(), found.end(), "a body by its name")


def english(page: Page) -> Iterator[Candidate]:
    """Bodies by the form of an English name."""
    heads = listed("en", *AREA, "heads")
    domains = listed("en", *AREA, "domains")
    small = listed("en", *AREA, "small")
    bodies = listed("en", *AREA, "bodies")
    levels = rf"(?:{listed('en', *AREA, 'levels')}\s+)*"
    rules = (
        ("a head and its domain", rf"(?:{CAPITAL}\s){{0,5}}{heads}\s(?:of|for|on)\s(?:the\s)?{JOINED}(?:'s\sOffice)?"),
        ("a head and its domain", rf"[Mm]inist(?:ry|ery)\sof\s(?:the\s)?{domains}(?:\sand\s{domains})?"),
        (
            "a domain and its head",
            rf"{JOINED}(?:'s)?\s(?:[a-z]+\s)?{heads}(?!\s(?:of\s|for\s|Fund|Bank|Justice|Judge))",
        ),
        ("a domain and its small head", rf"(?:{CAPITAL}(?:'s)?\s)?(?:{domains}|[Dd]rug|[Mm]edicines)\s{small}"),
        ("a place and its body", rf"(?:{JOINED}(?:'s)?\s){levels}{bodies}"),
        ("a body of a place", rf"{levels}{bodies}\s(?:of|in)\s(?:the\s)?(?:{levels})?{JOINED}(?:\sregion)?"),
        (
            "a state or city by name",
            rf"(?:[Tt]he\s)?(?:[Ss]tate|[Cc]ity|[Pp]rovince)\sof\s{CAPITAL}(?:[\s-]{CAPITAL})*",
        ),
        ("a numbered court", rf"\d+(?:st|nd|rd|th)\s{bodies}"),
        ("a body of some level", rf"[Tt]he\s{levels.replace(')*', ')+')}{bodies}"),
        ("a body that is but one", rf"[Tt]he\s{alternatives(ALONE)}(?:\scommission\son(?:\s[a-z]+){{1,2}})?"),
    )
    for rule, pattern in rules:
        for found in whole(pattern).finditer(page.plain):
            start = found.start() + opening(found[0])
            placed = OPENERS.sub("", page.plain[start : found.end()])[:1].isupper() or " of " in found[0]
            if placed or "place" not in rule:
                yield from with_abbreviation(page, start, found.end(), rule)


def with_abbreviation(page: Page, start: int, stop: int, rule: str) -> Iterator[Candidate]:
    """The body; where its abbreviation follows a small description ("medicines regulator, the MHRA"), that alone."""
    apposed = anywhere(r",?\s(?:the\s)?([A-Z]{3,6})\b(?!\s[A-Z][a-z])").match(page.plain, stop)
    if apposed and page.plain[stop - 1].islower() and not page.plain[start:stop].endswith("government"):
        yield candidate(page, *apposed.span(1), rule)
    else:
        yield candidate(page, start, stop, rule)


def opening(name: str) -> int:
    """How many letters of small words or sentence openers a name begins with that are no part of it."""
    found = OPENERS.match(name)
    return found.end() if found and name[found.end() : found.end() + 1].isupper() else 0


def russian(page: Page) -> Iterator[Candidate]:
    """Bodies by the form of a Russian name: the head and what follows it in the genitive."""
    for found in whole(listed("ru", *AREA, "heads"), ignore_case=True).finditer(page.plain):
        stop = tail(page.plain, found.end())
        alone = stop == found.end()
        if not alone or whole(listed("ru", *AREA, "bodies"), ignore_case=True).fullmatch(found[0]):
            yield candidate(page, levelled(page, found.start()), stop, "a head and its domain")
    for found in whole(MINISTRIES).finditer(page.plain):
        place = anywhere(rf"\s+(?:России|РФ|{CYRILLIC_CAPITAL}(?:ии|стана))\b").match(page.plain, found.end())
        yield candidate(page, found.start(), place.end() if place else found.end(), "a ministry's short name")
    acts = listed("ru", *AREA, "acts")
    for found in whole(rf"{REGION}(?=\s+(?:заключ\w*|{acts}))").finditer(page.plain):
        yield candidate(page, found.start(), found.end(), "a region that acts")


def levelled(page: Page, start: int) -> int:
    """Where the name begins, with "regional" or a kind of court before it."""
    before = anywhere(rf"({listed('ru', *AREA, 'levels')})\s+$", ignore_case=True).search(page.before(start))
    return start - len(before[0]) if before else start


def standing_for(page: Page) -> Iterator[Candidate]:
    """Capitals where they act, and not merely lie somewhere."""
    acts = listed(page.language, *AREA, "acts")
    follows = rf"(?:'s\s(?:decision|plan|offer|demand|ban|move)|\s+(?:\w+ly\s)?(?:{acts}))"
    for found in whole(rf"(?:{any_capital(page.language)})(?={follows})").finditer(page.plain):
        if page.language == "ru" or not anywhere(PLACE_BEFORE).search(page.before(found.start())):
            span = Span.of(page.text, found.start(), found.end())
            code = next(c for c, capital in capitals(page.language) if whole(capital).fullmatch(span.words))
            yield Candidate(span, EntityKind.AGENCY, Rank.RULE, Reason("a capital that acts", span.words), country=code)


def countries_that_speak(page: Page) -> Iterator[Candidate]:
    """Countries that say or want something, as only their governments can."""
    for found in whole(rf"{names('en')}(?=\s(?:\w+ly\s)?(?:{SPEAKING})\b)").finditer(page.plain):
        if not anywhere(PLACE_BEFORE).search(page.before(found.start())):
            yield candidate(page, found.start(), found.end(), "a country that speaks")


def is_agency(name: str, language: str) -> bool:
    """Does a name that a model found read like a body of state."""
    heads = listed(language, *AREA, "heads")
    pattern = (
        rf"{listed(language, *AREA, 'names')}|{heads}\b.*"
        if language == "ru"
        else rf".*\b{heads}(?:\s(?:of|for|on)\s.*)?"
    )
    return bool(whole(pattern, ignore_case=language == "ru").fullmatch(name))


def later_words(language: str) -> tuple[str, ...]:
    """The heads by which a body told of before is named again."""
    return words(language, *AREA, "later")

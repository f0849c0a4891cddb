"""Which firms does a Russian text name? Quoted names, names in Latin letters, and the organisations of the model."""

import re
from collections.abc import Iterator

from tracker.extraction.entities.agencies import is_agency
from tracker.extraction.entities.candidates import Candidate, Page, Rank
from tracker.extraction.entities.countries import adjectives, names
from tracker.extraction.entities.inflections import parses
from tracker.extraction.entities.media import is_media
from tracker.extraction.entities.patterns import CAPITAL, anywhere, listed, whole
from tracker.extraction.syntax import NameType
from tracker.records import Reason, Span
from tracker.vocabulary import EntityKind

AREA = ("organisations", "company")
QUOTED = re.compile(r"«([^«»\n]{2,60})»|\"([^\"\n]{2,60})\"")
LATIN = rf"{CAPITAL}(?:\s(?:&\s)?{CAPITAL})*"
# A quotation that is speech: a small first letter, a stop at its end, or many words.
MOST_WORDS = 5
# "The Petersburg plant" is a plant told by its place, no firm.
PLANT = re.compile(r"[А-ЯЁ]\w+ск\w{2,3}\s+(?:завод|площадк|филиал|фабрик|предприяти)\w*")


def russian(page: Page) -> Iterator[Candidate]:
    """Firms of a Russian text, with the bodies of state and outlets that look like them told apart."""
    yield from quoted(page)
    yield from latin(page)
    yield from modelled(page)


def quoted(page: Page) -> Iterator[Candidate]:
    """Names in quotation marks: a firm unless the word before says otherwise."""
    for found in QUOTED.finditer(page.plain):
        words = found[1] or found[2]
        if is_speech(words):
            continue
        span, before = Span.of(page.text, found.start(), found.end()), page.before(found.start())
        if is_outlet(words, before):
            yield Candidate(span, None, Rank.RULE, Reason("an outlet", words), words)
        elif anywhere(rf"\b{listed('ru', *AREA, 'things_before')}\s+$", ignore_case=True).search(before):
            yield Candidate(span, None, Rank.RULE, Reason("a thing's name in quotation marks", words), words)
        else:
            yield Candidate(span, EntityKind.COMPANY, Rank.RULE, Reason("a name in quotation marks", words), words)


def is_speech(words: str) -> bool:
    """Is this rather said or meant than a name."""
    if not (words[0].isupper() or words[0].isdigit()) or words[-1] in ".,!?…—" or len(words.split()) > MOST_WORDS:
        return True
    spoken = (parses(word)[0].tag.POS in ("VERB", "NPRO", "PRED", "CONJ") for word in words.split() if word != "и")
    return " " in words and any(spoken)


def is_outlet(words: str, before: str) -> bool:
    """Is this the name of an outlet: by itself, or after «газета»."""
    descriptors = listed("ru", "organisations", "media", "descriptors")
    said_so = anywhere(rf"\b(?!агентств){descriptors}\s+$", ignore_case=True).search(before)
    return bool(said_so) or is_media(words, "ru")


def latin(page: Page) -> Iterator[Candidate]:
    """Names in Latin letters that follow what a firm does or where it is from, or that the model takes for one."""
    does = rf"{listed('ru', *AREA, 'descriptors')}(?:\s+[а-яё]+(?:ов|ей|ий))?"
    sign = rf"\b(?:{does}|{adjectives('ru')}|{listed('ru', *AREA, 'possessions')})\s+$"
    for found in whole(LATIN).finditer(page.plain):
        span = Span.of(page.text, found.start(), found.end())
        if is_media(span.words, "ru"):
            yield Candidate(span, None, Rank.RULE, Reason("an outlet", span.words))
        elif whole(listed("ru", *AREA, "never")).fullmatch(span.words) or anywhere(r"\w*\d\w*$").search(span.words):
            continue
        elif anywhere(sign, ignore_case=True).search(page.before(span.start)) or acts(page, span):
            yield Candidate(span, EntityKind.COMPANY, Rank.RULE, Reason("what it does stands before it", span.words))
        elif whole(listed("en", *AREA, "names")).fullmatch(span.words):
            yield Candidate(span, EntityKind.COMPANY, Rank.RULE, Reason("a well-known firm", span.words))


def acts(page: Page, span: Span) -> bool:
    """Does the name act as a firm does."""
    return anywhere(rf"\s+{listed('ru', *AREA, 'acts')}").match(page.after(span.stop)) is not None


def modelled(page: Page) -> Iterator[Candidate]:
    """Organisations that the model finds."""
    for found in whole(listed("ru", *AREA, "names")).finditer(page.plain):
        span = Span.of(page.text, found.start(), found.end())
        yield Candidate(span, EntityKind.COMPANY, Rank.RULE, Reason("a well-known firm", span.words))
    for name in page.names:
        words = page.plain[name.span.start : name.span.stop].strip(' "«»')
        if name.type is not NameType.ORGANISATION or len(words) < 2:
            continue
        if is_thing(words, page.before(name.span.start)):
            continue
        kind, why = told_apart(words, page.before(name.span.start))
        if kind is None and not why:
            continue
        yield Candidate(name.span, kind, Rank.MODEL, Reason(why, words), words)


def is_thing(words: str, before: str) -> bool:
    """Is this the name of a model or programme, as the word before it tells, or a plant told by its place."""
    things = listed("ru", *AREA, "things_before")
    return bool(anywhere(rf"\b{things}\s+[«\"]?$", ignore_case=True).search(before) or PLANT.fullmatch(words))


def told_apart(words: str, before: str) -> tuple[EntityKind | None, str]:
    """What an organisation of the model is, and why; no reason where it is nothing at all."""
    if is_outlet(words, before):
        return None, "an outlet"
    if is_common(words) or not words[:1].isupper() or is_shouted(words, before):
        return None, ""
    if is_agency(words, "ru"):
        return EntityKind.AGENCY, "a body's head"
    return EntityKind.COMPANY, "the model's organisation"


def is_common(words: str) -> bool:
    """Is this a country, a legal form, or a common noun alone."""
    parts = [listed("ru", *AREA, part) for part in ("never", "forms")]
    nouns = [listed("ru", *AREA, part) for part in ("descriptors", "suffixes")]
    return bool(whole("|".join([*parts, names("ru"), f"(?i:{'|'.join(nouns)})"])).fullmatch(words))


def is_shouted(words: str, before: str) -> bool:
    """Is this a dateline or a common word in capitals, and no abbreviation."""
    if not words.isupper() or " " in words:
        return False
    return (len(words) > 5 and not before.strip()) or parses(words)[0].tag.POS in ("PRCL", "CONJ", "PREP", "ADVB")

"""Which firms does a text name? English names are weighed by the words around them, in every place where they stand."""

import re
from collections import defaultdict
from collections.abc import Iterator

from tracker.extraction.entities import officials
from tracker.extraction.entities.agencies import is_agency
from tracker.extraction.entities.candidates import Candidate, Page, Rank
from tracker.extraction.entities.countries import adjectives, names
from tracker.extraction.entities.inflections import CYRILLIC
from tracker.extraction.entities.media import is_media
from tracker.extraction.entities.patterns import CAPITAL, anywhere, listed, whole
from tracker.extraction.entities.places import Cover
from tracker.extraction.entities.titles import heads, honorific
from tracker.extraction.syntax import NameType
from tracker.records import Reason, Span
from tracker.vocabulary import EntityKind

AREA = ("organisations", "company")
CHUNK = rf"{CAPITAL}(?:\s(?:&\s|of\s)?{CAPITAL}\.?)*"
# A surface is a firm from this weight on: one sure sign, or two that are not (tried on the training articles).
ENOUGH = 1.5
# Short words in capitals are as often terms of the trade ("CIF", "PLI") as firms.
ENOUGH_FOR_CAPITALS = 2.0
# The model takes unknown firms for persons as often as not; a person's own signs are weighed instead.
MODEL_SAYS = {NameType.ORGANISATION: 1.5, NameType.PERSON: 1.0, NameType.PLACE: -0.5}
CODE = re.compile(r"(?:.*\b)?[A-Z]{1,4}-?\d[\w,.]*(?:\s\w+)?")
INITIAL = re.compile(r"\b[A-Z]\.(?!\w)(?!\S*$)|\s[A-Z]\.?$|^[A-Z]\.\s")
POSSESSIVE = re.compile(r"(?:'s|')$")


def english(page: Page) -> Iterator[Candidate]:
    """Firms of an English text. Bodies of state and outlets that the model takes for organisations are told apart."""
    places: defaultdict[str, list[Span]] = defaultdict(list)
    for span in chunks(page):
        places[span.words].append(span)
    people = surnames(page)
    for words, spans in places.items():
        if words not in people:
            yield from judged(words, spans, weighed(page, spans))


def surnames(page: Page) -> set[str]:
    """Last words of persons' full names, which are no firm when they stand alone."""
    full = (c.span.words.split() for c in officials.find(page) if c.rank is Rank.TITLE)
    return {words[-1] for words in full if len(words) > 1} | {words[0] for words in full if len(words) == 1}


def weighed(page: Page, spans: list[Span]) -> dict[str, float]:
    """The signs at all places of a surface; one against it weighs by the share of the places that show it."""
    weights: dict[str, float] = {}
    for span in spans:
        for sign, weight in signs(page, span):
            weights[sign] = weight if weight > 0 else weights.get(sign, 0.0) + weight / len(spans)
    if len(spans) > 1:
        weights["named more than once"] = 0.3
    return weights


def judged(words: str, spans: list[Span], weights: dict[str, float]) -> Iterator[Candidate]:
    """What a surface is, at all its places."""
    if is_media(words, "en"):
        yield from (Candidate(span, None, Rank.RULE, Reason("an outlet", words)) for span in spans)
    elif whole(listed("en", "organisations", "agency", "heads")).fullmatch(words):
        return
    elif is_agency(words, "en"):
        yield from (Candidate(span, EntityKind.AGENCY, Rank.MODEL, Reason("a body's head", words)) for span in spans)
    elif sum(weights.values()) >= enough(words) and not refused(words):
        best = max(weights, key=lambda sign: weights[sign])
        rank = Rank.RULE if weights[best] >= 1.5 or "the model's person" in weights else Rank.MODEL
        yield from (Candidate(span, EntityKind.COMPANY, rank, Reason(best, words)) for span in spans)


def enough(words: str) -> float:
    """From which weight on a surface is a firm."""
    return ENOUGH_FOR_CAPITALS if words.isupper() and len(words) < 5 else ENOUGH


def refused(words: str) -> bool:
    """Is this a word that is no firm, a country, or a model's code."""
    if CYRILLIC.search(words) or any(whole(pattern).fullmatch(words) for pattern in common()):
        return True
    return bool(
        whole(f"{names('en')}|{adjectives('en')}").fullmatch(words) or CODE.fullmatch(words) or INITIAL.search(words)
    )


def common() -> tuple[str, ...]:
    """Words that are no firm's name alone, though they may be part of one."""
    parts = [listed("en", *AREA, part) for part in ("never", "suffixes", "forms", "descriptors")]
    return (
        *parts,
        listed("en", "organisations", "agency", "heads"),
        rf"(?i:(?:the\s)?{listed('en', *AREA, 'descriptors')})",
        rf"(?:{CAPITAL}\s)*{heads()}(?:\sof\s.*)?",
        rf"(?:.*\s)?{listed('en', *AREA, 'things')}",
    )


def chunks(page: Page) -> Iterator[Span]:
    """The capitalised names of the text: the model's own bounds where it has any, runs of capitals elsewhere."""
    taken = Cover()
    for name in page.names:
        start, stop = name.span.start, name.span.stop
        words = POSSESSIVE.sub("", page.plain[start:stop])
        front = anywhere(rf"(?:(?:the|The|a|A|an|An)\s+|{honorific()})+").match(words)
        start, stop = start + (front.end() if front else 0), start + len(words)
        if start < stop and page.plain[start].isupper():
            taken.add(name.span)
            yield Span.of(page.text, start, stop)
    for found in whole(CHUNK).finditer(page.plain):
        span = Span.of(page.text, found.start(), found.end())
        if not taken.meets(span) and not is_opener(page, span):
            yield span


def is_opener(page: Page, span: Span) -> bool:
    """Is this perhaps a common word, capitalised because it begins a sentence, and never seen elsewhere."""
    if page.sentence_of(span.start).start != span.start or " " in span.words or not span.words[1:].islower():
        return False
    return not any(
        page.sentence_of(found.start()).start != found.start()
        for found in whole(re.escape(span.words)).finditer(page.plain)
    )


def signs(page: Page, span: Span) -> Iterator[tuple[str, float]]:
    """What speaks for a firm here, and against it, with its weight."""
    before, after = page.before(span.start), page.after(span.stop)
    last = span.words.rsplit(maxsplit=1)[-1]
    if whole(listed("en", *AREA, "names")).fullmatch(span.words):
        yield "a well-known firm", 3.0
    if " " in span.words and whole(f"{listed('en', *AREA, 'forms')}|{listed('en', *AREA, 'suffixes')}").fullmatch(last):
        yield "a firm's last word", 2.0
    if anywhere(rf"(?:\b|-){listed('en', *AREA, 'descriptors')}(?:,|\s(?:called|named))?\s+$").search(before):
        yield "what it does stands before it", 2.0
    if anywhere(rf"\b{names('en')}'s?\s+$").search(before):
        yield "a country's own", 1.0
    if anywhere(
        rf"'s?\s(?:\w+\s)?{listed('en', *AREA, 'possessions')}\b|\s(?:shares|stock|shareholders|CEO|chief executive)\b"
    ).match(after):
        yield "what only a firm has", 1.5
    if anywhere(r"\s(?:spokesman|spokeswoman|spokesperson|president|head|boss|director|general director)\b").match(
        after
    ):
        yield "a post at it", 1.0
    if anywhere(rf",\s(?:a|an|the|one of)\s[^,.]{{0,40}}?{listed('en', *AREA, 'descriptors')}\b").match(after):
        yield "what it does stands after it", 1.5
    if anywhere(r"\s\([A-Z]{2,6}\)|\s\(\d{6}\)").match(after):
        yield "its abbreviation follows", 1.0
    if anywhere(rf"(?:,[^,]*,)?\s(?:{listed('en', *AREA, 'acts')})\b").match(after):
        yield "it acts", 0.5
    if " " not in span.words and page.text[span.start : span.stop].isupper() and is_dateline(page, span):
        yield "a dateline", -5.0
    if " " not in span.words and (
        anywhere(r"(?:^|\s)[Tt]he\s+$").search(before) or page.sentence_of(span.start).start == span.start
    ):
        yield "a common word's place", -0.4
    if anywhere(r"\b(?:in|near|outside|around|at)\s+$").search(before):
        yield "a place's preposition", -1.2
    if anywhere(rf"\b{listed('en', *AREA, 'things_before')}\s+\"?$").search(before):
        yield "a thing's noun before it", -2.0
    yield from personal_signs(span, before, after)
    if " " in span.words and not span.words.isupper():
        yield "several words", 0.5
    for wider, name in page.marked.at(span):
        if wider.stop - wider.start <= len(span.words) + 6:
            yield f"the model's {name.type.value}", MODEL_SAYS[name.type]


def personal_signs(span: Span, before: str, after: str) -> Iterator[tuple[str, float]]:
    """What speaks for a person."""
    if whole(listed("en", "titles", "given")).match(span.words):
        yield "a given name", -3.0
    if anywhere(rf"{heads()}\s+{honorific()}*$|{honorific()}$").search(before):
        yield "a title stands before it", -1.5
    if anywhere(r"\b(?:wrote|said|says|added|according to)\s+$").search(before):
        yield "a speaker's place", -1.0
    if anywhere(rf"(?:\sand\s\w+)?\s(?i:{listed('en', 'titles', 'fielded')})\b").match(after):
        yield "the field of an office", -3.0
    if anywhere(r",?\s(?:who|whose)\b").match(after):
        yield "who", -1.0


def is_dateline(page: Page, span: Span) -> bool:
    """Is this the place at the head of a report ("KALUGA, Sept 26 -")."""
    return page.sentence_of(span.start).start == span.start and page.plain[span.stop : span.stop + 2].strip()[:1] in (
        "",
        ",",
        ".",
        "-",
        "—",
        "–",
        ":",
        "(",
    )

"""Which persons speak or act in an article? The language model's, and names that follow a title."""

import re
from collections.abc import Iterator

from tracker.extraction.entities.candidates import Candidate, Page, Rank
from tracker.extraction.entities.inflections import CYRILLIC
from tracker.extraction.entities.patterns import CAPITAL, anywhere, listed, whole
from tracker.extraction.entities.titles import heads, honorific, office
from tracker.extraction.syntax import NameType
from tracker.records import Reason, Span
from tracker.vocabulary import EntityKind

POSSESSIVE = re.compile(r"'s?$")
# What a person's name is made of; anything else in it is a fault of the model.
PERSONAL = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,4}")


def find(page: Page) -> Iterator[Candidate]:
    """Persons with their offices, the model's and those that a title gives."""
    for name in page.names:
        if name.type is NameType.PERSON:
            span = trimmed(page, name.span.start, name.span.stop)
            if span is not None:
                yield person(page, span)
    if page.language == "en":
        yield from titled(page)


def trimmed(page: Page, start: int, stop: int) -> Span | None:
    """The model's span without title, honorific and possessive; None where no personal name is left."""
    words = page.plain[start:stop]
    words = POSSESSIVE.sub("", words)
    stop = start + len(words)
    front = (
        anywhere(rf"(?:(?i:the\s)|{honorific()}|(?:\w+\s){{0,3}}{heads()}\s(?=[A-Z]))+").match(words)
        if page.language == "en"
        else None
    )
    start += front.end() if front and front.end() < len(words) else 0
    words = page.plain[start:stop]
    foreign_script = page.language == "en" and CYRILLIC.search(words) is not None
    if foreign_script or not PERSONAL.fullmatch(words) or re.search(r"\d", words):
        return None
    return Span.of(page.text, start, stop)


def person(page: Page, span: Span) -> Candidate:
    """A person at this span. A title makes a rule's finding of a model's guess."""
    found = office(page, span.start, span.stop)
    if found is None:
        return Candidate(span, EntityKind.OFFICIAL, Rank.MODEL, Reason("a person's name", span.words))
    # "of a body" alone may follow a firm's name as well.
    rank = Rank.TITLE if found.position and not is_either(page, span, found.position) else Rank.MODEL
    because = found.position or found.organisation or ""
    return Candidate(
        span, EntityKind.OFFICIAL, rank, Reason(found.rule, because),
        position=found.position, organisation=found.organisation, country=found.country,
    )  # fmt: skip


def is_either(page: Page, span: Span, position: str) -> bool:
    """May a firm as well as a person be this ("its owner, X"): then one word is no person's name."""
    either = listed(page.language, "titles", "either")
    return " " not in span.words and bool(anywhere(rf"(?:.*\s)?{either}", ignore_case=True).fullmatch(position))


def titled(page: Page) -> Iterator[Candidate]:
    """English names of two words or more that stand directly after a title or an honorific."""
    small = rf"{CAPITAL}(?:\s(?:da|de|del|van|von|der|bin|al|el|la|Al-\w+|{CAPITAL})){{0,4}}\s{CAPITAL}"
    after_title = rf"(?:{heads()},?\s+{honorific()}*|{honorific()}+)(?P<name>{small})"
    for found in whole(after_title).finditer(page.plain):
        start, stop = found.span("name")
        if not is_suffix(page.plain[start:stop]) and not anywhere(rf"{heads()}|.*\s{heads()}").fullmatch(
            page.plain[start:stop]
        ):
            yield person(page, Span.of(page.text, start, stop))
    for found in whole(rf"{honorific()}(?P<name>{CAPITAL})(?!\s[A-Z])").finditer(page.plain):
        yield person(page, Span.of(page.text, *found.span("name")))


def is_suffix(name: str) -> bool:
    """Does the name end as firms' names do ("President Motors")."""
    last = name.rsplit(maxsplit=1)[-1]
    ends = (listed("en", "organisations", "company", part) for part in ("suffixes", "forms"))
    return any(whole(end).fullmatch(last) for end in ends)

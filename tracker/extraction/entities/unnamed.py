"""Which parties does an article count or describe without naming them? "Two Chinese carmakers", «партнёр из Китая»."""

import re
from collections.abc import Iterator, Sequence

from tracker.extraction.entities import russian_unnamed
from tracker.extraction.entities.candidates import Candidate, Page, settle
from tracker.extraction.entities.countries import adjectives
from tracker.extraction.entities.merge import Group
from tracker.extraction.entities.parties import number_of, party
from tracker.extraction.entities.patterns import CAPITAL, alternatives, anywhere, listed, whole, words
from tracker.extraction.entities.places import Cover
from tracker.extraction.lexicon import lexicon
from tracker.records import Span
from tracker.vocabulary import EntityKind

PLACE = (
    rf"(?:the\s|southern\s|northern\s|eastern\s|western\s)?{CAPITAL}(?:\s{CAPITAL})*(?:\s(?:region|province|state))?"
)


def find(page: Page, taken: Sequence[Span]) -> list[Group]:
    """Unnamed parties, each a group. `taken` are names' spans; one in small letters ("the city hall") is no party."""
    described = english(page) if page.language == "en" else russian_unnamed.russian(page)
    small = Cover(span for span in taken if span.words[:1].islower())
    groups: list[Group] = []
    for candidate in settle(described):
        if not small.meets(candidate.span):
            join(groups, candidate)
    return groups


def join(groups: list[Group], candidate: Candidate) -> None:
    """Put the candidate in the group of the party it means, or one of its own; a later word for nobody is dropped."""
    if candidate.reason.rule == "a later word for a party":
        home = next((g for g in reversed(groups) if candidate.country in (None, g.members[0].country)), None)
    else:
        key = (str(candidate.count), str(candidate.country), candidate.name.casefold())
        home = next((g for g in groups if g.key == key), None)
        if home is None:
            home = Group(EntityKind.UNNAMED, key)
            groups.append(home)
    if home is not None:
        home.members.append(candidate)


def english(page: Page) -> Iterator[Candidate]:
    """English descriptions: count, description, noun, origin."""
    for found in whole(pattern()).finditer(page.plain):
        if is_party(page, found):
            yield party(page, found.span(), number_of(found["number"], "en"), "a party described but not named")
        elif is_later(found):
            yield party(page, found.span(), None, "a later word for a party")
    for found in whole(listed("en", "unnamed", "alone"), ignore_case=True).finditer(page.plain):
        yield party(page, found.span(), None, "a party that can be but one")
    for found in whole(rf"(?:[Tt]he\s)?{listed('en', 'unnamed', 'later')}").finditer(page.plain):
        yield party(page, found.span(), None, "a later word for a party")


def pattern() -> str:
    """The pattern of an English description."""
    number = alternatives(lexicon("en", "unnamed")["numbers"]["words"]) + r"|\d"
    small = rf"(?!(?:{listed('en', 'unnamed', 'stops')})\s)[a-z][a-z-]*"
    word = rf"(?:{adjectives('en')}|{listed('en', 'unnamed', 'descriptors')}|{small})"
    middle = rf"(?:{word},?\s(?:and\s(?={adjectives('en')}))?){{0,3}}"
    several = rf"(?P<several>{listed('en', 'unnamed', 'several')})"
    count = rf"(?:(?P<number>{number})|{several}|(?P<the>(?:one\sof\s)?(?:the|its|their)))\s"
    nouns = plural_too(words("en", "unnamed", "parties"))
    return rf"(?i:{count})?(?P<middle>{middle})(?P<noun>{nouns})(?P<origin>\s(?:from|based\sin|in)\s{PLACE})?"


def plural_too(nouns: Sequence[str]) -> str:
    """The pattern of these English nouns in both numbers."""
    plurals = [f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeo" else f"{noun}s" for noun in nouns]
    return alternatives([*nouns, *plurals])


def is_party(page: Page, found: re.Match[str]) -> bool:
    """Does the description point at somebody, and not repeat or describe a name."""
    if describes_a_name(page, found):
        return False
    origin = (found["origin"] or "").strip()
    if found["the"]:
        return origin.startswith("from") and not found["middle"].strip()
    foreign, described = sense(found)
    single = bool(found["number"])
    many = single and found["number"].lower() not in ("a", "an", "one", "another")
    if not single and not found["several"]:
        return foreign and "Russian" not in found["middle"] and found["noun"] in words("en", "unnamed", "spoken_with")
    return foreign or bool(origin) or described or many or is_another(found) or bool(found["several"])


def is_another(found: re.Match[str]) -> bool:
    """Is this "another investor": somebody of his own without further description."""
    number = (found["number"] or "").lower()
    return number in ("another", "a second", "a third") and found["noun"] in words("en", "unnamed", "another")


def sense(found: re.Match[str]) -> tuple[bool, bool]:
    """Does the description name a country, and does it say otherwise what party it is."""
    described = listed("en", "unnamed", "descriptors")
    middle = found["middle"]
    return bool(whole(adjectives("en")).search(middle)), bool(whole(described).search(middle))


def is_later(found: re.Match[str]) -> bool:
    """Is this "its Chinese partner", "one of the Chinese carmakers": a party of that country told before."""
    return bool(found["the"]) and sense(found)[0]


def describes_a_name(page: Page, found: re.Match[str]) -> bool:
    """Do the words describe a name before or after them, or are they the beginning of something else."""
    before, after = page.before(found.start()), page.after(found.end())
    predicates = listed("en", "unnamed", "predicates")
    if anywhere(rf"(?:\b{predicates}|\b(?:the|these|those|both)|[A-Z][\w.]*\)?,)\s+$", ignore_case=False).search(
        before
    ):
        return True
    if anywhere(rf"\s(?:(?:called|named|known\sas)\s)?\(?{CAPITAL}").match(after):
        return True
    return bool(anywhere(r"(?:'s|-|\s(?:of|source|official|spokes\w+|made|people))").match(after))

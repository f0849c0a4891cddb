"""Which parties does a Russian article describe without naming them? «Двумя китайскими автопроизводителями»."""

import re
from collections.abc import Iterator

from tracker.extraction.entities.candidates import Candidate, Page
from tracker.extraction.entities.countries import adjectives, country_in
from tracker.extraction.entities.parties import number_of, party
from tracker.extraction.entities.patterns import alternatives, anywhere, listed, whole
from tracker.extraction.lexicon import lexicon

PLACE = r"[А-ЯЁ][\w-]*(?:\s+[А-ЯЁ][\w-]*)?"
PLURAL = re.compile(r"(?:ы|и|ами|ями|ов|ам|ах|ей)$")


def russian(page: Page) -> Iterator[Candidate]:
    """Russian descriptions: count, adjectives, noun, origin."""
    for found in whole(pattern()).finditer(page.plain):
        if is_party(page, found):
            yield party(page, found.span(), counted(found), "a party described but not named")
    for found in whole(r"(?i:жители)\s+[А-ЯЁ][\w-]+").finditer(page.plain):
        yield party(page, found.span(), None, "a party that can be but one")
    for found in whole(listed("ru", "unnamed", "later"), ignore_case=True).finditer(page.plain):
        yield party(page, found.span(), None, "a later word for a party")


def pattern() -> str:
    """The pattern of a Russian description."""
    number = alternatives(lexicon("ru", "unnamed")["numbers"]["words"]) + r"|\d{1,2}(?:\s?[–—-]\s?\d{1,2})?"
    count = rf"(?:(?P<number>{number})(?:\s+из)?(?:\s+двух)?|(?P<several>{listed('ru', 'unnamed', 'several')}))\s+"
    middle = rf"(?:(?:{adjectives('ru')}|{listed('ru', 'unnamed', 'descriptors')})\s+(?:и\s+)?){{0,3}}"
    origin = rf"(?P<origin>(?:\s+[а-яё]+)?\s+(?:из|в)\s+{PLACE})?"
    return rf"(?i:(?:{count})?(?P<middle>{middle})(?P<noun>{listed('ru', 'unnamed', 'parties')})){origin}"


def is_party(page: Page, found: re.Match[str]) -> bool:
    """Does the description point at somebody, and not describe a name."""
    if describes_a_name(page, found):
        return False
    country = country_in(found["middle"], "ru")
    backward = listed("ru", "unnamed", "another")
    if (country == "RU" or whole(backward, ignore_case=True).fullmatch(found["noun"])) and not found["number"]:
        return False
    counted_plainly = bool(found["number"]) and (found["middle"].strip() or is_plain(found["noun"]))
    return bool(country or comes_from(found) or counted_plainly or (found["several"] and found["middle"].strip()))


def is_plain(noun: str) -> bool:
    """May the noun be a party with nothing but a number («с тремя компаниями»)."""
    return whole(listed("ru", "unnamed", "spoken_with")).fullmatch(noun) is not None


def comes_from(found: re.Match[str]) -> bool:
    """Is an origin told that is not home; "в" tells where somebody is, and counts only with a number."""
    words = (found["origin"] or "").split()
    if not words or country_in(found["origin"], "ru") == "RU":
        return False
    return "из" in words or bool(found["number"])


def describes_a_name(page: Page, found: re.Match[str]) -> bool:
    """Do the words describe a name before or after them."""
    before, after = page.before(found.start()), page.after(found.end())
    predicates = listed("ru", "unnamed", "predicates")
    if anywhere(rf"(?:\b{predicates}|[»A-Za-z],|\w\s—)\s+$").search(before):
        return True
    if whole(listed("ru", "unnamed", "stops"), ignore_case=True).search(found["middle"]):
        return True
    return bool(anywhere(r"(?:\s+[а-яё]+(?:ов|ей|ий|ы|и))?\s+(?:[«\"A-Z]|[А-ЯЁ])").match(after)) and not found["origin"]


def counted(found: re.Match[str]) -> int | None:
    """How many they are said to be; one where the noun stands in the singular."""
    if found["number"]:
        return number_of(found["number"], "ru")
    return None if found["several"] or PLURAL.search(found["noun"]) else 1

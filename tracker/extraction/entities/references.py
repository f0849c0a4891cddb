"""Where does an article name an entity again, in fewer words? Surnames, short names, abbreviations, "the ministry"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.extraction.entities.candidates import Candidate, Page, Rank
from tracker.extraction.entities.countries import country_in
from tracker.extraction.entities.merge import Group
from tracker.extraction.entities.patterns import anywhere, listed, whole, words
from tracker.extraction.entities.places import Cover
from tracker.records import Reason, Span
from tracker.vocabulary import EntityKind


def again(page: Page, groups: Sequence[Group], taken: Cover) -> Iterator[tuple[Group, Candidate]]:
    """Further mentions of these entities outside the words already taken, which they take in their turn."""
    for group in groups:
        for short, rule in dict(short_names(page, group)).items():
            for found in whole(re.escape(short)).finditer(page.plain):
                span = Span.of(page.text, found.start(), found.end())
                if taken.takes(span):
                    yield group, replace(group.members[0], span=span, rank=Rank.RULE, reason=Reason(rule, span.words))


def short_names(page: Page, group: Group) -> Iterator[tuple[str, str]]:
    """The short names under which an entity may come again."""
    for member in {member.span.words: member for member in group.members}.values():
        name = member.span.words.strip(' "«»')
        yield name, "the same name"
        bare = name.split()
        if group.kind is EntityKind.OFFICIAL and len(bare) > 1:
            yield bare[-1], "a surname told before"
        if group.kind is EntityKind.COMPANY and len(bare) > 1 and distinctive(bare[0], page):
            yield bare[0], "a short name"
        for found in [anywhere(r"[»\"]?\s\(([A-ZА-ЯЁ]{2,8})\)").match(page.plain, member.span.stop)]:
            if found:
                yield found[1], "an abbreviation told before"


def distinctive(word: str, page: Page) -> bool:
    """Is a firm's first word its own, and no common word or country."""
    common = (
        word.lower() in words(page.language, "organisations", "company", "ordinary")
        or country_in(word, page.language) is not None
        or len(word) < 2
    )
    return not common and not whole(re.escape(word.lower())).search(page.plain)


def bodies(page: Page, groups: Sequence[Group], taken: Cover) -> Iterator[tuple[Group, Candidate]]:
    """The body of that kind named last before: «ведомство», "the ministry"."""
    agencies = sorted(
        ((m.span.start, m.span.words.casefold(), group) for group in groups for m in group.members if is_body(group)),
        key=lambda told: told[0],
    )
    later = listed(page.language, "organisations", "agency", "later")
    the = r"[Tt]he\s" if page.language == "en" else ""
    for found in whole(rf"{the}({later})", ignore_case=True).finditer(page.plain):
        span = Span.of(page.text, found.start(), found.end())
        if taken.meets(span):
            continue
        home = last_before(agencies, span.start, found[1])
        if home is not None:
            reason = Reason("a body told before", span.words)
            yield home, replace(home.members[0], span=span, rank=Rank.RULE, reason=reason)


def is_body(group: Group) -> bool:
    """Is this a body of state."""
    return group.kind is EntityKind.AGENCY


def last_before(agencies: Sequence[tuple[int, str, Group]], place: int, head: str) -> Group | None:
    """The agency named last before `place` whose name holds the head's word; the last of all for «ведомство»."""
    stem = head.casefold()[: max(4, len(head) - 2)]
    before = reversed(agencies[: bisect_left(agencies, place, key=lambda told: told[0])])
    return next((group for _, words, group in before if is_called(stem, words)), None)


def is_called(stem: str, words: str) -> bool:
    """May a body with this name be called so: «Минпромторг» is a ministry, and each of them a «ведомство»."""
    if stem.startswith("ведомств"):
        return True
    return stem in words or (stem.startswith("минист") and words.startswith("мин"))

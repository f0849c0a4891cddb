"""What is an unnamed party made of? Its words, how many they are said to be, and the country they point to."""

import re

from tracker.extraction.entities.candidates import Candidate, Page, Rank
from tracker.extraction.entities.countries import country_in
from tracker.extraction.lexicon import lexicon
from tracker.records import Reason, Span
from tracker.vocabulary import EntityKind


def party(page: Page, place: tuple[int, int], count: int | None, rule: str) -> Candidate:
    """An unnamed party at these offsets."""
    span = Span.of(page.text, *place)
    country = country_in(span.words, page.language)
    return Candidate(
        span, EntityKind.UNNAMED, Rank.RULE, Reason(rule, span.words), span.words, country=country, count=count
    )


def number_of(words: str | None, language: str) -> int | None:
    """The number that these words say; of a range ("30–40") the lower end; None for no words."""
    if not words:
        return None
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0])
    known: dict[str, int] = lexicon(language, "unnamed")["numbers"]["words"]
    return known.get(re.sub(r"\s+", " ", words.casefold()))

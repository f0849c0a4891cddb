"""Which products does an English article call by names of their own? "MC-21", "a van called the Largus"."""

import re
from collections.abc import Iterator

from tracker.extraction.entities.candidates import Page
from tracker.extraction.entities.patterns import CAPITAL, anywhere, nouns, whole

CODE = r"(?:[A-Z][A-Za-z]{0,3}-\d[\w-]*|[A-Z]{2,4}-[A-Z]+\d+)"
NAMES = rf"{CAPITAL}(?:\s{CAPITAL})*"
PART_BEFORE = r"\b(?:engines?|gearbox(?:es)?|turboprops?|motors?)\b[^.;]*$"


def product_names(page: Page) -> Iterator[re.Match[str]]:
    """Where a product stands under its own name, which is the match's last group."""
    for found in whole(rf"({CODE})(?!\s(?:engines?|visas?|grade))").finditer(page.plain):
        if not is_part(page, found):
            yield found
    heads = nouns("en", "product")
    for pattern in (
        rf"{heads}\s(?:\w+\s){{0,3}}?(?:called|named|dubbed)\s(?:the\s)?({NAMES})",
        rf"under\sthe\s({NAMES})\s(?:badge|brand|name|marque)",
    ):
        yield from whole(pattern).finditer(page.plain)


def is_part(page: Page, found: re.Match[str]) -> bool:
    """Is a code that of an engine or another part, told with its noun."""
    return bool(anywhere(PART_BEFORE).search(page.before(found.start(), limit=40)))

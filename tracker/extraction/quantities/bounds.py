"""Is it so many exactly, about, at least or up to, and how often: "at least 500 a year"?"""

import re
from collections.abc import Sequence
from functools import cache

from tracker.extraction.lexicon import lexicon
from tracker.extraction.quantities.amounts import Amount
from tracker.extraction.quantities.nouns import any_of
from tracker.extraction.quantities.words import Word, folded
from tracker.vocabulary import Bound

BOUNDS = {"about": Bound.ABOUT, "at_least": Bound.AT_LEAST, "up_to": Bound.UP_TO}
# How far behind a number its rate may stand, and how far before it the verb that says "raised to": about a clause.
REACH = 45
CLAUSE_END = re.compile(r"[.;:!?—]\s|\n")


def bounded(text: str, language: str, row: Sequence[Word], amount: Amount) -> tuple[int, int, Bound]:
    """Where an amount begins and ends in the row with the words of its bound, and the bound."""
    before = row[amount.first - 1] if amount.first else None
    if before and before.kind in BOUNDS:
        return amount.first - 1, amount.stop, exact_if_changed(text, language, before, BOUNDS[before.kind])
    # «До» and «от» are joints of a range as well.
    if before and language == "ru" and before.kind == "to":
        return amount.first - 1, amount.stop, exact_if_changed(text, language, before, Bound.UP_TO)
    if before and language == "ru" and before.kind == "from" and not amount.changed:
        return amount.first - 1, amount.stop, Bound.AT_LEAST
    return amount.first, amount.stop, behind(text, language, row[amount.stop - 1].stop)[0]


def exact_if_changed(text: str, language: str, word: Word, bound: Bound) -> Bound:
    """A limit after "raised", «вырастет» … is the new value itself."""
    if bound != Bound.UP_TO:
        return bound
    clause = CLAUSE_END.split(folded(text[max(0, word.start - 2 * REACH) : word.start]))[-1]
    return Bound.EXACT if listed(language, "changes", "words").search(clause) else bound


def behind(text: str, language: str, stop: int) -> tuple[Bound, int]:
    """The bound that stands behind a number, and where it ends: "500 or more"."""
    rest = folded(text[stop : stop + REACH])
    for name, bound in BOUNDS.items():
        words = lexicon(language, "quantities")["bounds_after"][name]
        if words and (match := re.match(rf"\s?{any_of(words)}", rest)):
            return bound, stop + match.end()
    return Bound.EXACT, stop


def rate(text: str, language: str, stop: int) -> str | None:
    """ "year" or "month" where the clause goes on with "a year", "monthly"; else None."""
    clause = CLAUSE_END.split(folded(text[stop : stop + REACH]))[0]
    found = [(m.start(), name) for name in ("year", "month") if (m := listed(language, "rates", name).search(clause))]
    return min(found)[1] if found else None


@cache
def listed(language: str, table: str, name: str) -> re.Pattern[str]:
    """A list of the lexicon as a pattern."""
    return re.compile(rf"(?<!\w){any_of(lexicon(language, 'quantities')[table][name])}")

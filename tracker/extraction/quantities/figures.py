"""Is a figure a label, a place in a row, a factor or a telephone number and so no quantity?"""

import re
from collections.abc import Sequence
from functools import cache

from tracker.extraction.lexicon import lexicon
from tracker.extraction.quantities.amounts import Amount
from tracker.extraction.quantities.nouns import Noun, any_of
from tracker.extraction.quantities.words import NUMBER, Word, folded
from tracker.vocabulary import Unit

YEARS = range(1900, 2100)
BOUND_KINDS = ("about", "at_least", "up_to")
# "Moskvich 3", "Tank 500": figures in names of models seldom have more digits.
LARGEST_IN_NAME = 999
# So many unnamed partners may sit at one table; more are a count.
MOST_PARTIES = 10
NAME = re.compile(r"(?:^|[^\w])([^\W\d_][\w-]*)[ \u00a0]$")
# "8 (800) 555-35-35".
PHONE = re.compile(r"\s?\(\d{3,4}\)\s?\d")
AREA_CODE = re.compile(r"\)\s?\d{3}")
LIST_MARK = re.compile(r"[.)]\s")


def is_label(text: str, language: str, row: Sequence[Word], amount: Amount, noun: Noun | None) -> bool:
    """Does the amount number, name or multiply something instead of counting it."""
    start, stop = row[amount.first].start, row[amount.stop - 1].stop
    bare = amount.unit is None and amount.stop - amount.first == 1 and row[amount.first].kind == NUMBER
    if glued(text, start, stop) or following(row, amount.stop) == "never":
        return True
    before = row[amount.first - 1].kind if amount.first else ""
    if before == "before" or (before == "from" and language == "en" and amount.value_max is None):
        return True
    if is_size(text, stop, language):
        return True
    if bare and before not in BOUND_KINDS and in_words(text, row, amount) and uncounted(amount, noun, language):
        return True
    if before == "label" and (noun is None or noun.unit == Unit.OTHER):
        return True
    if not bare or known(noun) or before in BOUND_KINDS:
        return False
    if looks_like_year(text, start, stop, amount) or listed(text, start, stop):
        return True
    return named(text, language, start, stop, amount)


def following(row: Sequence[Word], at: int) -> str:
    """The kind of the word at a place of the row, "" behind its end."""
    return row[at].kind if at < len(row) else ""


def is_size(text: str, stop: int, language: str) -> bool:
    """Does the figure give a product's size: "155 mm shells"."""
    return bool(listed_words(language, "sizes").match(folded(text[stop : stop + 20])))


def in_words(text: str, row: Sequence[Word], amount: Amount) -> bool:
    """Is the number written out."""
    return text[row[amount.first].start].isalpha()


def uncounted(amount: Amount, noun: Noun | None, language: str) -> bool:
    """Is a written-out number a pronoun ("one of them") or a count of parties ("two Chinese groups")."""
    if amount.value == 1 and (noun is None or noun.unit == Unit.OTHER):
        return True
    few = amount.value <= MOST_PARTIES
    return few and noun is not None and bool(listed_words(language, "parties").match(folded(noun.words)))


@cache
def listed_words(language: str, table: str) -> re.Pattern[str]:
    """A list of the lexicon as a pattern for the text right after a figure."""
    return re.compile(r"[ \u00a0-]?" + any_of(lexicon(language, "quantities")[table]["words"]))


def known(noun: Noun | None) -> bool:
    """Has the number a counted noun that the lexicon knows."""
    return noun is not None and (noun.unit != Unit.OTHER)


def glued(text: str, start: int, stop: int) -> bool:
    """Is the figure part of a name or of a longer figure: "X4", "Kama-1", "10:30", "8-800-555", "24/7"."""
    before, after = text[max(0, start - 2) : start], text[stop : stop + 2]
    if before[-1:].isalnum() or before[-1:] in ("_", "+", "@", "/", ":"):
        return True
    if before[-1:] == "." and before[:1].isdigit():
        return True
    if before[-1:] in ("-", "–", "‑") and before[:1].isalnum():
        return True
    if PHONE.match(text, stop) or (before.endswith("(") and AREA_CODE.match(text, stop)):
        return True
    return after[:1] in ("/", ":", "-", ".", ",") and after[1:2].isdigit()


def looks_like_year(text: str, start: int, stop: int, amount: Amount) -> bool:
    """Four plain digits from 1900 to 2099 without a counted noun."""
    return stop - start == 4 and text[start:stop].isdigit() and amount.value in YEARS


def named(text: str, language: str, start: int, stop: int, amount: Amount) -> bool:
    """Does the figure end a name: a word with a capital before it that opens no count."""
    word = NAME.search(text[max(0, start - 30) : start])
    if word is None or amount.value > LARGEST_IN_NAME or not text[start:stop].isdigit() or not word[1][0].isupper():
        return False
    tables, before = lexicon(language, "quantities"), folded(word[1])
    verb = bool(tables["stops"]["verbs"]) and before.endswith(tuple(tables["stops"]["verbs"]))
    return not verb and before not in tables["comparisons"]["opener"]


def listed(text: str, start: int, stop: int) -> bool:
    """Does the figure number a line of a list: "2. The plant …"."""
    return (start == 0 or text[start - 1] == "\n") and bool(LIST_MARK.match(text, stop))

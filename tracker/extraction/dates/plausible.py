"""Is it a time at all: not Theresa May, a fall in prices, 2000 cars or the Model 2024?"""

import re
from collections.abc import Sequence

from tracker.extraction.dates.names import Found
from tracker.extraction.lexicon import lexicon
from tracker.extraction.quantities.nouns import counted
from tracker.extraction.quantities.words import Word, folded

# "The Horizon 2020", "a Model Y 2024", but not the first word of a sentence: "Delivery 2028".
NAME = re.compile(r"(?:[^\W\d_]|,)[ \u00a0][A-Z][\w-]*[ \u00a0]$")


def plausible(text: str, language: str, row: Sequence[Word], left: int, right: int, found: Found) -> bool:
    """Do the words `row[left:right]`, whose name was `found`, speak of a time."""
    if found.name.rule == "year" and found.stop - found.first == 1:
        return a_year(text, language, row, left, right, found)
    if found.name.rule in ("month", "season", "weekday") and len(telling(found)) == 1:
        return a_name(text, language, row, left, found)
    if found.name.rule == "ago" and not found.name.numbers:
        return found.name.words[0].value != "many"
    return True


def telling(found: Found) -> list[Word]:
    """The words of a name without articles and the like."""
    return [word for word in found.name.words if word.kind not in ("the", "loose")]


def a_year(text: str, language: str, row: Sequence[Word], left: int, right: int, found: Found) -> bool:
    """Is a bare figure a year: not joined to a name ("Euro-2024"), not a count of something ("2000 cars").

    In Russian, where a year has its «год» or «2024-м», it needs a preposition or a bracket without them.
    """
    figure = row[found.first]
    joined = text[figure.start - 1 : figure.start]
    if joined.isalnum() or joined in ("-", "№", "#", "$", "€", "£", "₽", "¥"):
        return False
    if counted(text, row[right - 1].stop, language):
        return False
    if left < found.first or joined == "(":
        return True
    return language == "en" and not NAME.search(text[max(0, figure.start - 30) : figure.start])


def a_name(text: str, language: str, row: Sequence[Word], left: int, found: Found) -> bool:
    """Is a bare word a month, season or weekday although it also means something else."""
    (word,), led = telling(found), left < found.first
    written = text[word.start : word.stop]
    if folded(written) in lexicon(language, "dates")["homonyms"]:
        return led and (language == "ru" or row[left].kind != "to" or written[0].isupper())
    return led or language == "ru" or written[0].isupper()

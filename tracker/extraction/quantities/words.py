"""Which words of a text does a lexicon know? The text as a row of words, each with its kind and its value."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tracker.extraction.lexicon import lexicon

OTHER = "other"
NUMBER = "number"
DATE = "date"
# A figure with more digits than this is a bar code or an account, not an amount; floats are exact up to it.
MOST_DIGITS = 15
# What is held in memory at once; several times the longest paragraph of a news page.
LONGEST = 20_000
SPACES = " \u00a0\u2009\u202f"
# Bounded, so that a page of figures and commas is read in one go.
SPACED = rf"\d{{1,3}}(?:[{SPACES}]\d{{3}}){{1,5}}(?!\d)"
FIGURES = {
    # Groups of two as well: 1,26,000 in India.
    "en": rf"\d{{1,3}}(?:,\d{{2,3}}){{0,4}},\d{{3}}(?!\d)(?:\.\d+)?|{SPACED}(?:\.\d+)?|\d+(?:\.\d+)?",
    "ru": rf"{SPACED}(?:,\d+)?|\d+(?:[.,]\d+)?",
}
DATES = r"\d{4}-\d\d-\d\d(?!\d)|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\d)"

Entry = tuple[str, float | str]
Value = float | str


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a fixed phrase: where it stands, what kind of word it is and what it is worth."""

    start: int
    stop: int
    kind: str
    value: Value


class Phrases:
    """A list of words and phrases, ready to be looked up in a text.

    What stands without a space in a phrase stands so in the text: "c$" is not found in "a vitamin c $5".
    """

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._by_first: dict[str, list[tuple[tuple[tuple[str, bool], ...], Entry]]] = {}
        for phrase, entry in entries.items():
            first, *rest = tokens("en", folded(phrase))
            glued = [token.start() == before.end() for before, token in zip((first, *rest), rest, strict=False)]
            parts = tuple((token.group(), close) for token, close in zip(rest, glued, strict=True))
            self._by_first.setdefault(first.group(), []).append((parts, entry))
        for choices in self._by_first.values():
            choices.sort(key=lambda choice: -len(choice[0]))

    def longest(self, row: list[re.Match[str]], lower: str, at: int, offset: int) -> tuple[int, Entry] | None:
        """The longest phrase that begins at token `at`: how many tokens it takes, and its entry."""
        for parts, entry in self._by_first.get(lower[row[at].start() - offset : row[at].end() - offset], ()):
            following = row[at + 1 : at + 1 + len(parts)]
            if len(following) == len(parts) and all(
                lower[token.start() - offset : token.end() - offset] == part
                and (not close or token.start() == row[at + place].end())
                for place, (token, (part, close)) in enumerate(zip(following, parts, strict=True))
            ):
                return 1 + len(parts), entry
        return None


def folded(text: str) -> str:
    """Small letters, ё as е, straight apostrophes; the same length, so that offsets hold in both."""
    small = text.lower()
    small = small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return small.replace("ё", "е").replace("\u2019", "'")


def tokens(language: str, text: str, start: int = 0, stop: int | None = None) -> Iterator[re.Match[str]]:
    """Figures, words, single marks and ends of lines, in order."""
    return _token(language).finditer(text, start, len(text) if stop is None else stop)


@cache
def _token(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<date>{DATES})|(?P<number>{FIGURES[language]})|(?P<word>[^\W\d_]+)|(?P<mark>[^\w\s]|_|\n+)")


def words(text: str, language: str, phrases: Phrases, *, start: int = 0, stop: int | None = None) -> list[Word]:
    """The words of `text[start:stop]`; figures become kind "number", unknown words kind "other"."""
    row = list(tokens(language, text, start, stop))
    lower = folded(text[start:stop])
    made, at = [], 0
    while at < len(row):
        found = phrases.longest(row, lower, at, start)
        taken, (kind, value) = found or (1, _unlisted(row[at], language))
        made.append(Word(row[at].start(), row[at + taken - 1].end(), kind, value))
        at += taken
    return list(composed(made))


def _unlisted(token: re.Match[str], language: str) -> Entry:
    if token.lastgroup == NUMBER:
        figure = number(token.group(), language)
        return (OTHER, "") if figure is None else (NUMBER, figure)
    return (DATE, token.group()) if token.lastgroup == DATE else (OTHER, "")


def number(figure: str, language: str) -> float | None:
    """The value of a figure as this language writes it; None for one with too many digits."""
    decimal = figure.replace(",", ".") if language == "ru" else figure.replace(",", "")
    plain = re.sub(rf"[{SPACES}]", "", decimal)
    return float(plain) if len(plain) <= MOST_DIGITS + 1 else None


def composed(row: Iterable[Word]) -> Iterator[Word]:
    """The row with written-out numbers joined: "two hundred and ten" is one word of kind "number"."""
    held: Word | None = None
    for word in row:
        if held and word.kind == "numeral" and (total := joined(float(held.value), float(word.value))) is not None:
            held = Word(held.start, word.stop, NUMBER, total)
            continue
        if held:
            yield held
        held = Word(word.start, word.stop, NUMBER, word.value) if word.kind == "numeral" else None
        if held is None:
            yield word
    if held:
        yield held


def joined(total: float, following: float) -> float | None:
    """The number that two written-out numerals make together, None where each stands alone ("two", "three")."""
    if following == 100 and 1 <= total < 10:
        return total * 100
    steps = (step for step in (100, 10) if total >= step)
    step = next(steps, 0)
    return total + following if step and total % step == 0 and 0 < following < step else None


def numerals(language: str) -> dict[str, Entry]:
    """The written-out numbers of a language as entries for `Phrases`."""
    plain = {word: float(value) for word, value in lexicon(language, "quantities")["numerals"]["words"].items()}
    if language == "en":
        tens = [(word, value) for word, value in plain.items() if 20 <= value < 100]
        ones = [(word, value) for word, value in plain.items() if 1 <= value < 10]
        plain |= {f"{ten}-{one}": high + low for ten, high in tens for one, low in ones}
    return {word: ("numeral", value) for word, value in plain.items()}


def pieces(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The stretch in pieces of at most LONGEST characters, cut at ends of lines where there are any, else at spaces."""
    while stop - start > LONGEST:
        cut = max(text.rfind("\n", start + 1, start + LONGEST), 0) or text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut
    if start < stop:
        yield start, stop

"""Which stretches of a text are somebody's own words? Quotations, over several sentences too, and spoken paragraphs."""

import re
from collections.abc import Iterator, Sequence

from tracker.extraction.syntax import Sentence
from tracker.records import Span

PAIRS = {"«": "»", "\u201c": "\u201d", "\u201e": "\u201c"}
DASH = re.compile(r"[—–-]\s")


def speeches(text: str, sentences: Sequence[Sentence]) -> list[Span]:
    """The quotations and the paragraphs that begin with a dash, in order of the text."""
    found: list[Span] = []
    for start, stop in paragraphs(sentences):
        if DASH.match(text, start):
            found.append(Span.of(text, start, stop))
        found += [Span.of(text, *one) for one in quoted(text, start, stop)]
    return sorted(found)


def paragraphs(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Start and stop of every paragraph."""
    number = None
    start = stop = 0
    for sentence in sentences:
        if sentence.paragraph != number and number is not None:
            yield start, stop
        if sentence.paragraph != number:
            number, start = sentence.paragraph, sentence.span.start
        stop = sentence.span.stop
    if number is not None:
        yield start, stop


def quoted(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The quotations of a paragraph; one that is not closed runs to its end."""
    closing: list[tuple[str, int]] = []
    for i in range(start, stop):
        mark = text[i]
        if closing and mark == closing[-1][0]:
            yield closing.pop()[1], i + 1
        elif mark in PAIRS or mark == '"':
            closing.append((PAIRS.get(mark, '"'), i))
    if closing:
        yield closing[0][1], stop


def holding(clause: Span, speeches: Sequence[Span]) -> Span | None:
    """The outermost speech that holds (nearly) the whole clause."""
    return next((one for one in speeches if clause.shares(one) >= 0.8 * (clause.stop - clause.start)), None)

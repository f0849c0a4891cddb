"""Is an article an interview, and which of its paragraphs are answers? Questions and answers take turns."""

from collections.abc import Sequence

from tracker.extraction.attribution.quotes import DASH
from tracker.extraction.syntax import Sentence

# Fewer questions than this are rhetoric, not an interview.
QUESTIONS = 2


def answers(text: str, sentences: Sequence[Sentence]) -> list[int]:
    """The numbers of the paragraphs that answer a question, in order; empty where the article is no interview."""
    paragraphs = whole(text, sentences)
    asked = [n for n, paragraph in enumerate(paragraphs) if paragraph.endswith("?")]
    if len(asked) < QUESTIONS:
        return []
    first, last = asked[0], asked[-1] + 1
    while last + 2 < len(paragraphs) and DASH.match(paragraphs[last + 1]) and DASH.match(paragraphs[last + 2]):
        last += 2
    if all((n - first) % 2 == 0 for n in asked):
        return [n for n in range(first + 1, last + 1, 2) if n < len(paragraphs)]
    return [n + 1 for n in asked if n + 1 < len(paragraphs) and n + 1 not in asked]


def whole(text: str, sentences: Sequence[Sentence]) -> list[str]:
    """The paragraphs' texts by their number."""
    found: dict[int, tuple[int, int]] = {}
    for sentence in sentences:
        start = found.get(sentence.paragraph, (sentence.span.start, 0))[0]
        found[sentence.paragraph] = (start, sentence.span.stop)
    return [text[slice(*found[n])] if n in found else "" for n in range(max(found, default=-1) + 1)]

"""Which paragraphs does a text have? Lines that are not empty, cut where one is too long for a model."""

import re
from collections.abc import Iterator

LINE = re.compile(r"[^\r\n]+")
# A model's memory grows with the length of what it reads at once; no real paragraph comes near this.
LONGEST = 5_000


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and stop of every paragraph, at most LONGEST characters each."""
    for line in LINE.finditer(text):
        start, stop = line.span()
        while stop - start > LONGEST:
            cut = max(text.rfind(" ", start, start + LONGEST), text.rfind("\u00a0", start, start + LONGEST))
            cut = cut if cut > start else start + LONGEST
            yield start, cut
            start = cut
        if text[start:stop].strip():
            yield start, stop

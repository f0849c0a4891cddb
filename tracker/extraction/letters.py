"""Which plain letters does a text mean? Typographic and look-alike characters replaced one for one, offsets kept."""

import re

# Spaces that a tokenizer would take for words; hyphens and quotes that a model saw in one form alone while it learned.
PLAIN = str.maketrans(
    {
        "\u00a0": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u200b": " ",
        "\ufeff": " ",
        "\t": " ",
        "\u2010": "-",
        "\u2011": "-",
        "\u2019": "'",
        "\u2018": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
    }
)
# Latin letters that stand in Cyrillic words on pages that were scanned or wish to escape a filter.
LOOK_ALIKES = str.maketrans("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху")
WORD = re.compile(r"\w+")
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
LATIN = re.compile(r"[A-Za-z]")


def plain(text: str) -> str:
    """`text` with plain spaces, hyphens and quotes; the same length, so that offsets hold in both."""
    return text.translate(PLAIN)


def plain_russian(text: str) -> str:
    """`plain` and, in words that are mostly Cyrillic, Latin look-alikes as the Cyrillic letters that they stand for."""
    return WORD.sub(_cyrillic, plain(text))


def _cyrillic(found: re.Match[str]) -> str:
    word = found[0]
    if word.isascii() or not LATIN.search(word):
        return word
    mapped = word.translate(LOOK_ALIKES)
    return mapped if 2 * len(CYRILLIC.findall(word)) >= len(word) and not LATIN.search(mapped) else word

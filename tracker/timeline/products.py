"""Which models does a quote name? Moskvich 3 and Moskvich 6 are two happenings, a bare Moskvich fits both."""

import re
from collections.abc import Collection, Iterable

from tracker.linking import names
from tracker.timeline.words import language_of, words

# "Moskvich 6", «Кама-1», "X-Cross 5": a capitalised word and a small number; "M70", "JS4", "RX9": letters and digits.
NUMBER = r"\d{1,2}[a-rt-zа-яё]?(?=s?(?!\w|%|[.,:]\d|\s*(?:%|percent|million|billion|bn|млн|млрд|тыс|nm|GW|MW)))"
NUMBERED = re.compile(rf"(?<![\w-])([A-ZА-ЯЁ][\w-]*\w|[A-ZА-ЯЁ](?=-))(?:[ -]({NUMBER})|-(\d{{3}})(?!\d))")
CODE = re.compile(
    r"(?<![\w-])(?![QH]\d\b|G7\b|G20\b|FY)([A-ZА-Я]{1,3}-?\d{1,3}[A-Za-rt-z]?)(?=s?(?![\w%-]|[.,]\d|\s*(?:bn|million)))"
)
MONTH = re.compile(
    r"\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)", re.I
)
# "20,000 Iskras": a number and a name.
COUNTED = re.compile(r"\d(?:\s+(?:тыс\.|thousand))?\s+([A-ZА-ЯЁ][a-zа-яё-]{2,}\b)(?!-)")
BASED = re.compile(r"-(?:based|branded|badged)$", re.I)
NAME = rf"[A-ZА-ЯЁ][\w-]+(?:\s+[A-Z][\w-]+)?(?:\s{NUMBER})?"


def products(quote: str, product: str | None, parties: Collection[str]) -> frozenset[str]:
    """Name keys of the models that a claim is about: the one it was given, else those that its quote names."""
    if product:
        return frozenset({names.key(product)})
    found = {*_numbered(quote), *_beside_heads(quote)}
    makers = {names.fold(word) for party in parties for word in re.split(r"\W+", party) if word}
    return frozenset(key for key in found if key and not set(key.split()) <= makers)


def compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    """Could two claims mean one product: one says none, or a name of one is part of a name of the other."""
    if not one or not other:
        return True
    return any(_part(mine, theirs) for mine in one for theirs in other)


def _part(one: str, other: str) -> bool:
    mine, theirs = set(one.split()), set(other.split())
    return mine <= theirs or theirs <= mine


def _numbered(quote: str) -> Iterable[str]:
    never = set(words(language_of(quote))["product"]["never"])
    for match in NUMBERED.finditer(quote):
        if match[1].casefold() not in never and not MONTH.match(quote, match.end()):
            yield f"{names.fold(names.base(match[1].casefold()))} {(match[2] or match[3]).casefold()}"
    for match in CODE.finditer(quote):
        yield names.key(match[1])


def _beside_heads(quote: str) -> Iterable[str]:
    """Names that stand beside a word like "assembly": "Granta assembly", "production of the Lada Iskra"."""
    language = language_of(quote)
    lists = words(language)["product"]
    tail = r"\w*" if language == "ru" else r"\b"
    words_of_heads = "|".join(map(re.escape, lists["heads"]))
    # "Car" in the middle of a sentence is a part of somebody's name.
    heads = rf"(?:(?:\b(?:{words_of_heads})|^(?i:{words_of_heads})){tail})"
    between = rf"(?:(?:{'|'.join(map(re.escape, lists['between']))})\s+)*"
    after = re.findall(rf"{heads}\s+{between}[«\"]?({NAME})", quote)
    site = rf"(?!\s+(?:[A-Z]|{'|'.join(lists['sites'])}))"
    before = re.findall(rf"\b({NAME})[»\"]?\s+{heads}{site}", quote) if language == "en" else []
    counted = [match[1].removesuffix("s") for match in COUNTED.finditer(quote) if not MONTH.match(f" {match[1]}")]
    for name in (*after, *before, *counted):
        kept = [word for word in names.words(BASED.sub("", name)) if word not in lists["never"]]
        yield " ".join(names.fold(names.base(word)) for word in kept)

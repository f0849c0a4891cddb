"""How does a Russian name look in the other cases? And which dictionary form do its inflected words share?"""

import re
from functools import lru_cache
from typing import Any

from tracker.extraction.models import module, once

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
WORD = re.compile(r"[\w-]+|[^\w-]+")
# Words that agree with the noun they describe, so that they are inflected with it.
AGREEING = frozenset({"ADJF", "PRTF"})


@lru_cache(maxsize=50_000)
def parses(word: str) -> tuple[Any, ...]:
    """pymorphy3's parses of a word, the likeliest first."""
    return tuple(once("pymorphy3", lambda: module("pymorphy3").MorphAnalyzer(lang="ru")).parse(word))


@lru_cache(maxsize=50_000)
def lemma(word: str) -> str:
    """The dictionary form of a word in small letters, with plain "е"; a word that is not Russian stays as it is."""
    if not CYRILLIC.search(word):
        return word.casefold()
    found = parses(word)
    return (found[0].normal_form if found else word).casefold().replace("ё", "е")


def forms(name: str, *, person: bool = False) -> set[str]:
    """Every form of a name: a person's words all inflected together, of other names the words up to the first noun."""
    pieces = WORD.findall(name)
    if not CYRILLIC.search(name):
        return {name}
    moving = person_words(pieces) if person else head_words(pieces)
    return {name} | {inflected(pieces, moving, case, "anim" if person else "inan") for case in CASES}


def person_words(pieces: list[str]) -> dict[int, Any]:
    """The words of a person's name with the parse by which each is inflected."""
    places = [i for i, piece in enumerate(pieces) if CYRILLIC.search(piece)]
    gender = next((g for i in places for g in ("masc", "femn") if is_name_of(pieces[i], g)), None)
    chosen = {i: name_parse(pieces[i], gender) for i in places}
    return {i: parse for i, parse in chosen.items() if parse is not None}


def is_name_of(word: str, gender: str) -> bool:
    """Is the word likeliest a given name or patronymic of this gender, in the nominative."""
    first = parses(word)[:1]
    return any({"Name", "Patr"} & p.tag.grammemes and {gender, "nomn"} <= p.tag.grammemes for p in first)


def name_parse(word: str, gender: str | None) -> Any | None:
    """The parse of a word of a person's name: nominative, singular, of the person's gender where that is known."""
    fitting = [
        p for p in parses(word) if {"nomn", "sing"} <= p.tag.grammemes and (gender is None or gender in p.tag.grammemes)
    ]
    named = [p for p in fitting if {"Surn", "Name", "Patr"} & p.tag.grammemes]
    return (named or fitting or [None])[0]


def head_words(pieces: list[str]) -> dict[int, Any]:
    """The words of a name that are inflected: adjectives and the first noun; the rest stands in the genitive anyway."""
    moving: dict[int, Any] = {}
    for i, piece in enumerate(pieces):
        if not CYRILLIC.search(piece):
            continue
        parse = next((p for p in parses(piece) if "nomn" in p.tag.grammemes), None)
        if parse is None:
            break
        moving[i] = parse
        if parse.tag.POS not in AGREEING:
            break
    return moving


def inflected(pieces: list[str], moving: dict[int, Any], case: str, being: str) -> str:
    """The name with its moving words in this case; `being` tells persons ("anim") from things ("inan")."""
    return "".join(cased(piece, moving.get(i), case, being) for i, piece in enumerate(pieces))


def cased(piece: str, parse: Any | None, case: str, being: str) -> str:
    """One word in this case; as it was where it cannot be inflected."""
    if parse is None:
        return piece
    made = parse.inflect({case, being}) or parse.inflect({case})
    return like(piece, made.word) if made is not None else piece


def like(model: str, word: str) -> str:
    """`word` with the capitals of `model`: "КАМАЗ" gives "КАМАЗа", "КамАЗ" gives "КамАЗом"."""
    same = sum(1 for a, b in zip(model, word, strict=False) if a.casefold() == b.casefold())
    stem = next((i for i, (a, b) in enumerate(zip(model, word, strict=False)) if a.casefold() != b.casefold()), same)
    return model[:stem] + word[stem:]


def nominative(phrase: str) -> str:
    """A phrase with its words up to the first noun in the nominative: «главы департамента», «глава департамента»."""
    pieces = WORD.findall(phrase)
    moving: dict[int, Any] = {}
    for i, piece in enumerate(pieces):
        if not CYRILLIC.search(piece):
            continue
        parse = next((p for p in parses(piece) if p.tag.POS in (*AGREEING, "NOUN")), None)
        if parse is None:
            break
        moving[i] = parse
        if parse.tag.POS == "NOUN":
            break
    return inflected(pieces, moving, "nomn", "anim")


def person_nominative(name: str) -> str:
    """A person's name in the nominative, as far as the dictionary can tell: «Антона Алиханова», «Антон Алиханов»."""
    pieces = WORD.findall(name)
    genders = [
        "femn" if "femn" in p.tag.grammemes else "masc"
        for piece in pieces
        for p in parses(piece)[:1]
        if {"Name", "Patr"} & p.tag.grammemes
    ]
    gender = genders[0] if genders else "masc"
    moving = {i: own_parse(piece, gender) for i, piece in enumerate(pieces) if CYRILLIC.search(piece)}
    return inflected(pieces, moving, "nomn", "anim")


def own_parse(word: str, gender: str) -> Any | None:
    """The parse of a word of a person's name in whatever case it stands."""
    named = [p for p in parses(word) if {"Surn", "Name", "Patr"} & p.tag.grammemes and gender in p.tag.grammemes]
    return next((p for p in named if "sing" in p.tag.grammemes), None)

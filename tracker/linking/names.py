"""When are two spellings one name? Keys that are alike whatever the case, the script, the ending or the legal form."""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import iuliia

from tracker.extraction.letters import plain_russian
from tracker.extraction.models import module, once

WORD = re.compile(r"\w+(?:'\w+)?")
# The dots of "S.A." and "А. О.": the letters are one word.
DOTTED = re.compile(r"\b(\w)\.\s?(?=\w\.)")
CYRILLIC = re.compile(r"[а-я]")
# Before a diacritic is dropped, the letters that are sounds of their own: Moskvič is Moskvich.
SOUNDS = str.maketrans({"č": "ch", "š": "sh", "ž": "zh", "ß": "ss", "ł": "l", "ø": "o", "ё": "е"})
# One spelling for the sounds that English, Polish, French, German and Russian standards write differently; in order.
FOLDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"'", ""),
        (r"shch|szcz|schtsch|chtch|sch", "sh"),
        (r"dzh|dsch", "j"),
        (r"tsch|tch|cz", "ch"),
        (r"t[sz]", "z"),
        (r"kh", "h"),
        (r"ph", "f"),
        (r"w", "v"),
        # Semyonov is Семёнов, and Семенов where the dots are left out.
        (r"(?<=[bdfklmnprstvz])[yj]o", "e"),
        (r"(?<=[aeiou])ye|^ye", "e"),
        (r"ks", "x"),
        (r"ck|q", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c(?!h)", "k"),
        (r"[yj]", "i"),
        # Alexandr is Alexander, Sobianine is Sobianin.
        (r"(?<=[bdfgkptv])er$", "r"),
        (r"(?<=in)e$", ""),
        (r"([a-z])\1+", r"\1"),
    )
)


@cache
def words_of(list_name: str) -> frozenset[str]:
    """One list of `words.toml`: "legal_forms", "articles" or "general"."""
    with (Path(__file__).parent / "words.toml").open("rb") as file:
        return frozenset(tomllib.load(file)[list_name])


def key(name: str) -> str:
    """The key of a name as it is written: "«КамАЗ», ПАО" and "Kamaz" give "kamaz". Empty where no word is left."""
    return " ".join(fold(word) for word in words(name))


def keys(name: str) -> tuple[str, ...]:
    """Every key of a name: as written, and with Russian words in their dictionary forms ("Москвича" is "Moskvich")."""
    written = words(name)
    forms = [written, *([base(word, woman) for word in written] for woman in (False, True))]
    return tuple(dict.fromkeys(found for form in forms if (found := " ".join(fold(word) for word in form))))


def words(name: str) -> list[str]:
    """The words of a name in small letters, without punctuation, articles and legal forms (unless nothing else)."""
    text = unicodedata.normalize("NFKC", plain_russian(name)).casefold().replace("&", " and ")
    found = WORD.findall(DOTTED.sub(r"\1", text.translate(SOUNDS)))
    kept = [word for word in found if word not in words_of("legal_forms") and word not in words_of("articles")]
    return kept or found


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """One word in plain Latin letters, with one spelling a sound."""
    latin = iuliia.WIKIPEDIA.translate(word.replace("ё", "е")) if CYRILLIC.search(word) else word
    letters = unicodedata.normalize("NFKD", latin)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    for pattern, spelling in FOLDS:
        plain = pattern.sub(spelling, plain)
    return plain


@lru_cache(maxsize=100_000)
def base(word: str, woman: bool = False) -> str:
    """The dictionary form of a Russian word; with `woman` a surname in a woman's form. Other words stay as they are."""
    if not CYRILLIC.search(word) or len(word) < 3:
        return word
    parses = once("pymorphy3", lambda: module("pymorphy3").MorphAnalyzer(lang="ru")).parse(word)
    return _woman(parses) or str(parses[0].normal_form) if woman else str(parses[0].normal_form)


def _woman(parses: Any) -> str | None:
    """The nominative of the first parse that is a woman's surname or name."""
    for parse in parses:
        if {"femn", "sing"} <= set(parse.tag.grammemes) and {"Surn", "Name"} & set(parse.tag.grammemes):
            form = parse.inflect({"nomn", "sing"})
            return str(form.word) if form else None
    return None


def digits(name: str) -> tuple[str, ...]:
    """The numbers in a name: Kama-1 and Kama-2 are two names however alike they look."""
    return tuple(re.findall(r"\d+", name))

"""How is a word compared with the lexicon? In small letters, «е» for «ё»."""

from collections.abc import Container

from tracker.extraction.syntax import Token


def plain(word: str) -> str:
    """A lemma or word as the lexicon writes it."""
    return word.lower().replace("ё", "е")


def listed(token: Token, words: Container[str]) -> bool:
    """Does a list of the lexicon hold the word, by its lemma or as it stands."""
    return plain(token.lemma) in words or plain(token.text) in words

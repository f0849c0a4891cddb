"""How is Russian read? Sentences by razdel, names and parses by slovnet, lemmas by pymorphy3."""

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tracker.extraction.letters import plain_russian
from tracker.extraction.models import load_russian, module, once, one_thread
from tracker.extraction.paragraphs import paragraphs
from tracker.extraction.russian.lemmas import lemma
from tracker.extraction.syntax import ModelName, NameType, Sentence, Token
from tracker.records import Span

NAME_TYPES = {"PER": NameType.PERSON, "ORG": NameType.ORGANISATION, "LOC": NameType.PLACE}


class Russian:
    """Russian news, read with the slovnet models whose weights the natasha package holds."""

    code = "ru"

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def sentences(self, text: str) -> list[Sentence]:
        """The text as unparsed sentences, paragraph by paragraph. No model is asked."""
        sentenize = module("razdel").sentenize
        return [
            Sentence(Span.of(text, left + found.start, left + found.stop), number)
            for number, (left, right) in enumerate(paragraphs(text))
            for found in sentenize(plain_russian(text[left:right]))
            if found.stop > found.start
        ]

    def names(self, text: str, sentences: Sequence[Sentence]) -> list[ModelName]:
        """Persons, organisations and places that the model finds in these sentences, in order of the text."""
        with self._lock, one_thread():
            model = once("russian NER", lambda: load_russian("NER"))
            marked = list(model.map([plain_russian(sentence.span.words) for sentence in sentences]))
        return [
            ModelName(Span.of(text, sentence.span.start + s.start, sentence.span.start + s.stop), NAME_TYPES[s.type])
            for sentence, markup in zip(sentences, marked, strict=True)
            for s in markup.spans
        ]

    def parse(self, text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
        """The same sentences with their tokens filled in."""
        tokenize = module("razdel").tokenize
        pieces = [list(tokenize(plain_russian(sentence.span.words))) for sentence in sentences]
        # Sentences of like length side by side: a batch is padded to its longest.
        order = sorted((i for i, words in enumerate(pieces) if words), key=lambda i: len(pieces[i]))
        items = [[word.text for word in pieces[i]] for i in order]
        with self._lock, one_thread():
            morphs = list(once("russian Morph", lambda: load_russian("Morph")).map(items))
            trees = list(once("russian Syntax", lambda: load_russian("Syntax")).map(items))
        parsed = list(sentences)
        for i, morph, tree in zip(order, morphs, trees, strict=True):
            made = tokens(text, sentences[i].span.start, pieces[i], morph.tokens, tree.tokens)
            parsed[i] = replace(sentences[i], tokens=made)
        return parsed


def tokens(
    text: str, offset: int, words: Sequence[Any], morphs: Sequence[Any], tree: Sequence[Any]
) -> tuple[Token, ...]:
    """The models' answers as our tokens; `offset` is where the sentence begins in the text."""
    heads = rooted([int(node.head_id) - 1 for node in tree])
    made = []
    for i, (word, morph, node) in enumerate(zip(words, morphs, tree, strict=True)):
        start, stop = offset + word.start, offset + word.stop
        feats: Mapping[str, str] = dict(morph.feats)
        base = lemma(word.text, morph.pos, tuple(sorted(feats.items())))
        dep = "root" if heads[i] == i else node.rel
        made.append(Token(i, start, stop, text[start:stop], base, morph.pos, dep, heads[i], feats))
    return tuple(made)


def rooted(heads: Iterable[int]) -> list[int]:
    """Heads as indices, a root being its own; a circle, which the model can draw, is cut open at its first word."""
    above = [i if head < 0 else head for i, head in enumerate(heads)]
    for i in range(len(above)):
        seen, at = {i}, above[i]
        while at != above[at]:
            if at in seen:
                above[at] = at
                break
            seen.add(at)
            at = above[at]
    return above

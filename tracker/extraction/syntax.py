"""What does a parsed sentence look like, in either language? One shape: Universal Dependencies names for both."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from tracker.records import Span


class NameType(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class ModelName:
    """A name that the language model found, before the gazetteer and the rules have their say."""

    span: Span
    type: NameType


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence. `start`/`stop` are offsets in the ARTICLE's text; `head` is an index into the sentence's
    tokens (its own for the root); `dep` is the Universal Dependencies relation (nsubj, nsubj:pass, obj, obl, ccomp …);
    `feats` are UD features (Case, Tense, Aspect, VerbForm, Voice, Mood, Number …)."""

    i: int
    start: int
    stop: int
    text: str
    lemma: str
    pos: str
    dep: str
    head: int
    feats: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article; `tokens` is empty where it was not worth parsing. `paragraph` counts from 0."""

    span: Span
    paragraph: int
    tokens: tuple[Token, ...] = ()

    def children(self, i: int) -> Iterator[Token]:
        """The words that hang on word `i`, in order."""
        return (t for t in self.tokens if t.head == i and t.i != i)

    def subtree(self, i: int) -> list[Token]:
        """Word `i` and all that hangs below it, in order of the text."""
        below, stack = {i}, [i]
        while stack:
            for child in self.children(stack.pop()):
                if child.i not in below:
                    below.add(child.i)
                    stack.append(child.i)
        return [t for t in self.tokens if t.i in below]


class Language(Protocol):
    """What a language brings: sentences, names and parses. Models are loaded on first use, never on import."""

    code: str

    def sentences(self, text: str) -> list[Sentence]:
        """The text as unparsed sentences, paragraph by paragraph."""

    def names(self, text: str, sentences: Sequence[Sentence]) -> list[ModelName]:
        """The names that the model finds, in order of the text."""

    def parse(self, text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
        """The same sentences with their tokens filled in."""

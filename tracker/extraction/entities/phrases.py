"""What is a phrase that may name a project? Its words, its kind, its head, and what tells it from others."""

from dataclasses import dataclass

from tracker.extraction.entities.candidates import Candidate, Rank
from tracker.records import Reason, Span
from tracker.vocabulary import EntityKind, ProjectKind


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that may name a project. `telling` are the words that say which one; `weak` that they say little."""

    span: Span
    kind: ProjectKind
    head: str
    telling: tuple[str, ...]
    weak: bool = False


def singular(noun: str) -> str:
    """An English noun, or a code, in the singular: "duties" is "duty", "MC-21s" is "MC-21"."""
    if noun.endswith(("works", "us", "is", "ss")):
        return noun
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun[:-2] if noun.endswith(("ses", "xes", "ches")) else noun.removesuffix("s")


def candidate(phrase: Phrase) -> Candidate:
    """The phrase as a candidate for an entity."""
    because = Reason(f"a {phrase.kind.value} told apart", " ".join(phrase.telling))
    return Candidate(phrase.span, EntityKind.PROJECT, Rank.RULE, because)

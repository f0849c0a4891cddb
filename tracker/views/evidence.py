"""Which words of an article are evidence for which claims, and which are names? Text in, paragraphs of runs out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from tracker.models import Claim, Mention

PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A claim under the number it has on the page."""

    number: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one kind: those of a name, or any others."""

    text: str
    mention: Mention | None


@dataclass(frozen=True, slots=True)
class Run:
    """Words that the same claims stand on, or none. `begins` and `ends` are the claims that begin and end here."""

    pieces: tuple[Piece, ...]
    claims: tuple[Numbered, ...]
    begins: tuple[Numbered, ...]
    ends: tuple[Numbered, ...]


def numbered(claims: Iterable[Claim]) -> list[Numbered]:
    """The claims with their numbers, counted in the order of the text."""
    return [Numbered(number, claim) for number, claim in enumerate(claims, 1)]


def paragraphs(text: str, claims: Sequence[Numbered], mentions: Iterable[Mention]) -> list[list[Run]]:
    """The paragraphs of a text as runs; joined again, their pieces are the text without its line breaks."""
    named = named_spans(mentions, len(text))
    return [runs(text, match.start(), match.end(), claims, named) for match in PARAGRAPH.finditer(text)]


def named_spans(mentions: Iterable[Mention], length: int) -> list[tuple[int, int, Mention]]:
    """Where who is named; of two names at one place the longer one stands."""
    spans = sorted(
        ((start, stop, mention) for mention in mentions for start, stop in mention.spans if stop <= length),
        key=lambda span: (span[0], -span[1]),
    )
    kept: list[tuple[int, int, Mention]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def runs(
    text: str, start: int, stop: int, claims: Sequence[Numbered], named: Sequence[tuple[int, int, Mention]]
) -> list[Run]:
    """One paragraph's runs. Claims that overlap share the runs on which they do."""
    here = [n for n in claims if n.claim.start < stop and n.claim.stop > start]
    names = [span for span in named if span[0] < stop and span[1] > start]
    pieces = list(cut(text, start, stop, here, names))
    grouped = groupby(pieces, key=lambda piece: [n.number for n in piece[2]])
    return [run([*group]) for _numbers, group in grouped]


def cut(
    text: str, start: int, stop: int, claims: Sequence[Numbered], names: Sequence[tuple[int, int, Mention]]
) -> Iterable[tuple[int, Piece, tuple[Numbered, ...]]]:
    """The paragraph cut wherever a claim or a name begins or ends: where, what, and under which claims."""
    edges = {edge for n in claims for edge in (n.claim.start, n.claim.stop)}
    edges |= {edge for name in names for edge in name[:2]}
    cuts = [start, *sorted(edge for edge in edges if start < edge < stop), stop]
    for left, right in pairwise(cuts):
        over = tuple(n for n in claims if n.claim.start <= left and n.claim.stop >= right)
        mention = next((who for a, b, who in names if a <= left and b >= right), None)
        yield left, Piece(text[left:right], mention), over


def run(pieces: Sequence[tuple[int, Piece, tuple[Numbered, ...]]]) -> Run:
    """Pieces under the same claims as one run."""
    left, right, over = pieces[0][0], pieces[-1][0] + len(pieces[-1][1].text), pieces[0][2]
    begins = tuple(n for n in over if n.claim.start == left)
    ends = tuple(n for n in over if n.claim.stop == right)
    return Run(tuple(piece for _left, piece, _over in pieces), over, begins, ends)

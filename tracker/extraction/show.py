"""What was read, drawn over the text for a terminal: names underlined, claims in brackets, then a list with reasons."""

from collections.abc import Iterator
from itertools import pairwise

from tracker.records import ArticleText, ClaimRecord, EntityRecord, Reading, When
from tracker.vocabulary import Modality

# One colour a rung, the surest brightest; a denial is red.
COLOURS = {
    Modality.DONE: "\x1b[32m",
    Modality.UNDER_WAY: "\x1b[36m",
    Modality.PLANNED: "\x1b[34m",
    Modality.EXPECTED: "\x1b[35m",
    Modality.POSSIBLE: "\x1b[33m",
    Modality.DENIED: "\x1b[31m",
}
UNDERLINED, PLAIN = "\x1b[4m", "\x1b[0m"


def show(article: ArticleText, reading: Reading, *, colour: bool = False) -> str:
    """The article's text with its findings marked, and below it the claims and the entities, each with its reasons."""
    parts = [drawn(article.text, reading, colour=colour)]
    if reading.not_read:
        parts.append(f"Not read: {reading.not_read}.")
    parts.append("\n".join(claim_lines(reading)) or "No claim.")
    parts.append("\n".join(entity_line(entity) for entity in reading.entities) or "No entity.")
    return "\n\n".join(parts)


def drawn(text: str, reading: Reading, *, colour: bool) -> str:
    """The text with "[1 ", "]" around claims and, in colour, lines under names."""
    marks: dict[int, str] = {}
    for place, mark in sorted(claim_marks(reading, colour=colour), key=lambda pair: pair[0]):
        marks[place] = marks.get(place, "") + mark
    if colour:
        for start, stop in mentions(reading):
            marks[start] = marks.get(start, "") + UNDERLINED
            marks[stop] = PLAIN + marks.get(stop, "")
    places = sorted({0, len(text), *marks})
    pieces = [text[a:b] + marks.get(b, "") for a, b in pairwise(places)]
    return marks.get(0, "") + "".join(pieces)


def claim_marks(reading: Reading, *, colour: bool) -> Iterator[tuple[int, str]]:
    """Where brackets go: closing ones first, so that neighbours do not cross."""
    for claim in reading.claims:
        yield claim.span.stop, "]"
    for number, claim in enumerate(reading.claims, start=1):
        label = f"[{number} "
        yield claim.span.start, f"{COLOURS[claim.modality]}{label}{PLAIN}" if colour else label


def mentions(reading: Reading) -> list[tuple[int, int]]:
    """Where names stand, each place once."""
    return sorted({(span.start, span.stop) for entity in reading.entities for span in entity.mentions})


def claim_lines(reading: Reading) -> Iterator[str]:
    """Two lines a claim: what, how sure, who, when, how much; and why."""
    names = {entity.id: entity.name for entity in reading.entities}
    for number, claim in enumerate(reading.claims, start=1):
        yield f"{number:3}  {claim.type}, {claim.modality}{about(claim, names)}"
        yield f"     {'; '.join(str(reason) for reason in claim.reasons)} ({claim.confidence:.2f})"


def about(claim: ClaimRecord, names: dict[str, str]) -> str:
    """What belongs to a claim, in words."""
    parts = [
        f" · {names.get(claim.project, claim.project)}" if claim.project else "",
        f" · with {', '.join(names.get(id, id) for id in claim.participants)}" if claim.participants else "",
        f" · says {voice(claim, names)}",
        f" · {when(claim.when)}",
        *(f" · {q.metric} {q.bound} {q.value:,.10g} {q.unit}" for q in claim.quantities),
    ]
    return "".join(parts)


def voice(claim: ClaimRecord, names: dict[str, str]) -> str:
    """Who vouches for a claim."""
    said = claim.attribution
    return names.get(said.speaker, said.speaker) if said.speaker else said.kind.value.replace("none", "the article")


def when(found: When) -> str:
    """A date as "2022-01-01 to 2022-12-31 (year, relative: this year)"."""
    ends = f"{found.first or '…'} to {found.last or '…'}" if found.first or found.last else "no date"
    words = f": {found.span.words}" if found.span else ""
    return f"{ends} ({found.precision}, {found.basis}{words})"


def entity_line(entity: EntityRecord) -> str:
    """One entity with its reasons."""
    known = f" = {entity.known}" if entity.known else ""
    return (
        f"{entity.id:>3}  {entity.kind}: {entity.name}{known}  ({'; '.join(str(reason) for reason in entity.reasons)})"
    )

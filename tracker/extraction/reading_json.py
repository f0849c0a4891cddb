"""How do an article and its reading look as JSON? The shapes of the reader's command, in and out."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from tracker.records import ArticleText, ClaimRecord, EntityRecord, Quantity, Reading, When

# JSON can hold half of a surrogate pair, which no text can; one sign stands for it, so that offsets hold.
HALF_PAIR = re.compile("[\ud800-\udfff]")


def article(fields: Any) -> ArticleText:
    """An article from a JSON object with `id`, `text` and perhaps `title`, `published`, `publisher`, `language`.

    ValueError, in words, for anything that is no readable article.
    """
    if not isinstance(fields, Mapping):
        raise ValueError(f"an article is a JSON object, not {type(fields).__name__}")
    return ArticleText(
        id=wanted(fields, "id"),
        text=HALF_PAIR.sub("\ufffd", wanted(fields, "text", may_be_empty=True)),
        title=HALF_PAIR.sub("\ufffd", string(fields, "title") or ""),
        published=day(fields.get("published")),
        publisher=string(fields, "publisher"),
        language=string(fields, "language"),
    )


def wanted(fields: Mapping[str, Any], name: str, *, may_be_empty: bool = False) -> str:
    """A string field that must be there; a number serves as an id."""
    value = fields.get(name)
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str) or not (value or may_be_empty):
        raise ValueError(f"the article has no {name!r}, or it is no string")
    return value


def string(fields: Mapping[str, Any], name: str) -> str | None:
    """A string field that may be missing or null."""
    value = fields.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name!r} is no string")
    return value or None


def day(value: Any) -> date | None:
    """A publication day: an ISO day, or a moment of which the day counts; null for an undated article."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise ValueError("'published' is no string")
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        raise ValueError(f"'published' is no ISO day: {value!r}") from None


def reading(found: Reading) -> dict[str, Any]:
    """What the reader prints for one article."""
    printed: dict[str, Any] = {
        "id": found.id,
        "language": found.language,
        "entities": [entity(record) for record in found.entities],
        "claims": [claim(record, number) for number, record in enumerate(found.claims, start=1)],
    }
    return printed | ({"not_read": found.not_read} if found.not_read else {})


def entity(record: EntityRecord) -> dict[str, Any]:
    """An entity with its mentions as pairs of offsets."""
    return {
        "id": record.id,
        "kind": record.kind.value,
        "name": record.name,
        "mentions": [[span.start, span.stop] for span in record.mentions],
        "known": record.known,
        "position": record.position,
        "organisation": record.organisation,
        "country": record.country,
        "count": record.count,
    }


def claim(record: ClaimRecord, number: int) -> dict[str, Any]:
    """A claim; `text[start:end]` is its evidence."""
    return {
        "id": f"k{number}",
        "start": record.span.start,
        "end": record.span.stop,
        "type": record.type.value,
        "modality": record.modality.value,
        "project": record.project,
        "participants": list(record.participants),
        "speaker": record.attribution.speaker,
        "speaker_kind": record.attribution.kind.value,
        "date": when(record.when),
        "quantities": [quantity(found) for found in record.quantities],
        "confidence": record.confidence,
        "reason": "; ".join(str(reason) for reason in record.reasons),
    }


def when(found: When) -> dict[str, Any]:
    """A date with its words."""
    return {
        "from": found.first.isoformat() if found.first else None,
        "to": found.last.isoformat() if found.last else None,
        "precision": found.precision.value,
        "basis": found.basis.value,
        "text": found.span.words if found.span else None,
    }


def quantity(found: Quantity) -> dict[str, Any]:
    """A number with its words."""
    return {
        "metric": found.metric.value,
        "value": found.value,
        "value_max": found.value_max,
        "bound": found.bound.value,
        "unit": found.unit.value,
        "text": found.span.words,
    }

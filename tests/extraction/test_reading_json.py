import json
from datetime import date

import pytest

from tracker.extraction import reading_json
from tracker.records import (
    Attribution,
    ClaimRecord,
    EntityRecord,
    Quantity,
    Reading,
    Span,
    When,
)
from tracker.vocabulary import (
    Bound,
    ClaimType,
    DateBasis,
    DatePrecision,
    EntityKind,
    Metric,
    Modality,
    SpeakerKind,
    Unit,
)

TEXT = "KAMAZ plans 50,000 cars in 2023."


def test_an_article_is_read_from_its_fields():
    found = reading_json.article({"id": 7, "text": TEXT, "published": "2022-05-27T10:00:00Z", "publisher": None})
    assert (found.id, found.text, found.published, found.title) == ("7", TEXT, date(2022, 5, 27), "")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ([], "JSON object"),
        ({"text": "x"}, "'id'"),
        ({"id": "a"}, "'text'"),
        ({"id": "a", "text": 5}, "'text'"),
        ({"id": "a", "text": "x", "published": "last May"}, "ISO day"),
        ({"id": "a", "text": "x", "title": ["x"]}, "'title'"),
    ],
)
def test_what_is_no_article_is_refused_in_words(fields, words):
    with pytest.raises(ValueError, match=words):
        reading_json.article(fields)


def test_a_reading_prints_offsets_into_the_text():
    year = When(date(2023, 1, 1), date(2023, 12, 31), DatePrecision.YEAR, DateBasis.EXPLICIT, Span.of(TEXT, 24, 31))
    amount = Quantity(Metric.OUTPUT, 50000.0, None, Bound.EXACT, Unit.VEHICLE, Span.of(TEXT, 12, 18))
    maker = EntityRecord("c1", EntityKind.COMPANY, "KAMAZ", (Span.of(TEXT, 0, 5),))
    claim = ClaimRecord(
        Span.of(TEXT, 0, 31),
        ClaimType.OUTPUT,
        Modality.PLANNED,
        Attribution(SpeakerKind.NONE),
        participants=("c1",),
        when=year,
        quantities=(amount,),
    )
    printed = json.loads(json.dumps(reading_json.reading(Reading("a", "en", (maker,), (claim,)))))
    told = printed["claims"][0]
    assert TEXT[told["start"] : told["end"]] == "KAMAZ plans 50,000 cars in 2023"
    assert told["date"] == {
        "from": "2023-01-01",
        "to": "2023-12-31",
        "precision": "year",
        "basis": "explicit",
        "text": "in 2023",
    }
    assert (told["type"], told["modality"], told["participants"]) == ("output", "planned", ["c1"])
    assert told["quantities"][0]["value"] == 50000.0
    assert printed["entities"][0]["mentions"] == [[0, 5]]

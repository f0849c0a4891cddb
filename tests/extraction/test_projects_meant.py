"""Which project each claim is about: named, referred to by a noun, told by its paragraph, borne by a firm; or none."""

import re

import pytest

from tracker.extraction.claims.project import project
from tracker.extraction.entities.anaphora import referred
from tracker.extraction.syntax import Sentence
from tracker.records import EntityRecord, Span
from tracker.vocabulary import ClaimType, EntityKind


def entity(text, id, words, kind=EntityKind.PROJECT):
    places = [match.start() for match in re.finditer(re.escape(words), text)]
    return EntityRecord(id, kind, words, tuple(Span.of(text, place, place + len(words)) for place in places))


def split(text):
    """Sentences at full stops, paragraphs at line ends."""
    start = 0
    for number, paragraph in enumerate(text.split("\n")):
        for words in paragraph.split(". "):
            start = text.index(words, start)
            yield Sentence(Span.of(text, start, start + len(words)), number)


def meant(text, claim, entities, type=ClaimType.OUTPUT, language="en"):
    sentences = list(split(text))
    start = text.index(claim)
    span = Span.of(text, start, start + len(claim))
    sentence = next(each for each in sentences if each.span.holds(span))
    return project(span, sentence, sentences, entities, type, language)


TWO_PLANTS = (
    "Severstan opened a tyre plant in Tambov. It is fitting out a rim line in Lipetsk.\n"
    "The plant will make 2 million tyres. The line starts in May.\n"
    "Severstan says that a rim line in Lipetsk needs 40 people. Pay will rise.\n"
    "Sales grew."
)


@pytest.mark.parametrize(
    ("claim", "id"),
    [
        ("Severstan opened a tyre plant", "tyres"),  # named in the clause
        ("It is fitting out a rim line", "rims"),
        ("The plant will make 2 million tyres", "tyres"),  # meant by its noun
        ("The line starts in May", "rims"),
        ("Pay will rise", "rims"),  # told by the paragraph
        ("Sales grew", "tyres"),  # the article's main project
    ],
)
def test_project_of_a_claim(claim, id):
    found = [entity(TWO_PLANTS, "tyres", "a tyre plant in Tambov"), entity(TWO_PLANTS, "rims", "a rim line in Lipetsk")]
    assert meant(TWO_PLANTS, claim, found) == id


def test_firm_points_at_the_plant_that_bears_its_name():
    text = "The Kokand dam is late. Turan's plant in Termez stands idle.\nTuran lost its dealers."
    found = [entity(text, "dam", "The Kokand dam"), entity(text, "plant", "Turan's plant in Termez")]
    assert meant(text, "Turan lost its dealers", [*found, entity(text, "c1", "Turan", EntityKind.COMPANY)]) == "plant"


@pytest.mark.parametrize(
    ("claim", "type", "id"),
    [
        ("Завод выпустил 300 машин", ClaimType.OUTPUT, None),  # a firm's output is none of a fee's news
        ("Ставку поднимут вдвое", ClaimType.POLICY_MEASURE, "fee"),
        ("Утильсбор вырос", ClaimType.POLICY_MEASURE, "fee"),
    ],
)
def test_russian_measure_takes_no_output(claim, type, id):
    text = "Утильсбор вырос.\nЗавод выпустил 300 машин.\nСтавку поднимут вдвое."
    assert meant(text, claim, [entity(text, "fee", "Утильсбор")], type, "ru") == id


def test_people_come_and_go_without_a_project():
    text = "The tyre plant in Tambov works.\nAnna Lind becomes chairman."
    plant = entity(text, "p1", "The tyre plant in Tambov")
    assert meant(text, "Anna Lind becomes chairman", [plant], ClaimType.APPOINTMENT) is None


def test_no_project_no_guess():
    assert meant("Sales grew.", "Sales grew", []) is None


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        ("the factory will reopen", "en", True),
        ("its new plant hires", "en", True),
        ("a plant in Goa was sold", "en", False),
        ("the plant in Goa was sold", "en", False),
        ("the levy will rise", "en", False),
        ("предприятие остановлено", "ru", True),
        ("этот завод остановлен", "ru", True),
        ("тульский завод остановлен", "ru", False),
        ("завод «Лотос» остановлен", "ru", False),
        ("линия остановлена", "ru", False),
    ],
)
def test_bare_noun_means_the_plant(words, language, found):
    name = "a tyre mill in Tambov" if language == "en" else "шинный завод в Тамбове"
    text = f"{name}. {words}"
    plant = entity(text, "p1", name)
    start = text.index(words)
    assert (referred(Span.of(text, start, len(text)), [plant], language) is not None) == found

"""Dates no more exact than they are known, numbers with their unit, in both languages."""

from dataclasses import dataclass
from datetime import date

import pytest
from django.utils import translation

from tracker.models import ArticleVersion
from tracker.queries.timeline import Figure
from tracker.templatetags import words
from tracker.templatetags.amounts import amount
from tracker.templatetags.dates import days_left, span, when, when_read
from tracker.templatetags.pages import why_not_read
from tracker.templatetags.sectors import sector
from tracker.timeline.status_rules import RULES
from tracker.vocabulary import ClaimType, Metric, Modality, ParticipantRole, ProjectStatus


@dataclass
class Dated:
    first: date | None
    last: date | None
    precision: str
    basis: str = "explicit"


def dated(first: str, last: str, precision: str, basis: str = "explicit") -> Dated:
    """A date by its ISO days."""
    return Dated(*(date.fromisoformat(day) if day else None for day in (first, last)), precision, basis)


@pytest.mark.parametrize(
    ("first", "last", "precision", "told"),
    [
        ("2022-11-23", "2022-11-23", "day", "23 November 2022"),
        ("2022-05-16", "2022-05-22", "week", "week of 16 May 2022"),
        ("2022-11-01", "2022-11-30", "month", "November 2022"),
        ("2025-07-01", "2025-09-30", "quarter", "Q3 2025"),
        ("2025-07-01", "2025-12-31", "half", "second half of 2025"),
        ("2023-01-01", "2023-12-31", "year", "2023"),
        ("2022-05-01", "2022-08-31", "range", "May–August 2022"),
        ("2022-12-01", "2023-02-28", "range", "December 2022 – February 2023"),
        ("2022-01-01", "2024-12-31", "range", "2022–2024"),
        ("2024-08-11", "2024-08-20", "range", "11–20 August 2024"),
        ("2022-05-19", "2022-06-02", "range", "19 May – 2 June 2022"),
        ("2022-12-19", "2023-01-02", "range", "19 December 2022 – 2 January 2023"),
        ("", "2022-12-31", "before", "by the end of 2022"),
        ("", "2022-10-31", "before", "by the end of October 2022"),
        ("", "2022-10-10", "before", "by 10 October 2022"),
        ("2026-01-01", "", "after", "from 2026"),
        ("2022-05-01", "", "after", "from May 2022"),
        ("2022-05-19", "", "after", "from 19 May 2022"),
        ("", "", "unknown", "undated"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(first, last, precision, told):
    assert when(dated(first, last, precision)) == told


@pytest.mark.parametrize(
    ("basis", "quoted", "told"),
    [
        ("unresolved", "this year", "“this year”, unresolved: the article is undated"),
        ("none", "", "undated"),
    ],
)
def test_words_that_could_not_be_resolved_are_quoted(basis, quoted, told):
    assert when_read(dated("", "", "unknown", basis), quoted) == told


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2022-05-16", "", "since 16 May 2022"),
        ("", "2022-05-16", "until 16 May 2022"),
        ("2022-05-16", "2023-06-29", "16 May 2022 – 29 June 2023"),
        ("", "", ""),
    ],
)
def test_a_stretch_of_time(first, last, told):
    assert span(dated(first, last, "day")) == told


@pytest.mark.parametrize(
    ("last", "told"),
    [("2026-03-01", "in 15 days"), ("2026-02-15", "in 1 day"), ("2026-02-14", "today"), ("2026-02-04", "10 days ago")],
)
def test_time_left(last, told):
    assert days_left(date.fromisoformat(last), date(2026, 2, 14)) == told


def figure(value, unit="vehicle", bound="exact", top=None, words="") -> Figure:
    """A number."""
    return Figure("output", value, top, bound, unit, words)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (figure(50_000), "50,000 vehicles"),
        (figure(1), "1 vehicle"),
        (figure(27_000, bound="about"), "≈27,000 vehicles"),
        (figure(50_000, bound="at_least"), "at least 50,000 vehicles"),
        (figure(300_000, bound="up_to"), "up to 300,000 vehicles"),
        (figure(30_000, bound="range", top=35_000), "30,000–35,000 vehicles"),
        (figure(5e9, "RUB"), "₽5 bn"),
        (figure(9.9e9, "EUR"), "€9.9 bn"),
        (figure(1, "RUB"), "₽1"),
        (figure(17.4, "percent"), "17.4 %"),
        (figure(40, "GWh"), "40 GWh"),
        (figure(3, "other", words="three airliners"), "three airliners"),
    ],
)
def test_a_number_is_told_with_its_unit(number, told):
    assert amount(number).replace("\xa0", " ") == told


@pytest.mark.parametrize(
    ("table", "vocabulary"),
    [
        (words.TYPES, ClaimType),
        (words.MODALITIES, Modality),
        (words.STATUSES, ProjectStatus),
        (words.ROLES, ParticipantRole),
    ],
)
def test_every_word_of_the_vocabulary_has_a_name(table, vocabulary):
    assert set(table) == set(vocabulary)


def test_every_rule_of_the_status_is_a_sentence():
    assert {rule.name for rule in RULES} <= set(words.RULES)


def test_every_metric_but_other_has_a_name():
    assert set(words.METRICS) == set(Metric) - {Metric.OTHER}


@pytest.mark.parametrize(
    ("first", "last", "precision", "told"),
    [
        ("2022-11-23", "2022-11-23", "day", "23 ноября 2022"),
        ("2022-11-01", "2022-11-30", "month", "ноябрь 2022"),
        ("2025-07-01", "2025-09-30", "quarter", "3 кв. 2025"),
        ("", "2022-12-31", "before", "до конца 2022 года"),
        ("", "2022-10-31", "before", "до конца октября 2022"),
        ("2022-05-01", "", "after", "с мая 2022"),
        ("2022-05-01", "2022-08-31", "range", "май–август 2022"),
        ("", "", "unknown", "без даты"),
    ],
)
def test_dates_in_russian(first, last, precision, told):
    with translation.override("ru"):
        assert when(dated(first, last, precision)) == told


def test_numbers_in_russian():
    with translation.override("ru"):
        assert amount(figure(50_000)).replace("\xa0", " ") == "50 000 автомобилей"
        assert amount(figure(21)).replace("\xa0", " ") == "21 автомобиль"
        assert amount(figure(5e9, "RUB")).replace("\xa0", " ") == "5 млрд ₽"


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "only English and Russian are read; this is German"), ("ru", "а язык статьи — немецкий")],
)
def test_a_language_that_is_not_read_is_called_by_its_name(language, told):
    with translation.override(language):
        assert told in why_not_read(ArticleVersion(language="de", not_read="the language de is not read"))


def test_other_reasons_for_not_reading_stand_as_they_are():
    assert why_not_read(ArticleVersion(language="en", not_read="the text is empty")) == "the text is empty"


def test_a_sector_is_told_in_the_language_of_the_page():
    with translation.override("ru"):
        assert (sector("batteries"), sector("shipbuilding")) == ("аккумуляторы", "shipbuilding")

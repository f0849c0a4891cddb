"""Which sentence names an event, in English and in Russian?"""

from datetime import date

import pytest

from tests.timeline.said import amount, cars, said
from tracker.records import Span, When
from tracker.timeline import amounts_in_words, dates_in_words
from tracker.timeline.build import build
from tracker.timeline.titles import Known, compose
from tracker.timeline.words import LANGUAGES, words
from tracker.vocabulary import Bound, ClaimType, DateBasis, DatePrecision, Metric, Modality, Unit

NAMES = {
    "en": {"kamaz": "KAMAZ", "jac": "JAC Motors", "city": "City of Moscow"},
    "ru": {"kamaz": "КАМАЗ", "jac": "JAC Motors", "city": "Правительство Москвы"},
}
KNOWN = {
    language: {key: Known(key, name) for key, name in names.items()}
    | {"mayor": Known("mayor", "Sobyanin", is_party=False)}
    for language, names in NAMES.items()
}


def title(claim, language, product=None):
    (event,) = build([claim], anchors={}, today=date(2026, 3, 1)).events
    found = compose(event, known=KNOWN[language], quotes=[claim.quote], language=language, product=product)
    return found and found.replace("\u00a0", "_")


CLAIMS = [
    (
        said("2022-10-20", "output/planned", "50,000 cars in 2023", "2023", figures=cars(50000), who=("kamaz",)),
        "KAMAZ plans 50,000_cars in 2023",
        "КАМАЗ планирует выпустить 50_000_автомобилей в 2023 году",
    ),
    (
        said(
            "2022-10-20", "output/planned", "10,000 electric cars in 2023", "2023", figures=cars(10000), who=("kamaz",)
        ),
        "KAMAZ plans 10,000_electric cars in 2023",
        "КАМАЗ планирует выпустить 10_000_электромобилей в 2023 году",
    ),
    (
        said("2024-01-10", "output/done", "31 cars", "2023", figures=cars(31, Metric.SOLD), who=("kamaz",)),
        "KAMAZ sold 31_cars in 2023",
        "КАМАЗ: продажа 31_автомобиля в 2023 году",
    ),
    (
        said("2023-09-04", "output/done", "26,000 so far", "2023-09-04", figures=cars(26000), who=("kamaz",)),
        "KAMAZ made 26,000_cars by 4 September 2023",
        "КАМАЗ: выпущено 26_000_автомобилей к 4 сентября 2023 года",
    ),
    (
        said("2022-05-19", "production_start/planned", "Output by year-end", "by 2022-12-31", who=("kamaz", "jac")),
        "KAMAZ and JAC Motors plan to begin production by the end of 2022",
        "КАМАЗ и JAC Motors планируют начать производство до конца 2022 года",
    ),
    (
        said("2022-07-06", "agreement/done", "They signed", "2022-07-06", who=("city", "kamaz", "mayor")),
        "City of Moscow and KAMAZ signed an agreement on 6 July 2022",
        "Правительство Москвы и КАМАЗ: подписано соглашение 6 июля 2022 года",
    ),
    (
        said(
            "2022-08-01",
            "funding/planned",
            "5 billion",
            figures=(amount(Metric.INVESTMENT, 5e9, Unit.RUB),),
            who=("kamaz",),
        ),
        "KAMAZ plans to invest 5_billion_roubles",
        "КАМАЗ планирует вложить 5_млрд_рублей",
    ),
    (
        said("2022-11-24", "production_start/done", "Output started in May", "2022-05", who=("nobody-known",)),
        "Production began in May 2022",
        "Начато производство в мае 2022 года",
    ),
]


@pytest.mark.parametrize(("claim", "english", "russian"), CLAIMS, ids=[english for _, english, _ in CLAIMS])
def test_a_title_is_put_together_from_the_fields(claim, english, russian):
    assert title(claim, "en") == english
    assert title(claim, "ru") == russian


@pytest.mark.parametrize(
    "thin",
    [
        said("2022-05-19", "assessment/under_way", "The price is high", "2022-05-19", who=("kamaz",)),
        said("2022-05-19", "talks/under_way", "KAMAZ is in talks", "2022-05-19", who=("kamaz",)),
        said("2022-10-20", "output/planned", "50,000 cars", "2023", figures=cars(50000), who=("nobody-known",)),
        said("2022-10-20", "output/planned", "Output will double", "2023", who=("kamaz",)),
        said("2025-04-01", "production_start/done", "The pilot line started", "2025-04", who=("kamaz",)),
        said("2025-04-01", "production_start/planned", "The second plant starts", "2027", who=("kamaz",)),
        said("2026-03-11", "cancellation/done", "The Moskvich 5 was dropped", "2026-03-11", who=("kamaz",)),
    ],
    ids=lambda claim: claim.quote,
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_where_the_fields_are_thin_the_quote_stands(thin, language):
    assert title(thin, language) is None


def test_a_product_that_is_known_is_named():
    claim = said(
        "2023-09-04", "production_start/done", "Assembly of the Moskvich 6 began", "2023-09-04", who=("kamaz",)
    )
    assert title(claim, "en", product="Moskvich 6") == "KAMAZ began production of Moskvich 6 on 4 September 2023"


DATES = [
    (date(2022, 11, 23), date(2022, 11, 23), "day", "on 23 November 2022", "23 ноября 2022 года"),
    (date(2023, 6, 5), date(2023, 6, 11), "week", "in the week of 5 June 2023", "на неделе с 5 июня 2023 года"),
    (date(2022, 5, 1), date(2022, 5, 31), "month", "in May 2022", "в мае 2022 года"),
    (date(2025, 7, 1), date(2025, 9, 30), "quarter", "in the third quarter of 2025", "в третьем квартале 2025 года"),
    (date(2025, 7, 1), date(2025, 12, 31), "half", "in the second half of 2025", "во втором полугодии 2025 года"),
    (date(2023, 1, 1), date(2023, 12, 31), "year", "in 2023", "в 2023 году"),
    (
        date(2025, 5, 1),
        date(2025, 8, 31),
        "range",
        "from May 2025 to August 2025",
        "с мая 2025 года по август 2025 года",
    ),
    (date(2024, 1, 1), date(2025, 12, 31), "range", "from 2024 to 2025", "с 2024 года по 2025 год"),
    (None, date(2022, 12, 31), "before", "by the end of 2022", "до конца 2022 года"),
    (None, date(2026, 2, 28), "before", "by the end of February 2026", "до конца февраля 2026 года"),
    (None, date(2022, 10, 10), "before", "by 10 October 2022", "до 10 октября 2022 года"),
    (date(2024, 1, 1), None, "after", "from 2024", "с 2024 года"),
    (date(2023, 7, 1), None, "after", "from July 2023", "с июля 2023 года"),
]


@pytest.mark.parametrize(("first", "last", "precision", "english", "russian"), DATES)
def test_a_date_is_worded_by_its_precision(first, last, precision, english, russian):
    when = When(first, last, DatePrecision(precision), DateBasis.EXPLICIT)
    assert dates_in_words.in_words(when, "en") == english
    assert dates_in_words.in_words(when, "ru") == russian


def test_a_date_that_cannot_be_known_is_told_in_its_own_words():
    when = When(basis=DateBasis.UNRESOLVED, span=Span(0, 9, "this year"))
    assert dates_in_words.in_words(when, "en") == "(“this year”)"
    assert dates_in_words.in_words(when, "ru") == "(«this year»)"


def test_the_day_of_publication_is_no_date_of_the_happening():
    day = date(2022, 5, 19)
    assert dates_in_words.in_words(When(day, day, DatePrecision.DAY, DateBasis.PUBLISHED), "en") is None


AMOUNTS = [
    (amount(Metric.OUTPUT, 1, Unit.VEHICLE), "1_car", "1_автомобиль"),
    (amount(Metric.OUTPUT, 22, Unit.VEHICLE), "22_cars", "22_автомобиля"),
    (amount(Metric.OUTPUT, 15300, Unit.VEHICLE), "15,300_cars", "15_300_автомобилей"),
    (amount(Metric.OUTPUT, 21, Unit.VEHICLE, Bound.ABOUT), "about 21_cars", "около 21_автомобиля"),
    (amount(Metric.OUTPUT, 300000, Unit.VEHICLE, Bound.UP_TO), "up to 300,000_cars", "до 300_000_автомобилей"),
    (
        amount(Metric.OUTPUT, 10000, Unit.VEHICLE, Bound.RANGE, 20000.0),
        "10,000–20,000_cars",
        "10_000–20_000_автомобилей",
    ),
    (amount(Metric.PRICE, 2980000, Unit.RUB), "2.98_million_roubles", "2,98_млн_рублей"),
    (amount(Metric.LOAN, 600, Unit.EUR, Bound.AT_LEAST), "at least 600_euros", "не менее 600_евро"),
    (amount(Metric.CAPACITY, 35, Unit.GWH), "35_GWh", "35_ГВт·ч"),
]


@pytest.mark.parametrize(("quantity", "english", "russian"), AMOUNTS, ids=[english for _, english, _ in AMOUNTS])
def test_an_amount_is_worded_with_its_bound_and_unit(quantity, english, russian):
    assert amounts_in_words.in_words(quantity, "en").replace("\u00a0", "_") == english
    assert amounts_in_words.in_words(quantity, "ru").replace("\u00a0", "_") == russian


def test_a_unit_without_a_name_is_not_made_up():
    assert amounts_in_words.in_words(amount(Metric.OTHER, 900, Unit.OTHER), "en") is None


@pytest.mark.parametrize("area", ["happenings", "titles"])
def test_both_languages_have_the_same_tables(area):
    def keys(table, above=""):
        return {above + key for key in table} | {
            deeper
            for key, value in table.items()
            if isinstance(value, dict)
            for deeper in keys(value, f"{above}{key}.")
        }

    assert keys(dict(words("en", area))) == keys(dict(words("ru", area)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_templates_are_of_types_and_modalities_that_there_are(language):
    for kind, table in words(language, "titles")["titles"].items():
        if isinstance(table, dict):
            assert kind in set(ClaimType)
            for name, templates in table.items():
                assert name in set(Modality) or (name in set(Metric) and set(templates) <= set(Modality))

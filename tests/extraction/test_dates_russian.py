"""Which words of Russian news say when, and which days they mean, as seen from Wednesday, 12 June 2024."""

from datetime import date

import pytest

from tracker.extraction.dates.find import find
from tracker.vocabulary import DateBasis, DatePrecision

WEDNESDAY = date(2024, 6, 12)


def only(text):
    found = find(text, "ru")
    assert len(found) == 1, [words.span.words for words in found]
    assert text[found[0].span.start : found[0].span.stop] == found[0].span.words
    return found[0]


def days(when):
    return f"{when.first or ''}/{when.last or ''}"


@pytest.mark.parametrize(
    ("text", "words", "meant", "precision"),
    [
        ("Цех открыли 6 июля 2023 года.", "6 июля 2023 года", "2023-07-06/2023-07-06", "day"),
        ("Договор от 01.07.2023 расторгнут.", "01.07.2023", "2023-07-01/2023-07-01", "day"),
        ("Переговоры начались в мае 2023-го.", "в мае 2023-го", "2023-05-01/2023-05-31", "month"),
        ("Пуск намечен на III квартал 2026 года.", "на III квартал 2026 года", "2026-07-01/2026-09-30", "quarter"),
        (
            "Рост был в четвёртом квартале 2023 года.",
            "в четвёртом квартале 2023 года",
            "2023-10-01/2023-12-31",
            "quarter",
        ),
        ("Спад был в первом полугодии 2023 года.", "в первом полугодии 2023 года", "2023-01-01/2023-06-30", "half"),
        ("За девять месяцев 2023 года собрали мало.", "За девять месяцев 2023 года", "2023-01-01/2023-09-30", "range"),
        ("Линия стояла в 2022 году.", "в 2022 году", "2022-01-01/2022-12-31", "year"),
        ("Линия стояла в 2022-м.", "в 2022-м", "2022-01-01/2022-12-31", "year"),
        ("Линию купили в начале 2022 года.", "в начале 2022 года", "2022-01-01/2022-03-31", "quarter"),
        ("Линию купили в середине 2022 года.", "в середине 2022 года", "2022-05-01/2022-08-31", "range"),
        ("Линию купили в конце мая 2022 года.", "в конце мая 2022 года", "2022-05-21/2022-05-31", "range"),
        (
            "Её купили во второй половине мая 2022 года.",
            "во второй половине мая 2022 года",
            "2022-05-16/2022-05-31",
            "range",
        ),
        ("Стройка началась весной 2022 года.", "весной 2022 года", "2022-03-01/2022-05-31", "range"),
        ("Завод продали в 1990-е годы.", "в 1990-е годы", "1990-01-01/1999-12-31", "range"),
        ("Станки поставят в 2024–2026 годах.", "в 2024–2026 годах", "2024-01-01/2026-12-31", "range"),
        ("Цены держали с 2019 по 2021 год.", "с 2019 по 2021 год", "2019-01-01/2021-12-31", "range"),
        ("По итогам 2023 года завод в убытке.", "По итогам 2023 года", "2023-01-01/2023-12-31", "year"),
    ],
)
def test_a_time_with_its_year_means_the_same_days_to_everybody(text, words, meant, precision):
    found = only(text)
    for published in (WEDNESDAY, None):
        when = found.resolve(published, future=False)
        assert (found.span.words, days(when), when.precision) == (words, meant, precision)
        assert when.basis == DateBasis.EXPLICIT


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("в понедельник", "2024-06-10/2024-06-10", "2024-06-17/2024-06-17"),
        ("в среду утром", "2024-06-12/2024-06-12", "2024-06-12/2024-06-12"),
        ("3 октября", "2023-10-03/2023-10-03", "2024-10-03/2024-10-03"),
        ("в декабре", "2023-12-01/2023-12-31", "2024-12-01/2024-12-31"),
        ("в третьем квартале", "2023-07-01/2023-09-30", "2024-07-01/2024-09-30"),
        ("осенью", "2023-09-01/2023-11-30", "2024-09-01/2024-11-30"),
        ("в начале октября", "2023-10-01/2023-10-10", "2024-10-01/2024-10-10"),
        ("с 1 по 15 октября", "2023-10-01/2023-10-15", "2024-10-01/2024-10-15"),
        ("в октябре–декабре", "2023-10-01/2023-12-31", "2024-10-01/2024-12-31"),
    ],
)
def test_a_time_without_its_year_is_the_nearest_one_back_or_ahead(text, past, future):
    found = only(f"Завод остановят {text}.")
    assert days(found.resolve(WEDNESDAY, future=False)) == past
    assert days(found.resolve(WEDNESDAY, future=True)) == future
    assert found.resolve(WEDNESDAY, future=True).basis == DateBasis.RELATIVE


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("сегодня", "2024-06-12/2024-06-12"),
        ("накануне", "2024-06-11/2024-06-11"),
        ("на прошлой неделе", "2024-06-03/2024-06-09"),
        ("на этой неделе", "2024-06-10/2024-06-16"),
        ("в минувший понедельник", "2024-06-10/2024-06-10"),
        ("в прошлом месяце", "2024-05-01/2024-05-31"),
        ("прошлой осенью", "2023-09-01/2023-11-30"),
        ("в текущем году", "2024-01-01/2024-12-31"),
        ("в декабре прошлого года", "2023-12-01/2023-12-31"),
        ("в начале следующего года", "2025-01-01/2025-03-31"),
        ("во второй половине этого года", "2024-07-01/2024-12-31"),
        ("в течение трёх недель", "2024-06-12/2024-07-03"),
        ("в течение месяца", "2024-06-12/2024-07-12"),
        ("в ближайшие три года", "2024-06-12/2027-06-12"),
        ("через два-три года", "2026-01-01/2027-12-31"),
        ("через полгода", "2024-12-01/2024-12-31"),
        ("три года назад", "2021-01-01/2021-12-31"),
        ("за последние два года", "2022-06-12/2024-06-12"),
        ("в ближайшие недели", "2024-06-12/"),
        ("в ближайшее время", "2024-06-12/"),
    ],
)
def test_words_count_from_the_day_of_writing(text, meant):
    assert days(only(f"Всё решат {text}.").resolve(WEDNESDAY, future=True)) == meant


@pytest.mark.parametrize(
    ("text", "meant", "precision"),
    [
        ("Выпуск удвоят к 2027 году.", "/2027-12-31", "before"),
        ("Выпуск удвоят к весне.", "/2025-05-31", "before"),
        ("Выпуск удвоят до конца года.", "/2024-12-31", "before"),
        ("Выпуск удвоят до 2028 года.", "/2027-12-31", "before"),
        ("Выпуск удвоят до лета 2025 года.", "/2025-05-31", "before"),
        ("Заявки ждут до 15 июля.", "/2024-07-15", "before"),
        ("Заявки ждут не позднее 1 июля.", "/2024-07-01", "before"),
        ("Пуск будет не раньше 2026 года.", "2026-01-01/", "after"),
        ("Пуск будет не раньше марта-апреля.", "2025-03-01/", "after"),
        ("Собирать начнут с мая 2025 года.", "2025-05-01/", "after"),
        ("Пуск отложен до 2026 года.", "2026-01-01/2026-12-31", "year"),
        ("Пуск перенесён с мая на октябрь.", "2024-10-01/2024-10-31", "month"),
    ],
)
def test_a_preposition_says_which_end_is_open(text, meant, precision):
    when = find(text, "ru")[-1].resolve(WEDNESDAY, future=True)
    assert (days(when), when.precision) == (meant, precision)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("С начала года уволились 34 человека.", "2024-01-01/2024-06-12"),
        ("За пять месяцев собрали 300 машин.", "2024-01-01/2024-05-31"),
        ("К 1 июня на складах стояло 300 машин.", "2024-06-01/2024-06-01"),
        ("На конец 2023 года здесь работали 400 человек.", "2023-12-31/2023-12-31"),
        ("Завод стоит с марта.", "2024-03-01/"),
    ],
)
def test_what_is_past_is_read_backwards(text, meant):
    assert days(only(text).resolve(WEDNESDAY, future=False)) == meant


def test_the_same_day_is_the_day_named_before():
    *_, second = find("Суд прошёл 5 июня. В тот же день счета арестовали.", "ru")
    assert days(second.resolve(WEDNESDAY, future=False)) == "2024-06-05/2024-06-05"


@pytest.mark.parametrize("text", ["Завод откроют весной.", "На прошлой неделе приехали станки.", "Сейчас цех пуст."])
def test_relative_words_of_an_undated_text_stay_unresolved_and_keep_their_words(text):
    found = only(text)
    when = found.resolve(None, future=True)
    assert (when.first, when.last, when.precision) == (None, None, DatePrecision.UNKNOWN)
    assert (when.basis, when.span) == (DateBasis.UNRESOLVED, found.span)


@pytest.mark.parametrize(
    "text",
    [
        "Выбросы вредят окружающую среду.",
        "Собрали 2000 машин.",
        "Ил-2024 не построили.",
        "Директор на заводе много лет.",
        "Собирать будут по 20 тысяч в год.",
        "Второй завод — первый в стране.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text):
    assert find(text, "ru") == []


def test_a_latin_letter_in_place_of_a_preposition_is_read():
    assert days(only("Зарплату поднимут c октября.").resolve(WEDNESDAY, future=True)) == "2024-10-01/"


@pytest.mark.parametrize(
    ("piece", "length"),
    # Five megabytes of the plainest rubbish; what is made of many short words is read word by word, so less of it.
    [
        ("1", 5_000_000),
        (" ", 5_000_000),
        ("a", 5_000_000),
        ("\n", 5_000_000),
        ("22,", 60_000),
        ("2024-", 60_000),
        ("May ", 60_000),
    ],
)
def test_rubbish_of_any_length_hides_no_date_behind_it(piece, length):
    text = piece * (length // len(piece)) + "\nЗавод открыли в марте 2021 года."
    assert find(text, "ru")[-1].span.words == "в марте 2021 года"

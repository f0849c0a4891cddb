"""Which words of English news say when, and which days they mean, as seen from Wednesday, 12 June 2024."""

from datetime import date

import pytest

from tracker.extraction.dates.find import find
from tracker.vocabulary import DateBasis, DatePrecision

WEDNESDAY = date(2024, 6, 12)


def only(text):
    found = find(text, "en")
    assert len(found) == 1, [words.span.words for words in found]
    assert text[found[0].span.start : found[0].span.stop] == found[0].span.words
    return found[0]


def days(when):
    return f"{when.first or ''}/{when.last or ''}"


@pytest.mark.parametrize(
    ("text", "words", "meant", "precision"),
    [
        ("The press shop opened on 6 July 2023.", "on 6 July 2023", "2023-07-06/2023-07-06", "day"),
        ("The press shop opened on July 6, 2023, without guests.", "on July 6, 2023", "2023-07-06/2023-07-06", "day"),
        ("It was signed on the 3rd of march 2022.", "on the 3rd of march 2022", "2022-03-03/2022-03-03", "day"),
        ("Updated 2024-05-01.", "2024-05-01", "2024-05-01/2024-05-01", "day"),
        ("Talks began in May 2023.", "in May 2023", "2023-05-01/2023-05-31", "month"),
        ("Sales fell in Q3 2023.", "in Q3 2023", "2023-07-01/2023-09-30", "quarter"),
        ("Output fell in the first half of 2023.", "in the first half of 2023", "2023-01-01/2023-06-30", "half"),
        ("The first nine months of 2023 were poor.", "The first nine months of 2023", "2023-01-01/2023-09-30", "range"),
        ("The line stood still in 2022.", "in 2022", "2022-01-01/2022-12-31", "year"),
        ("The lorry was shown in early 2023.", "in early 2023", "2023-01-01/2023-03-31", "quarter"),
        ("The lorry was shown in mid-2023.", "in mid-2023", "2023-05-01/2023-08-31", "range"),
        ("It was shown at the end of 2023.", "at the end of 2023", "2023-10-01/2023-12-31", "quarter"),
        ("It was shown in late May 2023.", "in late May 2023", "2023-05-21/2023-05-31", "range"),
        ("Work began in spring 2023.", "in spring 2023", "2023-03-01/2023-05-31", "range"),
        ("The plant was sold in the 1990s.", "in the 1990s", "1990-01-01/1999-12-31", "range"),
        ("It lost money in fiscal 2022.", "in fiscal 2022", "2022-04-01/2023-03-31", "range"),
        ("It lost money in 2022-23.", "in 2022-23", "2022-04-01/2023-03-31", "range"),
        ("It built them between March and May 2023.", "between March and May 2023", "2023-03-01/2023-05-31", "range"),
        ("It stood idle from May 5 to June 2, 2023.", "from May 5 to June 2, 2023", "2023-05-05/2023-06-02", "range"),
        ("It lost money in 2021–2023.", "in 2021–2023", "2021-01-01/2023-12-31", "range"),
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
        ("on Monday", "2024-06-10/2024-06-10", "2024-06-17/2024-06-17"),
        ("on Wednesday", "2024-06-12/2024-06-12", "2024-06-12/2024-06-12"),
        ("late on Friday evening", "2024-06-07/2024-06-07", "2024-06-14/2024-06-14"),
        ("on 3 October", "2023-10-03/2023-10-03", "2024-10-03/2024-10-03"),
        ("in December", "2023-12-01/2023-12-31", "2024-12-01/2024-12-31"),
        ("in June", "2024-06-01/2024-06-30", "2024-06-01/2024-06-30"),
        ("in the third quarter", "2023-07-01/2023-09-30", "2024-07-01/2024-09-30"),
        ("in the autumn", "2023-09-01/2023-11-30", "2024-09-01/2024-11-30"),
        ("in early October", "2023-10-01/2023-10-10", "2024-10-01/2024-10-10"),
        ("in the second half of October", "2023-10-16/2023-10-31", "2024-10-16/2024-10-31"),
        ("from October to December", "2023-10-01/2023-12-31", "2024-10-01/2024-12-31"),
        ("at the weekend", "2024-06-08/2024-06-09", "2024-06-15/2024-06-16"),
    ],
)
def test_a_time_without_its_year_is_the_nearest_one_back_or_ahead(text, past, future):
    found = only(f"The plant shut down {text}.")
    assert days(found.resolve(WEDNESDAY, future=False)) == past
    assert days(found.resolve(WEDNESDAY, future=True)) == future
    assert found.resolve(WEDNESDAY, future=True).basis == DateBasis.RELATIVE


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("today", "2024-06-12/2024-06-12"),
        ("yesterday", "2024-06-11/2024-06-11"),
        ("last week", "2024-06-03/2024-06-09"),
        ("this week", "2024-06-10/2024-06-16"),
        ("next Tuesday", "2024-06-18/2024-06-18"),
        ("last month", "2024-05-01/2024-05-31"),
        ("last November", "2023-11-01/2023-11-30"),
        ("next spring", "2025-03-01/2025-05-31"),
        ("this summer", "2024-06-01/2024-08-31"),
        ("earlier this year", "2024-01-01/2024-12-31"),
        ("late last year", "2023-10-01/2023-12-31"),
        ("in September last year", "2023-09-01/2023-09-30"),
        ("early next year", "2025-01-01/2025-03-31"),
        ("within two weeks", "2024-06-12/2024-06-26"),
        ("over the next five years", "2024-06-12/2029-06-12"),
        ("in two years' time", "2026-01-01/2026-12-31"),
        ("three years ago", "2021-01-01/2021-12-31"),
        ("over the past three years", "2021-06-12/2024-06-12"),
        ("in the coming weeks", "2024-06-12/"),
        ("by the end of the decade", "/2029-12-31"),
    ],
)
def test_words_count_from_the_day_of_writing(text, meant):
    assert days(only(f"It decides so {text}.").resolve(WEDNESDAY, future=True)) == meant


@pytest.mark.parametrize(
    ("text", "meant", "precision"),
    [
        ("Output will double by 2030.", "/2030-12-31", "before"),
        ("Output will double by the end of 2025.", "/2025-12-31", "before"),
        ("Output will double by year-end.", "/2024-12-31", "before"),
        ("Bids are due no later than 1 July.", "/2024-07-01", "before"),
        ("It will be ready in October at the latest.", "/2024-10-31", "before"),
        ("It will be ready before the summer of 2025.", "/2025-05-31", "before"),
        ("It will be ready before the end of March 2025.", "/2025-03-31", "before"),
        ("The plant is not expected to open before 2027.", "2027-01-01/", "after"),
        ("It will open no earlier than November.", "2024-11-01/", "after"),
        ("It will open in November at the earliest.", "2024-11-01/", "after"),
        ("It will be built from May 2025.", "2025-05-01/", "after"),
        ("The van will stay in production until 2026.", "/2026-12-31", "before"),
        ("The opening has been postponed until 2026.", "2026-01-01/2026-12-31", "year"),
        ("The opening is put off from 2024 to 2026.", "2026-01-01/2026-12-31", "year"),
        ("It will be sold through March 2025.", "/2025-03-31", "before"),
    ],
)
def test_a_preposition_says_which_end_is_open(text, meant, precision):
    when = only(text).resolve(WEDNESDAY, future=True)
    assert (days(when), when.precision) == (meant, precision)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Until 2022 the castings came from Ulm.", "/2021-12-31"),
        ("The line has been idle since March.", "2024-03-01/"),
        ("At the end of 2023 it employed 400 people.", "2023-12-31/2023-12-31"),
        ("The talks have been put off until October.", "2024-10-01/2024-10-31"),
    ],
)
def test_what_is_past_is_read_backwards(text, meant):
    assert days(only(text).resolve(WEDNESDAY, future=False)) == meant


def test_a_later_time_counts_from_the_one_named_before():
    text = "Prosecutors went to court on February 5, over a sale of the 1990s. A day later the shares were seized."
    assert [days(words.resolve(WEDNESDAY, future=False)) for words in find(text, "en")] == [
        "2024-02-05/2024-02-05",
        "1990-01-01/1999-12-31",
        "2024-02-06/2024-02-06",
    ]


def test_that_year_is_the_year_named_before():
    *_, second = find("It opened in 2019, and in December of that year it closed.", "en")
    assert days(second.resolve(None, future=False)) == "2019-12-01/2019-12-31"


@pytest.mark.parametrize(
    "text", ["It will open next spring.", "It shut last week.", "Talks resumed in March.", "That day it shut."]
)
def test_relative_words_of_an_undated_text_stay_unresolved_and_keep_their_words(text):
    found = only(text)
    when = found.resolve(None, future=True)
    assert (when.first, when.last, when.precision) == (None, None, DatePrecision.UNKNOWN)
    assert (when.basis, when.span) == (DateBasis.UNRESOLVED, found.span)


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May visited the works.",
        "Workers may march to the ministry.",
        "Prices saw a fall, and the spring of the lock broke.",
        "It built 2,022 cars and hired 2000 workers.",
        "The second plant is the first of its kind.",
        "He drives a Model Y 2024.",
        "The Euro-2020 stadium was sold.",
        "Sales rose by a tenth year on year.",
        "The yard closed for the Lunar New Year.",
        "Decree No. 1432 costs 1850 roubles.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text):
    assert find(text, "en") == []


def test_a_day_that_no_month_has_stays_unresolved():
    assert only("It opened on February 30.").resolve(WEDNESDAY, future=False).basis == DateBasis.UNRESOLVED


@pytest.mark.parametrize("blank", [date.min, date.max])
def test_a_day_of_writing_that_nobody_wrote_on_is_unknown(blank):
    assert only("It opened in March.").resolve(blank, future=False).basis == DateBasis.UNRESOLVED


def test_a_part_of_a_text_is_searched_with_offsets_of_the_whole():
    text = "It opened in 2019. It will close in 2029."
    (found,) = find(text, "en", start=19)
    assert (found.span.start, found.span.words) == (33, "in 2029")


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
    text = piece * (length // len(piece)) + "\nThe plant opened in March 2021."
    assert find(text, "en")[-1].span.words == "in March 2021"

"""Which numbers of English news count something, what they count, and what they measure."""

import pytest

from tracker.extraction.dates import find as dates
from tracker.extraction.quantities.find import find
from tracker.extraction.quantities.metric import metric
from tracker.vocabulary import Bound, ClaimType, Metric, Unit


def only(text):
    found = find(text, "en", skip=[words.span for words in dates.find(text, "en")])
    assert len(found) == 1, [number.span.words for number in found]
    assert text[found[0].span.start : found[0].span.stop] == found[0].span.words
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("The plant made 50,000 cars.", "50,000", 50_000, Unit.VEHICLE),
        ("It built 12 new electric buses.", "12", 12, Unit.VEHICLE),
        ("It hired two hundred welders.", "two hundred", 200, Unit.PERSON),
        ("It hired seventy-eight people.", "seventy-eight", 78, Unit.PERSON),
        ("The works will create 1,300 permanent jobs.", "1,300", 1_300, Unit.PERSON),
        ("It costs 5 billion roubles.", "5 billion roubles", 5e9, Unit.RUB),
        ("It costs $1.2bn.", "$1.2bn", 1.2e9, Unit.USD),
        ("It costs US$5.8 billion.", "US$5.8 billion", 5.8e9, Unit.USD),
        ("It costs €640 million.", "€640 million", 640e6, Unit.EUR),
        ("It costs a billion euros.", "a billion euros", 1e9, Unit.EUR),
        ("It costs 310 mln yuan.", "310 mln yuan", 310e6, Unit.CNY),
        ("It costs Rs 91,000 crore.", "Rs 91,000 crore", 910e9, Unit.INR),
        ("It costs Rs 1.26 lakh crore.", "Rs 1.26 lakh crore", 1.26e12, Unit.INR),
        ("It costs 1,26,000 rupees.", "1,26,000 rupees", 126_000, Unit.INR),
        ("It costs 590 bln yen.", "590 bln yen", 590e9, Unit.JPY),
        ("It costs 20 billion forints.", "20 billion forints", 20e9, Unit.HUF),
        ("It costs £43m.", "£43m", 43e6, Unit.OTHER),
        ("It costs C$15 billion.", "C$15 billion", 15e9, Unit.OTHER),
        ("It costs 40 million Canadian dollars.", "40 million", 40e6, Unit.OTHER),
        ("The share is 49%.", "49%", 49, Unit.PERCENT),
        ("The share is 49 per cent.", "49 per cent", 49, Unit.PERCENT),
        ("The bus has 3,400 localisation points.", "3,400 localisation points", 3_400, Unit.POINT),
        ("The share rose ten percentage points.", "ten", 10, Unit.OTHER),
        ("It makes 16 GWh of cells.", "16 GWh", 16, Unit.GWH),
        ("It makes 6,000 wafers.", "6,000", 6_000, Unit.WAFER),
        ("It sold 40,000 tonnes of steel.", "40,000", 40_000, Unit.OTHER),
        ("It sold 11 200 kits.", "11 200", 11_200, Unit.OTHER),
        ("It sold 10k lorries.", "10k", 10_000, Unit.VEHICLE),
        ("The work lasts 26 months.", "26 months", 26, Unit.MONTH),
        ("It signed a five-year contract.", "five-year", 5, Unit.YEAR),
        ("It was sold for one rouble.", "one rouble", 1, Unit.RUB),
        ("Half of the outlay is borrowed.", "Half of", 50, Unit.PERCENT),
    ],
)
def test_a_number_is_read_in_full_with_what_it_counts(text, words, value, unit):
    number = only(text)
    assert (number.span.words, number.value, number.value_max, number.unit) == (words, pytest.approx(value), None, unit)


@pytest.mark.parametrize(
    ("text", "words", "bound"),
    [
        ("It sold 500 cars.", "500", Bound.EXACT),
        ("It sold about 500 cars.", "about 500", Bound.ABOUT),
        ("It sold almost 500 cars.", "almost 500", Bound.ABOUT),
        ("It sold at least 500 cars.", "at least 500", Bound.AT_LEAST),
        ("It sold more than 500 cars.", "more than 500", Bound.AT_LEAST),
        ("It sold 500 or more cars.", "500", Bound.AT_LEAST),
        ("It sold up to 500 cars.", "up to 500", Bound.UP_TO),
        ("It sold no more than 500 cars.", "no more than 500", Bound.UP_TO),
        ("It sold just under 500 cars.", "just under 500", Bound.UP_TO),
    ],
)
def test_the_words_before_a_number_say_how_exact_it_is(text, words, bound):
    assert (only(text).span.words, only(text).bound) == (words, bound)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("The loss is 8-10 billion roubles.", 8e9, 10e9, Unit.RUB),
        ("It sells between 5 and 7 percent more.", 5, 7, Unit.PERCENT),
        ("Duties are USD 152.27 to USD 221.36.", 152.27, 221.36, Unit.USD),
        ("It holds between 8.7 million and 9 million tonnes.", 8.7e6, 9e6, Unit.OTHER),
    ],
)
def test_two_ends_make_one_range(text, low, high, unit):
    number = only(text)
    assert (number.value, number.value_max, number.bound, number.unit) == (low, high, Bound.RANGE, unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The duty falls from 20 to 18 percent.", 18, Unit.PERCENT),
        ("Capacity rises to 45,000 cars, up from 28,000.", 45_000, Unit.VEHICLE),
        ("It makes 480 lorries instead of 240.", 480, Unit.VEHICLE),
    ],
)
def test_of_a_change_the_new_value_alone_is_news(text, value, unit):
    assert (only(text).value, only(text).unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "rate"),
    [("It makes 500 cars a year.", "year"), ("It makes 500 wafers per month.", "month"), ("It made 500 cars.", None)],
)
def test_a_rate_is_kept(text, rate):
    assert only(text).rate == rate


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The workforce is to shrink to 16,000.", [Unit.PERSON]),
        ("It employs 5,100 people and will dismiss 900.", [Unit.PERSON, Unit.PERSON]),
        ("It sold 27,000 cars, 4,100 of them electric.", [Unit.VEHICLE, Unit.VEHICLE]),
        ("It builds cars. Last year it sold 240,000 units.", [Unit.VEHICLE]),
        ("Of the $240 million promised, 90 million was paid.", [Unit.USD, Unit.USD]),
    ],
)
def test_a_number_without_a_noun_counts_what_is_spoken_of_nearest(text, units):
    found = find(text, "en")
    assert [number.unit for number in found] == units


@pytest.mark.parametrize(
    "text",
    [
        "The Moskvich 3 was shown beside the Kama-1 and the X4.",
        "Output rose three times, or 2.5-fold.",
        "It is the 25th car plant.",
        "Line No. 5 is open.",
        "Call 8-800-555-35-35 or +7 495 123-45-67.",
        "1. The plant reopens.",
        "Doors open at 10:30, service runs 24/7.",
        "It makes 12-inch wafers and 155 mm shells.",
        "It talks with two Chinese companies, one from Wuhu.",
        "It opened in 2024 and shut on 6 July.",
        "Account 123456789012345678901234 is closed.",
    ],
)
def test_labels_names_factors_and_dates_are_no_quantities(text):
    assert find(text, "en", skip=[words.span for words in dates.find(text, "en")]) == []


def test_numbers_in_skipped_spans_are_not_read():
    text = "The Tank 500 sold 300 times 40 cars."
    (skipped,) = [number.span for number in find(text, "en") if number.value == 40]
    assert find(text, "en", skip=[skipped]) == []


@pytest.mark.parametrize(
    ("sentence", "type_", "measures"),
    [
        ("The plant has a capacity of 50,000 cars a year.", ClaimType.OUTPUT, Metric.CAPACITY),
        ("The plant turned out 50,000 cars.", ClaimType.OUTPUT, Metric.OUTPUT),
        ("Dealers sold 50,000 cars.", ClaimType.OUTPUT, Metric.SOLD),
        ("The plant shipped 50,000 cars.", ClaimType.OUTPUT, Metric.SHIPPED),
        ("Owners registered 50,000 cars.", ClaimType.OUTPUT, Metric.REGISTERED),
        ("Output is to be lifted by 50,000 cars.", ClaimType.EXPANSION, Metric.OUTPUT),
        ("The company is to invest 3 billion roubles.", ClaimType.FUNDING, Metric.INVESTMENT),
        ("A second stage worth $300 million is planned.", ClaimType.EXPANSION, Metric.INVESTMENT),
        ("The bank lent it 3 billion roubles.", ClaimType.FUNDING, Metric.LOAN),
        ("It received a grant of 3 billion roubles.", ClaimType.FUNDING, Metric.SUBSIDY),
        ("It bought the site for 3 billion roubles.", ClaimType.OWNERSHIP_CHANGE, Metric.PRICE),
        ("It was fined 3 million roubles.", ClaimType.ENFORCEMENT, Metric.FEE),
        ("Revenue reached 3 billion roubles.", ClaimType.OUTPUT, Metric.OTHER),
        ("It lost £700,000.", ClaimType.ASSESSMENT, Metric.OTHER),
        ("It holds a stake of 49%.", ClaimType.OWNERSHIP_CHANGE, Metric.STAKE),
        ("Localisation has reached 54%.", ClaimType.LOCALISATION, Metric.LOCAL_CONTENT),
        ("A tariff of 25% applies.", ClaimType.POLICY_MEASURE, Metric.FEE),
        ("Sales fell 12%.", ClaimType.OUTPUT, Metric.OTHER),
        ("The van scores 3,400 points.", ClaimType.LOCALISATION, Metric.LOCAL_CONTENT),
        ("It employs 2,900 people.", ClaimType.JOBS, Metric.JOBS),
        ("The line stood still for six days.", ClaimType.SUSPENSION, Metric.DURATION),
        ("It is delayed by two years.", ClaimType.DELAY, Metric.DURATION),
        ("The 400 MW second phase was dropped.", ClaimType.CANCELLATION, Metric.CAPACITY),
    ],
)
def test_the_nearest_telling_word_says_what_a_number_measures(sentence, type_, measures):
    assert metric(only(sentence), type_, sentence, "en") == measures


@pytest.mark.parametrize(
    ("piece", "length"),
    [("1", 5_000_000), (" ", 5_000_000), ("a", 5_000_000), ("22,", 30_000), ("5 ", 30_000), ("million ", 30_000)],
)
def test_rubbish_of_any_length_hides_no_number_behind_it(piece, length):
    text = piece * (length // len(piece)) + "\nThe plant made 777 cars."
    assert find(text, "en")[-1].value == 777

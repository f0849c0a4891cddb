"""Which numbers of Russian news count something, what they count, and what they measure."""

import pytest

from tracker.extraction.dates import find as dates
from tracker.extraction.quantities.find import find
from tracker.extraction.quantities.metric import metric
from tracker.vocabulary import Bound, ClaimType, Metric, Unit


def only(text):
    found = find(text, "ru", skip=[words.span for words in dates.find(text, "ru")])
    assert len(found) == 1, [number.span.words for number in found]
    assert text[found[0].span.start : found[0].span.stop] == found[0].span.words
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("Завод собрал 338 492 автомобиля.", "338 492", 338_492, Unit.VEHICLE),
        ("Завод собрал 338\u00a0492 автомобиля.", "338\u00a0492", 338_492, Unit.VEHICLE),
        ("Завод собрал 1,5 тыс. машин.", "1,5 тыс.", 1_500, Unit.VEHICLE),
        ("Завод собрал 3тыс. новых грузовиков.", "3тыс.", 3_000, Unit.VEHICLE),
        ("Завод собрал двести автобусов.", "двести", 200, Unit.VEHICLE),
        ("Завод собрал семьдесят восемь вагонов.", "семьдесят восемь", 78, Unit.OTHER),
        ("Создано 740 рабочих мест.", "740", 740, Unit.PERSON),
        ("Наняли сто человек.", "сто", 100, Unit.PERSON),
        ("Цена — 5 млрд руб.", "5 млрд руб.", 5e9, Unit.RUB),
        ("Цена — 1,2 миллиарда рублей.", "1,2 миллиарда рублей", 1.2e9, Unit.RUB),
        ("Цена — полтора миллиарда рублей.", "полтора миллиарда рублей", 1.5e9, Unit.RUB),
        ("Цена — полмиллиарда рублей.", "полмиллиарда рублей", 5e8, Unit.RUB),
        ("Цена — $160 млн.", "$160 млн.", 160e6, Unit.USD),
        ("Цена — €1.", "€1", 1, Unit.EUR),
        ("Цена — 100 млн юаней.", "100 млн юаней", 100e6, Unit.CNY),
        ("Цена — 5 трлн иен.", "5 трлн иен", 5e12, Unit.JPY),
        ("Цена — 91 млрд рупий.", "91 млрд рупий", 91e9, Unit.INR),
        ("Цена — 90 млн белорусских рублей.", "90 млн", 90e6, Unit.OTHER),
        ("Цена — 21 млрд тенге.", "21 млрд", 21e9, Unit.OTHER),
        ("Доля — 67,69%.", "67,69%", 67.69, Unit.PERCENT),
        ("Доля — 5 процентов.", "5 процентов", 5, Unit.PERCENT),
        ("Доля выросла на 10 процентных пунктов.", "10", 10, Unit.OTHER),
        ("Машина набрала 1740 баллов.", "1740 баллов", 1_740, Unit.POINT),
        ("Мощность — 1,5 ГВт·ч.", "1,5 ГВт·ч", 1.5, Unit.GWH),
        ("Вышли на 50 тыс. пластин.", "50 тыс.", 50_000, Unit.WAFER),
        ("Продали 18,7 млн тонн удобрений.", "18,7 млн", 18.7e6, Unit.OTHER),
        ("Монтаж занял 5 месяцев.", "5 месяцев", 5, Unit.MONTH),
        ("Стройка стояла полтора года.", "полтора года", 1.5, Unit.YEAR),
        ("Квоты продлили ещё на полгода.", "полгода", 6, Unit.MONTH),
        ("Продажи выросли на четверть.", "на четверть", 25, Unit.PERCENT),
        ("Завод ушёл за один рубль.", "один рубль", 1, Unit.RUB),
    ],
)
def test_a_number_is_read_in_full_with_what_it_counts(text, words, value, unit):
    number = only(text)
    assert (number.span.words, number.value, number.value_max, number.unit) == (words, pytest.approx(value), None, unit)


@pytest.mark.parametrize(
    ("text", "words", "bound"),
    [
        ("Продали 500 машин.", "500", Bound.EXACT),
        ("Продали около 500 машин.", "около 500", Bound.ABOUT),
        ("Продали порядка 500 машин.", "порядка 500", Bound.ABOUT),
        ("Продали почти 500 машин.", "почти 500", Bound.ABOUT),
        ("Продали не менее 500 машин.", "не менее 500", Bound.AT_LEAST),
        ("Продали более 500 машин.", "более 500", Bound.AT_LEAST),
        ("Продали свыше 500 машин.", "свыше 500", Bound.AT_LEAST),
        ("Продали 500 и более машин.", "500", Bound.AT_LEAST),
        ("Продали не более 500 машин.", "не более 500", Bound.UP_TO),
        ("Область даст до 600 млн руб.", "до 600 млн руб.", Bound.UP_TO),
        ("Мощность вырастет до 300 машин.", "до 300", Bound.EXACT),
    ],
)
def test_the_words_before_a_number_say_how_exact_it_is(text, words, bound):
    assert (only(text).span.words, only(text).bound) == (words, bound)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Цены вырастут на 5–7%.", 5, 7, Unit.PERCENT),
        ("Продадут от 1,15 млн до 1,25 млн автомобилей.", 1.15e6, 1.25e6, Unit.VEHICLE),
        ("Продадут 48–52 тыс. грузовиков.", 48_000, 52_000, Unit.VEHICLE),
    ],
)
def test_two_ends_make_one_range(text, low, high, unit):
    number = only(text)
    assert (number.value, number.value_max, number.bound, number.unit) == (low, high, Bound.RANGE, unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Локализацию доведут с 62 до 85 баллов.", 85, Unit.POINT),
        ("Завод отгрузил 640 машин против 1,1 тыс. годом ранее.", 640, Unit.VEHICLE),
        ("Вложат 2 млрд руб. вместо 1,1 млрд.", 2e9, Unit.RUB),
    ],
)
def test_of_a_change_the_new_value_alone_is_news(text, value, unit):
    assert (only(text).value, only(text).unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "rate"),
    [("Собирают 500 машин в год.", "year"), ("Режут 500 пластин в месяц.", "month"), ("Собрали 500 машин.", None)],
)
def test_a_rate_is_kept(text, rate):
    assert only(text).rate == rate


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("На заводе 520 работников, к пуску будет 600.", [Unit.PERSON, Unit.PERSON]),
        ("Собрали 410 фургонов при плане 900.", [Unit.VEHICLE, Unit.VEHICLE]),
        ("Автомобили марки разошлись тиражом 325 тыс. штук.", [Unit.VEHICLE]),
        ("Вложено 5 млрд рублей, из них 870 млн — заём.", [Unit.RUB, Unit.RUB]),
        ("Трамваи готовы: город получил 20 машин.", [Unit.OTHER]),
    ],
)
def test_a_number_without_a_noun_counts_what_is_spoken_of_nearest(text, units):
    assert [number.unit for number in find(text, "ru")] == units


@pytest.mark.parametrize(
    "text",
    [
        "Москвич 3 показали рядом с Кама-1 и Ил-114.",
        "Выпуск вырос в 3,6 раза.",
        "Это 2-й цех и 15-летний контракт.",
        "Корпус №5 снесли.",
        "Звоните: 8 (800) 555-35-35, 8-800-555-35-35.",
        "2. Завод открыли.",
        "Пластины 200 мм делают по нормам 90 нм.",
        "Завод ведёт переговоры с двумя китайскими компаниями.",
        "Завод открыли 6 июля 2024 года.",
        "Счёт 123456789012345678901234 закрыт.",
    ],
)
def test_labels_names_factors_and_dates_are_no_quantities(text):
    assert find(text, "ru", skip=[words.span for words in dates.find(text, "ru")]) == []


@pytest.mark.parametrize(
    ("sentence", "type_", "measures"),
    [
        ("Завод рассчитан на 50 тыс. машин в год.", ClaimType.OUTPUT, Metric.CAPACITY),
        ("Завод выпустил 50 тыс. машин.", ClaimType.OUTPUT, Metric.OUTPUT),
        ("Завод отгрузил 50 тыс. машин.", ClaimType.OUTPUT, Metric.SHIPPED),
        ("Дилеры продали 50 тыс. машин.", ClaimType.OUTPUT, Metric.SOLD),
        ("Зарегистрировано 50 тыс. машин.", ClaimType.OUTPUT, Metric.REGISTERED),
        ("Мощность вырастет на 50 тыс. машин.", ClaimType.EXPANSION, Metric.CAPACITY),
        ("Инвестор вложит 3 млрд рублей.", ClaimType.FUNDING, Metric.INVESTMENT),
        ("Фонд одобрил заём на 3 млрд рублей.", ClaimType.FUNDING, Metric.LOAN),
        ("Завод получит субсидию, 3 млрд рублей.", ClaimType.FUNDING, Metric.SUBSIDY),
        ("Долю продали за 3 млрд рублей.", ClaimType.OWNERSHIP_CHANGE, Metric.PRICE),
        ("Завод оштрафовали на 3 млн рублей.", ClaimType.ENFORCEMENT, Metric.FEE),
        ("Выручка достигла 3 млрд рублей.", ClaimType.OUTPUT, Metric.OTHER),
        ("НАМИ получил 67% акций.", ClaimType.OWNERSHIP_CHANGE, Metric.STAKE),
        ("Локализация достигла 54%.", ClaimType.LOCALISATION, Metric.LOCAL_CONTENT),
        ("Пошлина составит 25%.", ClaimType.POLICY_MEASURE, Metric.FEE),
        ("Рынок упал на 12%.", ClaimType.OUTPUT, Metric.OTHER),
        ("Машина набрала 1740 баллов.", ClaimType.LOCALISATION, Metric.LOCAL_CONTENT),
        ("На заводе 310 работников.", ClaimType.JOBS, Metric.JOBS),
        ("Линия стояла шесть дней.", ClaimType.SUSPENSION, Metric.DURATION),
        ("Пуск отложили на полгода.", ClaimType.DELAY, Metric.DURATION),
        ("Вторую очередь на 147 МВт отменили.", ClaimType.CANCELLATION, Metric.CAPACITY),
    ],
)
def test_the_nearest_telling_word_says_what_a_number_measures(sentence, type_, measures):
    assert metric(only(sentence), type_, sentence, "ru") == measures


@pytest.mark.parametrize(
    ("piece", "length"),
    [("1", 5_000_000), (" ", 5_000_000), ("я", 5_000_000), ("22,", 30_000), ("5 ", 30_000), ("млн ", 30_000)],
)
def test_rubbish_of_any_length_hides_no_number_behind_it(piece, length):
    text = piece * (length // len(piece)) + "\nЗавод собрал 777 машин."
    assert find(text, "ru")[-1].value == 777

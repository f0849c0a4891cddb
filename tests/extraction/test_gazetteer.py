"""Known names in the news: in every case, inside quotes, with other letters, and no word that merely looks like one."""

import pytest

from tracker.extraction.gazetteer import Gazetteer
from tracker.records import KnownName
from tracker.vocabulary import EntityKind

NAMES = [
    KnownName("kamaz", EntityKind.COMPANY, "KAMAZ", "en", country="RU"),
    KnownName("kamaz", EntityKind.COMPANY, "КамАЗ", "ru", country="RU"),
    KnownName("renault-russia", EntityKind.COMPANY, "Рено Россия", "ru"),
    KnownName("renault", EntityKind.COMPANY, "Renault", None, country="FR"),
    KnownName("fas", EntityKind.AGENCY, "ФАС", "ru"),
    KnownName("sobyanin", EntityKind.OFFICIAL, "Сергей Собянин", "ru", position="мэр"),
    KnownName("frolova", EntityKind.OFFICIAL, "Елена Фролова", "ru"),
    KnownName("moscow-government", EntityKind.AGENCY, "Правительство Москвы", "ru"),
    KnownName("moskvich", EntityKind.COMPANY, "Москвич", "ru"),
    KnownName("moskvich-plant", EntityKind.PROJECT, "Москвич", "ru"),
    KnownName("moskvich-plant", EntityKind.PROJECT, "Московский автомобильный завод «Москвич»", "ru"),
]
GAZETTEER = Gazetteer(NAMES)


@pytest.mark.parametrize(
    ("language", "text", "words", "key"),
    [
        ("en", "The plant was offered to Kamaz last week.", "Kamaz", "kamaz"),
        ("ru", "Переговоры с КамАЗом идут с марта.", "КамАЗом", "kamaz"),
        ("ru", "ПАО «КАМАЗ» подтвердило планы.", "КАМАЗ", "kamaz"),
        ("ru", "Об этом доложили Сергею Собянину.", "Сергею Собянину", "sobyanin"),
        ("ru", "Завод возглавит назначенная Еленой Фроловой команда.", "Еленой Фроловой", "frolova"),
        ("ru", "Сделка согласована с правительством Москвы.", None, None),
        ("ru", "Сделку согласовали с Правительством Москвы.", "Правительством Москвы", "moscow-government"),
        ("ru", "Доля в «Рено\u00a0Россия» стоила рубль.", "Рено\u00a0Россия", "renault-russia"),
        ("ru", "Французская Renault ушла.", "Renault", "renault"),
        ("ru", "Завод Rеnаult ушёл с рынка.", None, None),
        ("ru", "Решение приняла ФАС.", "ФАС", "fas"),
        ("ru", "Он повернулся в фас.", None, None),
        ("ru", "Каждый москвич это помнит.", None, None),
        ("en", "The Kamazovsky estate was sold.", None, None),
        ("en", "«КамАЗ» is not looked for in English.", None, None),
    ],
)
def test_known_name_is_found_in_its_words(language, text, words, key):
    found = GAZETTEER.find(text, language)
    assert [(m.span.words, m.name.key) for m in found] == ([(words, key)] if words else [])


def test_spans_are_the_texts_own():
    text = "Мэр Сергей Собянин и КамАЗ договорились о «Москвиче»."
    found = GAZETTEER.find(text, "ru")
    assert [text[m.span.start : m.span.stop] for m in found] == ["Сергей Собянин", "КамАЗ", "Москвиче"]


def test_longest_name_wins():
    found = GAZETTEER.find("На Московском автомобильном заводе «Москвич» запустили линию.", "ru")
    assert [m.span.words for m in found] == ["Московском автомобильном заводе «Москвич»"]


def test_same_spelling_of_two_entities_is_told():
    (found,) = GAZETTEER.find("Премьер осмотрел «Москвич».", "ru")
    assert {found.name.key, *(name.key for name in found.others)} == {"moskvich", "moskvich-plant"}


def test_no_names_find_nothing():
    assert Gazetteer([]).find("KAMAZ and Renault met in Moscow.", "en") == []

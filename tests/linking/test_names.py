"""Names in two scripts, with and without endings: which spellings are one name."""

import pytest

from tracker.linking import names

ONE_NAME = [
    ["Moskvich", "MOSKVICH", "Moskwicz", "Moskvitch", "Moskvič", "Москвич", "Москвича", "«Москвичом»"],
    ["KAMAZ", "Kamaz", "КамАЗ", "КамАЗом", "КАМАЗа", "ПАО «КАМАЗ»", "KAMAZ PJSC"],
    ["Sergei Sobyanin", "Sergey Sobyanin", "Sergej Sobjanin", "Сергея Собянина", "Сергеем Собяниным"],
    ["Elena Frolova", "Елена Фролова", "Елены Фроловой"],
    ["Dmitry Pronin", "Dmitriy Pronin", "Дмитрию Пронину"],
    ["Alexander Migal", "Aleksandr Migal", "Александра Мигаля"],
    ["AvtoVAZ", "АвтоВАЗу", "АВТОВАЗ"],
    ["Semyonov", "Семёнов", "Семенова"],
    ["Mercedes-Benz", "Mercedes Benz", "Мерседес-Бенц"],
    ["Renault S.A.", "RENAULT SA", "“Renault”"],
    ["Министерство промышленности и торговли", "Министерства промышленности и торговли"],
]
TWO_NAMES = [
    ("Kama-1", "KAMAZ"),
    ("Кама", "КамАЗ"),
    ("Kama-1", "Kama-2"),
    ("Moskvich 3", "Moskvich 6"),
    ("Haval", "Chery"),
    ("Renault", "Ренессанс"),
    ("GAZ", "VAZ"),
    ("SJ-100", "SJ-10"),
]


@pytest.mark.parametrize("spellings", ONE_NAME, ids=lambda spellings: spellings[0])
def test_spellings_of_one_name_share_a_key(spellings):
    first = set(names.keys(spellings[0]))
    strangers = [spelling for spelling in spellings if not first & set(names.keys(spelling))]
    assert not strangers


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_two_names_share_no_key(one, other):
    assert not set(names.keys(one)) & set(names.keys(other))


def test_a_name_that_is_all_legal_form_keeps_its_words():
    assert names.key("Company") == "kompani"


def test_latin_letters_in_a_cyrillic_name_are_read_as_cyrillic():
    assert "moskvich" in names.keys("Mocквич")

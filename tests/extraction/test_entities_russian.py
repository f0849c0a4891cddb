"""Кого и что называет русская статья: firms, bodies, persons with their posts, parties without a name, projects."""

import pytest

from tracker.extraction.entities.find import find
from tracker.extraction.entities.media import is_media
from tracker.extraction.gazetteer import Gazetteer
from tracker.extraction.russian.pipeline import Russian
from tracker.records import KnownName
from tracker.vocabulary import EntityKind

RUSSIAN = Russian()
KNOWN = [
    KnownName("moskvich", EntityKind.COMPANY, "Москвич", "ru", country="RU"),
    KnownName("moskvich-plant", EntityKind.PROJECT, "Москвич", "ru"),
    KnownName("kamaz", EntityKind.COMPANY, "КамАЗ", "ru", country="RU"),
    KnownName("kogogin", EntityKind.OFFICIAL, "Сергей Когогин", "ru"),
]


def entities(text, names=(), title=""):
    sentences = RUSSIAN.sentences(text)
    return find(text, sentences, RUSSIAN.names(text, sentences), Gazetteer(names), "ru", title=title)


def words(text, kind, names=()):
    return [[m.words for m in e.mentions] for e in entities(text, names) if e.kind.value == kind]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Компания «Волжские станки» подписала договор.", [["«Волжские станки»"]]),
        ("«Автоград» сократит смену. В «Автограде» это подтвердили.", [["«Автоград»", "«Автограде»"]]),
        ("Кабины поставит китайская Donghe Trucks.", [["Donghe Trucks"]]),
        ("Об этом сообщает «Коммерсантъ».", []),
        ("«Мы остаёмся», — сказали на заводе.", []),
        ("Проект «Северный ветер» утверждён.", []),
    ],
)
def test_companies(text, found):
    assert words(text, "company") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Минпромторг внёс проект. В министерстве ждут отзывов.", [["Минпромторг", "министерстве"]]),
        ("Министерство промышленности и торговли выделило субсидию.", [["Министерство промышленности и торговли"]]),
        ("Правительство Москвы купило завод.", [["Правительство Москвы"]]),
        ("Иск рассмотрит Арбитражный суд Самарской области.", [["Арбитражный суд Самарской области"]]),
        ("Брюссель ввёл пошлины.", [["Брюссель"]]),
        ("Дело направлено в ФАС России.", [["ФАС России"]]),
    ],
)
def test_agencies(text, found):
    assert words(text, "agency") == found


@pytest.mark.parametrize(
    ("text", "name", "position", "organisation"),
    [
        ("Мэр Москвы Сергей Собянин подписал указ.", "Сергей Собянин", "Мэр Москвы", None),
        (
            "Об этом сказал генеральный директор «Автограда» Пётр Ильин.",
            "Пётр Ильин",
            "генеральный директор",
            "Автограда",
        ),
        ("По словам главы Минпромторга Антона Алиханова, сбор вырастет.", "Антон Алиханов", "глава", "Минпромторга"),
        ("Пётр Ильин, коммерческий директор завода, это отрицает.", "Пётр Ильин", "коммерческий директор", None),
        ("Бывший министр энергетики Олег Лунин возглавит совет.", "Олег Лунин", "Бывший министр энергетики", None),
    ],
)
def test_officials(text, name, position, organisation):
    (person,) = [e for e in entities(text) if e.kind is EntityKind.OFFICIAL]
    assert (person.name, person.position, person.organisation) == (name, position, organisation)


def test_surname_in_any_case_means_the_full_name():
    text = "Директор Пётр Ильин уходит. Решение Ильина одобрил совет. С Ильиным не спорили."
    assert words(text, "official") == [["Пётр Ильин", "Ильина", "Ильиным"]]


@pytest.mark.parametrize(
    ("text", "party", "count", "country"),
    [
        ("Ведутся переговоры с двумя китайскими автопроизводителями.", "двумя китайскими автопроизводителями", 2, "CN"),
        ("Завод нашёл партнёра из Китая.", "партнёра из Китая", 1, "CN"),
        ("Турецкая компания предложила оборудование.", "Турецкая компания", 1, "TR"),
        ("Интерес проявили несколько иностранных инвесторов.", "несколько иностранных инвесторов", None, None),
    ],
)
def test_parties_without_a_name(text, party, count, country):
    (found,) = [e for e in entities(text) if e.kind is EntityKind.UNNAMED]
    assert (found.mentions[0].words, found.count, found.country) == (party, count, country)


@pytest.mark.parametrize(
    "text", ["Китайская компания Donghe Trucks поставит кабины.", "Российские компании ждут роста."]
)
def test_no_party_where_a_name_is_described(text):
    assert words(text, "unnamed") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Бывший завод Nissan в Петербурге простаивает.", "Бывший завод Nissan в Петербурге"),
        ("Компания построит гигафабрику в Дебрецене.", "гигафабрику в Дебрецене"),
        ("На автозаводе «Автоград» запустили линию.", "автозаводе «Автоград»"),
        ("Утильсбор вырастет в октябре.", "Утильсбор"),
        ("Первая очередь Верхнезорской электростанции дала ток.", "Верхнезорской электростанции"),
        ("Компания строит в Орле цех сварки кабин.", "цех сварки кабин"),
        ("Завтра выйдут три локомотива. О квотах на экспорт сахара сказано вскользь.", "квотах на экспорт сахара"),
        ("Правительство ввело пошлины на китайские электромобили.", "пошлины на китайские электромобили"),
    ],
)
def test_projects_in_no_list(text, found):
    assert found in [mention for group in words(text, "project") for mention in group]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("«Москвич» сообщил о наборе людей.", "company"),
        ("На заводе «Москвич» остановлен конвейер.", "project"),
        ("Акции «Москвича» принадлежат городу.", "company"),
    ],
)
def test_moskvich_is_a_plant_unless_it_acts_as_a_firm(text, kind):
    assert [e.kind.value for e in entities(text, KNOWN) if e.known] == [kind]


def test_known_names_in_any_case():
    found = {e.known for e in entities("Об этом КамАЗу напомнил Сергею Когогину министр.", KNOWN)}
    assert {"kamaz", "kogogin"} <= found


def test_every_mention_is_the_texts_own_and_every_entity_has_a_reason():
    text = "Директор КамАЗа Сергей Когогин встретил двух китайских партнёров на заводе в Калуге, сообщил Минпромторг."
    found = entities(text, KNOWN)
    assert {e.kind for e in found} >= {EntityKind.COMPANY, EntityKind.OFFICIAL, EntityKind.AGENCY}
    for entity in found:
        assert entity.reasons
        assert all(text[m.start : m.stop] == m.words for m in entity.mentions)
    assert len({e.id for e in found}) == len(found)


@pytest.mark.parametrize("name", ["ТАСС", "«Коммерсантъ»", "газета «Ведомости»", "Reuters", "РИА Новости"])
def test_outlets(name):
    assert is_media(name, "ru")


@pytest.mark.parametrize("name", ["КамАЗ", "Минпромторг", "«Автоград»", ""])
def test_no_outlets(name):
    assert not is_media(name, "ru")


@pytest.mark.parametrize("text", ["", "\n\n", "…", "12 345", "plain latin words"])
def test_texts_that_name_nobody(text):
    assert entities(text) == ()

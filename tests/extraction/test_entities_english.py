"""Who and what an English article names: firms, bodies, persons with their posts, parties without a name, projects."""

import pytest

from tracker.extraction.english.pipeline import English
from tracker.extraction.entities.find import find
from tracker.extraction.entities.media import is_media
from tracker.extraction.gazetteer import Gazetteer
from tracker.records import KnownName
from tracker.vocabulary import EntityKind

ENGLISH = English()
KNOWN = [
    KnownName("moskvich", EntityKind.COMPANY, "Moskvich", "en", country="RU"),
    KnownName("moskvich-plant", EntityKind.PROJECT, "Moskvich", "en"),
    KnownName("haval", EntityKind.COMPANY, "Haval", "en", country="CN"),
    KnownName("kogogin", EntityKind.OFFICIAL, "Sergei Kogogin", "en", position="general director"),
    KnownName("renault", EntityKind.COMPANY, "Renault", None, country="FR"),
]


def entities(text, names=(), title=""):
    sentences = ENGLISH.sentences(text)
    return find(text, sentences, ENGLISH.names(text, sentences), Gazetteer(names), "en", title=title)


def words(text, kind, names=()):
    return [[m.words for m in e.mentions] for e in entities(text, names) if e.kind.value == kind]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Carmaker Avtograd said sales fell in May.", [["Avtograd"]]),
        ("Talks with Germany's Kessler Anlagen GmbH went on.", [["Kessler Anlagen GmbH"]]),
        ("Shares of Severstan Motors rose after Severstan Motors reported a profit.", [["Severstan Motors"] * 2]),
        ("Ural Boring Works (UBW) won the order. UBW will deliver in June.", [["Ural Boring Works", "UBW", "UBW"]]),
        ("Reuters reported the talks on Tuesday.", []),
        ("Sales in Kaluga grew in May.", []),
    ],
)
def test_companies(text, found):
    assert words(text, "company") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Ministry of Industry and Trade approved the loan. The ministry gave no date.",
         [["Ministry of Industry and Trade", "The ministry"]]),
        ("The commerce ministry opened a probe.", [["The commerce ministry"]]),
        ("The Kaluga region government will pay for the road.", [["Kaluga region government"]]),
        ("The government raised the fee in May.", [["The government"]]),
        ("The European Union (EU) imposed duties, and the EU extended them.", [["European Union", "EU", "EU"]]),
        ("Approval came from the medicines regulator, the MHRA.", [["MHRA"]]),
        ("Washington imposed new tariffs in March.", [["Washington"]]),
        ("The talks were held in Washington in March.", []),
    ],
)  # fmt: skip
def test_agencies(text, found):
    assert words(text, "agency") == found


@pytest.mark.parametrize(
    ("text", "name", "position", "organisation"),
    [
        ("General director Anna Sergeeva said the line was ready.", "Anna Sergeeva", "General director", None),
        ("Avtograd chief executive Peter Holm resigned.", "Peter Holm", "chief executive", "Avtograd"),
        ("Peter Holm, chairman of Avtograd, denied it.", "Peter Holm", "chairman", "Avtograd"),
        ("Economy Minister Maria Lopez signed the decree.", "Maria Lopez", "Economy Minister", None),
        ("Bristol's mayor John Baxter was not invited.", "John Baxter", "mayor of Bristol", None),
        ("Former mayor John Baxter was not invited.", "John Baxter", "Former mayor", None),
        ("Ivan Orlov, who heads the Steel Association, agreed.", "Ivan Orlov", "head", "Steel Association"),
        ("The board named Paul Okoro as chief financial officer of Avtograd.", "Paul Okoro",
         "chief financial officer", "Avtograd"),
    ],
)  # fmt: skip
def test_officials(text, name, position, organisation):
    (person,) = [e for e in entities(text) if e.kind is EntityKind.OFFICIAL]
    assert (person.name, person.position, person.organisation) == (name, position, organisation)


def test_surname_means_the_full_name():
    text = "Director Anna Sergeeva spoke on Monday. Sergeeva gave no figures. Ms Sergeeva left early."
    (mentions,) = words(text, "official")
    assert mentions == ["Anna Sergeeva", "Sergeeva", "Sergeeva"]


def test_two_persons_of_one_surname_stay_two():
    text = "Director Anna Sergeeva met the deputy minister Oleg Sergeev and mayor Nina Sergeeva."
    assert [m[0] for m in words(text, "official")] == ["Anna Sergeeva", "Oleg Sergeev", "Nina Sergeeva"]


@pytest.mark.parametrize(
    ("text", "party", "count", "country"),
    [
        ("The ministry is in talks with two Chinese carmakers.", "two Chinese carmakers", 2, "CN"),
        ("The plant has found a partner from China.", "a partner from China", 1, "CN"),
        ("A European supplier stopped deliveries.", "A European supplier", 1, None),
        ("Several foreign investors have shown interest.", "Several foreign investors", None, None),
        ("It ordered presses from an unnamed Turkish company.", "an unnamed Turkish company", 1, "TR"),
    ],
)
def test_parties_without_a_name(text, party, count, country):
    (found,) = [e for e in entities(text) if e.kind is EntityKind.UNNAMED]
    assert (found.mentions[0].words, found.count, found.country) == (party, count, country)


@pytest.mark.parametrize(
    "text",
    [
        "Avtograd, a Chinese carmaker, will supply the kits.",
        "The Chinese carmaker Chuanlong will supply the kits.",
        "Two Chinese sources said the deal was near.",
        "Avtograd is a Russian company.",
    ],
)
def test_no_party_where_a_name_is_described(text):
    assert words(text, "unnamed") == []


def test_would_be_partners_are_the_parties_told_before():
    text = "The ministry is in talks with two Chinese carmakers. The would-be partners have not been named."
    assert words(text, "unnamed") == [["two Chinese carmakers", "The would-be partners"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The former Renault site in Moscow will make cars again.", "The former Renault site in Moscow"),
        ("A gigafactory in Debrecen was approved.", "A gigafactory in Debrecen"),
        ("The Ohio plant is two years late.", "The Ohio plant"),
        ("Brussels set anti-subsidy duties on Chinese electric cars.", "anti-subsidy duties on Chinese electric cars"),
        ("The CHIPS Act pays for the grant.", "The CHIPS Act"),
        ("The recycling fee will rise in October.", "The recycling fee"),
        ("Talks on the former Renault plant in Moscow, Denis Lapin said.", "the former Renault plant in Moscow"),
        ("Velaro will build an ingot, wafer and cell factory in Burgos.", "an ingot, wafer and cell factory in Burgos"),
        ("Brussels opened an anti-dumping probe into steel pipes.", "an anti-dumping probe into steel pipes"),
        ("A factory of brake discs in Setubal opened.", "A factory of brake discs in Setubal"),
        ("The ministry amended Decree No. 719 in May.", "Decree No. 719"),
        ("Workers at Sura Carriage Works went home.", "Sura Carriage Works"),
    ],
)
def test_projects_in_no_list(text, found):
    assert found in [mention for group in words(text, "project") for mention in group]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Moskvich said it would hire 300 people.", "company"),
        ("Production at Moskvich stopped in March.", "project"),
        ("The Moskvich plant stood idle in March.", "project"),
    ],
)
def test_moskvich_is_a_plant_unless_it_acts_as_a_firm(text, kind):
    assert [e.kind.value for e in entities(text, KNOWN) if e.known] == [kind]


def test_longer_name_is_not_the_known_one():
    names = [
        e.name for e in entities("Haval Motor Rus will hire 300 people in Tula.", KNOWN) if e.kind.value == "company"
    ]
    assert names == ["Haval Motor Rus"]


def test_known_name_overrules_the_model():
    (person,) = [e for e in entities("Sergei Kogogin was seen in Chelny.", KNOWN) if e.known]
    assert (person.kind, person.known) == (EntityKind.OFFICIAL, "kogogin")


def test_every_mention_is_the_texts_own_and_every_entity_has_a_reason():
    text = "Renault\u2019s chief executive Luc Petit met two Chinese carmakers at the Kaluga plant, the ministry said."
    found = entities(text, KNOWN)
    assert found
    for entity in found:
        assert entity.reasons
        assert all(text[m.start : m.stop] == m.words for m in entity.mentions)
    assert len({e.id for e in found}) == len(found)


@pytest.mark.parametrize("name", ["Reuters", "The Moscow Times", "Astana Courier", "Bloomberg", "Kommersant"])
def test_outlets(name):
    assert is_media(name, "en")


@pytest.mark.parametrize("name", ["KAMAZ", "Ministry of Energy", "The", ""])
def test_no_outlets(name):
    assert not is_media(name, "en")


@pytest.mark.parametrize("text", ["", "\n\n", "...", "12 345", "АБВ где"])
def test_texts_that_name_nobody(text):
    assert entities(text) == ()


def test_known_plant_is_met_again_by_its_city():
    plant = KnownName("moskvich-plant", EntityKind.PROJECT, "Moskvich plant", "en", context=("Moscow", "Renault"))
    found = entities("The Moskvich plant stands idle. The Moscow factory may reopen in May.", [plant])
    assert [[m.words for m in e.mentions] for e in found if e.known] == [["The Moskvich plant", "The Moscow factory"]]


def test_plant_named_twice_is_one_project():
    found = words("Velaro will build a tyre plant in Burgos. The tyre plant will open in May.", "project")
    assert found == [["a tyre plant in Burgos", "The tyre plant"]]

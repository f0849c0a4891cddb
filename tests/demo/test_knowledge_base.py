"""Everybody in the knowledge base has one key, names in both languages, and no news attached."""

import json
import re
from collections import Counter

import pytest

from tracker.demo.knowledge_base import FOLDER, entities, known_names, load, projects
from tracker.demo.rows import DataError
from tracker.vocabulary import EntityKind

CYRILLIC = re.compile("[А-Яа-яЁё]")


def known(text):
    return [name for name in known_names() if name.text == text]


def test_every_key_stands_for_one_entity():
    assert [key for key, count in Counter(entity.key for entity in entities()).items() if count > 1] == []


def test_every_party_and_every_office_leads_to_a_known_entity():
    keys = {entity.key for entity in entities()}
    parties = {party.entity for project in projects() for party in project.parties}
    bodies = {office.organisation for entity in entities() for office in entity.offices if office.organisation}
    assert parties | bodies <= keys


def test_what_is_russian_is_shown_in_russian_and_in_english():
    shown = [(entity.display("en"), entity.display("ru")) for entity in entities() if entity.country == "RU"]
    latin_brands = {russian for _, russian in shown if not CYRILLIC.search(russian)}
    assert len(shown) > 60
    assert latin_brands == set()
    assert not [english for english, _ in shown if CYRILLIC.search(english)]


def test_no_name_belongs_to_two_entities_of_one_kind():
    owners = {}
    for entity in entities():
        for name in entity.names:
            owners.setdefault((entity.kind, name.text.casefold()), set()).add(entity.key)
    assert {name: keys for name, keys in owners.items() if len(keys) > 1} == {}


def test_there_are_twenty_projects_and_hundreds_of_names():
    assert len(projects()) == 20
    assert len(known_names()) > 300
    assert {name.language for name in known_names()} == {"en", "ru", None}


@pytest.mark.parametrize(
    ("text", "key", "kind", "country"),
    [
        ("Kamaz", "kamaz", EntityKind.COMPANY, "RU"),
        ("КамАЗ", "kamaz", EntityKind.COMPANY, "RU"),
        ("JAC", "jac", EntityKind.COMPANY, "CN"),
        ("Рено Россия", "moskvich", EntityKind.COMPANY, "RU"),
        ("Минпромторг", "minpromtorg-ru", EntityKind.AGENCY, "RU"),
        ("Moskvich plant", "moskvich-plant", EntityKind.PROJECT, "RU"),
        ("завод «Москвич»", "moskvich-plant", EntityKind.PROJECT, "RU"),
        ("Кама-1", "kama-atom", EntityKind.PROJECT, "RU"),
        ("US Treasury", "us-treasury", EntityKind.AGENCY, "US"),
    ],
)
def test_a_name_leads_to_its_entity(text, key, kind, country):
    assert [(name.key, name.kind, name.country) for name in known(text)] == [(key, kind, country)]


@pytest.mark.parametrize("text", ["Atom", "Атом", "MG", "MIT", "Kama", "Кама", "VW", "EU", "ЕС", "Commission", "ГАЗ"])
def test_a_word_that_means_other_things_too_is_not_looked_for_by_itself(text):
    kept = {name.text for entity in entities() for name in entity.names if name.needs_context}
    assert text in kept
    assert known(text) == []


@pytest.mark.parametrize(
    ("text", "position", "organisation"),
    [
        ("Sergei Kogogin", "general director", "KAMAZ"),
        ("Сергей Когогин", "генеральный директор", "КамАЗ"),
        # The office held last, though he was the minister of industry and trade for longer.
        ("Denis Manturov", "first deputy prime minister", "Russian government"),
    ],
)
def test_an_official_comes_with_the_office_held_last(text, position, organisation):
    assert [(name.position, name.organisation) for name in known(text)] == [(position, organisation)]


def test_names_are_names_and_tell_no_news():
    """No name is a sentence or holds an amount or a year: those belong to articles. A law's number is its name."""
    news = re.compile(r"\d{2}.*\s\w|\s\w.*\d{3}|[.!?;]$|%|\b(billion|million|млн|млрд|тыс)\b")
    texts = [name.text for entity in entities() for name in entity.names]
    assert [text for text in texts if len(text.split()) > 10 or news.search(text)] == ["Regulation (EU) 2024/1866"]


# Faults in the data are told with their file and key.


@pytest.fixture
def copy(tmp_path):
    """A copy of the shipped files, and a way to change one entry of it."""
    for path in FOLDER.glob("*.json"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")

    def change(file, entry, values):
        rows = json.loads((tmp_path / file).read_text(encoding="utf-8"))
        next(row for row in rows if row["key"] == entry).update(values)
        (tmp_path / file).write_text(json.dumps(rows), encoding="utf-8")
        return tmp_path

    return change


BYD = {"text": "BYD", "language": None, "kind": "short", "display": True}


@pytest.mark.parametrize(
    ("file", "key", "values", "message"),
    [
        ("companies.json", "byd", {"key": "catl"}, r"companies\.json, catl: the key catl is taken by companies\.json"),
        ("agencies.json", "ofac", {"key": "kamaz"}, r"agencies\.json, kamaz: the key kamaz is taken by companies"),
        ("companies.json", "geely", {"names": [BYD]}, r"companies\.json, geely: the name 'BYD' belongs to byd already"),
        ("companies.json", "byd", {"names": []}, r"companies\.json, byd: one display name in en is wanted"),
        ("companies.json", "byd", {"names": [BYD, BYD | {"display": False}]}, r"byd: the name 'BYD' stands twice"),
        ("companies.json", "byd", {"names": [BYD | {"kind": "nick"}]}, r"byd, names 1: kind 'nick' is no NameKind"),
        ("companies.json", "byd", {"names": [BYD | {"dispaly": True}]}, r"byd, names 1: unknown key dispaly"),
        ("companies.json", "byd", {"country": "China"}, r"companies\.json, byd: the country 'China' is no two-letter"),
        ("companies.json", "byd", {"names": "BYD"}, r"companies\.json, byd: names is no list"),
        ("companies.json", "byd", {"wikidata": "Q1"}, r"companies\.json, byd: unknown key wikidata"),
        (
            "officials.json",
            "matt-shen",
            {"positions": [{"organisation": "catll", "en": "head", "ru": "глава", "from": None, "to": None}]},
            r"officials\.json, matt-shen: the organisation catll is not known",
        ),
        (
            "projects.json",
            "catl-debrecen",
            {"parties": [{"entity": "catll", "role": "lead", "from": None, "to": None}]},
            r"projects\.json, catl-debrecen: the party catll is not known",
        ),
        (
            "projects.json",
            "catl-debrecen",
            {"parties": [{"entity": "catl", "role": "boss", "from": None, "to": None}]},
            r"projects\.json, catl-debrecen, parties 1: role 'boss' is no ParticipantRole",
        ),
        (
            "projects.json",
            "catl-debrecen",
            {"parties": [{"entity": "catl", "role": "lead", "from": "2024-05-01", "to": "2022"}]},
            r"catl-debrecen, parties 1: to '2022' is no day",
        ),
    ],
)
def test_a_fault_is_told_with_file_and_key(copy, file, key, values, message):
    with pytest.raises(DataError, match=message):
        load(copy(file, key, values))

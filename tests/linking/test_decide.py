"""Who is meant: mentions from the news against a few known names."""

import pytest

from tracker.linking.decide import KnownNames, decide
from tracker.records import EntityRecord, KnownName
from tracker.vocabulary import EntityKind

COMPANY, OFFICIAL, AGENCY, UNNAMED = EntityKind.COMPANY, EntityKind.OFFICIAL, EntityKind.AGENCY, EntityKind.UNNAMED
KNOWN = KnownNames(
    [
        KnownName("kamaz", COMPANY, "KAMAZ", country="RU"),
        KnownName("kama", COMPANY, "Kama", country="RU"),
        KnownName("moskvich", COMPANY, "Moskvich", country="RU"),
        KnownName("jac", COMPANY, "JAC Motors", country="CN"),
        KnownName("gaz", COMPANY, "GAZ Group", country="RU"),
        KnownName("gac", COMPANY, "GAC Group", country="CN"),
        KnownName("minpromtorg", AGENCY, "Ministry of Industry and Trade", country="RU"),
        KnownName("minpromtorg", AGENCY, "Министерство промышленности и торговли", "ru", country="RU"),
        KnownName("moscow-region", AGENCY, "Government of Moscow Region", country="RU"),
        KnownName("tula-region", AGENCY, "Правительство Тульской области", "ru", country="RU"),
        KnownName("sobyanin", OFFICIAL, "Sergei Sobyanin", position="mayor of Moscow"),
        KnownName("kogogin", OFFICIAL, "Sergei Kogogin", position="general director", organisation="KAMAZ"),
        KnownName("sokolov-m", OFFICIAL, "Maxim Sokolov", position="president", organisation="AvtoVAZ"),
        KnownName("sokolov-v", OFFICIAL, "Viktor Sokolov", position="deputy governor", organisation="Kaluga Region"),
        KnownName("two-chinese", UNNAMED, "two Chinese carmakers", country="CN"),
    ]
)


def mention(kind, name, **told):
    return EntityRecord("e1", kind, name, (), **told)


@pytest.mark.parametrize(
    ("said", "key"),
    [
        (mention(COMPANY, "КамАЗом"), "kamaz"),
        (mention(COMPANY, "Moskwicz"), "moskvich"),
        (mention(COMPANY, "Кама"), "kama"),
        (mention(COMPANY, "JAC Motors Ltd"), "jac"),
        (mention(AGENCY, "Министерства промышленности и торговли"), "minpromtorg"),
        (mention(OFFICIAL, "Собянина"), "sobyanin"),
        (mention(OFFICIAL, "S. Sobyanin"), "sobyanin"),
        (mention(OFFICIAL, "Сергей Семёнович Собянин"), "sobyanin"),
        (mention(OFFICIAL, "Sokolov", position="president", organisation="AvtoVAZ"), "sokolov-m"),
        (mention(OFFICIAL, "Kogogin", position="general director of KAMAZ"), "kogogin"),
        (mention(OFFICIAL, "Sergei Kogogin", position="chairman of the board", organisation="Moskvich"), "kogogin"),
        (mention(OFFICIAL, "Собянин", position="мэр"), "sobyanin"),
    ],
    ids=lambda value: value.name if isinstance(value, EntityRecord) else value,
)
def test_known(said, key):
    link = decide(said, KNOWN)
    assert (link.key, link.unsure) == (key, False), link
    assert link.reasons


@pytest.mark.parametrize(
    "said",
    [
        mention(OFFICIAL, "Sokolov"),
        mention(OFFICIAL, "Sergei Kogin"),
        mention(OFFICIAL, "Kogogin", position="minister of health", organisation="Ministry of Health"),
        mention(COMPANY, "Moskvitsh"),
        mention(COMPANY, "KAMAZ", country="IN"),
        mention(OFFICIAL, "Sergei Kogin", position="general director", organisation="KAMAZ"),
        mention(UNNAMED, "two Chinese carmakers", country="CN"),
    ],
    ids=lambda said: said.name,
)
def test_a_person_should_look(said):
    link = decide(said, KNOWN)
    assert link.unsure and link.key, link


@pytest.mark.parametrize(
    "said",
    [
        mention(COMPANY, "Kama-1"),
        mention(COMPANY, "Chery"),
        mention(COMPANY, "SAIC Group"),
        mention(COMPANY, "BAW Motors"),
        mention(COMPANY, "Sergei Sobyanin"),
        mention(AGENCY, "Ministry of Health"),
        mention(AGENCY, "Government of Kirov Region"),
        mention(AGENCY, "the regional government"),
        mention(AGENCY, "Правительства Ростовской области"),
        mention(OFFICIAL, "Sergei Sobolev"),
        mention(OFFICIAL, "Andrei Sobyanin"),
        mention(OFFICIAL, "Denis Manturov"),
        mention(UNNAMED, "a partner from Iran"),
    ],
    ids=lambda said: said.name,
)
def test_somebody_new(said):
    link = decide(said, KNOWN)
    assert link.key is None and not link.unsure, link
    assert link.reasons


def test_the_name_found_by_the_reader_decides():
    assert decide(mention(COMPANY, "the truck maker", known="kamaz"), KNOWN).key == "kamaz"


def test_nobody_is_known_to_an_empty_list():
    assert decide(mention(COMPANY, "KAMAZ"), KnownNames([])).key is None

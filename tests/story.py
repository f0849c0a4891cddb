"""The story of moskvich.toml in the database: articles, claims, events, and who takes part."""

import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tests import factories as made
from tests.factories import Number, Said, Telling, When
from tracker.models import ArticleVersion, Claim, Entity, Event, Mention, Occupancy, Participation

STORY = tomllib.loads(Path(__file__).with_name("moskvich.toml").read_text(encoding="utf-8"))
# How the plant is called in the articles of each language.
PLANT = {"en": "plant", "ru": "заводе «Москвич»"}
HANDOVER = date(2022, 5, 16)


@dataclass
class Story:
    """What the tests look up by name."""

    plant: Entity
    kama: Entity
    candidate: Entity
    people: dict[str, Entity]
    articles: dict[str, ArticleVersion] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)


def moskvich() -> Story:
    """The whole story in the database."""
    story = Story(
        made.project(
            "moskvich-plant",
            "Moskvich plant",
            "Завод «Москвич»",
            kind="plant",
            sector="car industry",
            city_en="Moscow",
            city_ru="Москва",
            site_en="Volgogradsky prospekt 42",
            former_names=["Renault Russia", "Avtoframos"],
            products=[{"key": "atom", "en": "Atom", "ru": "Атом"}],
        ),
        made.project("kama-1", "Kama-1", "Кама-1", kind="product"),
        made.project("moscow-battery-plant", "Moscow battery plant", standing="candidate", kind="plant"),
        {row[0]: made.entity(*row) for row in STORY["entities"]},
    )
    sources = {"free": made.source("The Free Wire", free=True), "closed": made.source("Closed Gazette")}
    for key, told in STORY["articles"].items():
        story.articles[key] = write(told, sources)
        read(story, story.articles[key], told)
    for told in STORY["events"]:
        claims = [story.claims[name] for name in told["claims"]]
        story.events[told["key"]] = made.event(
            story.plant, told["key"], claims, title=told["title"], title_ru=told["title_ru"] or told["title"]
        )
    for place, told in enumerate(STORY["statuses"]):
        claims = [story.claims[name] for name in told["claims"]]
        made.status(story.plant, place, told["status"], day(told["first"]), day(told["last"]), told["rule"], claims)
    take_part(story)
    return story


def day(text: str | None) -> date | None:
    """An ISO day; None for none."""
    return date.fromisoformat(text) if text else None


def write(told: dict[str, Any], sources: dict[str, Any]) -> ArticleVersion:
    """One article of the story."""
    return made.article(
        told["text"],
        title=told["title"],
        source=sources[told["source"]],
        day=day(told.get("day")),
        language=told.get("language", "en"),
    )


def read(story: Story, version: ArticleVersion, told: dict[str, Any]) -> None:
    """The mentions and claims of one article."""
    names = {}
    for row in told["mentions"]:
        meant = story.people[row["key"]]
        names[row["name"]] = made.mention(version, row["name"], meant.kind, meant, position=row.get("position", ""))
    plant = made.mention(version, PLANT[version.language], "project", story.plant)
    for row in told["claims"]:
        story.claims[row["name"]] = made.claim(version, telling(row, names), plant)


def telling(row: dict[str, Any], names: dict[str, Mention]) -> Telling:
    """A claim of the file as the factories take it."""
    when, said = row.get("when", {}), row.get("said", {})
    return Telling(
        row["quote"],
        row["type"],
        row["modality"],
        when=When(**{**when, "first": day(when.get("first")), "last": day(when.get("last"))}),
        who=[names[name] for name in row.get("who", [])],
        said=Said(said.get("kind", "none"), names.get(said.get("name", "")), said.get("words", "")),
        numbers=[Number(**number) for number in row.get("numbers", [])],
        confidence=row.get("confidence", 0.8),
        reasons=row.get("reasons", []),
    )


def take_part(story: Story) -> None:
    """The offices, and the parts that people have entered."""
    who = story.people
    for key, organisation, title, title_ru, first, last in (
        ("sobyanin", "moscow", "Mayor of Moscow", "Мэр Москвы", date(2010, 10, 21), None),
        ("pronin", "moskvich", "Director", "Директор", HANDOVER, date(2023, 6, 29)),
    ):
        Occupancy.objects.create(
            official=who[key],
            organisation=who[organisation],
            title_en=title,
            title_ru=title_ru,
            first=first,
            last=last,
        )
    for key, role, first, last in (
        ("moscow", "owner", HANDOVER, None),
        ("kamaz", "technology_provider", HANDOVER, None),
        ("renault", "owner", None, HANDOVER),
    ):
        Participation.objects.create(project=story.plant, entity=who[key], role=role, first=first, last=last)

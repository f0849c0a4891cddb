"""Projects, parties and articles in lists, each with what a glance needs."""

from collections import Counter
from datetime import date, timedelta

import pytest

from tests import factories as made
from tracker.queries import party as one
from tracker.queries import today
from tracker.queries.parties import parties
from tracker.queries.projects import projects, rows
from tracker.queries.reading import articles, progress, state_of
from tracker.vocabulary import EntityKind, Standing


def test_a_project_is_listed_with_its_status_and_what_happened_last(story):
    listed = {row.entity.key: row for row in rows(projects())}
    assert listed["moskvich-plant"].status == "operating"
    assert listed["moskvich-plant"].last.key == "other-talks", "promises and rumours are nothing that happened"
    assert listed["moskvich-plant"].events == 24
    assert (listed["kama-1"].status, listed["kama-1"].last, listed["kama-1"].events) == ("unknown", None, 0)


def test_candidates_come_last_and_the_dismissed_not_at_all(story):
    assert [entity.key for entity in projects()] == ["moskvich-plant", "kama-1", "moscow-battery-plant"]
    story.candidate.standing = Standing.DISMISSED
    story.candidate.save()
    assert [entity.key for entity in projects()] == ["moskvich-plant", "kama-1"], "the most told of first"


@pytest.mark.parametrize(
    ("wanted", "keys"),
    [
        ({"kind": "product"}, ["kama-1"]),
        ({"status": "operating"}, ["moskvich-plant"]),
        ({"status": "unknown"}, ["kama-1", "moscow-battery-plant"]),
        ({"kind": "plant", "status": "closed"}, []),
    ],
)
def test_projects_can_be_narrowed(story, wanted, keys):
    assert [entity.key for entity in projects(**wanted)] == keys


@pytest.mark.parametrize("more", [0, 30])
def test_the_list_of_projects_costs_two_queries(story, django_assert_num_queries, more):
    for number in range(more):
        made.project(f"plant-{number}", f"Plant {number}", kind="plant")
    with django_assert_num_queries(2):
        assert len(rows(list(projects()))) == 3 + more


def test_parties_are_counted_by_articles_not_by_mentions(story):
    counts = {entity.key: entity.article_count for entity in parties(EntityKind.OFFICIAL)}
    assert counts == {"sobyanin": 2, "kogogin": 3, "levitin": 1, "pronin": 1}


def test_an_official_speaks_and_takes_part(story):
    said = {claim.quote for claim in one.claims(story.people["sobyanin"])}
    assert "KAMAZ will be the technology partner" in said, "vouched for"
    assert "Sergei Sobyanin and the minister opened the line" in said, "took part in"


def test_the_claims_of_undated_articles_come_last(story):
    days = [claim.reported_on for claim in one.claims(story.people["kamaz"])]
    assert days == [date(2022, 7, 6), date(2022, 5, 16), None]


def test_projects_of_a_party_are_those_entered_and_those_told(story):
    share = one.shares(story.people["kamaz"])[0]
    assert (share.project.key, [part.role for part in share.parts], share.claims) == (
        "moskvich-plant",
        ["technology_provider"],
        3,
    )


def test_reading_progress_tells_waiting_from_failed(story):
    made.article("One waits.", read=False)
    refused = made.article("Das ist Deutsch.", not_read="the language is German")
    assert (progress().waiting, progress().not_read, progress().read) == (1, 1, 9)
    assert state_of(refused) == "not_read"
    assert [version.pk for version in articles("not_read")] == [refused.pk]


def test_news_count_events_and_not_claims(story):
    news = today.news(made.NOW + timedelta(days=1))
    assert (news.projects, news.denied) == (1, 2)
    assert news.happened + news.promised + news.denied <= 24
    assert today.news(made.NOW + timedelta(days=8)).projects == 0


def test_what_is_under_way_has_not_happened_and_an_opinion_moves_nothing(story):
    news = today.news(made.NOW + timedelta(days=1))
    counts = Counter(event.modality for event in story.events.values() if event.type != "assessment")
    assert (news.happened, news.under_way) == (counts["done"], counts["under_way"])


def test_a_delay_happened_when_it_became_known_and_not_on_its_new_date(story):
    delay = story.events["other-talks"]
    delay.type, delay.first, delay.last, delay.reported_on = "delay", None, date(2031, 12, 31), date(2020, 1, 1)
    delay.save()
    assert next(row for row in rows(projects()) if row.entity == story.plant).last != delay


def test_deadlines_lie_ahead_the_next_one_first(story):
    assert [event.key for event in today.deadlines(date(2022, 12, 1))][:2] == ["600", "ev-sale"]
    assert today.deadlines(date(2030, 1, 1)) == []


def test_what_changed_names_the_newest_told_first(story):
    assert today.changes()[0].happening.event.reported_on is not None
    assert len(today.changes()) == today.CHANGES


def test_an_empty_database_has_no_news(db):
    assert today.news(made.NOW).projects == 0
    assert (progress().total, today.changes(), today.changed_projects()) == (0, [], [])

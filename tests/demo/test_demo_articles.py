"""The demo's articles: both languages, real-looking times, invented publishers, and one text without a date."""

import json
import re
from datetime import timedelta

import pytest

from tracker.demo.articles import demo_articles
from tracker.demo.rows import DataError

ARTICLES = {article.key: article for article in demo_articles()}


def is_russian(article):
    return len(re.findall("[А-Яа-яЁё]", article.text)) > len(article.text) / 2


def test_there_are_twelve_and_half_of_them_are_russian():
    assert len(ARTICLES) == 12
    assert sum(is_russian(article) for article in ARTICLES.values()) == 6


@pytest.mark.parametrize("article", ARTICLES.values(), ids=ARTICLES.keys())
def test_an_article_has_the_length_of_one(article):
    assert 120 <= len(article.text.split()) <= 350
    assert len(article.text.split("\n\n")) >= 4


@pytest.mark.parametrize("article", ARTICLES.values(), ids=ARTICLES.keys())
def test_anybody_may_read_the_whole_text(article):
    assert article.free
    assert article.url is None or article.url.startswith("https://example.org/")


def test_one_is_undated_and_the_others_run_from_2022_to_2026_in_three_time_zones():
    dated = [article.published for article in ARTICLES.values() if article.published]
    assert [key for key, article in ARTICLES.items() if article.published is None] == ["04-undated-retelling"]
    assert sorted(dated)[0].year == 2022
    assert sorted(dated)[-1].year == 2026
    assert {moment.utcoffset() for moment in dated} == {timedelta(hours=hours) for hours in (1, 2, 3)}


def test_the_talks_with_two_chinese_companies_are_told_twice_by_different_publishers():
    dated, undated = ARTICLES["03-two-chinese-companies"], ARTICLES["04-undated-retelling"]
    assert "Two companies from China are under consideration" in dated.text
    assert "С двумя компаниями из КНР переговоры ведёт Минпромторг" in undated.text
    assert dated.publisher != undated.publisher


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("06-targets-for-2023", "«Москвич» выпустит уже 50 тыс. машин"),
        ("07-first-cars", "50,000 cars for 2023 and 100,000 for 2024"),
        ("08-target-cut", "27,000 cars this year"),
        ("09-two-losses", "получили за год 15,3 тыс. машин"),
        ("11-moskvich-5-dropped", "продано 15,6 тыс. автомобилей"),
    ],
)
def test_promise_and_outcome_can_both_be_read(key, words):
    assert words in ARTICLES[key].text


GOOD = {"title": "T", "text": "Text.", "published": None, "publisher": "P", "url": None, "free": True}


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"published": "2022-05-16T14:30:00"}, r"x\.json: published '2022-05-16T14:30:00' has no time zone"),
        ({"published": "May 2022"}, r"x\.json: published 'May 2022' is no time"),
        ({"title": ""}, r"x\.json: title is no clean text"),
        ({"text": None}, r"x\.json: text is missing"),
        ({"language": "en"}, r"x\.json: unknown key language"),
        ({"free": "yes"}, r"x\.json: free is neither true nor false"),
    ],
)
def test_a_fault_is_told_with_file_and_key(tmp_path, changed, message):
    (tmp_path / "x.json").write_text(json.dumps(GOOD | changed), encoding="utf-8")
    with pytest.raises(DataError, match=message):
        demo_articles(tmp_path)


def test_a_file_that_is_no_json_is_named(tmp_path):
    (tmp_path / "x.json").write_text("{", encoding="utf-8")
    with pytest.raises(DataError, match=r"x\.json: no JSON"):
        demo_articles(tmp_path)

"""An article comes in once, whole, with its publisher and its day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tracker.models import Article, ArticleVersion, Source
from tracker.services.add_article import CannotTake, add_article
from tracker.services.withdraw_article import withdraw_article
from tracker.sources.submissions import Submission

pytestmark = pytest.mark.django_db
TALKS = "The ministry is in talks with two Chinese carmakers."


def add(now, **fields):
    return add_article(Submission(**{"text": TALKS} | fields), now=now)


def test_an_article_is_kept_whole_and_waits_to_be_read(now):
    added = add(now, title="Talks", publisher="Volga Wire", published=date(2022, 5, 27))
    assert added.is_new
    assert added.version.text == TALKS
    assert added.version.read_by is None
    assert (added.article.published_on, added.article.published_basis) == (date(2022, 5, 27), "person")


def test_an_undated_article_stays_undated(now):
    article = add(now).article
    assert (article.published_on, article.published_at, article.published_basis) == (None, None, "unknown")


@pytest.mark.parametrize("again", [{}, {"title": "Another headline"}, {"text": f"  {TALKS}\r\n"}])
def test_the_same_text_again_is_found_not_added(now, again):
    first = add(now)
    second = add(now, **again)
    assert (second.is_new, second.article) == (False, first.article)
    assert Article.objects.count() == 1


def test_the_same_text_of_another_publisher_is_an_article_of_its_own(now):
    add(now, publisher="Volga Wire")
    assert add(now, publisher="Stolichny Vestnik").is_new


def test_a_publisher_is_one_whatever_its_capitals(now):
    add(now, publisher="Volga Wire")
    add(now, text="Another text.", publisher="VOLGA WIRE")
    assert Source.objects.count() == 1


def test_a_changed_text_at_the_same_address_is_a_new_version(now):
    first = add(now, url="https://example.org/talks")
    later = now + timedelta(hours=2)
    second = add(later, url="https://example.org/talks", text=f"{TALKS} Updated.")
    assert second.article == first.article
    assert list(ArticleVersion.objects.current()) == [second.version]
    first.version.refresh_from_db()
    assert first.version.replaced_at == later


def test_half_past_midnight_in_moscow_is_that_day_in_moscow(now):
    moment = datetime(2022, 11, 22, 21, 30, tzinfo=UTC)
    Source.objects.create(name="Stolichny Vestnik", time_zone="Europe/Moscow")
    article = add(now, publisher="Stolichny Vestnik", published=moment).article
    assert (article.published_on, article.published_at) == (date(2022, 11, 23), moment)


def test_a_moment_without_a_zone_is_the_publishers(now):
    article = add(now, published=datetime(2022, 11, 23, 0, 30), time_zone="Europe/Moscow").article
    assert article.published_at == datetime(2022, 11, 22, 21, 30, tzinfo=UTC)
    assert article.published_on == date(2022, 11, 23)


@pytest.mark.parametrize("text", ["", "\x00\x00", "?!", "x" * 5_000_000])
def test_what_is_no_article_is_refused_and_nothing_is_stored(now, text):
    with pytest.raises(CannotTake):
        add(now, text=text)
    assert not Article.objects.exists()


def test_a_withdrawn_article_does_not_come_back(now):
    first = add(now)
    withdraw_article(first.article.pk, now=now)
    first.version.refresh_from_db()
    assert first.version.text == ""
    again = add(now)
    assert (again.is_new, again.article) == (False, first.article)
    assert "withdrawn" in again.note


@pytest.mark.parametrize("day", [date(3026, 1, 1), date(1, 1, 1), datetime(2099, 5, 1, 12, 0, tzinfo=UTC)])
def test_a_day_on_which_nothing_can_have_been_published_is_refused(now, day):
    with pytest.raises(CannotTake, match="day of publication"):
        add(now, published=day)

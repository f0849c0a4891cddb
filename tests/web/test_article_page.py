"""An article's page: its words, what was read from them, and who may see which."""

import pytest

from tests import factories as made
from tests.web.pages import page


def address(version) -> str:
    return f"/articles/{version.article_id}/"


def test_a_free_article_is_there_for_everybody(client, story):
    markup = client.get(address(story.articles["handover"])).content.decode()
    assert "bring back the Moskvich brand" in markup


def test_visitors_see_only_the_evidence_of_an_article_that_is_not_free(client, story):
    markup = client.get(address(story.articles["talks"])).content.decode()
    assert "an aide to the president" not in markup.replace("aide to the president</span>", "")
    assert "A compact model, possibly the Kama-1 of KAMAZ, could join the plant" in markup
    assert "Log in</a> to read it whole" in markup


def test_analysts_see_it_whole(signed_in, story):
    markup = signed_in.get(address(story.articles["talks"])).content.decode()
    assert ", officials say." in markup


def test_an_article_without_a_publisher_is_not_free(client, story):
    version = made.article("A secret sentence.", title="Without a publisher")
    assert "A secret sentence" not in client.get(address(version)).content.decode()


@pytest.mark.parametrize("key", ["handover", "talks", "agreement", "results"])
def test_each_claim_stands_once_in_the_text_and_once_in_the_panel(signed_in, story, key):
    version = story.articles[key]
    ids = page(signed_in.get(address(version))).ids
    for claim in version.claims.all():
        assert ids.count(f"c{claim.pk}") == 1
        assert ids.count(f"k{claim.pk}") == 1


def test_what_was_read_is_told(signed_in, story):
    markup = signed_in.get(address(story.articles["talks"])).content.decode()
    assert "“this year”, unresolved: the article is undated" in markup
    assert "a group, nobody by name" in markup
    assert "<li>hedge: <q>may</q></li>" in markup
    assert 'href="/agencies/minpromtorg/"' in markup


def test_it_waits(client, db):
    version = made.article("Not read.", read=False)
    assert "Waiting to be read" in client.get(address(version)).content.decode()


def test_it_was_not_read_and_why(client, db):
    version = made.article("Das ist Deutsch.", not_read="the language is German")
    assert "Not read: the language is German" in client.get(address(version)).content.decode()


def test_nothing_was_found_in_it(client, db):
    version = made.article("The weather is fine.")
    assert "Nothing in it is a claim" in client.get(address(version)).content.decode()


def test_an_undated_article_is_undated(client, story):
    assert "<span>undated</span>" in client.get(address(story.articles["talks"])).content.decode()

"""A project's page tells what happened, what is only said, and leads to the very sentence."""

import re

from tests import factories as made


def text_of(response) -> str:
    """The words of a page, on one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_both_names_status_and_why(client, story):
    markup = client.get("/projects/moskvich-plant/").content.decode()
    assert "Moskvich plant" in markup and "Завод «Москвич»" in markup
    assert "since 23 November 2022" in markup and "The start of production is reported as done." in markup


def test_every_modality_has_shape_and_word(client, story):
    markup = "".join(client.get(f"/projects/moskvich-plant/?page={n}").content.decode() for n in (1, 2))
    for shape, word in (
        ("done", "Happened"),
        ("under_way", "Under way"),
        ("planned", "Planned"),
        ("possible", "Possible"),
        ("denied", "Denied"),
    ):
        assert re.search(rf'href="#shape-{shape}"/></svg>{word}</span>', markup), word


def test_a_fact_leads_to_its_sentence(client, story):
    claim = story.claims["owner"]
    markup = "".join(client.get(f"/projects/moskvich-plant/?page={n}").content.decode() for n in (1, 2))
    assert f'href="/articles/{claim.version.article_id}/#c{claim.pk}"' in markup
    article = client.get(f"/articles/{claim.version.article_id}/").content.decode()
    assert f'id="c{claim.pk}"' in article


def test_several_claims_of_one_event_are_told_together(client, story):
    words = text_of(client.get("/projects/moskvich-plant/"))
    assert "5 claims in 4 articles" in words
    assert "“this year”, unresolved: the article is undated" in words


def test_a_moved_date_shows_its_trail(client, story):
    words = text_of(client.get("/projects/moskvich-plant/"))
    assert "Q3 2025 → then December 2025 → then March–April 2026" in words


def test_numbers_come_with_unit_and_measure(client, story):
    words = text_of(client.get("/projects/moskvich-plant/"))
    assert "11,800 vehicles sold" in words.replace("\xa0", " ")
    assert "≈27,000 made of 50,000" in words


def test_the_owner_of_today_stands_in_the_facts(client, story):
    words = text_of(client.get("/projects/moskvich-plant/"))
    assert "Owner Government of Moscow since 16 May 2022" in words


def test_the_address_of_an_event_leads_to_the_page_that_holds_it(client, story):
    response = client.get("/events/paused/")
    assert response.url == "/projects/moskvich-plant/?page=2#paused" or response.url.endswith("/moskvich-plant/#paused")
    assert 'id="paused"' in client.get(response.url.partition("#")[0]).content.decode()


def test_a_joined_event_leads_to_the_one_it_was_joined_into(client, story):
    story.events["kits-jac"].joined_into = story.events["other-talks"]
    story.events["kits-jac"].save()
    assert client.get("/events/kits-jac/").url.endswith("#other-talks")


def test_a_double_leads_to_whom_it_turned_out_to_be(client, story):
    story.kama.same_as = story.plant
    story.kama.save()
    assert client.get("/projects/kama-1/").url == "/projects/moskvich-plant/"


def test_a_project_without_events_says_so(client, story):
    words = text_of(client.get("/projects/kama-1/"))
    assert "No event is known yet" in words
    assert "no claim has been read that tells" in words


def test_a_claim_that_is_gone_leaves_a_sentence(client, story):
    article = story.articles["halt"].article
    article.withdrawn_at = made.NOW
    article.save()
    assert "No live claim tells this event any more" in text_of(client.get("/projects/moskvich-plant/"))


def test_the_claims_of_a_party_are_turned_page_by_page(client, story, monkeypatch):
    monkeypatch.setattr("tracker.views.parties.CLAIMS_A_PAGE", 2)
    first = client.get("/companies/kamaz/").content.decode()
    assert 'href="?page=2"' in first and "3 claims" in first
    assert client.get("/companies/kamaz/?page=2").content.decode().count('<li class="event">') == 1

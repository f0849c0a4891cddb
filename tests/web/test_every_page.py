"""What holds on every page: one heading, a language, nothing inline, nothing from elsewhere, no dead link."""

import re
from xml.etree import ElementTree

import pytest

from tests import factories as made
from tests.web.pages import page

ADDRESSES = [
    "/",
    "/projects/",
    "/projects/?status=operating",
    "/projects/moskvich-plant/",
    "/projects/moskvich-plant/?page=2",
    "/projects/kama-1/",
    "/projects/moscow-battery-plant/",
    "/articles/",
    "/articles/?state=waiting",
    "/companies/",
    "/companies/kamaz/",
    "/officials/",
    "/officials/sobyanin/",
    "/agencies/",
    "/agencies/moscow/",
    "/log-in/",
    "/nothing/here/",
]


@pytest.mark.parametrize("signed", [False, True], ids=["visitor", "analyst"])
@pytest.mark.parametrize("address", [*ADDRESSES, "article", "add"])
def test_a_page_is_whole(client, story, analyst, address, signed):
    if signed:
        client.force_login(analyst)
    if address == "article":
        address = f"/articles/{story.articles['handover'].article_id}/"
    if address == "add":
        address = "/articles/add/"
    response = client.get(address, follow=True)
    found = page(response)
    assert response.status_code == (404 if "nothing" in address else 200)
    assert len(found.all("h1")) == 1
    assert found.all("html")[0]["lang"] == "en"
    assert len(found.all("main")) == 1
    assert len(found.ids) == len(set(found.ids)), "an id stands twice"
    assert not [tag for tag, attributes in found.elements if "style" in attributes], "the policy forbids inline styles"
    assert not found.all("style")
    assert all(script.get("src") for script in found.all("script")), "the policy forbids inline scripts"
    assert not re.search(r'(?:src|href)="(?:https?:)?//', response.content.decode().replace(story_urls(story), ""))
    labelled = {label["for"] for label in found.all("label")}
    fields = [*found.all("input"), *found.all("select"), *found.all("textarea")]
    assert all(field["id"] in labelled for field in fields if field.get("type") != "hidden")
    assert all(
        "csrfmiddlewaretoken" in response.content.decode() for form in found.all("form") if form.get("method") == "post"
    )


def story_urls(story):
    """An article's own address may lead out."""
    return story.articles["handover"].article.url or "-"


@pytest.mark.parametrize("signed", [False, True], ids=["visitor", "analyst"])
def test_no_link_is_dead(client, story, analyst, signed):
    if signed:
        client.force_login(analyst)
    waiting, seen = ["/"], set()
    while waiting:
        address = waiting.pop()
        response = client.get(address, follow=True)
        assert response.status_code == 200, address
        seen.add(address)
        for link in page(response).links:
            target = link.partition("#")[0] or address
            target = address.partition("?")[0] + target if target.startswith("?") else target
            if "next=" not in target and target not in seen:
                waiting.append(target)
    assert len(seen) > 30


@pytest.mark.parametrize("number", [1, 2])
def test_anchors_on_the_timeline_are_there(client, story, number):
    found = page(client.get(f"/projects/moskvich-plant/?page={number}"))
    here = [link[1:] for link in found.links if link.startswith("#")]
    assert "main" in here
    assert set(here) <= set(found.ids)
    elsewhere = [link for link in found.links if link.startswith("?page=") and "#" in link]
    other = set(page(client.get(f"/projects/moskvich-plant/?page={3 - number}")).ids)
    assert {link.partition("#")[2] for link in elsewhere} <= other


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_axis_is_well_formed_in_both_languages(client, story, language):
    client.cookies["django_language"] = language
    markup = client.get("/projects/moskvich-plant/").content.decode()
    drawings = re.findall(r"<svg.*?</svg>", markup, re.DOTALL)
    assert len(drawings) > 20
    for drawing in drawings:
        ElementTree.fromstring(re.sub(r" (data-axis)(?=[ >])", r' \1=""', drawing))
    assert not re.search(r' (?:x|y|x1|x2|width)="\d+,\d', markup), "a comma is no decimal point in a drawing"


def test_the_policy_is_sent(client, db):
    assert "script-src 'self'" in client.get("/healthz/").headers["Content-Security-Policy"]


@pytest.mark.parametrize(("address", "most"), [("/", 10), ("/projects/moskvich-plant/", 8), ("/projects/", 5)])
@pytest.mark.parametrize("signed", [False, True], ids=["visitor", "analyst"])
def test_a_page_has_its_price(client, story, analyst, django_assert_max_num_queries, address, most, signed):
    if signed:
        client.force_login(analyst)
    with django_assert_max_num_queries(most):
        client.get(address)


def test_an_empty_product_says_so_on_every_page(client, db):
    for address in ("/", "/projects/", "/articles/", "/companies/", "/officials/", "/agencies/"):
        response = client.get(address)
        assert response.status_code == 200
        assert 'class="empty"' in response.content.decode(), address
    assert "Nothing is here yet" in client.get("/").content.decode()


def test_a_withdrawn_article_is_gone_but_known(client, story):
    article = story.articles["talks"].article
    article.withdrawn_at = made.NOW
    article.save()
    response = client.get(f"/articles/{article.pk}/")
    assert response.status_code == 410
    assert "has been withdrawn" in response.content.decode()

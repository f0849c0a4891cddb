"""What holds on every page: one heading, a language, nothing inline, nothing from elsewhere, no dead link."""

import re
from xml.etree import ElementTree

import pytest

from tests import factories as made
from tests.web.pages import Page, page

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
def test_pages_are_whole(client, story, analyst, signed):
    if signed:
        client.force_login(analyst)
    for address in [*ADDRESSES, f"/articles/{story.articles['handover'].article_id}/", "/articles/add/"]:
        response = client.get(address, follow=True)
        assert response.status_code == (404 if "nothing" in address else 200), address
        assert not (wrong := complaints(page(response), response.content.decode())), f"{address}: {wrong}"


def complaints(found: Page, markup: str) -> list[str]:
    """What is wrong with a page."""
    labelled = {label["for"] for label in found.all("label")}
    fields = [*found.all("input"), *found.all("select"), *found.all("textarea")]
    posts = [form for form in found.all("form") if form.get("method") == "post"]
    checks = {
        "not one heading": len(found.all("h1")) != 1,
        "no language": found.all("html")[0].get("lang") != "en",
        "not one main part": len(found.all("main")) != 1,
        "an id stands twice": len(found.ids) != len(set(found.ids)),
        "an inline style": any("style" in attributes for _tag, attributes in found.elements)
        or bool(found.all("style")),
        "an inline script": any(not script.get("src") for script in found.all("script")),
        "something from elsewhere": bool(re.search(r'(?:src|href)="(?:https?:)?//', markup)),
        "a field without a label": any(f["id"] not in labelled for f in fields if f.get("type") != "hidden"),
        "a form without its token": markup.count("csrfmiddlewaretoken") != len(posts),
    }
    return [name for name, is_so in checks.items() if is_so]


@pytest.mark.parametrize("signed", [False, True], ids=["visitor", "analyst"])
def test_no_link_is_dead(client, story, analyst, signed):
    if signed:
        client.force_login(analyst)
    waiting, seen = {"/"}, set()
    while waiting:
        address = waiting.pop()
        response = client.get(address, follow=True)
        assert response.status_code == 200, address
        seen.add(address)
        for link in page(response).links:
            target = link.partition("#")[0] or address
            target = address.partition("?")[0] + target if target.startswith("?") else target
            if "next=" not in target and target not in seen:
                waiting.add(target)
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


@pytest.mark.parametrize("signed", [False, True], ids=["visitor", "analyst"])
def test_pages_have_their_price(client, story, analyst, django_assert_max_num_queries, signed):
    if signed:
        client.force_login(analyst)
    for address, most in (("/", 10), ("/projects/moskvich-plant/", 8), ("/projects/", 5), ("/companies/kamaz/", 14)):
        with django_assert_max_num_queries(most, info=address):
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

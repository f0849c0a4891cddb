"""Every page in a real browser: nothing overflows, nothing complains, nothing is out of reach, and it is light."""

import gzip

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests import factories as made

pytestmark = pytest.mark.e2e
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PAGES = (
    "/",
    "/projects/",
    "/projects/moskvich-plant/",
    "/projects/kama-1/",
    "/articles/",
    "/companies/",
    "/companies/kamaz/",
    "/officials/sobyanin/",
    "/agencies/",
    "/log-in/",
)


def addresses(story) -> list[str]:
    """The pages, among them an article of each kind."""
    waiting = made.article("It waits.", title="One that waits", read=False)
    refused = made.article("Das ist Deutsch.", title="Ein Artikel", language="de", not_read="the language is German")
    keys = ("handover", "talks", "agreement")
    versions = [*(story.articles[key] for key in keys), waiting, refused]
    return [*PAGES, *(f"/articles/{version.article_id}/" for version in versions)]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_pages_are_accessible_fit_and_silent(story, visit, size, theme):
    window = visit(size=size, theme=theme)
    for address in addresses(story):
        check(window, address)
    window.log_in()
    for address in ("/articles/add/", "/projects/", f"/articles/{story.articles['talks'].article_id}/"):
        check(window, address)


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_pages_fit_in_russian(story, visit, size):
    window = visit(size=size)
    window.context.add_cookies([{"name": "django_language", "value": "ru", "url": window.address}])
    for address in addresses(story):
        check(window, address)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_pages_fit_at_every_width(story, visit, language):
    window = visit()
    window.log_in()
    window.context.add_cookies([{"name": "django_language", "value": language, "url": window.address}])
    for address in ("/", "/projects/", "/projects/moskvich-plant/", "/articles/add/"):
        page = window.go(address)
        for width in (320, 600, 761, 768, 861, 1001, 1041, 1101, 1181):
            page.set_viewport_size({"width": width, "height": 900})
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"{address} at {width} px is {wide} px too wide"


def check(window, address: str) -> None:
    """One page: no overflow, no complaint, no finding of axe."""
    page = window.go(address)
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, f"{address} is {wide} px too wide"
    findings = Axe().run(page, options=RULES).response["violations"]
    told = [(f["id"], [node["html"][:160] for node in f["nodes"]][:3]) for f in findings]
    assert not told, f"{address}: {told}"
    assert not window.complaints, f"{address}: {window.complaints}"
    assert page.evaluate("document.querySelectorAll('*').length") <= 1500, address


@pytest.mark.parametrize("address", ["/", "/projects/moskvich-plant/", "article"])
def test_a_first_visit_is_light(story, visit, address):
    window = visit()
    window.go(f"/articles/{story.articles['handover'].article_id}/" if address == "article" else address)
    window.page.wait_for_load_state("networkidle")
    sizes = {answer.url: weight(answer) for answer in window.requests}
    assert all(url.startswith(window.address) for url in sizes), "everything comes from this server"
    assert len(sizes) <= 10, list(sizes)
    assert sum(sizes.values()) <= 200_000, sizes
    assert sum(size for url, size in sizes.items() if ".woff2" not in url) <= 60_000, sizes


def weight(request) -> int:
    """What an answer weighs on its way: packed, unless it is packed by itself."""
    body = request.response().body()
    return len(body) if request.url.endswith(".woff2") else len(gzip.compress(body))

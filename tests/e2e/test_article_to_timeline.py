"""The whole way with a real worker: pasted in the form, read, on the project's timeline, and back to its sentence."""

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from playwright.sync_api import expect

from tests.tasks.workers import worker
from tracker.services.load_knowledge import load_knowledge

pytestmark = pytest.mark.e2e
MINUTE = 60_000
TEXT = """The Ministry of Industry and Trade is in talks with two Chinese carmakers about building cars at the former \
Renault plant in Moscow, presidential aide Igor Levitin said.

The first Moskvich cars are expected to leave the line before the end of this year, officials say. A small model that \
could involve Kama-1, a project of KAMAZ, is also being discussed."""


@pytest.fixture
def desk(transactional_db):
    load_knowledge(now=timezone.now())
    get_user_model().objects.create_user("orlova", password="secret")


def test_a_pasted_article_reaches_the_timeline_and_leads_back_to_its_sentence(desk, visit, tmp_path):
    window = visit()
    window.log_in()
    page = window.go("/articles/add/")
    page.get_by_label("Title").fill("Two Chinese carmakers in talks")
    page.get_by_label("Text", exact=True).fill(TEXT)
    page.get_by_role("button", name="Add the article").click()
    page.get_by_role("link", name="Two Chinese carmakers in talks").first.click()
    expect(page.get_by_text("undated").first).to_be_visible()
    article = page.url.split("#")[0]
    with worker(tmp_path / "worker.log"):
        expect(page.locator("main mark").first).to_be_visible(timeout=MINUTE)
        page.reload()
        leads_on = page.get_by_role("link", name="its event").first
        expect(leads_on).to_be_visible(timeout=MINUTE)
    window.go("/projects/moskvich-plant/")
    expect(page.locator("main")).to_contain_text("Exploratory")
    talks = page.locator("li.event").filter(has_text="in talks with two Chinese carmakers").first
    talks.locator("a[href*='/articles/'][href*='#']").first.click()
    assert page.url.startswith(article)
    claim = page.url.partition("#c")[2]
    expect(page.locator(f"#c{claim}:target")).to_be_attached()
    words = page.locator(f"mark[data-claims~='{claim}']")
    expect(words.first).to_be_in_viewport()
    assert "in talks with two Chinese carmakers" in "".join(words.all_inner_texts())
    assert not window.complaints

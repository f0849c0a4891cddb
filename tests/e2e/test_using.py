"""Using the pages: without scripts, by keyboard, in another theme; from a fact to its sentence and back."""

import re

import pytest
from playwright.sync_api import expect

from tracker.models import Article

pytestmark = pytest.mark.e2e


def article_of(story, key: str) -> str:
    """The address of an article of the story."""
    return f"/articles/{story.articles[key].article_id}/"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_claim_is_accepted_and_undone(story, visit, scripts):
    window = visit(scripts=scripts)
    window.log_in()
    page = window.go(article_of(story, "talks"))
    card = page.locator(f"#k{story.claims['talks'].pk}")
    card.get_by_role("button", name="Accept").click()
    expect(card.get_by_text("Accepted by orlova")).to_be_visible()
    expect(page.get_by_role("status").first).to_contain_text("Accepted")
    card.get_by_role("button", name="Undo").click()
    expect(card.get_by_role("button", name="Accept")).to_be_visible()
    assert not window.complaints


def test_a_decision_by_keyboard_keeps_its_place(story, visit):
    window = visit()
    window.log_in()
    page = window.go(article_of(story, "talks"))
    card = page.locator(f"#k{story.claims['talks'].pk}")
    card.get_by_role("button", name="Accept").focus()
    page.keyboard.press("Enter")
    expect(card.get_by_role("button", name="Undo")).to_be_focused()


def test_whoever_was_logged_out_meanwhile_logs_in_and_is_back_at_the_claim(story, visit):
    window = visit()
    window.log_in()
    page = window.go(article_of(story, "talks"))
    claim = story.claims["talks"].pk
    window.context.clear_cookies(name="sessionid")
    page.locator(f"#k{claim}").get_by_role("button", name="Accept").click()
    page.wait_for_url(re.compile("/log-in/"))
    page.fill("#id_username", "orlova")
    page.fill("#id_password", "secret")
    page.click("main button")
    page.wait_for_url(re.compile(f"#k{claim}$"))


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_corrected_claim_changes_its_colour_in_the_text(story, visit, scripts):
    window = visit(scripts=scripts)
    window.log_in()
    page = window.go(article_of(story, "talks"))
    claim = story.claims["talks"].pk
    card = page.locator(f"#k{claim}")
    card.get_by_role("combobox").select_option("possible")
    card.get_by_role("button", name="Correct").click()
    expect(card.get_by_text("Corrected by orlova")).to_be_visible()
    expect(page.locator(f'mark[data-claims~="{claim}"]').first).to_have_class(re.compile("hue-possible"))


def test_a_text_is_added_without_scripts(story, visit):
    window = visit(scripts=False, size="phone")
    window.log_in()
    page = window.go("/articles/add/")
    page.fill("#id_text", "Moskvich starts a second shift, the plant says.")
    page.get_by_role("button", name="Add the article").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What was added")
    assert Article.objects.filter(versions__text__startswith="Moskvich starts").count() == 1


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_theme_goes_round_and_stays(story, visit, scripts):
    window = visit(scripts=scripts, theme="dark")
    page = window.go("/projects/")
    for name, theme in (("Switch to light", "light"), ("Switch to dark", "dark"), ("Follow the system", None)):
        page.get_by_role("button", name=name).click()
        shown = page.locator("html")
        expect(shown).to_have_attribute("data-theme", theme) if theme else expect(shown).not_to_have_attribute(
            "data-theme", re.compile(".")
        )
        page.reload()
        expect(shown).to_have_attribute("data-theme", theme) if theme else expect(shown).not_to_have_attribute(
            "data-theme", re.compile(".")
        )


def test_the_language_is_switched(story, visit):
    page = visit(scripts=False).go("/projects/moskvich-plant/")
    page.get_by_role("button", name="русский").click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    expect(page.get_by_role("heading", level=1)).to_have_text("Завод «Москвич»")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_fact_opens_its_sentence(story, visit, scripts):
    page = visit(scripts=scripts).go("/projects/moskvich-plant/?page=2")
    page.get_by_role("link", name="Renault paused work at the site on 23 March 2022").first.click()
    claim = story.claims["paused"].pk
    sentence = page.locator(f'mark[data-claims~="{claim}"]').first
    expect(sentence).to_be_in_viewport()
    expect(sentence).to_have_css("outline-style", "solid")


def test_the_axis_is_one_tab_stop_with_arrow_keys(story, visit):
    page = visit().go("/projects/moskvich-plant/")
    points = page.locator("svg[data-axis] a.point")
    assert points.evaluate_all("points => points.filter(p => p.getAttribute('tabindex') === '0').length") == 1
    points.first.focus()
    page.keyboard.press("ArrowRight")
    expect(points.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(points.last).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#"))
    expect(page.locator(f"#{page.url.partition('#')[2]}")).to_be_in_viewport()


def test_keyboard_users_skip_to_the_content_and_see_where_they_are(story, visit):
    page = visit().go("/projects/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_in_viewport()
    for _step in range(6):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_forced_colours_keep_the_badges_apart(story, visit):
    page = visit(forced_colors="active").go("/projects/moskvich-plant/")
    badge = page.locator(".badge").first
    assert badge.evaluate("badge => getComputedStyle(badge).borderTopStyle") == "solid"
    expect(badge).to_have_text(re.compile(r"\w+"))


def test_the_project_prints(story, visit):
    page = visit().go("/projects/moskvich-plant/")
    assert page.pdf(format="A4").count(b"/Type /Page\n") >= 1 or page.pdf(format="A4")[:5] == b"%PDF-"

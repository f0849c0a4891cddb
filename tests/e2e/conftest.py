"""A real Chromium for the tests that need one: by CHROMIUM, else from the PATH; without one they are skipped."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.story import Story, moskvich

# Playwright's loop runs in this thread; Django would refuse the database in it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
SIZES = {"desktop": {"width": 1440, "height": 900}, "phone": {"width": 390, "height": 844}}


def chromium() -> str | None:
    """Where Chromium is; None where there is none."""
    found = [os.environ.get("CHROMIUM"), *(shutil.which(name) for name in NAMES)]
    return next((path for path in found if path), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        hint = "no Chromium: install one (apt-get install chromium) or set CHROMIUM to its path"
        pytest.fail(hint) if os.environ.get("REQUIRE_E2E") == "1" else pytest.skip(hint)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield running
        running.close()


@pytest.fixture
def story(transactional_db: None) -> Story:
    get_user_model().objects.create_user("orlova", password="secret")
    return moskvich()


class Visit:
    """A browser window on the live server; it notes what the console and the network complain of."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, address
        self.page: Page = context.new_page()
        self.complaints: list[str] = []
        self.requests: list[Any] = []
        self.page.on("console", lambda line: line.type == "error" and self.complaints.append(line.text))
        self.page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        self.page.on("requestfinished", lambda request: self.requests.append(request))

    def go(self, path: str) -> Page:
        """Open a page of the site."""
        self.page.goto(self.address + path, wait_until="load")
        return self.page

    def log_in(self) -> None:
        """As the analyst of the story."""
        self.go("/log-in/")
        self.page.fill("#id_username", "orlova")
        self.page.fill("#id_password", "secret")
        self.page.click("main button")


@pytest.fixture
def visit(browser: Browser, live_server: Any) -> Iterator[Any]:
    """Opens windows: `visit(size="phone", theme="dark", scripts=False)`."""
    contexts = []

    def opened(*, size: str = "desktop", theme: str = "light", scripts: bool = True, **more: Any) -> Visit:
        context = browser.new_context(
            viewport=SIZES[size], color_scheme=theme, java_script_enabled=scripts, locale="en-GB", **more
        )
        contexts.append(context)
        return Visit(context, live_server.url)

    yield opened
    for context in contexts:
        context.close()

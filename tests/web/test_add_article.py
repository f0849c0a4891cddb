"""Somebody adds articles by hand or by file, and is told what became of each."""

import json
from datetime import UTC, date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tracker.models import Article

TEXT = "KAMAZ and the city signed an agreement on the plant.\n\nProduction is to start by the end of the year."


def paste(client, **fields):
    """Send the form with a text."""
    return client.post("/articles/add/", {"paste": "1", "text": TEXT, **fields})


def upload(client, name: str, content: str):
    """Send one file."""
    return client.post("/articles/add/", {"uploads": SimpleUploadedFile(name, content.encode())})


def test_a_text_is_enough(signed_in, db):
    response = paste(signed_in)
    article = Article.objects.get()
    assert (article.title, article.published_on, article.source) == ("", None, None)
    assert f'href="/articles/{article.pk}/"' in response.content.decode()
    assert "Added" in response.content.decode()


def test_all_that_is_known_is_kept(signed_in, db):
    paste(
        signed_in,
        title="A deal",
        publisher="Wire",
        day="2022-07-06",
        hour="01:30",
        time_zone="Europe/Moscow",
        url="https://wire.example/deal",
    )
    article = Article.objects.get()
    assert (article.published_on, article.published_at) == (date(2022, 7, 6), datetime(2022, 7, 5, 22, 30, tzinfo=UTC))
    assert (article.source.name, article.source.time_zone, article.url) == (
        "Wire",
        "Europe/Moscow",
        "https://wire.example/deal",
    )


def test_the_same_text_again_is_here_already(signed_in, db):
    paste(signed_in)
    markup = paste(signed_in).content.decode()
    assert "Already here" in markup and f'href="/articles/{Article.objects.get().pk}/"' in markup


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"text": ""}, "This field is required"),
        ({"hour": "10:00"}, "An hour needs its day"),
        ({"day": "yesterday"}, "Enter a valid date"),
        ({"day": "3026-01-05"}, "between 1900 and today"),
        ({"day": "0001-01-01"}, "between 1900 and today"),
        ({"time_zone": "Mars/Olympus"}, "Mars/Olympus is not one of the available choices"),
    ],
)
def test_a_form_that_cannot_be_taken_says_why_and_keeps_the_rest(signed_in, db, fields, complaint):
    response = paste(signed_in, **{"title": "A deal", **fields})
    assert response.status_code == 422
    assert 'value="A deal"' in response.content.decode()
    assert complaint in response.content.decode()
    assert not Article.objects.exists()


def test_an_address_that_is_none_is_refused(signed_in, db):
    markup = paste(signed_in, url="ftp://elsewhere").content.decode()
    assert "Refused" in markup and "is no web address" in markup


def test_a_file_of_lines_is_taken_line_by_line(signed_in, db):
    lines = [json.dumps({"text": TEXT, "title": "One"}), "{broken", json.dumps({"title": "No text"})]
    markup = upload(signed_in, "news.jsonl", "\n".join(lines)).content.decode()
    assert "1 added, 0 already here, 2 refused." in markup
    assert "news.jsonl, line 2" in markup


def test_a_text_file_is_an_article(signed_in, db):
    assert "1 added" in upload(signed_in, "deal.txt", f"A deal\n\n{TEXT}").content.decode()
    assert Article.objects.get().title == "A deal"


@pytest.mark.parametrize("name", ["deal.pdf", "deal.exe", "deal"])
def test_other_files_are_refused(signed_in, db, name):
    assert "Only .txt, .json and .jsonl files can be read" in upload(signed_in, name, TEXT).content.decode()


def test_an_empty_file_does_not_hold_the_others_back(signed_in, db):
    files = [SimpleUploadedFile("empty.txt", b""), SimpleUploadedFile("deal.txt", TEXT.encode())]
    markup = signed_in.post("/articles/add/", {"uploads": files}).content.decode()
    assert "1 added, 0 already here, 1 refused." in markup
    assert "empty.txt" in markup and "The text is empty" in markup


def test_what_became_of_it_is_told_in_russian(signed_in, db):
    signed_in.cookies["django_language"] = "ru"
    assert "Добавлена и ждёт прочтения" in paste(signed_in).content.decode()
    assert "ничего не добавлено" in paste(signed_in).content.decode()


def test_no_file_is_said_to_be_missing(signed_in, db):
    response = signed_in.post("/articles/add/", {"uploads": ""})
    assert response.status_code == 422
    assert "Choose at least one file" in response.content.decode()


def test_what_is_new_is_enqueued_to_be_read(signed_in, db, queues, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        paste(signed_in)
    assert queues.tasks() == ["read_task"]
    queues.empty()
    with django_capture_on_commit_callbacks(execute=True):
        paste(signed_in)
    assert queues.tasks() == [], "nothing new, nothing to read"


def test_visitors_are_asked_to_log_in_and_come_back(client, db, analyst):
    response = paste(client)
    assert response.url == "/log-in/?next=/articles/add/"
    response = client.post(response.url, {"username": "orlova", "password": "secret", "next": "/articles/add/"})
    assert response.url == "/articles/add/"

"""Files and pasted texts become articles, or are refused with a word that says what to do."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tracker.sources.submissions import Refusal, Submission, check, from_file, tidy

LINE = '{"text": "The plant has stopped.", "title": "Stop", "published": "2022-03-24"}'


def test_a_text_file_with_a_headline_is_an_article_with_a_title():
    content = "Завод «Москвич» запущен\n\nСерийная сборка началась в среду.\n".encode()
    assert from_file("news.txt", content) == [
        Submission(text="Серийная сборка началась в среду.", title="Завод «Москвич» запущен")
    ]


def test_a_short_first_paragraph_is_no_title():
    content = b"The ministry is in talks with two carmakers.\n\nTheir names were not given."
    assert from_file("news.txt", content)[0].title == ""


def test_json_lines_are_articles_line_by_line():
    found = from_file("news.jsonl", f"{LINE}\n\n{LINE}".encode())
    assert [item.published for item in found] == [date(2022, 3, 24)] * 2


def test_a_moment_keeps_its_zone():
    line = b'{"text": "Talks go on.", "published": "2022-05-27T09:30:00+03:00"}'
    moscow = timezone(timedelta(hours=3))
    assert from_file("a.json", line)[0].published == datetime(2022, 5, 27, 9, 30, tzinfo=moscow)


@pytest.mark.parametrize(
    ("name", "content", "where", "why"),
    [
        ("a.jsonl", f"{LINE}\n{{nonsense".encode(), "a.jsonl, line 2", "not JSON"),
        ("a.jsonl", b'{"text": "Talks."}\n3', "a.jsonl, line 2", "not an object"),
        ("a.json", b"[]", "a.json", "empty"),
        ("a.jsonl", b"", "a.jsonl", "empty"),
        ("a.json", b'{"title": "No text"}', "a.json", "missing"),
        ("a.json", b'{"text": 5}', "a.json", "quotation marks"),
        ("a.json", b'{"text": "x", "published": "yesterday"}', "a.json", "no date"),
        ("a.json", b'[{"text": "x"}, 7]', "a.json, item 2", "not an object"),
        ("a.json", b"[" * 100_000, "a.json, line 1", "not JSON"),
        ("a.txt", b"%PDF-1.7 \x00\x01", "a.txt", "not a text file"),
        ("a.txt", b"PK\x03\x04\x00\x00", "a.txt", "not a text file"),
    ],
)
def test_what_is_no_article_is_refused_with_its_place(name, content, where, why):
    refused = [item for item in from_file(name, content) if isinstance(item, Refusal)]
    assert [item.where for item in refused] == [where]
    assert why in refused[0].why


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r"])
def test_russian_files_are_read_in_any_encoding(encoding):
    words = "Минпромторг ведёт переговоры с двумя китайскими автопроизводителями о сборке машин в Москве."
    assert from_file("news.txt", words.encode(encoding))[0].text == words


def test_a_few_broken_bytes_do_not_cost_the_article():
    content = "Завод начал выпуск автомобилей. ".encode() * 20 + b"\xd0"
    assert from_file("news.txt", content)[0].text.startswith("Завод начал выпуск автомобилей.")


def test_nul_bytes_control_characters_and_half_pairs_are_left_out():
    made = tidy(Submission(text="The\x00 plant\x07 has\r\nstopped. \ud83d", title="A\n title "))
    assert made.text == "The plant has\nstopped. \ufffd"
    assert made.title == "A title"


@pytest.mark.parametrize(
    ("submission", "why"),
    [
        (Submission(text=""), "empty"),
        (Submission(text=" \n\ufeff "), "empty"),
        (Submission(text="12345 67890 !!!"), "no letters"),
        (Submission(text="слово " * 400_000), "2,000,000"),
        (Submission(text="Text", title="t" * 501), "title"),
        (Submission(text="Text", publisher="p" * 201), "publisher"),
        (Submission(text="Text", time_zone="Moscow"), "Europe/Moscow"),
        (Submission(text="Text", url="javascript:alert(1)"), "http"),
        (Submission(text="Text", url="http://[bad"), "web address"),
        (Submission(text="Text", url="https://example.org/" + "a" * 1000), "too long"),
    ],
)
def test_what_cannot_be_taken_is_told_why(submission, why):
    assert why in check(tidy(submission))


def test_five_megabytes_are_refused_not_cut():
    assert "at most" in check(tidy(Submission(text="x" * 5_000_000)))


def test_an_article_is_taken():
    moment = datetime(2022, 5, 27, tzinfo=UTC)
    ok = Submission("Talks go on.", "Talks", "Volga Wire", moment, "Europe/Moscow", "https://example.org/a")
    assert check(tidy(ok)) is None

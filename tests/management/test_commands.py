"""The commands as somebody types them: what they print, and what they say when something is wrong."""

import io
import json
import subprocess
import sys

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tracker.models import Article, Event
from tracker.services.load_knowledge import load_knowledge

LINE = {"id": "a1", "title": "Start", "text": "The Moskvich plant started production in May 2023.", "published": None}


def extract(*lines, arguments=()):
    """The exit code, and the printed lines as JSON."""
    given = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    command = [sys.executable, "-m", "django", "extract", "--jsonl", *arguments]
    done = subprocess.run(command, input=given, capture_output=True)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def said(command, *arguments, **options):
    out = io.StringIO()
    call_command(command, *arguments, stdout=out, stderr=out, **options)
    return out.getvalue()


def test_extract_prints_a_reading_a_line_in_order():
    code, (first, second) = extract(LINE, LINE | {"id": 2})
    assert (code, first["id"], second["id"]) == (0, "a1", "2")
    claim = first["claims"][0]
    assert LINE["text"][claim["start"] : claim["end"]].startswith("The Moskvich plant started production")
    assert [entity["known"] for entity in first["entities"] if entity["kind"] == "project"] == ["moskvich-plant"]


def test_extract_without_names_knows_none():
    _, (read,) = extract(LINE, arguments=["--no-names"])
    assert not [entity for entity in read["entities"] if entity.get("known")]


@pytest.mark.parametrize(
    ("line", "identity"),
    [
        (b"not json", None),
        (b"[1, 2]", None),
        (b'{"id": "b"}', "b"),
        (b'{"id": "c", "text": 5}', "c"),
        (b'{"id": "d", "text": "x", "published": "soon"}', "d"),
        (b"\xff\xfe{", None),
    ],
)
def test_a_line_that_is_no_article_says_so_and_the_run_goes_on(line, identity):
    code, (wrong, right) = extract(line, LINE)
    assert (code, wrong["id"], right["id"]) == (1, identity, "a1")
    assert wrong["error"]


def test_half_a_surrogate_pair_is_read_over():
    _, (read,) = extract(b'{"id": "e", "text": "Half \\ud800 pair. The plant started production in May 2023."}')
    assert read["claims"]


def test_extract_draws_over_the_text(tmp_path):
    file = tmp_path / "news.txt"
    file.write_text(LINE["text"])
    assert "[1 The Moskvich plant started production in May 2023]" in said("extract", str(file))


@pytest.mark.parametrize("name", ["missing.txt", "news.pdf"])
def test_extract_says_why_a_file_cannot_be_read(tmp_path, name):
    (tmp_path / "news.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(CommandError, match=r"No such file|not a text file"):
        said("extract", str(tmp_path / name))


def test_ingest_takes_a_folder_once_and_names_what_it_refuses(transactional_db, tmp_path):
    (tmp_path / "a.txt").write_text("Moskvich made 27,000 cars in 2023.")
    (tmp_path / "b.jsonl").write_text(json.dumps(LINE) + "\nnonsense\n")
    out = io.StringIO()
    with pytest.raises(CommandError, match="1 could not be taken"):
        call_command("ingest", str(tmp_path), stdout=out, stderr=out)
    assert "2 added, 0 here already, 1 refused" in out.getvalue()
    assert "b.jsonl, line 2: This is not JSON" in out.getvalue()
    (tmp_path / "b.jsonl").unlink()
    assert "0 added, 1 here already" in said("ingest", str(tmp_path))
    assert Article.objects.count() == 2


def test_prepare_loads_the_demo_and_a_log_in_once(transactional_db):
    first, second = said("prepare"), said("prepare")
    assert "12 articles added" in first
    assert "Log in as admin with the password" in first
    assert "Knowledge base: up to date." in second
    assert "Demo: up to date." in second
    assert "Log in" not in second


def test_rebuild_names_what_does_not_exist(db, now):
    load_knowledge(now=now)
    assert "20 timelines built" in said("rebuild")
    with pytest.raises(CommandError, match="no project nowhere"):
        said("rebuild", "nowhere")
    assert not Event.objects.exists()

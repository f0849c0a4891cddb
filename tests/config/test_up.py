"""`manage.py up` as a person meets it: it comes up, says where it is, survives what happens to it, and goes down."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from config import page
from config.embedded import processes, run_file
from config.embedded.places import BASE_DIR
from tests.config.sql import answers, ask, write
from tests.config.state_places import living_in, new_place, own_environment, wait_until


@dataclass(frozen=True, slots=True)
class Up:
    """A running `up`: its process, its port, its state directory."""

    process: subprocess.Popen[bytes]
    port: int
    place: Path

    @property
    def words(self) -> str:
        """What it has said at the terminal."""
        return (self.place / "terminal").read_text()

    @property
    def notes(self) -> run_file.Run:
        """What it has written down for others."""
        return run_file.read(self.place / "run.json")

    def child(self, name: str) -> int:
        """The number of one of its processes."""
        return self.notes.children[name][0]

    def database(self) -> str:
        """The address of its database."""
        return self.notes.urls["DATABASE_URL"]

    def replaced(self, name: str, killed: int) -> bool:
        """Has a killed process been started again, and does the page answer?"""
        return self.child(name) != killed and page.answers("127.0.0.1", self.port)


@contextmanager
def running(terminal: Path | None = None) -> Iterator[Up]:
    """`up` without the demo, in a place of its own; nothing of it is left afterwards."""
    place, port = new_place(), processes.free_port()
    (place / "terminal").touch()
    process = processes.spawn(
        [sys.executable, "manage.py", "up", "--no-demo", "--port", str(port)],
        log=terminal or place / "terminal",
        env=own_environment(place),
        cwd=BASE_DIR,
    )
    up = Up(process, port, place)
    try:
        assert wait_until(lambda: up.notes.page or process.poll() is not None, within=90)
        assert process.poll() is None, up.words
        yield up
    finally:
        processes.end(process, ask=signal.SIGTERM, within=10, then=signal.SIGKILL)
        shutil.rmtree(place, ignore_errors=True)


@pytest.fixture(scope="module")
def up() -> Iterator[Up]:
    """One `up` for the tests that leave it running."""
    with running() as started:
        yield started


def command(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run another command of manage.py with the same state directory."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=BASE_DIR,
        env=own_environment(place),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_it_says_where_everything_is(up: Up) -> None:
    assert page.answers("127.0.0.1", up.port)
    for words in (f"is up: http://127.0.0.1:{up.port}/", "Log in as ", f"Data: {up.place}", "Ctrl-C stops everything"):
        assert words in up.words


def test_a_second_one_says_where_the_first_is(up: Up) -> None:
    second = command(up.place, "up")
    assert second.returncode == 1
    assert f"Already up: http://127.0.0.1:{up.port}/ (pid {up.process.pid})" in second.stderr


def test_a_command_uses_the_servers_that_run(up: Up) -> None:
    code = "from django.db import connection; print(connection.settings_dict['PORT'])"
    asked = command(up.place, "shell", "-v0", "-c", code)
    assert asked.returncode == 0, asked.stderr
    assert f":{asked.stdout.strip()}/" in up.database()


@pytest.mark.parametrize("name", ["web", "worker", "beat", "valkey"])
def test_a_killed_process_comes_back(up: Up, name: str) -> None:
    killed = up.child(name)
    os.kill(killed, signal.SIGKILL)
    assert wait_until(lambda: up.replaced(name, killed), within=20), up.words
    assert f"{name} ended" in up.words


def test_a_killed_database_comes_back_with_its_data(up: Up) -> None:
    write(up.database(), "create table promise as select 50000 as cars")
    killed = up.child("postgres")
    os.kill(killed, signal.SIGKILL)
    assert wait_until(lambda: up.child("postgres") != killed and answers(up.database()), within=20), up.words
    assert ask(up.database(), "select cars from promise") == [(50000,)]


def test_told_to_end_it_ends_all_within_five_seconds(up: Up) -> None:
    started = time.monotonic()
    up.process.terminate()
    assert up.process.wait(10) == 0
    assert time.monotonic() - started < 5
    assert living_in(up.place) == []


def test_killed_it_leaves_no_orphan_and_the_next_command_starts_afresh() -> None:
    with running() as up:
        up.process.kill()
        up.process.wait()
        assert wait_until(lambda: not living_in(up.place), within=5), living_in(up.place)
        after = command(up.place, "migrate", "--check")
        assert after.returncode == 0, after.stderr
        assert living_in(up.place) == []


def test_a_closed_terminal_does_not_keep_it_from_stopping() -> None:
    mouth, ear = os.pipe()[::-1]
    with running(Path(f"/dev/fd/{mouth}")) as up:
        os.close(mouth)
        os.close(ear)
        up.process.send_signal(signal.SIGHUP)
        up.process.wait(10)
        assert living_in(up.place) == []


def test_a_taken_port_is_said_before_anything_starts(place: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        refused = command(place, "up", "--port", str(other.getsockname()[1]))
    assert refused.returncode == 1
    assert "is taken by another program. Try: python3 manage.py up --port " in refused.stderr
    assert not (place / "pg-18").exists()


def test_the_pages_are_served_without_a_language_model() -> None:
    code = "import config.wsgi, sys; config.wsgi.application; print({'spacy', 'slovnet', 'torch'} & set(sys.modules))"
    web = subprocess.run([sys.executable, "-c", code], cwd=BASE_DIR, capture_output=True, text=True, check=True)
    assert web.stdout.strip() == "set()"

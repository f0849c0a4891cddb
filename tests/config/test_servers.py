"""Who owns a state directory, and what becomes of servers whose owner is gone?"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.embedded import run_file
from config.embedded.failure import ServerFailure
from config.embedded.places import BASE_DIR
from config.embedded.servers import Busy, Servers, named_servers
from tests.config.sql import answers
from tests.config.state_places import living_in, own_environment, wait_until

NAMED = {"DATABASE_URL": "postgres://db.example/tracker", "REDIS_URL": "redis://queue.example/0"}


@pytest.fixture
def servers(place: Path) -> Iterator[Servers]:
    """Servers of a state directory, stopped after the test."""
    owner = Servers(place, command="up", hasty=True)
    yield owner
    owner.stop()


def test_a_second_owner_is_told_who_the_first_is(servers: Servers, place: Path) -> None:
    servers.own()
    urls = servers.start({})
    servers.note_page("http://127.0.0.1:8000/")
    with pytest.raises(Busy) as told:
        Servers(place, command="shell").own()
    assert (told.value.run.page, told.value.run.urls) == ("http://127.0.0.1:8000/", urls)


def test_a_second_owner_is_told_so_while_the_first_still_starts(servers: Servers, place: Path) -> None:
    servers.own()
    with pytest.raises(Busy) as told:
        Servers(place, command="up").own()
    assert (told.value.run.pid, told.value.run.command) == (os.getpid(), "up")


def test_stopping_leaves_nobody_behind(servers: Servers, place: Path) -> None:
    servers.own()
    servers.start({})
    assert len(living_in(place)) >= 2
    servers.stop()
    assert living_in(place) == []
    assert not (place / "run.json").exists()


def test_nobody_else_reads_the_passwords(servers: Servers, place: Path) -> None:
    servers.own()
    servers.start({})
    for secret in ("run.json", "postgres-password", "valkey/valkey.conf"):
        assert (place / secret).stat().st_mode & 0o077 == 0, secret


def test_servers_of_a_killed_owner_end_and_the_next_one_starts_afresh(servers: Servers, place: Path) -> None:
    code = f"""
import time
from pathlib import Path
from config.embedded.servers import Servers
servers = Servers(Path({str(place)!r}), command="up", hasty=True)
servers.own()
servers.start({{}})
time.sleep(60)
"""
    killed = subprocess.Popen([sys.executable, "-c", code], env=own_environment(place), cwd=BASE_DIR)
    assert wait_until(lambda: run_file.read(place / "run.json").urls, within=20)
    killed.send_signal(signal.SIGKILL)
    killed.wait()

    servers.own()
    assert answers(servers.start({})["DATABASE_URL"])


def test_named_servers_are_used_and_none_are_started(servers: Servers, place: Path) -> None:
    servers.own()
    assert servers.start(NAMED) == NAMED
    assert servers.started == []


@pytest.mark.parametrize("alone", ["DATABASE_URL", "REDIS_URL"])
def test_one_named_server_without_the_other_is_refused(alone: str) -> None:
    with pytest.raises(ServerFailure, match=f"{alone} is set but .* is not"):
        named_servers({alone: NAMED[alone]})

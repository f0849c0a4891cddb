"""Are processes kept up, given up in time, and ended together with all that they started?"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from config.backoff import Tries
from config.children import Child
from config.embedded.servers import Servers
from config.logs import Tail, is_routine, worth_showing
from config.supervisor import GivenUp, Supervisor
from config.watchman import listen
from tests.config.state_places import living_in, own_environment, wait_until

# A worker with one process in its pool; neither ends by itself while a test looks on.
WORKER = """
import subprocess, sys, time
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
time.sleep(60)
"""
DEAF = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)" + WORKER


@pytest.fixture
def supervisor(place: Path) -> Iterator[Supervisor]:
    """A supervisor without servers of its own; what it keeps up is ended after the test."""
    servers = Servers(place, command="up")
    servers.own()
    keeper = Supervisor(servers, say=lambda who, line: said.append(f"{who}: {line}"))
    said.clear()
    yield keeper
    keeper.stop()


said: list[str] = []


def child(supervisor: Supervisor, code: str) -> Child:
    """A child that runs a few lines of Python."""
    place = supervisor.servers.root
    return Child("worker", ["-c", code], logs=supervisor.servers.logs, env=own_environment(place))


def test_a_child_that_ends_is_started_again_and_what_it_started_is_ended(supervisor: Supervisor, place: Path) -> None:
    supervisor.add(child(supervisor, WORKER))
    assert wait_until(lambda: len(living_in(place)) == 2, within=10)
    first = set(living_in(place))
    worker = supervisor.children[0].process
    assert worker is not None
    worker.kill()

    def is_replaced() -> bool:
        supervisor.look()
        return len(living_in(place)) == 2 and first.isdisjoint(living_in(place))

    assert wait_until(is_replaced, within=10)
    assert said == ["up: worker ended (exit code -9); it is started again"]


def test_a_child_that_cannot_start_is_given_up_with_its_last_words(supervisor: Supervisor) -> None:
    supervisor.add(child(supervisor, "raise SystemExit('the queue has no such name')"))
    with pytest.raises(GivenUp, match=r"(?s)worker keeps failing.*the queue has no such name"):
        wait_until(supervisor.look, within=30)


def test_stopping_ends_a_child_that_does_not_listen_and_its_children(supervisor: Supervisor, place: Path) -> None:
    supervisor.add(child(supervisor, DEAF))
    assert wait_until(lambda: len(living_in(place)) == 2, within=10)
    supervisor.stop()
    assert living_in(place) == []


def test_pauses_grow_until_enough_is_enough() -> None:
    tries, pauses = Tries(started_at=0.0), []
    for second in range(5):
        tries = tries.ended(now=second + 0.5)
        pauses.append(tries.pause)
        tries = tries.started(now=second + 1.0)
    assert pauses == [0.2, 0.5, 1.0, 2.0, None]


def test_a_child_that_had_run_for_long_begins_with_a_short_pause_again() -> None:
    assert Tries(started_at=0.0, quick_ends=4).ended(now=3600.0).pause == 0.2


def test_the_watchman_forgets_whom_he_was_told_to_forget() -> None:
    assert listen(["12 2\n", "-15 9\n", "12 0\n", "-16 9\n"]) == {-15: 9, -16: 9}


@pytest.mark.parametrize(
    ("line", "before", "shown"),
    [
        ("2026-03-01 10:00:00,000 WARNING tracker: Feed is gone: feed=3", False, True),
        ("2026-03-01 10:00:00,000 INFO tracker: Article read: article=7", True, False),
        ("Traceback (most recent call last):", False, True),
        ('  File "tracker/tasks.py", line 7, in read', True, True),
        ("OperationalError: the database is starting up", False, True),
        ("[INFO] Listening at: http://127.0.0.1:8000", True, False),
        (" -------------- celery@desk v5.7.0", False, False),
    ],
)
def test_warnings_are_shown_with_the_lines_that_belong_to_them(line: str, before: bool, shown: bool) -> None:
    assert worth_showing(line, before) is shown


def test_of_what_the_preparation_says_routine_records_are_left_out() -> None:
    assert is_routine("2026-03-01 10:00:00,000 INFO tracker.services.add_article: Article added: article=1")
    assert not is_routine("2026-03-01 10:00:00,000 WARNING tracker.services: Knowledge base has no city: plant=kama-1")
    assert not is_routine("Log in as admin with the password abc")


def test_a_tail_shows_a_line_when_it_is_whole(place: Path) -> None:
    log = place / "web.log"
    log.write_text("2026-03-01 ERROR of an earlier run\n")
    tail = Tail(log)
    with log.open("a") as end:
        end.write("2026-03-01 WARNING half of")
        end.flush()
        assert tail.new_trouble() == []
        end.write(" a line\n")
    assert tail.new_trouble() == ["2026-03-01 WARNING half of a line"]

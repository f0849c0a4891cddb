"""Does the Valkey that we start keep the tasks that wait in it?"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as Unreachable
from redis.retry import Retry

from config.embedded.valkey import Valkey
from tests.config.state_places import wait_until


@pytest.fixture
def valkey(place: Path) -> Iterator[Valkey]:
    """A Valkey that keeps its data, and stops after the test."""
    server = Valkey(place, log=place / "valkey.log")
    yield server
    server.stop()


def test_a_killed_server_comes_back_at_its_port_with_the_tasks_that_waited(valkey: Valkey) -> None:
    queue = Redis.from_url(valkey.start())
    queue.lpush("celery", "read version 1", "read version 2")
    assert valkey.process is not None
    valkey.process.kill()
    valkey.process.wait()

    valkey.launch()

    assert wait_until(lambda: reachable(queue), within=10)
    assert queue.llen("celery") == 2


def test_a_full_server_refuses_tasks_and_never_drops_one(valkey: Valkey) -> None:
    settings = Redis.from_url(valkey.start()).config_get("maxmemory-policy")
    assert settings == {"maxmemory-policy": "noeviction"}


def test_nobody_gets_in_without_the_password(valkey: Valkey) -> None:
    valkey.start()
    with pytest.raises(Unreachable, match="authenticated"):
        Redis(port=valkey.port, retry=Retry(NoBackoff(), 0)).ping()


def reachable(server: Redis) -> bool:
    """Does the server answer."""
    try:
        return bool(server.ping())
    except Unreachable:
        return False

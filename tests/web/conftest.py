"""What the pages' tests stand on: the story of the Moskvich plant, a visitor, an analyst, and a queue to look into."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from redis import Redis

from tests.story import Story, moskvich


@pytest.fixture
def story(db) -> Story:
    return moskvich()


@pytest.fixture
def analyst(db) -> Any:
    return get_user_model().objects.create_user("orlova", password="secret")


@pytest.fixture
def signed_in(client: Client, analyst: Any) -> Client:
    client.force_login(analyst)
    return client


class Queues:
    """The broker's queues, to look into."""

    def __init__(self, broker: Redis) -> None:
        self.broker = broker

    def tasks(self) -> list[str]:
        """The names of the tasks that wait."""
        lists = [key for key in self.broker.scan_iter() if self.broker.type(key) == b"list"]
        waiting = [json.loads(message) for key in lists for message in self.broker.lrange(key, 0, -1)]
        return [message["headers"]["task"].rpartition(".")[2] for message in waiting]

    def empty(self) -> None:
        """Forget what waits."""
        self.broker.flushdb()


@pytest.fixture
def queues():
    """The broker's queues, empty before and after."""
    with Redis.from_url(settings.CELERY_BROKER_URL) as broker:
        found = Queues(broker)
        found.empty()
        yield found
        found.empty()

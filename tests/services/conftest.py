"""What the services' tests stand on: a clock, a reader's desk with the knowledge base, an analyst."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth import get_user_model

from tracker.services.load_knowledge import load_knowledge

NOW = datetime(2022, 12, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def now():
    return NOW


@pytest.fixture
def desk(db, now):
    """A database with the shipped knowledge base."""
    load_knowledge(now=now)


@pytest.fixture
def analyst(db):
    return get_user_model().objects.create_user("analyst", password="secret")

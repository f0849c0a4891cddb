from datetime import UTC, datetime

import pytest


@pytest.fixture
def now():
    return datetime(2022, 12, 1, 12, 0, tzinfo=UTC)

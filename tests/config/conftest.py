"""A state directory for one test, and nobody left in it afterwards."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.config.state_places import new_place


@pytest.fixture
def place() -> Iterator[Path]:
    """A state directory of its own."""
    made = new_place()
    yield made
    shutil.rmtree(made, ignore_errors=True)

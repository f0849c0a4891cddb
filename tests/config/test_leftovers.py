"""Does a test run clear away what killed runs left, and nothing else?"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.embedded.servers import Servers
from config.testing import PREFIX, fresh_directory, remove_leftovers


@pytest.fixture
def running(place: Path) -> Iterator[Servers]:
    """Another test run, which owns its directory."""
    other = Servers(fresh_directory(place), command="test")
    other.own()
    yield other
    other.stop()


def test_only_directories_that_nobody_owns_any_more_are_removed(place: Path, running: Servers) -> None:
    left, begun, foreign = place / f"{PREFIX}left", place / f"{PREFIX}begun", place / "somebody-elses"
    for directory in (left, begun, foreign):
        directory.mkdir()
        (directory / "postgres-password").touch()
    for old in (left, running.root, foreign):
        os.utime(old, (0, 0))

    remove_leftovers(place)

    assert {path.name for path in place.iterdir()} == {running.root.name, begun.name, foreign.name}

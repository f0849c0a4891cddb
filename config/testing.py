"""How do tests get real servers? As a pytest plugin that starts them before Django reads its settings."""

import os
import shutil
import tempfile
import time
from collections.abc import Generator
from pathlib import Path

import pytest

from config.embedded.failure import ServerFailure
from config.embedded.servers import Busy, Servers, named_servers

PREFIX = "tracker-test-"
MEMORY = Path("/dev/shm")
# A test run's data take about 150 MB in memory; a container often gives only 64.
ROOM = 1024**3
# A directory younger than this may belong to a run that has not locked it yet.
SETTLED_AFTER = 60.0


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None, None, None]:
    """Start both servers in a fresh directory, unless the environment names servers (a run within a run has them)."""
    try:
        if not named_servers(os.environ):
            os.environ.update(start_servers(early_config))
    except ServerFailure as failure:
        raise pytest.UsageError(str(failure)) from failure
    return (yield)


def start_servers(config: pytest.Config) -> dict[str, str]:
    """Start both servers for this test run; the environment variables that lead to them."""
    place = place_for_data()
    remove_leftovers(place)
    servers = Servers(fresh_directory(place), command="test", hasty=True)
    config.add_cleanup(lambda: clean_up(servers))  # before the start: one that fails leaves nothing behind either
    servers.own()
    return {**servers.start(os.environ), "TRACKER_STATE_DIR": str(servers.root), "TRACKER_PROCESS": "command"}


def place_for_data() -> Path:
    """Where test data go: into memory where there is room, else where temporary files go."""
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        return MEMORY
    return Path(tempfile.gettempdir())


def fresh_directory(place: Path) -> Path:
    """A new directory that the user Postgres runs as may pass through, but not read."""
    directory = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
    directory.chmod(0o711)
    return directory


def clean_up(servers: Servers) -> None:
    """Stop the servers and remove their directory."""
    servers.stop()
    shutil.rmtree(servers.root, ignore_errors=True)


def remove_leftovers(place: Path) -> None:
    """Remove what test runs that were killed left: directories of ours that no process owns."""
    for directory in place.glob(f"{PREFIX}*"):
        found = directory.stat()
        if found.st_uid != os.geteuid() or time.time() - found.st_mtime < SETTLED_AFTER:
            continue
        leftover = Servers(directory, command="test")
        try:
            leftover.own()
        except Busy:
            continue
        clean_up(leftover)

"""Which servers does a single command use: named ones, those of a run in the same directory, or its own?

Every command holds a shared lock on the file `in-use` to its end, so that the one that started the servers for its own
time does not stop them under the hands of another.
"""

import atexit
import contextlib
import fcntl
import os
import signal
import sys
import time
from types import FrameType
from typing import IO

from config.embedded.failure import ServerFailure
from config.embedded.places import state_dir
from config.embedded.servers import Busy, Servers, named_servers
from config.secret_key import secret_key

# A first start makes the data directory, which took 0.5 s; a recovery may take longer.
STARTED_WITHIN = 60.0


def attach(command: str) -> None:
    """Put the addresses of both servers into the environment; start servers for the command's time when none run."""
    if named_servers(os.environ):
        return
    root = state_dir()
    in_use = open(root / "in-use", "a")  # noqa: SIM115 (held to the end of the process)
    fcntl.flock(in_use, fcntl.LOCK_SH)
    os.environ.update(_addresses(Servers(root, command=command), in_use))
    os.environ["TRACKER_STATE_DIR"] = str(root)
    os.environ.setdefault("SECRET_KEY", secret_key(root))


def _addresses(servers: Servers, in_use: IO[str]) -> dict[str, str]:
    """The addresses of the servers that another process has started here; of our own when nobody owns the place."""
    deadline = time.monotonic() + STARTED_WITHIN
    while time.monotonic() < deadline:
        try:
            servers.own()
        except Busy as busy:
            if busy.run.urls:
                atexit.register(in_use.close)
                return busy.run.urls
            time.sleep(0.1)
        else:
            signal.signal(signal.SIGTERM, _leave)
            atexit.register(_give_back, servers, in_use)
            return servers.start(os.environ)
    raise ServerFailure(f"Another command holds {servers.root}, but its servers do not start; see {servers.logs}.")


def _leave(number: int, frame: FrameType | None) -> None:
    """End as a command does that is done, with its servers stopped, when we are told to end."""
    sys.exit(128 + number)


def _give_back(servers: Servers, in_use: IO[str]) -> None:
    """Stop the servers when no other command uses them any more. A Ctrl-C while waiting stops them at once."""
    with contextlib.suppress(KeyboardInterrupt):
        try:
            fcntl.flock(in_use, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another command uses these servers: waiting until it is done.", file=sys.stderr, flush=True)
            fcntl.flock(in_use, fcntl.LOCK_EX)
    servers.stop()

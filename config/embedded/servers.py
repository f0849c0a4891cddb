"""Who owns a state directory, and which servers run in it?

One process at a time owns it, by a lock that the kernel frees when the owner ends in whatever way. Others read the
addresses of its servers from `run.json` (see attach.py).
"""

import fcntl
import os
import signal
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import IO

from config.embedded import processes, run_file
from config.embedded.failure import ServerFailure
from config.embedded.postgres import Postgres
from config.embedded.run_file import Run
from config.embedded.valkey import Valkey
from config.logs import keep_small

NAMES = ("DATABASE_URL", "REDIS_URL")
# How what an earlier run left behind is ended. Work that is cut is taken again later: the table is the queue.
STRAYS = {"postgres": signal.SIGINT, "valkey": signal.SIGTERM}


class Busy(ServerFailure):
    """Another process owns the state directory; `run` is what it says of itself."""

    def __init__(self, run: Run) -> None:
        super().__init__(f"Another command (pid {run.pid}) runs here.")
        self.run = run


class Servers:
    """The owner of a state directory, with the servers that it started there."""

    def __init__(self, root: Path, *, command: str, hasty: bool = False) -> None:
        self.root, self.logs = root, root / "logs"
        self.run = Run(pid=os.getpid(), command=command)
        self.hasty = hasty
        self.started: list[Postgres | Valkey] = []
        self._lock: IO[str] | None = None

    def own(self) -> None:
        """Take the directory, and end what a killed owner left in it. Busy when another process owns it."""
        self._lock = open(self.root / "lock", "a")  # noqa: SIM115 (held until stop)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._lock.close()
            self._lock = None
            raise Busy(run_file.read(self._file)) from None
        for name, (pid, mark) in run_file.read(self._file).children.items():
            processes.end_stray(pid, mark, ask=STRAYS.get(name, signal.SIGKILL), within=10)
        self.logs.mkdir(mode=0o700, exist_ok=True)
        (self.root / "static").mkdir(exist_ok=True)  # the settings' STATIC_ROOT: where it is missing, pages warn
        run_file.write(self._file, self.run)

    def start(self, environment: Mapping[str, str]) -> dict[str, str]:
        """Start both servers, unless the environment names servers to use instead; the two addresses."""
        urls = named_servers(environment)
        if not urls:
            postgres = Postgres(self.root, log=self.logs / "postgres.log", hasty=self.hasty)
            valkey = Valkey(self.root, log=self.logs / "valkey.log", hasty=self.hasty)
            self.started = [postgres, valkey]
            for server in self.started:
                keep_small(server.log)
            urls = {"DATABASE_URL": postgres.start(), "REDIS_URL": valkey.start()}
        self.run = replace(self.run, urls=urls)
        for server in self.started:
            self.note_child(server.name, server.process)
        return urls

    def note_child(self, name: str, process: subprocess.Popen[bytes] | None) -> None:
        """Write down a child, so that the next start finds it if we are killed."""
        if process and (mark := processes.birth(process.pid)):
            self.run = self.run.with_child(name, process.pid, mark)
        run_file.write(self._file, self.run)

    def note_page(self, page: str) -> None:
        """Write down where the pages are served."""
        self.run = replace(self.run, page=page)
        run_file.write(self._file, self.run)

    def stop(self) -> None:
        """Stop the servers and give the directory back. Harmless when nothing was started."""
        for server in self.started:
            server.ask_to_stop()
        for server in self.started:
            server.stop()
        self.started = []
        if self._lock:
            self._file.unlink(missing_ok=True)
            self._lock.close()
            self._lock = None

    @property
    def _file(self) -> Path:
        return self.root / "run.json"


def named_servers(environment: Mapping[str, str]) -> dict[str, str]:
    """The servers that the environment names: both, or none. ServerFailure when it names only one of them."""
    urls = {name: environment[name] for name in NAMES if environment.get(name)}
    if len(urls) == 1:
        (has,), (lacks,) = urls, set(NAMES) - set(urls)
        raise ServerFailure(f"{has} is set but {lacks} is not: set both to use servers of your own, or neither.")
    return urls

"""How does Postgres start, restart and stop in a directory of ours?"""

import os
import signal
import subprocess
import time
from pathlib import Path

from config.embedded import cluster, processes
from config.embedded.binaries import postgres_programs
from config.embedded.failure import ServerFailure
from config.embedded.places import postgres_account

USUAL = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",  # a socket's path may have 107 bytes at most; TCP is as fast here
    "dynamic_shared_memory_type": "mmap",  # in the data directory: /dev/shm may be small, and a kill leaves it full
    "shared_buffers": "128MB",
    "work_mem": "16MB",
    "max_connections": "60",
    "log_min_duration_statement": "500",
    "jit": "off",  # our queries are short: compiling them costs more than it saves
    "timezone": "UTC",
}
# For tests, whose data nobody misses after a power cut.
HASTY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "shared_buffers": "64MB"}
# After a kill, 200,000 new rows were there again in 2 s; a minute and a half says that something is wrong.
READY_WITHIN = 90.0
STOP_WITHIN = 2.0


class Postgres:
    """One Postgres server in `root`: its data, its password, its process."""

    name = "postgres"

    def __init__(self, root: Path, *, log: Path, hasty: bool = False) -> None:
        self.data, self.log, self.hasty = root / "pg-18", log, hasty  # 18: another major version cannot read it
        self.password_file = root / "postgres-password"
        self.account = postgres_account()
        self.port = 0
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> str:
        """Make the data directory if need be, start the server at a free port and wait for it; its address."""
        cluster.make(self.data, password_file=self.password_file, account=self.account, hasty=self.hasty)
        for _ in range(3):  # another program may take the port in between
            self.port = processes.free_port()
            self.launch()
            if self._becomes_ready():
                return self.url()
        raise ServerFailure(f"Postgres did not start ({self.log}):\n{processes.last_lines(self.log)}")

    def launch(self) -> None:
        """Start the server at the port it has, not waiting for it."""
        self._clear_stale_lock()
        options = USUAL | (HASTY if self.hasty else {}) | {"port": str(self.port)}
        self.process = processes.spawn(
            [
                postgres_programs(self.account) / "postgres",
                "-D",
                self.data,
                *(f"--{k}={v}" for k, v in options.items()),
            ],
            log=self.log,
            env=cluster.ENV,
            cwd=Path("/"),
            death_signal=signal.SIGINT,
            account=self.account,
        )

    def url(self, database: str = "postgres") -> str:
        """The address of a database of this server, with its password."""
        return f"postgres://tracker:{self.password_file.read_text()}@127.0.0.1:{self.port}/{database}"

    def ask_to_stop(self) -> None:
        """Begin a fast shutdown: sessions are cut, data is written."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)

    def stop(self) -> None:
        """Stop the server. One that is not done in time is cut off; its log brings the data back at the next start."""
        if self.process:
            processes.end(self.process, ask=signal.SIGINT, within=STOP_WITHIN, then=signal.SIGQUIT)
            self.process = None

    def _lock_lines(self) -> list[str]:
        """The lines of the server's own lock file: process, directory, …, and "ready" in the eighth."""
        try:
            return [line.strip() for line in (self.data / "postmaster.pid").read_text().splitlines()]
        except OSError:
            return []

    def _clear_stale_lock(self) -> None:
        """Stop a server that an earlier run left in this directory, and remove a lock file that would mislead Postgres.

        A dead one's lock is left to Postgres, which sees that by itself and looks after sessions that still live.
        What it cannot see is a number that another program has now, and a dead process that nobody has reaped.
        """
        lines = self._lock_lines()
        if not lines or not lines[0].isdecimal():
            return
        pid = int(lines[0])
        mark = processes.birth(pid)
        if mark and str(self.data) in processes.command_line(pid):
            processes.end_stray(pid, mark, ask=signal.SIGINT, within=10)
        elif _number_is_taken(pid):
            (self.data / "postmaster.pid").unlink(missing_ok=True)

    def _becomes_ready(self) -> bool:
        """Wait until the server takes connections. False when it ended instead."""
        deadline = time.monotonic() + READY_WITHIN
        while self.process and self.process.poll() is None and time.monotonic() < deadline:
            lines = self._lock_lines()
            if len(lines) > 7 and lines[0] == str(self.process.pid) and lines[7] == "ready":
                return True
            time.sleep(0.02)
        self.stop()
        return False


def _number_is_taken(pid: int) -> bool:
    """Does any process have this number, even an unreaped one."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True

"""How does Valkey, our Redis, start, restart and stop in a directory of ours?"""

import contextlib
import secrets
import signal
import socket
import subprocess
import time
from pathlib import Path

from config.embedded import processes
from config.embedded.binaries import valkey_program
from config.embedded.failure import ServerFailure

READY_WITHIN = 20.0
STOP_WITHIN = 1.0


class Valkey:
    """One Valkey server in `root`: its append-only file, its settings, its process."""

    name = "valkey"

    def __init__(self, root: Path, *, log: Path, hasty: bool = False) -> None:
        self.data, self.log, self.hasty = root / "valkey", log, hasty
        self.port, self.password = 0, ""
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> str:
        """Start the server at a free port with a new password and wait for it; its address."""
        self.data.mkdir(mode=0o700, exist_ok=True)
        for _ in range(3):  # another program may take the port in between
            self.port, self.password = processes.free_port(), secrets.token_urlsafe(24)
            self.launch()
            if self._becomes_ready():
                return self.url()
        raise ServerFailure(f"Valkey did not start ({self.log}):\n{processes.last_lines(self.log)}")

    def launch(self) -> None:
        """Start the server at the port it has, not waiting for it."""
        settings = self.data / "valkey.conf"
        settings.touch(mode=0o600)
        settings.write_text(self._settings())
        self.process = processes.spawn([valkey_program(), settings], log=self.log, env={"TZ": "UTC"}, cwd=self.data)

    def url(self, database: int = 0) -> str:
        """The address of a database of this server, with its password."""
        return f"redis://:{self.password}@127.0.0.1:{self.port}/{database}"

    def ask_to_stop(self) -> None:
        """Begin a shutdown: the append-only file is written to the end."""
        if self.process and self.process.poll() is None:
            self.process.terminate()

    def stop(self) -> None:
        """Stop the server."""
        if self.process:
            processes.end(self.process, ask=signal.SIGTERM, within=STOP_WITHIN, then=signal.SIGKILL)
            self.process = None

    def _settings(self) -> str:
        """The server's settings. A broker must never evict: a full one refuses new tasks, and the sweep finds them."""
        kept = "no" if self.hasty else "yes"
        return (
            f'bind 127.0.0.1\nport {self.port}\ndir "{self.data}"\nrequirepass {self.password}\ndaemonize no\n'
            f'appendonly {kept}\nsave ""\nmaxmemory 256mb\nmaxmemory-policy noeviction\n'
        )

    def _becomes_ready(self) -> bool:
        """Wait until the server answers. False when it ended instead."""
        deadline = time.monotonic() + READY_WITHIN
        while self.process and self.process.poll() is None and time.monotonic() < deadline:
            if self._answers():
                return True
            time.sleep(0.02)
        self.stop()
        return False

    def _answers(self) -> bool:
        """Does the server, asked with our password, say PONG."""
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1) as line:
            line.sendall(f"AUTH {self.password}\r\nPING\r\nQUIT\r\n".encode())
            with line.makefile("rb") as answers:
                return b"+PONG" in answers.read()
        return False

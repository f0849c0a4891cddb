"""What is known of a process that is kept up: how it is ended, when it started, when it is due again?"""

import signal
import subprocess
import time
from pathlib import Path
from typing import Protocol

from config.backoff import Tries
from config.embedded import processes
from config.embedded.servers import STRAYS


class Process(Protocol):
    """A server or a child: something with a name and a log that can be launched."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def log(self) -> Path:
        """Where its words go."""

    @property
    def process(self) -> subprocess.Popen[bytes] | None:
        """The operating system's process; None when there is none now."""

    def launch(self) -> None:
        """Start it, not waiting for it."""


class Kept:
    """One process with the history of its starts."""

    def __init__(self, what: Process) -> None:
        self.what = what
        self.tries = Tries(time.monotonic())
        self.due: float | None = None

    @property
    def ending(self) -> tuple[int, int]:
        """Whom to signal, and how, to end it: a server by its own signal, a child (below zero) with its whole group."""
        pid = self.what.process.pid if self.what.process else 0
        return (pid, STRAYS[self.what.name]) if self.what.name in STRAYS else (-pid, signal.SIGKILL)

    @property
    def has_ended(self) -> bool:
        """Was it started, and has it ended since?"""
        return self.what.process is not None and self.what.process.poll() is not None

    @property
    def exit_code(self) -> int | None:
        """How it ended; below zero: by which signal."""
        return self.what.process.returncode if self.what.process else None

    def plan_restart(self) -> bool:
        """End what is left of it and set the moment of the next start. False when it was tried enough."""
        self.clear_group()
        self.tries = self.tries.ended(time.monotonic())
        if self.tries.pause is not None:
            self.due = time.monotonic() + self.tries.pause
        return self.tries.pause is not None

    def launch(self) -> None:
        """Start it again."""
        self.due = None
        self.what.launch()
        self.tries = self.tries.started(time.monotonic())

    def clear_group(self) -> None:
        """End what a child left behind: a killed worker's pool would go on, a web server's processes hold the port."""
        whom, _ = self.ending
        if whom < 0:
            processes.signal_group(-whom, signal.SIGKILL)

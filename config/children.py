"""Which processes stand beside the two servers, and how is each started?"""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from config.embedded.places import BASE_DIR
from config.embedded.processes import end, spawn
from config.secret_key import secret_key


class Child:
    """A process of ours: what it is called, how it is started, where its words go."""

    def __init__(self, name: str, command: list[str], *, logs: Path, env: Mapping[str, str]) -> None:
        self.name, self.command, self.env = name, command, env
        self.log = logs / f"{name}.log"
        self.process: subprocess.Popen[bytes] | None = None

    def launch(self) -> None:
        """Start the process, not waiting for it."""
        self.process = spawn([sys.executable, *self.command], log=self.log, env=self.env, cwd=BASE_DIR)

    def ask_to_stop(self) -> None:
        """Begin to stop the process."""
        if self.process and self.process.poll() is None:
            self.process.terminate()

    def is_running(self) -> bool:
        """Was it started and has it not ended yet?"""
        return self.process is not None and self.process.poll() is None

    def failed(self) -> bool:
        """Has it ended, and not well?"""
        return self.process is not None and self.process.poll() not in (None, 0)

    def stop(self, within: float) -> None:
        """Stop the process; after `within` seconds it is cut off with its group."""
        if self.process:
            end(self.process, ask=signal.SIGTERM, within=within, then=signal.SIGKILL)


def preparation(*, logs: Path, env: Mapping[str, str], demo: bool) -> Child:
    """What is done once before pages are served: tables, known names, demo articles, the first log-in."""
    command = ["manage.py", "prepare", *([] if demo else ["--no-demo"])]
    return Child("prepare", command, logs=logs, env={**env, "TRACKER_PROCESS": "command", "TRACKER_NO_BOOTSTRAP": "1"})


def lasting(root: Path, *, logs: Path, env: Mapping[str, str], host: str, port: int) -> list[Child]:
    """The three processes that stay: the pages, the worker, the clock."""
    return [
        Child(name, command, logs=logs, env={**env, "TRACKER_PROCESS": name})
        for name, command in (("web", _web(host, port)), ("worker", _worker()), ("beat", _beat(root)))
    ]


def _web(host: str, port: int) -> list[str]:
    """One process with four threads: pages wait for the database more than they compute."""
    return [
        *("-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port), "--workers", "1"),
        *("--blocking-threads", "4", "--no-ws", "--log-level", "warning", "config.wsgi:application"),
    ]


def _worker() -> list[str]:
    """One task at a time: the language models of a second pool process would take another 1.2 GB."""
    options = ("-c", "1", "-O", "fair", "-l", "WARNING", "--without-mingle", "--without-gossip")
    return ["-m", "celery", "-A", "config.celery", "--quiet", "worker", *options]


def _beat(root: Path) -> list[str]:
    """The clock, with its own note of what ran when."""
    return [
        *("-m", "celery", "-A", "config.celery", "--quiet", "beat", "-l", "WARNING"),
        *("--pidfile=", "-s", str(root / "beat-schedule")),
    ]


def environment(urls: Mapping[str, str], *, root: Path, host: str) -> dict[str, str]:
    """The environment of all children: ours, the two servers, and what the settings need to know."""
    return {
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "SECRET_KEY": secret_key(root),
        "ALLOWED_HOSTS": allowed_hosts(host),
        **os.environ,
        **urls,
        "TRACKER_STATE_DIR": str(root),
        "PYTHONUNBUFFERED": "1",
        # Celery's word against root is about pickled messages; ours are JSON alone.
        "PYTHONWARNINGS": "ignore:You're running the worker with superuser privileges",
    }


def allowed_hosts(host: str) -> str:
    """The names under which pages are served: this machine's, and every name when every address was asked for."""
    return "*" if host in ("0.0.0.0", "::") else ",".join(dict.fromkeys(["localhost", "127.0.0.1", "[::1]", host]))

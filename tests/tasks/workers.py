"""A real Celery worker on the tests' own database and broker, that can be killed."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.db import connection

ROOT = Path(settings.BASE_DIR)


def database_url(name=None):
    """The address of the database that the tests write to, or of another one of its server."""
    db = connection.settings_dict
    host = f"{quote(db['USER'])}:{quote(db['PASSWORD'])}@{db['HOST']}:{db['PORT']}"
    return f"postgres://{host}/{quote(name or db['NAME'])}"


class Worker:
    """A worker process and its children, in a group of their own."""

    def __init__(self, log):
        self.log = log
        self.process = None

    def start(self):
        command = [sys.executable, "-m", "celery", "-A", "config.celery", "worker", "-c", "1", "-l", "INFO"]
        self.process = subprocess.Popen(
            [*command, "--without-mingle", "--without-gossip", "--without-heartbeat"],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": database_url(), "TRACKER_PROCESS": "worker"},
            stdout=self.log.open("ab"),
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        return self

    def kill(self):
        """kill -9 of the worker and its children, as the kernel does when memory runs out."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)


@contextmanager
def worker(log):
    """A started worker, killed at the end."""
    running = Worker(log).start()
    try:
        yield running
    finally:
        running.kill()


def wait_until(true, *, seconds=90, what="it"):
    """Wait until a question is answered with yes, and return the answer. AssertionError after so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := true():
            return answer
        time.sleep(0.1)
    raise AssertionError(f"{what} did not happen within {seconds} s")

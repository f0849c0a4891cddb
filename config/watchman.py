"""Who ends the children when the supervisor is killed? A small process that listens whether it still lives.

Each line it reads is "NUMBER SIGNAL": whom to signal, and how, once the supervisor's end of the pipe is closed. A
number below zero means the whole group of that process (a worker with its pool, a web server with its workers);
signal 0 is none.
"""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterable


class Watchman:
    """The supervisor's side: a process that ends what it was told of as soon as we are gone."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-S", "-E", __file__], stdin=subprocess.PIPE, start_new_session=True, cwd="/", text=True
        )

    def note(self, number: int, signal_number: int) -> None:
        """Say how a child (or, below zero, its group) is to be ended; 0 when it has ended."""
        if self._process.stdin:
            with contextlib.suppress(BrokenPipeError):
                self._process.stdin.write(f"{number} {signal_number}\n")
                self._process.stdin.flush()

    def dismiss(self) -> None:
        """Let the watchman go. Whatever it was not told to forget ends now."""
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait()


def listen(lines: Iterable[str]) -> dict[int, int]:
    """Whom to signal, and how, after all lines were heard."""
    heard: dict[int, int] = {}
    for line in lines:
        number, signal_number = line.split()
        heard[int(number)] = int(signal_number)
    return {number: signal_number for number, signal_number in heard.items() if signal_number}


if __name__ == "__main__":
    for number, signal_number in listen(sys.stdin).items():
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(number, signal_number)

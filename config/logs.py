"""Which lines of a child's log does the person at the terminal see?"""

import re
from pathlib import Path

TROUBLE = re.compile(r"\b(WARNING|ERROR|CRITICAL)\b|^Traceback |^\w*Error\b")
# A new record begins with its moment or its level; other lines belong to the record before them.
RECORD = re.compile(r"\d{4}-\d\d-\d\d|\[")
# Bytes beyond which a log is begun anew at the next start; the one before is kept.
LARGE = 5_000_000


def worth_showing(line: str, before: bool) -> bool:
    """Is a line a warning or an error, or does it go on one? `before`: was the line before it worth showing."""
    if TROUBLE.search(line):
        return True
    return before and not RECORD.match(line)


def is_routine(line: str) -> bool:
    """Is a line a log record that nobody needs to act on?"""
    return bool(RECORD.match(line)) and not TROUBLE.search(line)


def keep_small(log: Path) -> None:
    """Begin a log anew when it is large; call it before a process writes to it."""
    if log.exists() and log.stat().st_size > LARGE:
        log.replace(log.with_name(f"{log.name}.1"))


class Tail:
    """The lines that a child adds to its log from now on."""

    def __init__(self, log: Path) -> None:
        keep_small(log)
        log.touch()
        self._file = log.open(encoding="utf-8", errors="replace")
        self._file.seek(0, 2)
        self._rest, self._shown = "", False

    def new_lines(self) -> list[str]:
        """The whole lines that were added since the last call."""
        *lines, self._rest = (self._rest + self._file.read()).split("\n")
        return lines

    def new_trouble(self) -> list[str]:
        """The warnings and errors among them, with the lines that belong to them."""
        found = []
        for line in self.new_lines():
            self._shown = worth_showing(line, self._shown)
            if self._shown and line.strip():
                found.append(line)
        return found

"""What do other starts in the same state directory know of the one that runs there?"""

import contextlib
import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """A run: the process that owns the state directory, what it serves, and its children with their birth marks."""

    pid: int = 0
    command: str = ""
    page: str = ""
    urls: dict[str, str] = field(default_factory=dict)
    children: dict[str, tuple[int, str]] = field(default_factory=dict)

    def with_child(self, name: str, pid: int, mark: str) -> "Run":
        """The same run with a (new) child."""
        return replace(self, children={**self.children, name: (pid, mark)})


def read(path: Path) -> Run:
    """The run that the file tells of; an empty one when there is no file, or only part of one."""
    with contextlib.suppress(OSError, ValueError, TypeError):
        run = Run(**json.loads(path.read_text()))
        return replace(run, children={name: (pid, mark) for name, (pid, mark) in run.children.items()})
    return Run()


def write(path: Path, run: Run) -> None:
    """Put a run into the file at one go. Its addresses hold passwords: the owner alone may read it."""
    new = path.with_name(f"{path.name}.new")
    new.touch(mode=0o600)
    new.write_text(json.dumps(asdict(run)))
    new.replace(path)

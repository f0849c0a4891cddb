"""State directories for real starts, and who still lives in them."""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def new_place() -> Path:
    """A state directory of its own, which the user that Postgres runs as may pass through."""
    place = Path(tempfile.mkdtemp(prefix="place-", dir=os.environ.get("TRACKER_STATE_DIR")))
    place.chmod(0o711)
    return place


def own_environment(place: Path) -> dict[str, str]:
    """An environment in which nothing of this test run's servers is known."""
    mine = {"DATABASE_URL", "REDIS_URL", "SECRET_KEY", "DJANGO_SETTINGS_MODULE", "TRACKER_PROCESS"}
    kept = {name: value for name, value in os.environ.items() if name not in mine}
    return {**kept, "TRACKER_STATE_DIR": str(place), "TRACKER_NO_BOOTSTRAP": "1"}


def living_in(place: Path) -> list[str]:
    """The processes whose command, environment or directory names the place: "pid command"."""
    found = (living for directory in Path("/proc").glob("[0-9]*") if (living := _seen(directory, str(place))))
    return sorted(found)


def _seen(process: Path, place: str) -> str:
    """What a process is called when it belongs to the place; "" when it does not, or has ended meanwhile."""
    try:
        command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        words = command + (process / "environ").read_text(errors="replace") + str((process / "cwd").readlink())
        ended = (process / "stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return ""
    mine = place in words and not ended and process.name != str(os.getpid())
    return f"{process.name} {command}" if mine else ""


def wait_until(true: Callable[[], object], *, within: float) -> bool:
    """Does it become true in time."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if true():
            return True
        time.sleep(0.05)
    return bool(true())

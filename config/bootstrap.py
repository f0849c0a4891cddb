"""How does a bare machine get the packages? Standard library only: this runs before anything is installed.

`.venv` is made from the hash-pinned lock files. A stamp in it says what it was made from; an installation that was
interrupted has none and is started anew. Two starts at once wait for each other.
"""

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Iterator
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
# The lock file is complete, so nothing is resolved; every file is checked; nothing is compiled.
STRICT = ("--no-deps", "--require-hashes", "--only-binary", ":all:")


class InstallFailure(RuntimeError):
    """The packages could not be installed. The message is for the person at the terminal."""


def enter(*, dev: bool) -> None:
    """Go on in `.venv`, made or brought up to date first. TRACKER_NO_BOOTSTRAP=1 leaves the environment as it is."""
    if os.environ.get("TRACKER_NO_BOOTSTRAP"):
        return
    try:
        prepare(BASE_DIR, dev=dev)
    except InstallFailure as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        sys.exit("\nInterrupted. The next start installs the packages anew.")
    if Path(sys.prefix) != BASE_DIR / ".venv":
        python = str(BASE_DIR / ".venv" / "bin" / "python")
        os.execv(python, [python, *sys.argv])


def prepare(base: Path, *, dev: bool) -> None:
    """Make `.venv` below `base` hold what the lock files name; the development packages too when asked for."""
    locks = [base / "requirements.lock", *([base / "requirements-dev.lock"] if dev else [])]
    if missing(base / ".venv", locks):
        with alone(base):
            install(base / ".venv", locks)


def install(environment: Path, locks: list[Path]) -> None:
    """Install the lock files that the environment was not yet made from; when the first changed, make it anew."""
    wanted = missing(environment, locks)
    if locks[0] in wanted:
        make(environment)
    had = [lock for lock in locks if lock not in wanted]
    stamp = environment / "made-from"
    stamp.unlink(missing_ok=True)
    for lock in wanted:
        install_lock(environment, lock)
    stamp.write_text("".join(mark(lock) for lock in (*had, *wanted)))


def missing(environment: Path, locks: list[Path]) -> list[Path]:
    """The lock files that the environment was not made from, as far as its stamp says."""
    stamp = environment / "made-from"
    usable = stamp.exists() and (environment / "bin" / "python").exists()
    made_from = stamp.read_text() if usable else ""
    return [lock for lock in locks if mark(lock) not in made_from]


def mark(lock: Path) -> str:
    """A line that changes with the lock file and with the Python that runs this."""
    python = ".".join(platform.python_version_tuple()[:2])
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()} python{python}\n"


@contextlib.contextmanager
def alone(base: Path) -> Iterator[None]:
    """Only one start installs at a time.

    The lock is on the directory itself, so that no file is left. The installer inherits it: when this start is
    killed, the next one waits until the installer has ended, too.
    """
    directory = os.open(base, os.O_RDONLY)
    os.set_inheritable(directory, True)
    try:
        try:
            fcntl.flock(directory, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("another start is installing packages; waiting for it …\n")
            fcntl.flock(directory, fcntl.LOCK_EX)
        yield
    finally:
        os.close(directory)


def make(environment: Path) -> None:
    """An empty environment, with a pip of its own where it is needed and Python brings one (Debian leaves it out)."""
    venv.create(environment, clear=True, symlinks=True)
    if not shutil.which("uv") and importlib.util.find_spec("ensurepip"):
        run([str(environment / "bin" / "python"), "-m", "ensurepip"], environment, "making .venv")


def installer(environment: Path) -> list[str]:
    """The command that installs into the environment: uv, its own pip, or the pip of this machine."""
    python = str(environment / "bin" / "python")
    if uv := shutil.which("uv"):
        return [uv, "pip", "install", "--python", python]
    if (environment / "bin" / "pip3").exists():
        return [python, "-m", "pip", "install"]
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", python, "install"]
    raise InstallFailure("This Python has neither venv nor pip. On Debian and Ubuntu: apt-get install python3-venv")


def install_lock(environment: Path, lock: Path) -> None:
    """Install one lock file."""
    packages = len(re.findall(r"^[\w.-]+==", lock.read_text(), re.MULTILINE))
    what = f"installing {packages} packages of {lock.name}"
    run([*installer(environment), *STRICT, "-r", str(lock)], environment, what)


def run(command: list[str], environment: Path, what: str) -> None:
    """Run a step, showing how long it takes. InstallFailure with its last words when it fails."""
    log = environment / "install.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, close_fds=False
        )
        show_progress(process, what)
    if process.returncode:
        words = "\n".join(log.read_text(errors="replace").splitlines()[-12:])
        raise InstallFailure(f"{words}\n\nThe packages could not be installed (all of it: {log}).")


def show_progress(process: subprocess.Popen[bytes], what: str) -> None:
    """Say what is done and how long it has taken: every second at a terminal, once at its end elsewhere."""
    started, lively = time.monotonic(), sys.stderr.isatty()
    if not lively:
        say(f"{what} …\n")
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(1)
        seconds = time.monotonic() - started
        if lively:
            say(f"\r{what} … {seconds:.0f} s")
        if process.returncode is not None:
            say("\n" if lively else f"{what}: {seconds:.0f} s\n")
            return


def say(text: str) -> None:
    """Tell the person at the terminal."""
    sys.stderr.write(text)
    sys.stderr.flush()

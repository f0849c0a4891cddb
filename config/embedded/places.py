"""Where do the servers keep their things, and as whom does Postgres run?

Postgres refuses to run as root. For root it runs as `postgres` or `nobody`, and what that user cannot reach (a checkout
below a closed home) is kept below /var/lib instead. Nobody's directories are opened for it.
"""

import hashlib
import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

from config.embedded.failure import ServerFailure

BASE_DIR = Path(__file__).resolve().parents[2]
SYSTEM_DIR = Path("/var/lib/policy-tracker")


@dataclass(frozen=True, slots=True)
class Account:
    """A user of this machine."""

    uid: int
    gid: int


def postgres_account() -> Account | None:
    """The user that Postgres runs as, or None: as ourselves. ServerFailure when root finds nobody to step down to."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(user.pw_uid, user.pw_gid)
    raise ServerFailure("Postgres does not run as root, and this machine has neither a user postgres nor nobody.")


def is_reachable(path: Path, account: Account | None) -> bool:
    """May `account` walk down to `path`? Always true for ourselves (None)."""
    return account is None or all(_may_enter(place, account) for place in path.resolve().parents)


def _may_enter(directory: Path, account: Account) -> bool:
    """Does the directory's mode let the account through? One that is not made yet will be ours to open."""
    try:
        found = directory.stat()
    except FileNotFoundError:
        return True
    if found.st_uid == account.uid:
        return bool(found.st_mode & stat.S_IXUSR)
    if found.st_gid == account.gid:
        return bool(found.st_mode & stat.S_IXGRP)
    return bool(found.st_mode & stat.S_IXOTH)


def state_dir() -> Path:
    """The directory of data, logs and keys of this checkout; it is made when it is not there."""
    place = _state_place()
    place.mkdir(parents=True, exist_ok=True)
    return place.resolve()


def _state_place() -> Path:
    """TRACKER_STATE_DIR, or `.state` in the checkout, or (for root in a closed home) a place below /var/lib."""
    if named := os.environ.get("TRACKER_STATE_DIR"):
        return Path(named)
    own = BASE_DIR / ".state"
    if is_reachable(own, postgres_account()):
        return own
    return SYSTEM_DIR / hashlib.sha256(str(BASE_DIR).encode()).hexdigest()[:10]

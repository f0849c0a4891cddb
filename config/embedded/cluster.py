"""How is an empty Postgres data directory made?"""

import contextlib
import locale
import os
import secrets
import shutil
import subprocess
from pathlib import Path

from config.embedded.binaries import postgres_programs
from config.embedded.failure import ServerFailure
from config.embedded.places import Account, is_reachable

ENV = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


def make(data: Path, *, password_file: Path, account: Account | None, hasty: bool) -> None:
    """Make a data directory and its password once. What an interrupted start left half-made is made anew."""
    if (data / "PG_VERSION").exists() and password_file.exists():
        return
    if not is_reachable(data, account):
        raise ServerFailure(f"Postgres does not run as root, and the user that it runs as cannot reach {data}.")
    half_made = data.with_name(f"{data.name}.new")
    for old in (data, half_made):
        shutil.rmtree(old, ignore_errors=True)
    half_made.mkdir(mode=0o700)
    _write_password(password_file)
    if account:
        os.chown(half_made, account.uid, account.gid)
        os.chown(password_file, account.uid, account.gid)
    _initdb(half_made, password_file, account, hasty=hasty)
    half_made.rename(data)


def _write_password(file: Path) -> None:
    """A new random password in a file that its owner alone may read."""
    file.unlink(missing_ok=True)
    file.touch(mode=0o600)
    file.write_text(secrets.token_urlsafe(24))


def _initdb(directory: Path, password_file: Path, account: Account | None, *, hasty: bool) -> None:
    """Fill a data directory: UTF-8, sorted by code point, with Cyrillic letters that pg_trgm knows."""
    made = subprocess.run(
        [
            *(postgres_programs(account) / "initdb", "-D", directory, "-U", "tracker", "-A", "scram-sha-256"),
            *(f"--pwfile={password_file}", "-E", "UTF8", "--locale=C", f"--lc-ctype={utf8_locale()}"),
            *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums"),
            *(["--no-sync"] if hasty else []),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=ENV,
        cwd="/",
        user=account.uid if account else None,
        group=account.gid if account else None,
        extra_groups=[] if account else None,
        check=False,
    )
    if made.returncode:
        raise ServerFailure(f"initdb failed:\n{made.stdout.decode(errors='replace')}")


def utf8_locale() -> str:
    """A UTF-8 locale of this machine. Under plain "C" pg_trgm drops every Cyrillic letter without a word."""
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        for name in ("C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"):
            with contextlib.suppress(locale.Error):
                locale.setlocale(locale.LC_CTYPE, name)
                return name
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
    raise ServerFailure("This machine has no UTF-8 locale (C.UTF-8 or en_US.UTF-8).")

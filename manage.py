#!/usr/bin/env python3
"""How does everything start? `python3 manage.py up`, `python3 manage.py test`, and Django's own commands."""

import os
import sys


def refusal(version: "tuple[int, int]", system: str) -> str:
    """Why this machine's Python cannot run the software; "" when it can. Even Python 3.6 must be able to read this."""
    if version < (3, 11):
        return "Python 3.11 or newer is needed; this is {}.{}.".format(*version)
    if system == "nt":
        return "Linux or macOS is needed; on Windows use WSL."
    return ""


def main() -> None:
    """Bring the environment up to date, then run the command in it."""
    why = refusal(sys.version_info[:2], os.name)
    if why:
        sys.exit(why)
    from config import bootstrap

    bootstrap.enter(dev=sys.argv[1:2] == ["test"])
    from config import commands

    sys.exit(commands.run(sys.argv))


if __name__ == "__main__":
    main()

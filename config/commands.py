"""What does a command of manage.py need before Django sees it?"""

import os
import sys

from config.embedded.attach import attach
from config.embedded.failure import ServerFailure
from config.embedded.places import BASE_DIR

# Commands that neither read nor write the tables.
WITHOUT_SERVERS = {
    *("extract", "bench", "train", "makemessages", "compilemessages"),
    *("help", "--help", "-h", "version", "--version", "collectstatic", "findstatic", "diffsettings"),
}


def run(argv: list[str]) -> int:
    """Run one command of manage.py in this environment; its exit code."""
    command, arguments = (argv[1], argv[2:]) if len(argv) > 1 else ("help", [])
    try:
        if command == "up":
            return _up(arguments)
        if command == "test":
            return _test(arguments)
        return _django(command, argv)
    except ServerFailure as failure:
        print(failure, file=sys.stderr)
        return 1


def needs_servers(command: str, arguments: list[str]) -> bool:
    """Does a Django command meet the database or the queue? One that is only asked how it is used does not."""
    return command not in WITHOUT_SERVERS and not {"--help", "-h"} & set(arguments)


def _up(arguments: list[str]) -> int:
    """Everything, until it is stopped."""
    from config import up

    return up.main(arguments)


def _test(arguments: list[str]) -> int:
    """The tests, from the top of the tree wherever the command was typed."""
    import pytest

    os.chdir(BASE_DIR)
    outcome: int = pytest.main(arguments)
    return outcome


def _django(command: str, argv: list[str]) -> int:
    """A command of Django's or of the tracker's, with the servers that it needs."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    if needs_servers(command, argv[2:]):
        attach(command)
    from django.core.management import execute_from_command_line

    execute_from_command_line(argv)
    return 0

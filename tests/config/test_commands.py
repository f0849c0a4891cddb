"""Which commands start servers, and what do they leave behind?"""

import pytest

from config.commands import needs_servers


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        ("migrate", True),
        ("createsuperuser --username admin", True),
        ("ingest articles.jsonl", True),
        ("extract article.txt", False),
        ("bench", False),
        ("help migrate", False),
        ("migrate --help", False),
        ("--version", False),
        ("compilemessages", False),
    ],
)
def test_only_commands_that_meet_the_tables_start_servers(words: str, needed: bool) -> None:
    command, *arguments = words.split()
    assert needs_servers(command, arguments) is needed

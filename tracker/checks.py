"""Is the database one that the product can work with?"""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

OLDEST_POSTGRES = 150000  # NULLS NOT DISTINCT in unique constraints came with version 15


@register(Tags.database)
def check_database(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Errors when the server is too old, or when its locale hides Cyrillic letters from trigram search."""
    return [error for alias in databases or [] for error in problems(alias)]


def problems(alias: str) -> list[CheckMessage]:
    """What is wrong with one database; an empty list if nothing is."""
    connection = connections[alias]
    version = connection.cursor().connection.info.server_version
    if version < OLDEST_POSTGRES:
        return [
            Error(f"PostgreSQL {version // 10000} is too old.", hint="Use PostgreSQL 15 or newer.", id="tracker.E001")
        ]
    with connection.cursor() as cursor:
        if not finds_cyrillic(cursor):
            return [
                Error(
                    "pg_trgm finds no Cyrillic letters in this database, so Russian names could not be searched.",
                    hint="Make the database with a UTF-8 LC_CTYPE, e.g. "
                    "createdb --template=template0 --encoding=UTF8 --lc-ctype=C.UTF-8 tracker",
                    id="tracker.E002",
                )
            ]
    return []


def finds_cyrillic(cursor: Any) -> bool:
    """Does trigram search see «Москвич»? Before the first migration, which adds pg_trgm, the locale must tell."""
    cursor.execute("select exists (select from pg_extension where extname = 'pg_trgm')")
    if cursor.fetchone()[0]:
        cursor.execute("select cardinality(show_trgm('Москвич')) > 0")
    else:
        cursor.execute("select datctype not in ('C', 'POSIX') from pg_database where datname = current_database()")
    return bool(cursor.fetchone()[0])

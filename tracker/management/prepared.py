"""Is the database ready for a command that reads or writes it?"""

from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def require_prepared() -> None:
    """CommandError, saying what to do, when tables are missing or older than the code."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise CommandError("The database has not been prepared for this version. Run: python3 manage.py prepare")

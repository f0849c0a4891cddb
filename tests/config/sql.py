"""Questions to a Postgres that a test has started."""

import psycopg


def ask(url: str, question: str) -> list[tuple[object, ...]]:
    """The answer to one SQL question."""
    with psycopg.connect(url, autocommit=True) as line:
        return line.execute(question).fetchall()


def write(url: str, *statements: str) -> None:
    """Run statements that have no answer."""
    with psycopg.connect(url, autocommit=True) as line:
        for statement in statements:
            line.execute(statement)


def answers(url: str) -> bool:
    """Does the server take connections."""
    try:
        return ask(url, "select 1") == [(1,)]
    except psycopg.OperationalError:
        return False

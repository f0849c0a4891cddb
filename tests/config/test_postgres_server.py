"""Is the Postgres that we start one that the product can work with, and does it come back with its data?"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.embedded import processes
from config.embedded.postgres import Postgres
from tests.config.sql import answers, ask, write
from tests.config.state_places import wait_until


@pytest.fixture
def postgres(place: Path) -> Iterator[Postgres]:
    """A Postgres that stops after the test, whatever happened to it."""
    server = Postgres(place, log=place / "postgres.log")
    yield server
    server.stop()


def test_trigrams_see_cyrillic_letters(postgres: Postgres) -> None:
    url = postgres.start()
    write(url, "create extension pg_trgm")
    assert ask(url, "select cardinality(show_trgm('Москвич'))") == [(8,)]
    ((likeness,),) = ask(url, "select similarity('Москвич', 'МОСКВИЧА')")
    assert likeness == pytest.approx(0.7)


def test_russian_words_are_searched_by_their_stem(postgres: Postgres) -> None:
    (found,) = ask(postgres.start(), "select to_tsvector('russian', 'на заводе') @@ to_tsquery('russian', 'заводы')")
    assert found == (True,)


def test_a_killed_server_comes_back_at_its_port_with_its_data(postgres: Postgres) -> None:
    url = postgres.start()
    write(url, "create table cars as select generate_series(1, 27000) as number")
    assert postgres.process is not None
    postgres.process.kill()
    postgres.process.wait()

    postgres.launch()

    assert wait_until(lambda: answers(url), within=20)
    assert ask(url, "select count(*) from cars") == [(27000,)]


def test_a_second_start_finds_what_the_first_wrote(postgres: Postgres) -> None:
    write(postgres.start(), "create table plans as select 50000 as cars")
    postgres.stop()
    assert ask(postgres.start(), "select cars from plans") == [(50000,)]


def test_a_lock_whose_number_another_program_has_now_does_not_mislead(postgres: Postgres) -> None:
    postgres.start()
    postgres.stop()
    (postgres.data / "postmaster.pid").write_text(f"{os.getpid()}\n{postgres.data}\n0\n1\n\n127.0.0.1\n0 0\nready\n")
    assert answers(postgres.start())


def test_a_server_that_a_killed_run_left_is_stopped_first(place: Path, postgres: Postgres) -> None:
    earlier = Postgres(place, log=place / "postgres.log", hasty=True)
    earlier.start()
    assert earlier.process is not None
    mark = processes.birth(earlier.process.pid)

    assert answers(postgres.start())

    assert mark and processes.birth(earlier.process.pid) != mark


def test_data_that_an_interrupted_start_left_half_made_are_made_anew(postgres: Postgres) -> None:
    (postgres.data.with_name("pg-18.new") / "base").mkdir(parents=True)
    postgres.data.mkdir()
    assert answers(postgres.start())

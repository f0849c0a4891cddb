"""A real worker reads what comes in, and no article is lost or read twice when it is killed."""

import pytest
from django.conf import settings
from django.utils import timezone
from redis import Redis

from tests.tasks.workers import Worker, wait_until, worker
from tracker.extraction.versions import READER_VERSION
from tracker.models import ArticleVersion, Claim, Event
from tracker.services.add_article import add_article
from tracker.services.load_knowledge import load_knowledge
from tracker.sources.submissions import Submission
from tracker.tasks import enqueue_reading, sweep_task

pytestmark = pytest.mark.django_db(transaction=True)
CARS = "The Moskvich plant made {cars:,} cars in 2023. KAMAZ is in talks with a Chinese carmaker about another model."


@pytest.fixture
def broker():
    """The broker, emptied before and after."""
    with Redis.from_url(settings.CELERY_BROKER_URL) as connection:
        connection.flushdb()
        yield connection
        connection.flushdb()


def add(count):
    now = timezone.now()
    load_knowledge(now=now)
    return [add_article(Submission(CARS.format(cars=n)), now=now).version.pk for n in range(1_000, 1_000 + count)]


def unread():
    return ArticleVersion.objects.unread(READER_VERSION).count()


def test_an_article_is_read_linked_and_built_by_the_worker(broker, tmp_path):
    ids = add(1)
    with worker(tmp_path / "worker.log"):
        enqueue_reading(ids)
        event = wait_until(lambda: Event.objects.standing().first(), what="an event on the timeline")
    assert event.project.key == "moskvich-plant"


def test_a_worker_killed_while_it_reads_loses_no_article_and_tells_nothing_twice(broker, tmp_path):
    ids = add(40)
    first = Worker(tmp_path / "worker.log").start()
    try:
        enqueue_reading(ids)
        # The first chunk is committed, the second one is being read.
        wait_until(lambda: 0 < unread() < 40, what="the first chunk")
    finally:
        first.kill()
    left = unread()
    assert left
    with worker(tmp_path / "worker.log"):
        sweep_task.delay()
        wait_until(lambda: not unread(), what="reading the rest")
    live = Claim.objects.live()
    assert live.values("version").distinct().count() == 40
    assert live.values("version", "identity").distinct().count() == live.count()


def test_what_the_broker_lost_is_found_by_the_sweep(broker, tmp_path):
    ids = add(3)
    enqueue_reading(ids)
    broker.flushdb()
    with worker(tmp_path / "worker.log"):
        sweep_task.delay()
        wait_until(lambda: not unread(), what="reading")

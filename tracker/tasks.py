"""Celery's door: ids in, one service call, what comes next enqueued on commit. The tables are the queue."""

import logging
from collections.abc import Sequence
from typing import Any

from celery import shared_task
from django.conf import settings
from django.db import OperationalError, transaction
from django.utils import timezone
from redis import Redis

from tracker.services.build_timeline import build_timeline
from tracker.services.find_work import detect_languages, unlinked_chunks, unread_chunks, work_waits
from tracker.services.link_articles import link_articles
from tracker.services.note_failure import note_failure
from tracker.services.read_articles import read_articles

logger = logging.getLogger(__name__)
# A server that goes away comes back within seconds; five tries are about a minute.
AGAIN: dict[str, Any] = {"autoretry_for": (OperationalError,), "retry_backoff": True, "max_retries": 5}


def enqueue_reading(version_ids: Sequence[int]) -> None:
    """Have these wordings read, in chunks of one language; what follows from it is enqueued by itself."""
    for chunk in unread_chunks(version_ids):
        read_task.delay(chunk)


def enqueue_building() -> None:
    """Have the timelines built whose claims have changed."""
    build_task.delay()


@shared_task(**AGAIN)
def read_task(version_ids: list[int]) -> None:
    """Read wordings, then link them. Where the reader fails on one of many, each is read alone and that one marked."""
    try:
        read_articles(version_ids, now=timezone.now())
    except OperationalError:
        raise
    except Exception as fault:  # whatever one article does to the reader must not keep the others unread
        logger.exception("Reading failed: versions=%s", version_ids)
        if len(version_ids) == 1:
            note_failure(version_ids[0], fault, now=timezone.now())
        for version_id in version_ids if len(version_ids) > 1 else []:
            read_task.delay([version_id])
        return
    transaction.on_commit(lambda: link_task.delay(version_ids))


@shared_task(**AGAIN)
def link_task(version_ids: list[int]) -> None:
    """Link wordings, then build the timelines that they touch."""
    if link_articles(version_ids, now=timezone.now()):
        transaction.on_commit(enqueue_building)


@shared_task(**AGAIN)
def build_task() -> None:
    """Build timelines until none waits that nobody else builds."""
    while build_timeline(now=timezone.now()) is not None:
        pass


@shared_task(**AGAIN)
def sweep_task() -> None:
    """Find what is unread, unlinked, unbuilt or behind its version; enqueue it unless the queue is at it already."""
    if waiting_to_be_read() or not work_waits():
        return
    detect_languages()
    for chunk in unread_chunks():
        read_task.delay(chunk)
    for chunk in unlinked_chunks():
        link_task.delay(chunk)
    enqueue_building()


def waiting_to_be_read() -> int:
    """How many chunks the broker holds that no worker has taken; the sweep would only hand them in again."""
    with Redis.from_url(settings.CELERY_BROKER_URL) as broker:
        return int(broker.llen("reading"))

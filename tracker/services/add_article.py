"""Take in an article: once, whole, with its publisher, or find that it is here already."""

import hashlib
import logging
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.db.models import Q

from tracker.models import Article, ArticleVersion, Source
from tracker.sources.submissions import Submission, can_be_published, check, tidy
from tracker.vocabulary import PublishedBasis

logger = logging.getLogger(__name__)
ALREADY = "This article is here already; nothing was added."
WITHDRAWN = "This article was withdrawn, and is not added again."


class CannotTake(ValueError):
    """The submission is no article; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a submission. `note` is a sentence for whoever handed it in."""

    article: Article
    version: ArticleVersion
    is_new: bool
    note: str


@transaction.atomic
def add_article(submission: Submission, *, now: datetime) -> Added:
    """Store a submission as an article, or as a new version of the article at its address, or find it here.

    The same text of the same publisher is one article, however often it is handed in. CannotTake when it is no article.
    """
    submission = tidy(submission)
    if why := check(submission) or wrong_day(submission.published, now):
        raise CannotTake(why)
    sha256 = hashlib.sha256(submission.text.encode()).hexdigest()
    one_at_a_time(sha256)
    source = publisher(submission)
    if found := same_text(sha256, source, submission.url):
        return Added(found.article, found, False, ALREADY if found.article.withdrawn_at is None else WITHDRAWN)
    article = at_address(submission.url)
    if article is None:
        article = Article.objects.create(**details(submission, source), added_at=now)
        note = "Added. It is waiting to be read."
    else:
        article.versions.filter(replaced_at__isnull=True).update(replaced_at=now)
        note = "The text at this address has changed: added as a new version. It is waiting to be read."
    version = ArticleVersion.objects.create(
        article=article, text=submission.text, sha256=sha256, added_at=now, language=code(submission.language)
    )
    logger.info("Article added: article=%s version=%s characters=%s", article.pk, version.pk, len(version.text))
    return Added(article, version, True, note)


def wrong_day(published: date | datetime | None, now: datetime) -> str | None:
    """Why nothing can have been published then, or None."""
    day = published.date() if isinstance(published, datetime) else published
    if day is None or can_be_published(day, now.date()):
        return None
    return f"{day} cannot be the day of publication. Leave it out where it is not known."


def code(language: str) -> str:
    """The two-letter code of a language tag ("ru-RU" is "ru"); empty, and so found out later, where it is none."""
    stem = language.strip().lower().replace("_", "-").partition("-")[0]
    return stem if len(stem) == 2 and stem.isalpha() else ""


def one_at_a_time(sha256: str) -> None:
    """Hold back whoever adds the same text at the same moment, until this transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [int(sha256[:15], 16)])


def publisher(submission: Submission) -> Source | None:
    """The publisher's row, made on first sight; None when nobody is named."""
    if not submission.publisher:
        return None
    source = Source.objects.filter(name__iexact=submission.publisher).first()
    if source is None:
        zone = submission.time_zone or "UTC"
        source, _ = Source.objects.get_or_create(name=submission.publisher, defaults={"time_zone": zone})
    if submission.free is not None and source.free != submission.free:
        source.free = submission.free
        source.save(update_fields=["free"])
    return source


def same_text(sha256: str, source: Source | None, url: str) -> ArticleVersion | None:
    """A newest wording with this very text, unless publisher or address say that it is somebody else's copy."""
    found = ArticleVersion.objects.filter(sha256=sha256, replaced_at__isnull=True).select_related("article")
    if source:
        found = found.filter(Q(article__source=source) | Q(article__source__isnull=True))
    if url:
        found = found.filter(Q(article__url=url) | Q(article__url=""))
    return found.order_by("pk").first()


def at_address(url: str) -> Article | None:
    """The article that stands at this address, locked for a new version of it."""
    return Article.objects.select_for_update().filter(url=url).first() if url else None


def details(submission: Submission, source: Source | None) -> dict[str, object]:
    """The columns of a new article. A day is the publisher's local day, a moment is kept in UTC."""
    moment, day = when(submission.published, submission.time_zone or (source.time_zone if source else "UTC"))
    return {
        "source": source,
        "url": submission.url,
        "title": submission.title,
        "published_at": moment,
        "published_on": day,
        "published_basis": PublishedBasis.PERSON if day else PublishedBasis.UNKNOWN,
    }


def when(published: date | datetime | None, zone: str) -> tuple[datetime | None, date | None]:
    """The moment in UTC, if an hour is known, and the local day in the publisher's time zone."""
    if isinstance(published, datetime):
        local = published if published.tzinfo else published.replace(tzinfo=ZoneInfo(zone))
        return local.astimezone(UTC), local.astimezone(ZoneInfo(zone)).date() if zone != "UTC" else local.date()
    return None, published

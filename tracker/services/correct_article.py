"""Put an article's details right. A date that a person enters is theirs, and everything relative is counted anew."""

from collections.abc import Sequence

from django.db import transaction

from tracker.models import Article
from tracker.vocabulary import PublishedBasis


@transaction.atomic
def correct_article(article: Article, *, changed: Sequence[str]) -> list[int]:
    """Save the details of an article. Return the ids of wordings to read again, because the date has changed."""
    redated = "published_on" in changed or "published_at" in changed
    if redated:
        if article.published_on is None:
            article.published_at = None
        article.published_basis = PublishedBasis.PERSON if article.published_on else PublishedBasis.UNKNOWN
    article.save()
    if not redated:
        return []
    current = article.versions.filter(replaced_at__isnull=True)
    current.update(read_by=None)
    return list(current.values_list("pk", flat=True))

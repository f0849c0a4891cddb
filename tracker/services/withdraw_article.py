"""Withdraw an article: its text goes, its claims are hidden, the fact that it was here stays."""

import logging
from datetime import datetime

from django.db import transaction

from tracker.models import Article, Claim
from tracker.services.mark_dirty import mark_dirty

logger = logging.getLogger(__name__)


@transaction.atomic
def withdraw_article(article_id: int, *, now: datetime) -> None:
    """Withdraw an article for good. Harmless when it was withdrawn before."""
    article = Article.objects.select_for_update(of=("self",)).get(pk=article_id)
    if article.withdrawn_at is not None:
        return
    claims = Claim.objects.filter(version__article=article)
    mark_dirty(claims.filter(superseded_at__isnull=True), now=now)
    article.withdrawn_at = now
    article.save(update_fields=["withdrawn_at"])
    # The hash stays, so that the text is known should it come again.
    article.versions.update(text="")
    claims.update(quote="")
    logger.info("Article withdrawn: article=%s", article.pk)

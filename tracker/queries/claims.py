"""With what does a claim come to a page? Its article, who vouches, what was decided, and the words of its date."""

from django.db.models import F, Prefetch, Value
from django.db.models.functions import Substr

from tracker.models import Mention
from tracker.models.claims import ClaimQuerySet


def with_article(claims: ClaimQuerySet) -> ClaimQuerySet:
    """The claims with all that one row of a page tells; the article's text stays in the database, bar the date's words.

    One query. Numbers and participants come by `with_details`, or by one query for many.
    """
    return (
        claims.select_related("version__article__source", "speaker__entity__same_as", "judgement__user")
        .defer("version__text", "version__sha256", "speaker__spans")
        .annotate(
            # Postgres counts characters from 1, as Python does from 0; without a date both ends are NULL.
            date_told=Substr("version__text", F("date_start") + Value(1), F("date_stop") - F("date_start"))
        )
    )


def with_details(claims: ClaimQuerySet) -> ClaimQuerySet:
    """The claims with their numbers and participants: two more queries, whatever their number."""
    named = Mention.objects.select_related("entity__same_as").defer("spans")
    return claims.prefetch_related("quantities", Prefetch("participants", queryset=named))

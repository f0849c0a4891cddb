"""Which companies, officials and agencies does the news name, and how often?"""

from django.db.models import Count, Q, QuerySet

from tracker.models import Entity
from tracker.vocabulary import EntityKind


def parties(kind: EntityKind) -> QuerySet[Entity]:
    """Entities of one kind with the number of articles that name them; confirmed ones first, then the most named."""
    live = Q(mentions__superseded_at__isnull=True, mentions__version__article__withdrawn_at__isnull=True)
    named = Count("mentions__version__article", distinct=True, filter=live)
    known = Entity.objects.standing().filter(kind=kind).annotate(article_count=named)
    return known.order_by("-standing", "-article_count", "name_en")

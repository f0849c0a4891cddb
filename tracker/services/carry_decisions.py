"""Put people's decisions on the claims of a new reading: same article, quote, type and project."""

from tracker.models import ArticleVersion, Claim, Judgement
from tracker.services.claim_identity import decision_key


def carry_decisions(version: ArticleVersion) -> int:
    """Let each live claim of a wording bear the decision that stands on what it says. Return how many bear one.

    A decision that finds no claim stays, with no claim beside it, and is shown as orphaned (`orphaned()`).
    """
    standing = Judgement.objects.standing().filter(article=version.article_id)
    decisions = {(j.quote, j.type, j.project_id): j for j in standing}
    live = Claim.objects.filter(version=version, superseded_at__isnull=True).select_related("project")
    claims = list(live) if decisions else []
    for claim in claims:
        claim.judgement = decisions.get(decision_key(claim))
    Claim.objects.bulk_update(claims, ["judgement"])
    return sum(claim.judgement is not None for claim in claims)

"""What does an article say, and what was read from it?"""

from collections import defaultdict

from tracker.models import Article, ArticleVersion, Claim, Mention
from tracker.queries.claims import with_article, with_details


def article(pk: int) -> Article:
    """An article with its publisher. One query; Article.DoesNotExist if there is none."""
    return Article.objects.select_related("source").get(pk=pk)


def current_version(article: Article) -> ArticleVersion:
    """The newest wording of an article, with its text. One query."""
    return article.versions.get(replaced_at__isnull=True)


def claims(version: ArticleVersion) -> list[Claim]:
    """The live claims of a wording in the order of the text, with project and event. Three queries."""
    found = with_details(with_article(Claim.objects.live().filter(version=version)))
    found = found.select_related("project__entity__same_as", "event_claim__event__project")
    return list(found.order_by("start", "stop", "pk"))


def mentions(version: ArticleVersion) -> list[Mention]:
    """Everybody whom the wording names, with whom is meant. One query."""
    live = Mention.objects.filter(version=version, superseded_at__isnull=True)
    return list(live.select_related("entity__same_as"))


def projects_of(claims: list[Claim]) -> dict[str, str]:
    """The projects that the claims are about: key and name, the one with most claims first."""
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for claim in claims:
        if claim.project and claim.project.entity:
            entity = claim.project.entity.same_as or claim.project.entity
            counts[entity.key, entity.name] += 1
    return dict(sorted(counts, key=lambda pair: -counts[pair]))

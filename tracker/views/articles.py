"""The list of articles, and one article with what was read from it."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from tracker.models import Article
from tracker.queries import article as one
from tracker.queries.reading import articles, progress, state_of
from tracker.templatetags.words import MODALITIES
from tracker.views.evidence import numbered, paragraphs

ARTICLES_A_PAGE = 30


def article_list(request: HttpRequest) -> HttpResponse:
    """All articles, or those in one state of reading."""
    state = request.GET.get("state", "")
    page = Paginator(articles(state), ARTICLES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "pages/articles.html", {"page": page, "state": state, "progress": progress()})


def article(request: HttpRequest, pk: int) -> HttpResponse:
    """One article. Visitors see it whole if its publisher is free, else the sentences that are evidence."""
    try:
        found = one.article(pk)
    except Article.DoesNotExist as missing:
        raise Http404 from missing
    if found.withdrawn_at:
        return render(request, "pages/article_withdrawn.html", {"article": found}, status=410)
    version = one.current_version(found)
    claims = one.claims(version)
    whole = request.user.is_authenticated or bool(found.source and found.source.free)
    items = numbered(claims)
    return render(
        request,
        "pages/article.html",
        {
            "article": found,
            "version": version,
            "state": state_of(version),
            "whole": whole,
            "items": items,
            "paragraphs": paragraphs(version.text, items, one.mentions(version)) if whole else [],
            "projects": one.projects_of(claims),
            "modalities": MODALITIES,
            "undecided": sum(claim.judgement_id is None for claim in claims),
        },
    )

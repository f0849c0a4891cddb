"""Today: what is new, what is due next, and what waits to be read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from tracker.queries import today
from tracker.queries.projects import rows
from tracker.queries.reading import articles, progress


def home(request: HttpRequest) -> HttpResponse:
    """The first page."""
    now = timezone.now()
    return render(
        request,
        "pages/home.html",
        {
            "now": now,
            "today": now.date(),
            "news": today.news(now),
            "changes": today.changes(),
            "projects": rows(today.changed_projects()),
            "deadlines": today.deadlines(now.date()),
            "articles": articles()[: today.ARTICLES],
            "progress": progress(),
        },
    )


def reading(request: HttpRequest) -> HttpResponse:
    """How far the reader is, for the first page to ask again while articles wait."""
    return render(request, "partials/_progress.html", {"progress": progress()})

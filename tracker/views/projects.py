"""The list of projects, and one project with its time axis and events."""

from collections.abc import Container

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from tracker.models import Entity, Event
from tracker.queries import project as one
from tracker.queries import timeline
from tracker.queries.projects import projects, rows
from tracker.templatetags.words import PROJECT_KINDS, STATUSES
from tracker.views.axis.axis import axis
from tracker.views.plans import plans

# Eighteen events with their evidence and a full axis above them stay below 1,500 elements.
PROJECTS_A_PAGE, EVENTS_A_PAGE = 50, 18


def project_list(request: HttpRequest) -> HttpResponse:
    """All projects, or those of one kind or status."""
    kind, status = chosen(request, "kind", PROJECT_KINDS), chosen(request, "status", STATUSES)
    page = Paginator(projects(kind=kind, status=status), PROJECTS_A_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "pages/projects.html",
        {
            "page": page,
            "rows": rows(list(page)),
            "kinds": PROJECT_KINDS,
            "statuses": STATUSES,
            "kind": kind,
            "status": status,
        },
    )


def chosen(request: HttpRequest, field: str, words: Container[str]) -> str:
    """What a list is narrowed to; empty where the address holds none of these words."""
    value = request.GET.get(field, "")
    return value if value in words else ""


def project(request: HttpRequest, key: str) -> HttpResponse:
    """One project. The address of a double leads to whom it turned out to be."""
    try:
        entity = one.project(key)
    except Entity.DoesNotExist as missing:
        raise Http404 from missing
    if entity.same_as:
        return redirect("project", entity.same_as.key)
    today = timezone.localdate()
    happenings = timeline.happenings(entity)
    named, entered = timeline.participants(entity), one.participations(entity)
    page = Paginator(happenings, EVENTS_A_PAGE).get_page(request.GET.get("page"))
    periods = one.statuses(entity)
    return render(
        request,
        "pages/project.html",
        {
            "project": entity,
            "today": today,
            "page": page,
            "claims": timeline.claims_of([happening.event for happening in page]),
            "numbers": timeline.numbers(page),
            "named": named,
            "axis": axis(happenings, today),
            "pages": {h.event.key: n // EVENTS_A_PAGE + 1 for n, h in enumerate(happenings)},
            "plans": plans(happenings),
            "periods": periods,
            "now_status": periods[0] if periods else None,
            "parties": one.parties(entered, happenings, named),
            "evidence": one.evidence(happenings),
            "deadline": one.next_deadline(happenings, today),
        },
    )


def event(request: HttpRequest, key: str) -> HttpResponse:
    """The lasting address of an event: leads to it on its project's page, whatever was joined since."""
    try:
        found = Event.objects.select_related("project", "joined_into__project").get(key=key)
    except Event.DoesNotExist as missing:
        raise Http404 from missing
    stands = found.joined_into or found
    place = timeline.place_of(timeline.happenings(stands.project), stands.key) or 0
    number = place // EVENTS_A_PAGE + 1
    query = f"?page={number}" if number > 1 else ""
    return redirect(f"{reverse('project', args=[stands.project.key])}{query}#{stands.key}")

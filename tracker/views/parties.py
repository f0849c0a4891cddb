"""Companies, officials and agencies: their lists and their pages."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.models import Entity
from tracker.queries import party as one
from tracker.queries.parties import parties
from tracker.vocabulary import EntityKind

NAMES_A_PAGE, CLAIMS_A_PAGE = 60, 25


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of party: the names of its two pages, and what it is called."""

    kind: EntityKind
    page: str
    list_page: str
    title: Promise
    lede: Promise
    claims_title: Promise


KINDS = {
    EntityKind.COMPANY: Kind(
        EntityKind.COMPANY,
        "company",
        "companies",
        _("Companies"),
        _("Firms, banks and joint ventures in the news."),
        _("What the company does and says"),
    ),
    EntityKind.OFFICIAL: Kind(
        EntityKind.OFFICIAL,
        "official",
        "officials",
        _("Officials"),
        _("People who speak or act in the news."),
        _("What the official does and says"),
    ),
    EntityKind.AGENCY: Kind(
        EntityKind.AGENCY,
        "agency",
        "agencies",
        _("Agencies"),
        _("Ministries, governments, regulators."),
        _("What the agency does and says"),
    ),
}


def party_list(request: HttpRequest, kind: EntityKind) -> HttpResponse:
    """All parties of one kind."""
    page = Paginator(parties(kind), NAMES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "pages/parties.html", {"page": page, "kind": KINDS[kind]})


def party(request: HttpRequest, kind: EntityKind, key: str) -> HttpResponse:
    """One party. The address of a double leads to whom it turned out to be."""
    try:
        entity = one.party(kind, key)
    except Entity.DoesNotExist as missing:
        raise Http404 from missing
    if entity.same_as:
        return redirect(KINDS[kind].page, entity.same_as.key)
    page = Paginator(one.claims(entity), CLAIMS_A_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "pages/party.html",
        {
            "party": entity,
            "kind": KINDS[kind],
            "names": one.names(entity),
            "offices": one.offices(entity),
            "holders": one.office_holders(entity),
            "shares": one.shares(entity),
            "page": page,
        },
    )

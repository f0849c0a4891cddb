"""Where does a form lead back to? Only to a page of this site."""

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


def back(request: HttpRequest, otherwise: str = "home") -> HttpResponseRedirect:
    """A redirect to the form's `next`, or to a named page where that is missing or leads elsewhere."""
    target = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        return HttpResponseRedirect(target)
    return HttpResponseRedirect(reverse(otherwise))

"""Where does a form lead back to? Only to a page of this site."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


def back(request: HttpRequest, otherwise: str = "home") -> HttpResponseRedirect:
    """A redirect to the form's `next`, or to a named page where that is missing or leads elsewhere."""
    target = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        return HttpResponseRedirect(target)
    return HttpResponseRedirect(reverse(otherwise))


def signed_in(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view, for users who are logged in; others log in first, and then come to the page that the form stands on.

    The address of a form takes no GET, so it is nothing to come back to. A form sent by a script takes its page along.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        log_in = redirect_to_login(back(request).url)
        if "HX-Request" in request.headers:
            return HttpResponse(headers={"HX-Redirect": log_in.url})
        return log_in

    return guarded

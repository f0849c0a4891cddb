"""Light, dark, or as the system has it? The choice is a cookie; nothing else is stored."""

from django.http import HttpRequest, HttpResponseRedirect
from django.views.decorators.http import require_POST

from tracker.templatetags.pages import THEMES
from tracker.views.safe_return import back

A_YEAR = 365 * 24 * 3600


@require_POST
def set_theme(request: HttpRequest) -> HttpResponseRedirect:
    """Keep the chosen theme, and return to the page."""
    response = back(request)
    chosen = request.POST.get("theme", "")
    if chosen in THEMES:
        response.set_cookie("theme", chosen, max_age=A_YEAR, samesite="Lax")
    else:
        response.delete_cookie("theme")
    return response

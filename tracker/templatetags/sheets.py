"""Under which address is the one style sheet?"""

from django import template
from django.urls import reverse

from tracker.views.styles import current

register = template.Library()


@register.simple_tag
def stylesheet() -> str:
    """The address of the style sheet as it is now."""
    return reverse("styles", args=[current()[1]])

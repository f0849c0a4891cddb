"""How is a sector called on the pages?"""

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

register = template.Library()

# The sectors of the knowledge base; any other stands as somebody entered it.
SECTORS: dict[str, Promise] = {
    "automotive": _("car industry"),
    "batteries": _("batteries"),
    "semiconductors": _("semiconductors"),
    "trade policy": _("trade policy"),
}


@register.filter
def sector(name: str) -> str:
    """A sector in the page's language, where it is one of the knowledge base."""
    return str(SECTORS.get(name, name))

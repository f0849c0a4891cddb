"""Where does a name lead, and which theme and language does a page have?"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.conf.locale import LANG_INFO
from django.core.paginator import Page
from django.template.context import Context
from django.urls import reverse
from django.utils.translation import get_language, gettext

from tracker.models import ArticleVersion, Claim, Entity, Event
from tracker.templatetags.days import cased
from tracker.vocabulary import EntityKind, ParticipantRole, Standing

register = template.Library()

# The addresses of pages by the kind of entity; whoever is not named has none.
PAGES = {
    EntityKind.PROJECT: "project",
    EntityKind.COMPANY: "company",
    EntityKind.OFFICIAL: "official",
    EntityKind.AGENCY: "agency",
}
THEMES = ("light", "dark")
# More products than these would make the strip of facts a list.
SHOWN = 3


@register.filter
def page_of(entity: Entity | None) -> str:
    """The address of an entity's page; empty where it has none."""
    if entity is None or entity.standing == Standing.DISMISSED or entity.kind not in PAGES:
        return ""
    return reverse(PAGES[EntityKind(entity.kind)], args=[entity.key])


@register.filter
def other_name(entity: Entity) -> str:
    """The name in the other script, where it is another."""
    other = entity.name_ru if entity.name == entity.name_en else entity.name_en
    return other if other != entity.name else ""


@register.filter
def other_language(entity: Entity) -> str:
    """The language of the name in the other script."""
    return "ru" if entity.name == entity.name_en else "en"


@register.filter
def product_names(products: Sequence[Mapping[str, str]]) -> str:
    """The first products of a project in the interface's language, and how many more there are."""
    language = get_language() or "en"
    names = [product.get(language) or product["en"] for product in products]
    more = f" +{len(names) - SHOWN}" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more


@register.filter
def monogram(entity: Entity) -> str:
    """One or two letters that stand for a name."""
    words = [word for word in entity.name.split() if word[:1].isalpha()]
    return "".join(word[0].upper() for word in words[:2]) or "?"


@register.filter
def why_not_read(version: ArticleVersion) -> str:
    """Why a wording could not be read, in the page's language where it is for its own language."""
    if version.language in ("", "en", "ru"):
        return version.not_read
    known = LANG_INFO.get(version.language, {})
    language = cased(gettext(known["name"])) if "name" in known else version.language
    return gettext("only English and Russian are read; this is %(language)s") % {"language": language}


@register.filter
def host(url: str) -> str:
    """The host of an address, without www."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


@register.simple_tag(takes_context=True)
def theme(context: Context) -> str:
    """The theme that this visitor has chosen, or nothing: then it follows the system."""
    chosen = context["request"].COOKIES.get("theme", "")
    return chosen if chosen in THEMES else ""


@register.simple_tag(takes_context=True)
def here(context: Context, *names: str) -> bool:
    """Is the page one of these."""
    match = context["request"].resolver_match
    return bool(match) and match.url_name in names


@register.filter
def at(found: Mapping[Any, Any], key: Any) -> Any:
    """What is found under a key; an empty list where nothing is."""
    return found.get(key, [])


@register.filter
def plus(value: float, more: float) -> float:
    """A place on a drawing, moved."""
    return round(value + more, 1)


@register.filter
def surest(claims: Sequence[Claim], event: Event) -> Claim | None:
    """The claim that speaks for an event: as sure as it, of its days, and best read; None where there is no claim."""

    def fits(claim: Claim) -> tuple[bool, bool, float]:
        return claim.now_modality == event.modality, claim.dates == (event.first, event.last), claim.confidence

    return max(claims, key=fits, default=None)


@register.simple_tag
def on_page(key: str, pages: Mapping[str, int], page: Page[Any]) -> str:
    """The address of an event of a list in pages: an anchor on this page, or on the page that holds it."""
    number = pages[key]
    return f"#{key}" if number == page.number else f"?page={number}#{key}"


@register.filter
def current_parts(parties: Sequence[Any]) -> list[tuple[Any, Any]]:
    """The parties with an entered part that has not ended, owners first; more than two would not fit the strip."""
    parts = [(party, part) for party in parties for part in party.parts if part.last is None]
    return sorted(parts, key=lambda pair: pair[1].role != ParticipantRole.OWNER)[:2]

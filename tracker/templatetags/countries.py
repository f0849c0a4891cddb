"""How is a country called on the pages?"""

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

register = template.Library()

# The countries that industrial news of Russia, Europe, America and Asia names most; others stand by their code.
COUNTRIES: dict[str, Promise] = {
    "AT": _("Austria"),
    "BE": _("Belgium"),
    "BR": _("Brazil"),
    "BY": _("Belarus"),
    "CA": _("Canada"),
    "CH": _("Switzerland"),
    "CN": _("China"),
    "CZ": _("Czechia"),
    "DE": _("Germany"),
    "DK": _("Denmark"),
    "ES": _("Spain"),
    "EU": _("European Union"),
    "FI": _("Finland"),
    "FR": _("France"),
    "GB": _("United Kingdom"),
    "HU": _("Hungary"),
    "ID": _("Indonesia"),
    "IN": _("India"),
    "IR": _("Iran"),
    "IT": _("Italy"),
    "JP": _("Japan"),
    "KR": _("South Korea"),
    "KZ": _("Kazakhstan"),
    "MX": _("Mexico"),
    "MY": _("Malaysia"),
    "NL": _("Netherlands"),
    "NO": _("Norway"),
    "PL": _("Poland"),
    "RO": _("Romania"),
    "RS": _("Serbia"),
    "RU": _("Russia"),
    "SA": _("Saudi Arabia"),
    "SE": _("Sweden"),
    "SG": _("Singapore"),
    "SK": _("Slovakia"),
    "TH": _("Thailand"),
    "TR": _("Türkiye"),
    "TW": _("Taiwan"),
    "UA": _("Ukraine"),
    "US": _("United States"),
    "UZ": _("Uzbekistan"),
    "VN": _("Vietnam"),
}


@register.filter
def country(code: str) -> str:
    """The name of a country, its code where it has none here."""
    return str(COUNTRIES.get(code, code))

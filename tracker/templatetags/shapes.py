"""Which shape and which colour stand for what, so that neither colour nor shape speaks alone?"""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from tracker.vocabulary import DatePrecision, Modality, ProjectStatus

register = template.Library()

HUES: dict[str, str] = {
    Modality.DONE: "happened",
    Modality.UNDER_WAY: "happened",
    Modality.PLANNED: "planned",
    Modality.EXPECTED: "planned",
    Modality.POSSIBLE: "possible",
    Modality.DENIED: "denied",
}
STATUS_SHAPES: dict[str, tuple[str, str]] = {
    ProjectStatus.UNKNOWN: ("dash", "none"),
    ProjectStatus.RUMOURED: ("possible", "possible"),
    ProjectStatus.EXPLORATORY: ("possible", "possible"),
    ProjectStatus.ANNOUNCED: ("planned", "planned"),
    ProjectStatus.AGREED: ("planned", "planned"),
    ProjectStatus.PREPARATION: ("under_way", "happened"),
    ProjectStatus.CONSTRUCTION: ("under_way", "happened"),
    ProjectStatus.COMMISSIONING: ("under_way", "happened"),
    ProjectStatus.OPERATING: ("done", "happened"),
    ProjectStatus.PAUSED: ("pause", "slip"),
    ProjectStatus.SHELVED: ("pause", "slip"),
    ProjectStatus.CANCELLED: ("denied", "denied"),
    ProjectStatus.MOTHBALLED: ("pause", "slip"),
    ProjectStatus.CLOSED: ("denied", "denied"),
}
# How much of the bar is filled, of 26: the longer, the less exactly the date is known.
WIDTHS: dict[str, int] = {
    DatePrecision.DAY: 4,
    DatePrecision.WEEK: 7,
    DatePrecision.MONTH: 10,
    DatePrecision.QUARTER: 14,
    DatePrecision.RANGE: 16,
    DatePrecision.HALF: 19,
    DatePrecision.YEAR: 26,
    DatePrecision.BEFORE: 26,
    DatePrecision.AFTER: 26,
    DatePrecision.UNKNOWN: 26,
}
# Below one half a reading is a guess; the reader's own rules give 0.75 and more where every word of it was told.
SURE, FAIR = 0.75, 0.5


@register.simple_tag
def glyph(name: str) -> SafeString:
    """A shape of the page's symbols, drawn in the colour around it."""
    return format_html('<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><use href="#shape-{}"/></svg>', name)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A line icon of the page's symbols."""
    return format_html('<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><use href="#icon-{}"/></svg>', name)


@register.filter
def hue(modality: str) -> str:
    """The name of the colour of a modality."""
    return HUES.get(modality, "none")


@register.filter
def status_shape(status: str) -> str:
    """The shape of a project's status."""
    return STATUS_SHAPES[status][0]


@register.filter
def status_hue(status: str) -> str:
    """The colour of a project's status."""
    return STATUS_SHAPES[status][1]


@register.simple_tag
def precision_widths() -> dict[str, int]:
    """How wide the bar of each precision is filled."""
    return {str(precision): width for precision, width in WIDTHS.items()}


@register.filter
def bars(confidence: float) -> int:
    """A confidence as one to three bars."""
    return 3 if confidence >= SURE else 2 if confidence >= FAIR else 1

"""How do the pages tell a date of an event, a claim, an office?"""

from datetime import date, datetime
from typing import Protocol

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.templatetags.days import between, cased, day, in_words
from tracker.vocabulary import DateBasis, DatePrecision

register = template.Library()
# A month ahead is when a deadline begins to matter.
SOON = 30


class Dated(Protocol):
    """Whatever has a date: an event, a claim, one telling of it."""

    @property
    def first(self) -> date | None: ...
    @property
    def last(self) -> date | None: ...
    @property
    def precision(self) -> str: ...


class Claimed(Dated, Protocol):
    """A date with where it comes from."""

    @property
    def basis(self) -> str: ...


class Period(Protocol):
    """Whatever lasts from a day to a day."""

    @property
    def first(self) -> date | None: ...
    @property
    def last(self) -> date | None: ...


@register.filter
def short_day(value: date) -> str:
    """A day in a narrow column: "23 Nov 2022"."""
    return cased(date_format(value, "j M Y"))


@register.filter
def this_day(value: date) -> str:
    """A day of this year: "23 Nov"."""
    return cased(date_format(value, "j M"))


@register.filter
def moment(value: datetime) -> str:
    """A moment of this year: "23 Nov, 08:20"."""
    return cased(date_format(value, "j M, H:i"))


@register.filter
def when(dated: Dated) -> str:
    """The date of an event or claim in words, "undated" where there is none."""
    return in_words(dated.first, dated.last, dated.precision) or _("undated")


@register.filter
def when_read(claim: Claimed, words: str = "") -> str:
    """The date of a claim as it was read; words that could not be resolved are quoted: «“this year”, unresolved»."""
    if told := in_words(claim.first, claim.last, claim.precision):
        return told
    if claim.basis == DateBasis.UNRESOLVED and words:
        return _("“%(words)s”, unresolved: the article is undated") % {"words": words}
    return _("undated")


@register.filter
def column(dated: Dated) -> str:
    """The date for a narrow column: days are shortened, all else as it is told."""
    if dated.precision == DatePrecision.DAY and dated.first and dated.first == dated.last:
        return short_day(dated.first)
    return when(dated)


@register.filter
def iso(dated: Dated) -> str:
    """The date for machines; empty where there is none."""
    known = dated.first or dated.last
    return known.isoformat() if known else ""


@register.filter
def span(period: Period) -> str:
    """From when to when something lasted: "May 2022 – June 2023", "since May 2022"."""
    if period.first and period.last:
        return between(period.first, period.last)
    if period.first:
        return _("since %(day)s") % {"day": day(period.first)}
    return _("until %(day)s") % {"day": day(period.last)} if period.last else ""


@register.filter
def days_left(last: date | None, today: date) -> str:
    """How long until a deadline: "in 15 days", "today", "open" where no day is named."""
    if last is None:
        return _("open")
    days = (last - today).days
    if days == 0:
        return _("today")
    if days > 0:
        return ngettext("in %(days)d day", "in %(days)d days", days) % {"days": days}
    return ngettext("%(days)d day ago", "%(days)d days ago", -days) % {"days": -days}


@register.filter
def window(dated: Dated) -> str:
    """The time that a claim gives, in words, without its basis."""
    return in_words(dated.first, dated.last, dated.precision)


@register.filter
def is_soon(last: date | None, today: date) -> bool:
    """Is a deadline within the next 30 days."""
    return last is not None and (last - today).days <= SOON

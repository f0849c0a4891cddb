"""How is a date told, no more exactly than it is known?"""

import calendar
from datetime import date, datetime
from typing import Protocol

from django import template
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

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


def day(value: date) -> str:
    """A day in words: "23 November 2022"."""
    return date_format(value, "j E Y")


def cased(words: str) -> str:
    """Months as the language writes them within a sentence: Russian ones without the capital."""
    return words.lower() if get_language() == "ru" else words


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


def month(value: date) -> str:
    """A month: "November 2022"."""
    return cased(date_format(value, "F Y"))


def quarter(value: date) -> str:
    """A quarter: "Q3 2025"."""
    return _("Q%(quarter)d %(year)d") % {"quarter": (value.month + 2) // 3, "year": value.year}


def half(value: date) -> str:
    """A half of a year."""
    if value.month <= 6:
        return _("first half of %(year)d") % {"year": value.year}
    return _("second half of %(year)d") % {"year": value.year}


def ends_month(value: date) -> bool:
    """Is it the last day of its month."""
    return value.day == calendar.monthrange(value.year, value.month)[1]


def between(first: date, last: date) -> str:
    """A stretch of days, of months where they are whole, of years where those are: "May–August 2022"."""
    if first == last:
        return day(first)
    if first.day == 1 and ends_month(last):
        return months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    start = date_format(first, "j E") if first.year == last.year else day(first)
    return f"{start} – {day(last)}"


def months(first: date, last: date) -> str:
    """A stretch of whole months."""
    if first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return month(first)
    if first.year == last.year:
        return f"{month(first).rsplit(' ', 1)[0]}–{month(last)}"
    return f"{month(first)} – {month(last)}"


def before(last: date) -> str:
    """A latest day: "by the end of 2022"."""
    if (last.month, last.day) == (12, 31):
        return _("by the end of %(year)d") % {"year": last.year}
    if ends_month(last):
        return _("by the end of %(month)s") % {"month": date_format(last, "E Y")}
    return _("by %(day)s") % {"day": day(last)}


def after(first: date) -> str:
    """An earliest day: "from May 2022"."""
    if (first.month, first.day) == (1, 1):
        return _("from %(year)d") % {"year": first.year}
    if first.day == 1:
        return _("from %(month)s") % {"month": date_format(first, "E Y")}
    return _("from %(day)s") % {"day": day(first)}


def in_words(first: date | None, last: date | None, precision: str) -> str:
    """Inclusive days in words that promise no more than the precision; empty when neither day is known."""
    if first is None:
        return before(last) if last else ""
    if last is None:
        return after(first)
    if precision == DatePrecision.WEEK:
        return _("week of %(day)s") % {"day": day(first)}
    if precision == DatePrecision.QUARTER:
        return quarter(first)
    if precision == DatePrecision.HALF:
        return half(first)
    return between(first, last)


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

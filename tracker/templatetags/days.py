"""Which words tell some days, no more exactly than they are known?"""

import calendar
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tracker.vocabulary import DatePrecision


def cased(words: str) -> str:
    """Months as the language writes them within a sentence: Russian ones without the capital."""
    return words.lower() if get_language() == "ru" else words


def day(value: date) -> str:
    """A day in words: "23 November 2022"."""
    return date_format(value, "j E Y")


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

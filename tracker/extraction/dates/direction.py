"""Does a time lie before, from or between the days that are named: "by May", "since May", "May to July"?"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tracker.extraction.dates.names import Name
from tracker.extraction.dates.periods import Period
from tracker.extraction.dates.place import Anchor, place
from tracker.vocabulary import DatePrecision

Ends = tuple[date | None, date | None, DatePrecision]
LASTING = ("until", "up_before", "through")
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A whole time phrase: one name, or two with all that lies between, and the word before them.

    `marker` is "at" (in, on, for) or the kind of that word: "by", "before", "until", "through", "since", "not_before",
    "after". `negated`: a "not" stands before it; `moved`: a date is put off to it; `counted`: something is counted on
    that date, as in a balance.
    """

    marker: str
    names: tuple[Name, ...]
    negated: bool = False
    moved: bool = False
    counted: bool = False

    @property
    def explicit(self) -> bool:
        """Does the phrase give its days whenever it was written."""
        return any(name.explicit for name in self.names)

    @property
    def counts_from_earlier(self) -> bool:
        """Does the phrase need the time named before it."""
        return any(name.counts_from_earlier for name in self.names)

    @property
    def counts_from_day(self) -> bool:
        """Does the phrase need the day named before it: "a day later"."""
        return self.names[0].rule in ("that_day", "day_later")

    @property
    def is_day(self) -> bool:
        """Does the phrase name a single day."""
        return self.names[0].rule in ("day", "weekday", "near", "numeric", "feast")


def ends(phrase: Phrase, anchor: Anchor) -> Ends | None:
    """First day, last day and precision of a phrase; None where its names cannot be placed."""
    name = phrase.names[0]
    # A new date lies ahead although putting it off is done.
    anchor = replace(anchor, future=anchor.future or phrase.moved)
    period = between(phrase, anchor) if len(phrase.names) == 2 else place(name, anchor)
    if period is None:
        return None
    # What lasts until a month without a year ends after the day of writing as easily as before it.
    if phrase.marker in LASTING and len(phrase.names) == 1 and not anchor.future:
        period = closest(name, anchor, period)
    if name.is_open and anchor.published:
        return anchor.published, None, DatePrecision.AFTER
    marker = "since" if name.rule == "since_then" else phrase.marker
    return MARKERS[marker](phrase, period, anchor)


def closest(name: Name, anchor: Anchor, back: Period) -> Period:
    """The placing that lies closer to the day of writing, ahead or back."""
    ahead = place(name, replace(anchor, future=True))
    day = anchor.published
    if ahead is None or day is None:
        return back
    return min((ahead, back), key=lambda period: abs((period.last - day).days))


def between(phrase: Phrase, anchor: Anchor) -> Period | None:
    """From the first day of one name to the last of the other, each lending its year to the other."""
    first_name, last_name = phrase.names
    if last_name.year and first_name.year is None and first_name.year_turn is None:
        last = place(last_name, anchor)
        first = last and place(first_name, Anchor(last.first, future=False))
    else:
        first = place(first_name, anchor)
        last = first and place(last_name, replace(anchor, after=first.first))
    if not first or not last or first.first > last.last:
        return None
    return Period(first.first, last.last, DatePrecision.RANGE)


def at(phrase: Phrase, period: Period, anchor: Anchor) -> Ends:
    """The days themselves; of what was counted at the end of a year, its last day."""
    if phrase.counted and not anchor.future and period.precision == DatePrecision.QUARTER and phrase.names[0].part:
        return period.last, period.last, DatePrecision.DAY
    return period.first, period.last, period.precision


def by(phrase: Phrase, period: Period, anchor: Anchor) -> Ends:
    """Up to the last day; of what is past, a count "by November 1" is one of that day."""
    if period.precision == DatePrecision.DAY and not anchor.future:
        return at(phrase, period, anchor)
    return None, period.last, DatePrecision.BEFORE


def before(phrase: Phrase, period: Period, anchor: Anchor) -> Ends:
    """Up to the day before it begins ("before the end of": to the end); expected "not before" it, from it on."""
    if phrase.negated and anchor.future:
        return since(phrase, period, anchor)
    last = period.last if phrase.names[0].part == "late" else period.first - ONE_DAY
    return None, last, DatePrecision.BEFORE


def until(phrase: Phrase, period: Period, anchor: Anchor) -> Ends:
    """The new date of what is put off, or not due until then; else the end of what lasts.

    What "will run until 2026" runs through it; what ran "until 2022" stopped before it, as does «до 2026 года».
    """
    if phrase.moved or (phrase.negated and anchor.future):
        return at(phrase, period, anchor)
    ahead = phrase.marker == "until" and anchor.future
    whole = ahead or period.precision == DatePrecision.DAY or phrase.names[0].part is not None
    return None, period.last if whole else period.first - ONE_DAY, DatePrecision.BEFORE


def through(phrase: Phrase, period: Period, anchor: Anchor) -> Ends:
    """Up to the last day."""
    return None, period.last, DatePrecision.BEFORE


def since(phrase: Phrase, period: Period, anchor: Anchor) -> Ends:
    """From the first day on; counted "since the start of the year", up to the day of writing."""
    name = phrase.names[0]
    if name.rule == "this_year" and name.part == "early" and anchor.published and not anchor.future:
        return period.first, anchor.published, DatePrecision.RANGE
    return period.first, None, DatePrecision.AFTER


def after(phrase: Phrase, period: Period, anchor: Anchor) -> Ends:
    """From the day after it on."""
    return period.last + ONE_DAY, None, DatePrecision.AFTER


MARKERS: dict[str, Callable[[Phrase, Period, Anchor], Ends]] = {
    "at": at,
    "by": by,
    "before": before,
    "until": until,
    "up_before": until,
    "through": through,
    "since": since,
    "not_before": since,
    "after": after,
}

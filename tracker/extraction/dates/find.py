"""Which words of a text say when, and what do they mean?"""

from dataclasses import dataclass
from datetime import date

from tracker.extraction.dates import phrases
from tracker.extraction.dates.direction import Phrase, ends
from tracker.extraction.dates.periods import Period
from tracker.extraction.dates.place import Anchor
from tracker.extraction.quantities.words import pieces
from tracker.records import Span, When
from tracker.vocabulary import DateBasis

# A day outside these years is a blank that somebody's software filled in.
NEWS = range(1900, 2200)


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words of a text that say when something happens, and what they mean once the day of writing is known.

    `span` holds the words with the preposition before them, offsets in the article's text. `earlier` is the time named
    before, from which words such as "a day later" count.
    """

    span: Span
    phrase: Phrase
    earlier: "TimeWords | None" = None

    def resolve(self, published: date | None, *, future: bool) -> When:
        """The days that are meant by words written on `published` (None, or a year no news is from: unknown).

        `future`: the clause is planned, expected or possible, so "on Monday" is the next one, else the last.
        """
        known = published if published and published.year in NEWS else None
        found = ends(self.phrase, Anchor(known, future, self._earlier_period(known, future)))
        if found is None:
            return When(basis=DateBasis.UNRESOLVED, span=self.span)
        first, last, precision = found
        return When(first, last, precision, self._basis(), self.span)

    def _earlier_period(self, published: date | None, future: bool) -> Period | None:
        if self.earlier is None:
            return None
        when = self.earlier.resolve(published, future=future)
        start, end = when.first or when.last, when.last or when.first
        return Period(start, end, when.precision) if start and end else None

    def _basis(self) -> DateBasis:
        return DateBasis.EXPLICIT if self.phrase.explicit else DateBasis.RELATIVE


def find(text: str, language: str, *, start: int = 0, stop: int | None = None) -> list[TimeWords]:
    """The time words of `text[start:stop]`, in order, none overlapping. `language` is "en" or "ru"."""
    found: list[TimeWords] = []
    earlier: TimeWords | None = None
    earlier_day: TimeWords | None = None
    for left, right in pieces(text, start, len(text) if stop is None else stop):
        for span, phrase in phrases.find(text, language, left, right):
            reference = (earlier_day or earlier) if phrase.counts_from_day else earlier
            words = TimeWords(span, phrase, reference if phrase.counts_from_earlier else None)
            found.append(words)
            # One step back is enough, and keeps a chain of "the same day" from growing with the text.
            earlier = words if words.earlier is None else earlier
            earlier_day = words if words.earlier is None and phrase.is_day else earlier_day
    return found

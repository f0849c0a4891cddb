"""Which stretches of a text are taken, and what stands at one? Told at once, however many there are."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from tracker.records import Span

Thing = TypeVar("Thing")


class Cover:
    """The letters of a text that some spans cover."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        """`spans` are covered from the start."""
        self._letters = bytearray()
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Cover this span too."""
        if len(self._letters) < span.stop:
            self._letters.extend(bytes(2 * span.stop - len(self._letters)))
        self._letters[span.start : span.stop] = b"\1" * (span.stop - span.start)

    def meets(self, span: Span) -> bool:
        """Does the span share a letter with those covered."""
        return 1 in self._letters[span.start : span.stop]

    def takes(self, span: Span) -> bool:
        """Cover the span if it is free; say whether it was."""
        free = not self.meets(span)
        if free:
            self.add(span)
        return free


class Places(Generic[Thing]):
    """Things that stand somewhere in a text, to be asked for by a span."""

    def __init__(self, things: Iterable[tuple[Span, Thing]]) -> None:
        """Every thing with its span."""
        self._things = sorted(things, key=lambda pair: pair[0].start)
        self._starts = [span.start for span, _ in self._things]
        self._longest = max((span.stop - span.start for span, _ in self._things), default=0)

    def at(self, span: Span) -> Iterator[tuple[Span, Thing]]:
        """The things whose spans share a letter with this one, in order of the text."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.stop)
        return (pair for pair in self._things[first:last] if pair[0].shares(span))

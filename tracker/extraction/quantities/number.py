"""What is known of a number in a text?"""

from dataclasses import dataclass

from tracker.records import Span
from tracker.vocabulary import Bound, Unit


@dataclass(frozen=True, slots=True)
class Number:
    """A number that counts something. `value` is in full; `value_max` is set for a range alone.

    `noun` is the counted noun or currency as written, "" where none stands there; `rate` is "year" or "month" for
    "a year", «в месяц». The span holds the bound, the figures and a noun that is a unit ("about 5 billion roubles").
    """

    span: Span
    value: float
    value_max: float | None
    bound: Bound
    unit: Unit
    noun: str
    rate: str | None

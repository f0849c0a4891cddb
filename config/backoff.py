"""How soon is a child that ended started again, and when is it given up?"""

from dataclasses import dataclass

# A child that ran this long had started well; what ended it is a new story.
LASTED = 10.0
PAUSES = (0.2, 0.5, 1.0, 2.0)


@dataclass(frozen=True, slots=True)
class Tries:
    """The starts of one child: when the last one was, and how many in a row ended quickly. Moments in seconds."""

    started_at: float
    quick_ends: int = 0

    def ended(self, now: float) -> "Tries":
        """The tries after the child ended at `now`."""
        quick = now - self.started_at < LASTED
        return Tries(self.started_at, self.quick_ends + 1 if quick else 1)

    def started(self, now: float) -> "Tries":
        """The tries after the child was started again at `now`."""
        return Tries(now, self.quick_ends)

    @property
    def pause(self) -> float | None:
        """The seconds to wait before the next start, longer each time; None: enough, five quick ends in a row."""
        return PAUSES[self.quick_ends - 1] if self.quick_ends <= len(PAUSES) else None

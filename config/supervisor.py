"""How do the servers and the three processes stay up together, and stop together?"""

import time
from collections.abc import Callable

from config.children import Child
from config.embedded import processes
from config.embedded.failure import ServerFailure
from config.embedded.servers import Servers
from config.kept import Kept
from config.logs import Tail
from config.watchman import Watchman

# All must be gone within five seconds of Ctrl-C: two for a task to end, the rest for the servers (see there).
STOP_WITHIN = 2.0


class GivenUp(ServerFailure):
    """Something does not come up or cannot be kept up."""


class Supervisor:
    """Keeps up what it was given: starts again what ended, shows the warnings, ends all when told to or when killed."""

    def __init__(self, servers: Servers, *, say: Callable[[str, str], None]) -> None:
        self.servers, self.say = servers, say
        self.watchman = Watchman()
        self.children: list[Child] = []
        self.tails: dict[str, Tail] = {}
        self.kept = [Kept(server) for server in servers.started]
        for server in self.kept:
            self.watchman.note(*server.ending)

    def add(self, child: Child) -> None:
        """Start a child and keep it up from now on."""
        self.children.append(child)
        self.tails[child.name] = Tail(child.log)
        kept = Kept(child)
        self.kept.append(kept)
        self._launch(kept)

    def look(self) -> None:
        """One round: show what is new, start again what ended. GivenUp when that did not help five times."""
        for name, tail in self.tails.items():
            for line in tail.new_trouble():
                self.say(name, line)
        for kept in self.kept:
            if kept.due is None and kept.has_ended:
                self._plan_restart(kept)
            elif kept.due is not None and time.monotonic() >= kept.due:
                self._launch(kept)

    def stop(self) -> None:
        """End all: the children first, for they use the servers. A second call does nothing."""
        self._stop_children()
        endings = [kept.ending for kept in self.kept]
        self.servers.stop()
        for whom, _ in endings:
            self.watchman.note(whom, 0)
        self.children, self.kept = [], []
        self.watchman.dismiss()

    def _stop_children(self) -> None:
        """Ask all children at once; cut off, with their groups, those that are not done in time."""
        for child in self.children:
            child.ask_to_stop()
        deadline = time.monotonic() + STOP_WITHIN
        for child in self.children:
            child.stop(within=max(0.0, deadline - time.monotonic()))
        for kept in self.kept:
            kept.clear_group()

    def _plan_restart(self, kept: Kept) -> None:
        """Say that something ended, and when it starts again."""
        self.watchman.note(kept.ending[0], 0)
        name, code = kept.what.name, kept.exit_code
        if not kept.plan_restart():
            words = processes.last_lines(kept.what.log)
            raise GivenUp(f"{name} keeps failing (exit code {code}). Its last lines, from {kept.what.log}:\n{words}")
        self.say("up", f"{name} ended (exit code {code}); it is started again")

    def _launch(self, kept: Kept) -> None:
        """Start something, and tell those who end it if we are killed: the watchman, and the next start."""
        kept.launch()
        self.servers.note_child(kept.what.name, kept.what.process)
        self.watchman.note(*kept.ending)

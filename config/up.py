"""How does everything come up? Servers, tables, pages, worker, clock; and all of it down again on Ctrl-C."""

import argparse
import contextlib
import os
import signal
import threading
import time

from config import children, page
from config.embedded.places import state_dir
from config.embedded.servers import Busy, Servers
from config.logs import Tail, is_routine
from config.supervisor import GivenUp, Supervisor

# A first start of the pages took 2 s; on a busy machine it may be many times that.
ANSWERS_WITHIN = 120.0
# Lines of `prepare` that begin so are repeated where a person looks for them.
LOG_IN = "Log in"


def main(arguments: list[str]) -> int:
    """`manage.py up`: start everything, say where it is, keep it up until told to stop; the exit code."""
    options = parse(arguments)
    stopping = told_to_stop()
    servers = Servers(state_dir(), command="up")
    try:
        servers.own()
    except Busy as busy:
        raise GivenUp(already(busy)) from busy
    try:
        page.check_port(options.host, options.port)
        urls = servers.start(os.environ)
        return run(servers, urls, options, stopping)
    finally:
        servers.stop()


def parse(arguments: list[str]) -> argparse.Namespace:
    """The options of `up`."""
    parser = argparse.ArgumentParser(prog="manage.py up", description="Start everything; Ctrl-C stops it.")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen at (0.0.0.0: every one)")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen at")
    parser.add_argument("--no-demo", action="store_true", help="start without the demo articles")
    options = parser.parse_args(arguments)
    if not 0 < options.port < 65536:
        parser.error(f"there is no port {options.port}")
    return options


def told_to_stop() -> threading.Event:
    """An event that Ctrl-C, a kill and a closed terminal set."""
    stopping = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stopping.set())
    return stopping


def already(busy: Busy) -> str:
    """What to say when another process owns the state directory."""
    if busy.run.command == "up":
        return f"Already up: {busy.run.page or 'still starting'} (pid {busy.run.pid}). Stop it with Ctrl-C there."
    return f"`manage.py {busy.run.command}` (pid {busy.run.pid}) uses the servers here. Try again when it is done."


def run(servers: Servers, urls: dict[str, str], options: argparse.Namespace, stopping: threading.Event) -> int:
    """Bring the rest up and keep everything up until told to stop; the exit code."""
    supervisor = Supervisor(servers, say=say)
    try:
        bring_up(supervisor, urls, options, stopping)
        while not stopping.wait(0.1):
            supervisor.look()
    finally:
        say("up", "stopping …")
        supervisor.stop()
    return 0


def bring_up(
    supervisor: Supervisor, urls: dict[str, str], options: argparse.Namespace, stopping: threading.Event
) -> None:
    """Prepare, start the three processes that stay, wait for the page and say where it is; less when told to stop."""
    servers, host, port = supervisor.servers, options.host, options.port
    env = children.environment(urls, root=servers.root, host=host)
    log_in = prepare(children.preparation(logs=servers.logs, env=env, demo=not options.no_demo), stopping)
    if stopping.is_set():
        return
    for child in children.lasting(servers.root, logs=servers.logs, env=env, host=host, port=port):
        supervisor.add(child)
    if wait_for_page(supervisor, options, stopping):
        servers.note_page(page.address(host, port))
        tell(welcome(servers, log_in))


def prepare(child: children.Child, stopping: threading.Event) -> list[str]:
    """Run the preparation to its end, showing what it says; its lines about the log-in. GivenUp when it fails."""
    tail, lines, goes_on = Tail(child.log), list[str](), True
    child.launch()
    while goes_on:
        goes_on = child.is_running() and not stopping.wait(0.1)
        lines += (fresh := [line for line in tail.new_lines() if not is_routine(line)])
        for line in fresh:
            say(child.name, line)
    child.stop(within=2.0)
    if child.failed() and not stopping.is_set():
        raise GivenUp(f"The preparation failed; what it said is in {child.log}")
    return [line for line in lines if line.startswith(LOG_IN)]


def wait_for_page(supervisor: Supervisor, options: argparse.Namespace, stopping: threading.Event) -> bool:
    """Wait until the page answers; False when told to stop before. GivenUp when it does not answer at all."""
    deadline = time.monotonic() + ANSWERS_WITHIN
    while not stopping.wait(0.1):
        supervisor.look()
        if page.answers(options.host, options.port):
            return True
        if time.monotonic() > deadline:
            raise GivenUp(f"The page does not answer after {ANSWERS_WITHIN:.0f} s; see {supervisor.servers.logs}.")
    return False


def welcome(servers: Servers, log_in: list[str]) -> str:
    """The block that says where everything is."""
    known = log_in or [f"{LOG_IN}: as the first start said; a new password: python3 manage.py changepassword admin"]
    lines = [f"The tracker is up: {servers.run.page}", *known, f"Data: {servers.root}", f"Logs: {servers.logs}"]
    return "\n".join(["", *(f"  {line}" for line in lines), "  Ctrl-C stops everything.", ""])


def say(who: str, line: str) -> None:
    """Show one line of a process."""
    tell(f"{who:>8} | {line}")


def tell(text: str) -> None:
    """Write to the terminal; one that has been closed must not keep us from stopping what we started."""
    with contextlib.suppress(OSError):
        print(text, flush=True)

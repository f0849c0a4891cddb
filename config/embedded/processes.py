"""How are child processes started, recognised and ended?"""

import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from config.embedded.places import Account

PR_SET_PDEATHSIG = 1


def spawn(
    command: Sequence[str | Path],
    *,
    log: Path,
    env: Mapping[str, str],
    cwd: Path,
    death_signal: signal.Signals = signal.SIGTERM,
    account: Account | None = None,
) -> subprocess.Popen[bytes]:
    """Start a command that writes to `log`, in a session of its own: Ctrl-C is ours to pass on.

    Call it from the main thread: Linux sends `death_signal` when the thread that started the child ends.
    """
    with open(log, "ab") as output:
        return subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            env=dict(env),
            cwd=cwd,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
            preexec_fn=_die_with_parent(death_signal),
        )


def _die_with_parent(death_signal: signal.Signals) -> Callable[[], None] | None:
    """On Linux the kernel signals the child when we end in whatever way, even by SIGKILL."""
    if sys.platform != "linux":
        return None
    libc, parent = ctypes.CDLL(None, use_errno=True), os.getpid()

    def ask_kernel() -> None:
        libc.prctl(PR_SET_PDEATHSIG, int(death_signal))
        if os.getppid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)

    return ask_kernel


def birth(pid: int) -> str | None:
    """A mark that no later process of the same number has. None when it has ended, even if nobody reaped it yet."""
    if sys.platform != "linux":
        seen = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)
        return seen.stdout.strip() or None
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] in "ZX" else fields[19]


def command_line(pid: int) -> str:
    """The words that a process was started with; "" when they cannot be seen."""
    if sys.platform != "linux":
        seen = subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False)
        return seen.stdout.strip()
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    except OSError:
        return ""


def end(process: subprocess.Popen[bytes], *, ask: signal.Signals, within: float, then: signal.Signals) -> None:
    """End a child of ours and reap it: ask by one signal; after `within` seconds tell its whole group by another."""
    if process.poll() is None:
        process.send_signal(ask)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(within)
        return
    signal_group(process.pid, then)
    process.wait()


def end_stray(pid: int, mark: str, *, ask: signal.Signals, within: float) -> None:
    """End a process that an earlier run left behind, if it is still that one; kill its group after `within` seconds."""
    if birth(pid) != mark:
        return
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, ask)
    deadline = time.monotonic() + within
    while birth(pid) == mark and time.monotonic() < deadline:
        time.sleep(0.05)
    signal_group(pid, signal.SIGKILL)


def signal_group(leader: int, what: signal.Signals) -> None:
    """Signal every process of the group that a child of ours leads; nothing happens when none is left."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, what)


def free_port() -> int:
    """A port of the loopback address that nobody listens at now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def last_lines(log: Path, count: int = 15) -> str:
    """The end of a log, to be shown when something failed; "" when nothing was written."""
    try:
        return "\n".join(log.read_text(errors="replace").splitlines()[-count:])
    except OSError:
        return ""

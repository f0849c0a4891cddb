"""Is there room for the page, and does it answer?"""

import errno
import http.client
import socket

from config.embedded.failure import ServerFailure


def address(host: str, port: int) -> str:
    """The page's address for a browser on this machine."""
    return f"http://{_near(host)}:{port}/"


def check_port(host: str, port: int) -> None:
    """ServerFailure when nothing can listen at this port, with what to do instead."""
    why = _refusal(host, port)
    if why is None:
        return
    if why.errno != errno.EADDRINUSE:
        raise ServerFailure(f"Cannot listen at {host}:{port}: {why.strerror or why}.")
    free = next((other for other in range(port + 1, min(port + 100, 65536)) if _refusal(host, other) is None), None)
    instead = f"--port {free}" if free else "another --port"
    raise ServerFailure(f"Port {port} is taken by another program. Try: python3 manage.py up {instead}")


def answers(host: str, port: int) -> bool:
    """Does the page say that it is well?"""
    line = http.client.HTTPConnection(_near(host).strip("[]"), port, timeout=2)
    try:
        line.request("GET", "/healthz/")
        return line.getresponse().status < http.client.BAD_REQUEST
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()


def _refusal(host: str, port: int) -> OSError | None:
    """Why nothing can listen here; None when something can."""
    try:
        family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
    except OSError as error:
        return error
    return None


def _near(host: str) -> str:
    """The name under which this machine itself reaches the host that is listened at."""
    near = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"[{near}]" if ":" in near else near

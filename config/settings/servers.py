"""How do the addresses of the two servers become Django's and Celery's settings?"""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit


def database(url: str, *, pooled: bool) -> dict[str, Any]:
    """Django's database settings from `postgres://user:password@host:port/name?option=value`.

    Only the web process pools connections: workers fork, and a pool does not survive that.
    """
    parts = urlsplit(url)
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    if pooled:
        options["pool"] = {"min_size": 1, "max_size": 8, "timeout": 10}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        # A pooled connection is tried before it is used: the server may have been started again meanwhile.
        "CONN_HEALTH_CHECKS": pooled,
    }


def cache_of(url: str) -> str:
    """The same Redis server's database 1, which holds the cache; 0 is the broker's."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path="/1")) if url else ""

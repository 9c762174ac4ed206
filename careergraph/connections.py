"""Read the addresses of the database and of the cache from the environment."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url

from careergraph import env


def database(name: str, default: str) -> dict[str, Any]:
    """Return Django's configuration of the database a sqlite:// or postgres:// URL points to."""
    value = env.text(name, default)
    expected = "sqlite:///path or postgres://user:password@host:port/name"
    scheme = value.partition("://")[0]
    if scheme not in {"sqlite", "postgres", "postgresql"}:
        raise env.fault(name, expected, _without_password(value))
    try:
        found = dict(dj_database_url.parse(value))
    except ValueError:
        raise env.fault(name, expected, _without_password(value)) from None
    if scheme != "sqlite":
        if not found["NAME"]:
            raise env.fault(name, expected, _without_password(value))
        return found | {"CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}
    file = Path(str(found["NAME"]))
    if str(file) != ":memory:" and not file.parent.is_dir():
        raise env.fault(name, "a file in a folder that exists", file)
    # Opening a connection and setting it up costs more than most of our queries: each thread keeps its own.
    # IMMEDIATE takes the write lock at the start, so that a transaction waits instead of failing half-way.
    found["CONN_MAX_AGE"] = None
    found["OPTIONS"] = {
        "timeout": 10,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
    return found


def cache(name: str, default: str) -> dict[str, Any]:
    """Return Django's configuration of the cache a locmem:// or redis:// URL points to."""
    value = env.text(name, default)
    try:
        parts = urlsplit(value)
        valid = parts.port != 0
    except ValueError:
        valid = False
    if valid and parts.scheme == "locmem":
        return {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "LOCATION": "careergraph",
            "OPTIONS": {"MAX_ENTRIES": 5000},
        }
    if valid and parts.scheme in {"redis", "rediss"} and parts.hostname:
        return {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": value,
            "KEY_PREFIX": "careergraph",
            "OPTIONS": {"socket_connect_timeout": 2, "socket_timeout": 2},
        }
    raise env.fault(name, "locmem:// or redis://host:port/number", _without_password(value))


def _without_password(url: str) -> str:
    """Hide the password of a URL, because a message ends up in logs."""
    scheme, found, rest = url.partition("://")
    credentials, at, host = rest.rpartition("@")
    if not found or not at:
        return url
    return f"{scheme}://{credentials.partition(':')[0]}:***@{host}"

"""Read the addresses of the database, of the cache and of the mail server from the environment."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import dj_database_url

from careergraph import env

SMTP: dict[str, Any] = {
    **dict.fromkeys(("host", "user", "password"), ""),
    "port": 25,
    "starttls": False,
    "tls": False,
}
SMTP_PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}


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


def mail(name: str, default: str) -> dict[str, Any]:
    """Return how mail goes out: console:// prints it, smtp+tls:// begins in the open and then encrypts (STARTTLS)."""
    value = env.text(name, default)
    try:
        parts = urlsplit(value)
        valid = parts.port != 0 and not parts.query and parts.path in {"", "/"}
    except ValueError:
        valid = False
    if valid and parts.scheme == "console":
        return SMTP | {"backend": "django.core.mail.backends.console.EmailBackend"}
    if valid and parts.scheme in SMTP_PORTS and parts.hostname:
        return SMTP | {
            "backend": "django.core.mail.backends.smtp.EmailBackend",
            "host": parts.hostname,
            "port": parts.port or SMTP_PORTS[parts.scheme],
            "user": unquote(parts.username or ""),
            "password": unquote(parts.password or ""),
            "starttls": parts.scheme == "smtp+tls",
            "tls": parts.scheme == "smtps",
        }
    expected = "console://, or smtp://, smtp+tls:// or smtps:// with user:password@host:port"
    raise env.fault(name, expected, _without_password(value))


def _without_password(url: str) -> str:
    """Hide the password of a URL, because a message ends up in logs."""
    scheme, found, rest = url.partition("://")
    credentials, at, host = rest.rpartition("@")
    if not found or not at:
        return url
    return f"{scheme}://{credentials.partition(':')[0]}:***@{host}"

"""Read settings from the environment, strictly.

Every function takes the variable's name and a default, and returns the default when the variable is unset or empty.
A value that cannot be used raises ImproperlyConfigured with one line that names the variable, says what is expected and
shows what was found.
"""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

SECRET_KEY_LENGTH = 50


def fault(name: str, expected: str, found: object) -> ImproperlyConfigured:
    """Return the exception for a variable with a wrong value."""
    return ImproperlyConfigured(f"{name}: expected {expected}, found {str(found)!r}")


def text(name: str, default: str) -> str:
    """Return the variable without surrounding white space."""
    return os.environ.get(name, "").strip() or default


def boolean(name: str, default: bool) -> bool:
    """Return True for 1/true/yes/on and False for 0/false/no/off, in any case."""
    value = text(name, str(default)).lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    raise fault(name, "1 or 0", value)


def integer(name: str, default: int, lowest: int, highest: int) -> int:
    """Return a whole number between lowest and highest, both included."""
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit() or not lowest <= int(value) <= highest:
        raise fault(name, f"a whole number from {lowest} to {highest}", value)
    return int(value)


def choice(name: str, default: str, choices: tuple[str, ...]) -> str:
    """Return one of the choices, compared in capitals."""
    value = text(name, default).upper()
    if value not in choices:
        raise fault(name, f"one of {', '.join(choices)}", value)
    return value


def words(name: str, default: list[str]) -> list[str]:
    """Return the parts of a comma-separated list, without empty ones."""
    return [part.strip() for part in text(name, ",".join(default)).split(",") if part.strip()]


def path(name: str, default: Path) -> Path:
    """Return an absolute file path; a relative one counts from the working directory."""
    return Path(text(name, str(default))).expanduser().absolute()


def time_zone(name: str, default: str) -> str:
    """Return the name of a time zone that this machine knows."""
    value = text(name, default)
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise fault(name, "a time zone such as UTC or America/Toronto", value) from None
    return value


def hosts(name: str, default: list[str]) -> list[str]:
    """Return host names as ALLOWED_HOSTS wants them: no scheme, no port, no path."""
    found = words(name, default)
    for host in found:
        bare = host[1:-1] if host.startswith("[") and host.endswith("]") else host
        if any(mark in host for mark in "/ @") or (":" in host and bare == host):
            raise fault(name, "host names separated by commas, without scheme or port", host)
    return found


def origin(name: str, default: str) -> str:
    """Return an absolute origin such as https://example.org, without a path or a closing slash."""
    value = text(name, default).rstrip("/")
    expected = "an origin such as https://example.org"
    try:
        parts = urlsplit(value)
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        raise fault(name, expected, value) from None
    if not valid or parts.path or parts.query or parts.fragment or parts.username:
        raise fault(name, expected, value)
    return value


def database(name: str, default: str) -> dict[str, Any]:
    """Return Django's configuration of the database a sqlite:// or postgres:// URL points to."""
    value = text(name, default)
    expected = "sqlite:///path or postgres://user:password@host:port/name"
    scheme = value.partition("://")[0]
    if scheme not in {"sqlite", "postgres", "postgresql"}:
        raise fault(name, expected, _without_password(value))
    try:
        found = dict(dj_database_url.parse(value))
    except ValueError:
        raise fault(name, expected, _without_password(value)) from None
    if scheme != "sqlite":
        if not found["NAME"]:
            raise fault(name, expected, _without_password(value))
        return found | {"CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}
    file = Path(str(found["NAME"]))
    if str(file) != ":memory:" and not file.parent.is_dir():
        raise fault(name, "a file in a folder that exists", file)
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
    value = text(name, default)
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
    raise fault(name, "locmem:// or redis://host:port/number", _without_password(value))


def secret_key(name: str, file: Path) -> str:
    """Return the variable or, when it is unset, the key kept in the file, which is made on first use."""
    value = os.environ.get(name, "").strip()
    if value:
        if len(value) < SECRET_KEY_LENGTH:
            raise fault(name, f"at least {SECRET_KEY_LENGTH} random characters", f"{len(value)} characters")
        return value
    try:
        # Exclusive creation: of two processes that start together, one writes and the other reads.
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return _stored_key(name, file)
    except OSError as error:
        raise ImproperlyConfigured(f"{name}: not set, and {file} cannot be written ({error.strerror})") from None
    key = secrets.token_urlsafe(SECRET_KEY_LENGTH)
    with os.fdopen(descriptor, "w") as stream:
        stream.write(key)
    return key


def folder(name: str, default: Path) -> Path:
    """Return the path of a folder, which is made when it does not exist."""
    found = path(name, default)
    try:
        found.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"{name}: the folder {found} cannot be made ({error.strerror})") from None
    return found


def _stored_key(name: str, file: Path) -> str:
    try:
        key = file.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(f"{name}: not set, and {file} cannot be read ({error.strerror})") from None
    if len(key) < SECRET_KEY_LENGTH:
        raise ImproperlyConfigured(f"{name}: not set, and {file} holds no key; delete that file")
    return key


def _without_password(url: str) -> str:
    """Hide the password of a URL, because a message ends up in logs."""
    scheme, found, rest = url.partition("://")
    credentials, at, host = rest.rpartition("@")
    if not found or not at:
        return url
    return f"{scheme}://{credentials.partition(':')[0]}:***@{host}"

"""Read settings from the environment, strictly.

Every function takes the variable's name and a default, and returns the default when the variable is unset or
empty. A value that cannot be used raises ImproperlyConfigured with one line that names the variable, says
what is expected and shows what was found.
"""

import os
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.exceptions import ImproperlyConfigured


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


def mail_address(name: str, default: str) -> str:
    """Return an e-mail address, with or without the name of who it belongs to."""
    value = text(name, default)
    address = parseaddr(value)[1]
    mailbox, _at, host = address.rpartition("@")
    if not mailbox or not host or any(mark in value for mark in "\r\n") or " " in address:
        raise fault(name, "an e-mail address such as editors@example.org", value)
    return value


def folder(name: str, default: Path) -> Path:
    """Return the path of a folder, which is made when it does not exist."""
    found = path(name, default)
    try:
        found.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"{name}: the folder {found} cannot be made ({error.strerror})") from None
    return found

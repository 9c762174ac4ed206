"""Asking for one address, as politely as a reader's browser and more briefly."""

import time
from typing import Final
from urllib.parse import urljoin, urlsplit

import requests
from django.conf import settings
from requests.exceptions import (
    ConnectionError as NoConnectionError,
)
from requests.exceptions import (
    RequestException,
    SSLError,
    Timeout,
)
from urllib3.exceptions import HTTPError, MaxRetryError

from occupations.models import Answer, LinkCheck
from occupations.upkeep.connections import PrivateAddressError, PublicAdapter

__all__ = ["fetch"]

Reason = LinkCheck.Reason

# In seconds: until connected, between two bytes, and for an address with everything it leads to.
CONNECT, READ, WHOLE = 5.0, 10.0, 40.0
MOST_REDIRECTS = 5
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
FOR_GOOD: Final = frozenset({301, 308})
GONE: Final = frozenset({404, 410})
BUSY: Final = frozenset({429, 503})
# Sites that keep programs out answer people all the same.
REFUSED: Final = frozenset({401, 402, 403, 407, 451})
FIRST_FAULT = 400
LONGEST_MOVED = 2000


def fetch(url: str) -> Answer:
    """Return what came of asking for an address; never raises for anything that the other side does."""
    started = time.monotonic()
    here, moved, for_good = url, "", True
    with _session() as session:
        for _hop in range(MOST_REDIRECTS + 1):
            if not _is_web(here):
                return Answer(url, reason=Reason.INVALID)
            if time.monotonic() - started > WHOLE:
                return Answer(url, reason=Reason.TIMEOUT)
            try:
                status, location = _ask(session, here)
            except (RequestException, HTTPError, OSError, ValueError) as error:
                return Answer(url, reason=_reason_of(error))
            if status not in REDIRECTS or not location:
                return Answer(url, status, _reason(status), moved[:LONGEST_MOVED])
            for_good = for_good and status in FOR_GOOD
            here = urljoin(here, location)
            moved = here if for_good else moved
    return Answer(url, status, Reason.LOOP)


def _session() -> requests.Session:
    session = requests.Session()
    # Neither a proxy nor a password from the environment of whoever runs the command.
    session.trust_env = False
    session.headers["User-Agent"] = f"AI-Career-Graph-link-check (+{settings.SITE_URL}/)"
    session.headers["Accept"] = "*/*"
    session.headers["Connection"] = "close"
    session.mount("http://", PublicAdapter())
    session.mount("https://", PublicAdapter())
    return session


def _ask(session: requests.Session, url: str) -> tuple[int, str]:
    """Return the status and where it leads; asks for the page itself only where its head is refused."""
    status, location = _head_or_get(session, "HEAD", url)
    if status < FIRST_FAULT or status in GONE | BUSY:
        return status, location
    return _head_or_get(session, "GET", url)


def _head_or_get(session: requests.Session, method: str, url: str) -> tuple[int, str]:
    with session.request(
        method, url, timeout=(CONNECT, READ), allow_redirects=False, stream=True
    ) as response:
        return response.status_code, response.headers.get("Location", "")


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def _reason(status: int) -> str:
    if status in GONE:
        return Reason.GONE
    if status in BUSY:
        return Reason.BUSY
    if status in REFUSED:
        return Reason.REFUSED
    return Reason.FAULT if status >= FIRST_FAULT else ""


def _reason_of(error: Exception) -> str:
    if isinstance(error, SSLError):
        return Reason.CERTIFICATE
    if isinstance(error, Timeout):
        return Reason.TIMEOUT
    if isinstance(error, NoConnectionError):
        cause = error.args[0] if error.args else None
        if isinstance(cause, MaxRetryError) and isinstance(cause.reason, PrivateAddressError):
            return Reason.PRIVATE
        return Reason.UNREACHABLE
    return Reason.FAULT if isinstance(error, (RequestException, HTTPError)) else Reason.INVALID

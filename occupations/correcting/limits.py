"""How many suggestions are taken: from one client, for one page, and on one day.

Clients are counted in Django's cache under a hash that nobody can turn back without this site's key, and that is
another one every day; no address is kept. With locmem:// each worker process counts for itself, so that a client has
the limit once in each, and a restart begins anew; with Redis all processes count together. Where the cache cannot be
reached, the other two limits hold, which are counted in the database.
"""

import datetime as dt
import enum
import ipaddress
import logging

from django.core.cache import cache
from django.utils import timezone
from django.utils.crypto import salted_hmac

from occupations.models import Correction

__all__ = ["MOST_A_DAY", "MOST_FROM_CLIENT", "MOST_OPEN", "Refusal", "refusal"]

DAY = 24 * 3600
# Suggestions a day from one address: a classroom or an office shares one.
MOST_FROM_CLIENT = 20
# Open ones of a profile: more than editors read before they put the first of them right.
MOST_OPEN = 50
# Open ones of all profiles that came within a day, whoever sent them.
MOST_A_DAY = 500
# What one household or server has of the longer addresses.
NETWORK_6 = 64
logger = logging.getLogger(__name__)


class Refusal(enum.Enum):
    """Why no more suggestions are taken for now."""

    CLIENT = enum.auto()
    FULL = enum.auto()


def refusal(profile: str, address: str) -> Refusal | None:
    """Return why a suggestion about a profile, by its key, is not taken from an address; two queries and the cache.

    Asking counts for the client. Two at the same moment may both pass as the last.
    """
    waiting = Correction.objects.filter(state=Correction.State.OPEN).order_by()
    since = timezone.now() - dt.timedelta(seconds=DAY)
    if (
        waiting.filter(profile__key=profile).count() >= MOST_OPEN
        or waiting.filter(created_at__gte=since).count() >= MOST_A_DAY
    ):
        return Refusal.FULL
    return Refusal.CLIENT if _count(address) > MOST_FROM_CLIENT else None


def _count(address: str) -> int:
    """Count one more from an address on this day and return how many there are."""
    name = "correction:" + _client(address, timezone.now().date())
    try:
        cache.add(name, 0, DAY)
        return cache.incr(name)
    except Exception as error:  # noqa: BLE001 - every kind of cache raises what it likes
        logger.warning("Suggestions could not be counted in the cache: %r", error)
        return 0


def _client(address: str, day: dt.date) -> str:
    """Return a name for whoever has the address, that tells nothing of it and is another one on every day."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        network = "unknown"
    else:
        length = NETWORK_6 if known.version == 6 else known.max_prefixlen  # noqa: PLR2004
        network = str(ipaddress.ip_network((known, length), strict=False))
    return salted_hmac("occupations.correction", f"{day}:{network}", algorithm="sha256").hexdigest()

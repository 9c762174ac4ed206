"""How many suggestions are taken: from one client, for one page, and on one day.

All are counted in the database, so that all processes of a site count together. A client is a hash that nobody can
turn back without this site's key, and that is another one every day; no address is kept. The hash stands beside what
the client sent, and is emptied by the first suggestion that comes more than a day later.
"""

import datetime as dt
import enum
import ipaddress

from django.utils import timezone
from django.utils.crypto import salted_hmac

from occupations.models import Correction

__all__ = [
    "MOST_A_DAY",
    "MOST_FROM_CLIENT",
    "MOST_OPEN",
    "Refusal",
    "client_name",
    "forget_senders",
    "refusal",
]

DAY = 24 * 3600
# Suggestions a day from one address: a classroom or an office shares one.
MOST_FROM_CLIENT = 20
# Open ones of a profile: more than editors read before they put the first of them right.
MOST_OPEN = 50
# Open ones of all profiles that came within a day, whoever sent them.
MOST_A_DAY = 500
# What one household or server has of the longer addresses.
NETWORK_6 = 64


class Refusal(enum.Enum):
    """Why no more suggestions are taken for now."""

    CLIENT = enum.auto()
    FULL = enum.auto()


def refusal(profile: str, sender: str) -> Refusal | None:
    """Return why a suggestion about a profile, by its key, is not taken from a client; three queries.

    Two at the same moment may both pass as the last.
    """
    waiting = Correction.objects.filter(state=Correction.State.OPEN).order_by()
    since = timezone.now() - dt.timedelta(seconds=DAY)
    if (
        waiting.filter(profile__key=profile).count() >= MOST_OPEN
        or waiting.filter(created_at__gte=since).count() >= MOST_A_DAY
    ):
        return Refusal.FULL
    sent = Correction.objects.filter(sender=sender).exclude(sender="").order_by().count()
    return Refusal.CLIENT if sent >= MOST_FROM_CLIENT else None


def forget_senders() -> None:
    """Empty what is kept for longer than a day of where suggestions came from; one query."""
    since = timezone.now() - dt.timedelta(seconds=DAY)
    Correction.objects.exclude(sender="").filter(created_at__lt=since).update(sender="")


def client_name(address: str, day: dt.date) -> str:
    """Return a name for whoever has the address, that tells nothing of it and is another one on every day."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        network = "unknown"
    else:
        length = NETWORK_6 if known.version == 6 else known.max_prefixlen  # noqa: PLR2004
        network = str(ipaddress.ip_network((known, length), strict=False))
    return salted_hmac("occupations.correction", f"{day}:{network}", algorithm="sha256").hexdigest()

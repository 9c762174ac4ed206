"""Which profiles a reader chose to compare, by their addresses such as us/registered-nurses."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Final

from django.db.models import Q

from occupations.models import PublishedAddress, PublishedPage

__all__ = ["MOST", "Choice", "Chosen", "choose"]

MOST: Final = 4
# Some of what is asked for may be unknown; what comes after these is not looked up.
LOOKED_UP: Final = 8
ADDRESS = re.compile(r"[a-z]{2}/[A-Za-z0-9._-]{1,150}")


@dataclass(frozen=True)
class Chosen:
    """A page that is compared, with its document as it is stored."""

    address: str
    content_hash: str
    document: str


@dataclass(frozen=True)
class Choice:
    """The pages found, at most four; the addresses that lead to none; how many more were asked for."""

    pages: tuple[Chosen, ...]
    unknown: tuple[str, ...]
    left_out: int

    @property
    def addresses(self) -> list[str]:
        """Return the addresses of the pages."""
        return [page.address for page in self.pages]


def choose(asked: Iterable[str], language: str) -> Choice:
    """Read the pages of the addresses in a language, each once and in their order, in at most two queries.

    A former address leads to the page that its profile has today.
    """
    every = list(dict.fromkeys(address.strip().strip("/") for address in asked if address.strip()))
    looked_up = every[:LOOKED_UP]
    sound = [address for address in looked_up if ADDRESS.fullmatch(address)]
    found = _read(sound, language)
    today = {address: found[address] for address in sound if address in found}
    if missing := [address for address in sound if address not in found]:
        today |= _former(missing, language)
    pages = list({today[address].address: today[address] for address in sound if address in today}.values())
    unknown = tuple(address for address in looked_up if address not in today)
    return Choice(
        pages=tuple(pages[:MOST]),
        unknown=unknown,
        left_out=len(pages[MOST:]) + len(every[LOOKED_UP:]),
    )


def _read(addresses: Sequence[str], language: str) -> dict[str, Chosen]:
    if not addresses:
        return {}
    pages = PublishedPage.objects.filter(_at(addresses), language=language).order_by()
    return {
        f"{country}/{slug}": Chosen(f"{country}/{slug}", content_hash, document)
        for country, slug, content_hash, document in pages.values_list(
            "country", "slug", "content_hash", "document"
        )
    }


def _former(addresses: Sequence[str], language: str) -> dict[str, Chosen]:
    """Return the pages of today by the addresses that once led to them."""
    rows = PublishedAddress.objects.filter(_at(addresses), profile__pages__language=language).order_by()
    return {
        f"{country}/{slug}": Chosen(f"{country_today}/{slug_today}", content_hash, document)
        for country, slug, country_today, slug_today, content_hash, document in rows.values_list(
            "country",
            "slug",
            "profile__pages__country",
            "profile__pages__slug",
            "profile__pages__content_hash",
            "profile__pages__document",
        )
    }


def _at(addresses: Sequence[str]) -> Q:
    parts = (address.split("/") for address in addresses)
    return reduce(or_, (Q(country=country, slug=slug) for country, slug in parts))

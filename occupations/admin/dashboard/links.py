"""Links that lead nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Window
from django.http import HttpRequest

from occupations.models import LinkCheck
from occupations.rights import rights_of

__all__ = ["BrokenLinks", "broken_links"]

SHOWN = 10


@dataclass(frozen=True)
class BrokenLinks:
    """How many are broken, and those that are broken longest; ``checked`` tells whether links were checked at all."""

    count: int
    first: Sequence[LinkCheck]
    checked: bool


def broken_links(request: HttpRequest) -> BrokenLinks | None:
    """Return the broken links for whoever may put any right; one query, two where none is broken."""
    if not rights_of(request.user).may_edit():
        return None
    broken = LinkCheck.objects.filter(state=LinkCheck.State.BROKEN)
    first = list(broken.annotate(in_all=Window(Count("pk"))).order_by("failing_since", "url")[:SHOWN])
    if not first:
        return BrokenLinks(0, [], checked=LinkCheck.objects.exclude(checked_at=None).exists())
    return BrokenLinks(first[0].in_all, first, checked=True)

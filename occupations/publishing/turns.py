"""One publisher at a time."""

from occupations.models import Country

__all__ = ["take_turns"]


def take_turns() -> None:
    """Wait until nobody else is publishing, for pages lead to each other: two at once would each miss the other.

    To be called first in a transaction. Every publisher locks the same row; it stays readable, and rows that point to
    it can still be written.
    """
    Country.objects.select_for_update(no_key=True).order_by("pk").values_list("pk").first()

"""Going from one page of a list to the others."""

from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Pager"]

# How many numbers are printed on each side of the current page.
AROUND = 2


@dataclass(frozen=True)
class Pager:
    """Page `number` of a list of `total` rows, `size` to a page; `address` gives each page's path."""

    number: int
    size: int
    total: int
    address: Callable[[int], str]

    @property
    def count(self) -> int:
        """Return the number of pages; an empty list has one."""
        return max(1, -(-self.total // self.size))

    @property
    def start(self) -> int:
        """Return how many rows come before this page."""
        return (self.number - 1) * self.size

    @property
    def previous(self) -> str:
        """Return the path of the page before, or ""."""
        return self.address(self.number - 1) if self.number > 1 else ""

    @property
    def next(self) -> str:
        """Return the path of the page after, or ""."""
        return self.address(self.number + 1) if self.number < self.count else ""

    @property
    def pages(self) -> list[tuple[int, str]]:
        """Return the numbers to print with their paths: the first, the last, those around; (0, "") for a gap."""
        near = range(self.number - AROUND, self.number + AROUND + 1)
        numbers = sorted({1, self.count, *(number for number in near if 1 <= number <= self.count)})
        printed: list[tuple[int, str]] = []
        for before, number in zip([0, *numbers], numbers, strict=False):
            if number > before + 1:
                printed.append((0, ""))
            printed.append((number, self.address(number)))
        return printed

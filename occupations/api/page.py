"""Lists, page by page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.conf import settings
from pydantic import Field
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from occupations.api.language import Fallbacks
from occupations.api.parameters import Asked
from occupations.publishing.document import Part

__all__ = ["Page", "Paging", "link"]

Row = TypeVar("Row", bound=Part)


class Page(Part, Generic[Row]):
    """A page of a list."""

    count: int = Field(description="How many results there are on all pages.")
    next: str | None = Field(description="The address of the next page; null on the last.")
    previous: str | None = Field(description="The address of the page before; null on the first.")
    results: list[Row]
    fallbacks: Fallbacks

    @classmethod
    def model_parametrized_name(cls, params: tuple[type[Any], ...]) -> str:
        """Name the component in the schema."""
        return f"{params[0].__name__}Page"


@dataclass(frozen=True)
class Paging:
    """Which rows of a list to read, and the frame around them; NotFound for a page after the last one."""

    request: Request
    asked: Asked
    count: int

    def __post_init__(self) -> None:
        if self.number > max(1, -(-self.count // self.size)):
            raise NotFound

    @property
    def number(self) -> int:
        """Return the number of the page."""
        return self.asked.values["page"]

    @property
    def size(self) -> int:
        """Return how many rows a full page holds."""
        return self.asked.values["page_size"]

    @property
    def rows(self) -> slice:
        """Return which rows are on the page."""
        return slice((self.number - 1) * self.size, self.number * self.size)

    def frames(self, results: Mapping[str, list[Any]]) -> dict[str, dict[str, Any]]:
        """Return the page in each language, given its results in each."""
        frame = {
            "count": self.count,
            "next": self._link(self.number + 1) if self.rows.stop < self.count else None,
            "previous": self._link(self.number - 1) if self.number > 1 else None,
        }
        return {language: frame | {"results": rows} for language, rows in results.items()}

    def _link(self, number: int) -> str:
        query = self.request.query_params.copy()
        query["page"] = str(number)
        return f"{link(self.request.path)}?{query.urlencode()}"


def link(path: str) -> str:
    """Return the absolute address of a path; never with the request's host, which a visitor can make up."""
    return f"{settings.SITE_URL}{path}"

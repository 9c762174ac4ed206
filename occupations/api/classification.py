"""The editions of the classifications whose codes are known."""

from typing import Any

from django.urls import reverse
from pydantic import Field
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from occupations.api.description import CLASSIFICATION, described
from occupations.api.language import Fallbacks
from occupations.api.page import Page, Paging, link
from occupations.api.parameters import Asked, ListParameters, Parameters
from occupations.api.view import ReadView
from occupations.codes.editions import Editions, count_codes, read_editions
from occupations.codes.worded import word_edition
from occupations.publishing.document import ClassificationPart

__all__ = [
    "Classification",
    "ClassificationListView",
    "ClassificationRow",
    "ClassificationView",
    "EditionPart",
]


class EditionPart(ClassificationPart):
    """An edition of a classification. A field without a value is left out."""

    country: str | None = Field(
        default=None, description="ISO 3166-1 alpha-2, lower case; left out where it is international."
    )


class ClassificationRow(EditionPart):
    """An edition of a classification with the number of its codes. A field without a value is left out."""

    url: str
    codes_url: str = Field(description="The list of its codes.")
    code_count: int = Field(description="How many codes of it are known here, of all levels.")
    successor: str | None = Field(
        default=None, description="The short name of what replaced it; left out while it is current."
    )
    predecessors: list[str] = Field(
        description="The short names of what it replaced, at once or before that."
    )


class Classification(ClassificationRow):
    """One edition of a classification."""

    fallbacks: Fallbacks


@described(
    "list_classifications",
    "classifications",
    "List classifications",
    Page[ClassificationRow],
    ListParameters,
    examples={"classifications": "/api/v1/classifications/?lang=en"},
)
class ClassificationListView(ReadView):
    """The editions of all classifications, in the order of their short names."""

    parameters = ListParameters

    def answers(self, request: Request, asked: Asked, **path: str) -> dict[str, dict[str, Any]]:
        """Return a page of editions, which say the same in every language."""
        editions, counts = read_editions(), count_codes()
        paging = Paging(request, asked, len(editions))
        rows = [_row(editions, counts, slug) for slug in list(editions)[paging.rows]]
        return paging.frames(dict.fromkeys(asked.languages, rows))


@described(
    "get_classification",
    "classifications",
    "Read a classification",
    Classification,
    CLASSIFICATION,
    Parameters,
    examples={"classification": "/api/v1/classifications/soc-2018/?lang=en"},
)
class ClassificationView(ReadView):
    """One edition of a classification."""

    def answers(self, request: Request, asked: Asked, **path: str) -> dict[str, dict[str, Any]]:
        """Return the edition; NotFound for another."""
        editions, slug = read_editions(), path["classification"]
        if slug not in editions:
            raise NotFound
        return dict.fromkeys(asked.languages, _row(editions, count_codes(), slug))


def _row(editions: Editions, counts: dict[str, int], slug: str) -> dict[str, Any]:
    successor = editions[slug].successor
    return {
        "url": link(reverse("api:classification", kwargs={"classification": slug})),
        "codes_url": f"{link(reverse('api:codes'))}?classification={slug}",
        **word_edition(editions, slug),
        "code_count": counts.get(slug, 0),
        **({"successor": successor} if successor else {}),
        "predecessors": editions.replaced_by(slug),
    }

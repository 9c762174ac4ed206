"""How an endpoint describes itself in the schema."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from django.conf import settings
from drf_spectacular.utils import (
    OpenApiExample,
    OpenApiParameter,
    OpenApiResponse,
    extend_schema,
    extend_schema_view,
)

from occupations.api.errors import Problem
from occupations.api.language import Answer

__all__ = ["ADDRESS", "CLASSIFICATION", "CODE", "COUNTRY", "EXAMPLES", "SLUG", "described", "example"]

# Answers to real requests, cut to their first rows; a test holds each against today's answer.
EXAMPLES = Path(__file__).parent / "examples"
# Stands in the examples for the origin of the site.
SITE = "https://site.invalid"

ACCEPT_LANGUAGE = OpenApiParameter(
    "Accept-Language",
    str,
    OpenApiParameter.HEADER,
    description="The languages to answer in, as browsers send them; `lang` comes before it.",
)
COUNTRY = OpenApiParameter(
    "country",
    {"type": "string", "pattern": "^[a-z]{2}$"},
    OpenApiParameter.PATH,
    description="ISO 3166-1 alpha-2, lower case.",
    examples=[OpenApiExample("Country", value="us")],
)
ADDRESS = OpenApiParameter(
    "address",
    {"type": "string", "pattern": "^[0-9A-Za-z._-]+$"},
    OpenApiParameter.PATH,
    description="The profile's code in the country's classification, or its slug. An older slug leads to today's.",
    examples=[OpenApiExample("Code", value="29-2011")],
)
SLUG = OpenApiParameter(
    "slug",
    {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"},
    OpenApiParameter.PATH,
    description="The occupation's short name.",
    examples=[OpenApiExample("Occupation", value="medical-laboratory-technologist")],
)
CLASSIFICATION = OpenApiParameter(
    "classification",
    {"type": "string", "pattern": "^[0-9A-Za-z._-]+$"},
    OpenApiParameter.PATH,
    description="The short name of the classification's edition.",
    examples=[OpenApiExample("Classification", value="soc-2018")],
)
CODE = OpenApiParameter(
    "code",
    {"type": "string", "pattern": "^[0-9A-Za-z._-]+$"},
    OpenApiParameter.PATH,
    description="A code of this edition, of any level.",
    examples=[OpenApiExample("Code", value="29-2011")],
)
HEADERS = [
    OpenApiParameter(name, str, OpenApiParameter.HEADER, description=description, response=[200])
    for name, description in (
        ("Content-Language", "The language of the answer, or the list of them."),
        (
            "ETag",
            "Names this state of the answer. Sent back in If-None-Match, it gets 304 until something changes.",
        ),
    )
]


def described(
    operation_id: str,
    tag: str,
    summary: str,
    answer: type[Any],
    *parameters: Any,
    examples: dict[str, str],
    others: dict[int, str] | None = None,
) -> Callable[[type], type]:
    """Return the decorator that describes a view's GET.

    ``examples`` maps the name of a file in `examples/` to the request that it answers; ``others`` says when there is
    another status than every endpoint has.
    """

    def decorate(view: type) -> type:
        return extend_schema_view(get=extend_schema(description=view.__doc__, **operation))(view)

    operation: dict[str, Any] = {
        "operation_id": operation_id,
        "tags": [tag],
        "summary": summary,
        "parameters": [*parameters, ACCEPT_LANGUAGE, *HEADERS],
        "responses": {
            200: OpenApiResponse(
                Answer[answer],  # type: ignore[valid-type]
                description="The answer.",
                examples=[
                    OpenApiExample(name, summary=f"GET {request}", value=example(name), status_codes=["200"])
                    for name, request in examples.items()
                ],
            ),
            **{status: OpenApiResponse(description=when) for status, when in (others or {}).items()},
            304: OpenApiResponse(description="Nothing has changed since the state that If-None-Match names."),
            400: OpenApiResponse(Problem, description="A parameter is unknown, given twice or wrong."),
            404: OpenApiResponse(Problem, description="There is nothing at this address."),
        },
    }
    return decorate


@cache
def example(name: str) -> Any:
    """Return the example of this name, with this site's own addresses."""
    text = (EXAMPLES / f"{name}.json").read_text(encoding="utf-8")
    return orjson.loads(text.replace(SITE, settings.SITE_URL))

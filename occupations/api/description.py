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

__all__ = ["EXAMPLES", "described", "example"]

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
    operation_id: str, tag: str, summary: str, answer: type[Any], *parameters: Any, examples: dict[str, str]
) -> Callable[[type], type]:
    """Return the decorator that describes a view's GET.

    ``examples`` maps the name of a file in `examples/` to the request that it answers.
    """

    def decorate(view: type) -> type:
        return extend_schema_view(get=extend_schema(description=view.__doc__, **operation))(view)

    operation = {
        "operation_id": operation_id,
        "tags": [tag],
        "summary": summary,
        "parameters": [ACCEPT_LANGUAGE, *parameters, *HEADERS],
        "responses": {
            200: OpenApiResponse(
                Answer[answer],  # type: ignore[valid-type]
                description="The answer.",
                examples=[
                    OpenApiExample(name, summary=f"GET {request}", value=example(name), status_codes=["200"])
                    for name, request in examples.items()
                ],
            ),
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

"""The description of the API, as OpenAPI 3.1."""

import re
from functools import cache
from typing import Any

from django.conf import settings
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.encoding import force_str
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiYamlRenderer
from rest_framework import serializers
from rest_framework.request import Request

from occupations.api.parameters import BareParameters
from occupations.api.view import PublicView
from occupations.views.rendered import answer, content_key

__all__ = ["SchemaView", "describe", "plain_schemas"]

RENDERERS = {"json": OpenApiJsonRenderer, "yaml": OpenApiYamlRenderer}
# The first is for whoever accepts anything.
MEDIA_TYPES = {
    "application/json": "json",
    "application/yaml": "yaml",
    "application/vnd.oai.openapi+json": "json",
    "application/vnd.oai.openapi": "yaml",
}
FALLBACK = {"$ref": "#/components/schemas/Fallback"}
NULL = {"type": "null"}


class SchemaParameters(BareParameters):
    """How to write the schema."""

    format = serializers.ChoiceField(list(RENDERERS), required=False)


class SchemaView(PublicView):
    """The schema in JSON or YAML, by Accept or, before it, by ``?format=``."""

    schema = None

    def get(self, request: Request) -> HttpResponseBase:
        """Answer, or say that nothing has changed."""
        chosen = SchemaParameters.values(request.query_params).get("format")
        accepted = request._request.get_preferred_type(list(MEDIA_TYPES)) or "application/json"
        media_type = f"application/{chosen}" if chosen else accepted
        description = describe(MEDIA_TYPES[media_type])
        response = answer(
            request._request,
            content_key("schema", media_type, description),
            lambda: description,
            content_type=media_type,
        )
        response["Content-Language"] = settings.LANGUAGE_CODE
        patch_vary_headers(response, ("Accept",))
        return response


@cache
def describe(notation: str) -> str:
    """Return the schema in "json" or "yaml"."""
    with translation.override(settings.LANGUAGE_CODE):
        schema = SchemaGenerator().get_schema(public=True)
    return force_str(RENDERERS[notation]().render(schema, renderer_context={}))


def plain_schemas(result: dict[str, Any], **_context: Any) -> dict[str, Any]:
    """Describe answers as they are sent, where documents are described as they are stored.

    A text is a plain string, and may be left out; what has no value is left out and not null.
    """
    schemas = result["components"]["schemas"]
    schemas.pop("Fallback", None)
    for schema in schemas.values():
        _make_plain(schema)
    result["components"]["schemas"] = dict(
        sorted((_readable(name), schema) for name, schema in schemas.items())
    )
    for operations in result["paths"].values():
        for parameter in operations["get"]["parameters"]:
            # A mark that drf-spectacular leaves for a hook of its own.
            parameter["schema"].pop("x-spec-enum-id", None)
    return result


def _make_plain(node: Any) -> None:
    if isinstance(node, list):
        for item in node:
            _make_plain(item)
    if not isinstance(node, dict):
        return
    if "required" in node:
        properties = node["properties"]
        texts = {name for name in node["required"] if FALLBACK in properties[name].get("anyOf", [])}
        node["required"] = [name for name in node["required"] if name not in texts]
    if "$ref" in node:
        node["$ref"] = _readable(node["$ref"])
    if isinstance(node.get("title"), str):
        # Pydantic's capitalised copy of the name.
        del node["title"]
    if "anyOf" in node:
        _drop_alternatives(node)
    for value in node.values():
        _make_plain(value)


def _readable(name: str) -> str:
    """Turn Pydantic's name of a generic model round: Page_Visa_ is a VisaPage."""
    return re.sub(r"(InEveryLanguage|Page)_(\w+?)_(?!\w)", r"\2\1", name)


def _drop_alternatives(node: dict[str, Any]) -> None:
    dropped = [FALLBACK]
    if node.get("default", NULL) is None:
        dropped.append(NULL)
        del node["default"]
    kinds = [kind for kind in node["anyOf"] if kind not in dropped]
    if len(kinds) > 1:
        node["anyOf"] = kinds
        return
    del node["anyOf"]
    for name, value in kinds[0].items():
        node.setdefault(name, value)

"""How every endpoint answers: in which language, with which headers, and nothing to somebody who has it already."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import orjson
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from occupations.api.language import with_plain_texts
from occupations.api.parameters import Asked, Parameters
from occupations.views.rendered import answer, content_key

__all__ = ["JSON", "PublicView", "ReadView", "respond"]

JSON = "application/json"


class OnlyJson(BaseContentNegotiation):
    """Answer in JSON whatever Accept says, so that one copy of an answer serves everybody."""

    def select_parser(self, request: Request, parsers: list[Any]) -> Any:
        """Return no parser: nothing is ever read from a body."""
        return None

    def select_renderer(
        self, request: Request, renderers: list[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        """Return the only renderer."""
        return renderers[0], renderers[0].media_type


class PublicView(APIView):
    """An address that any script of any site may read, without cookies or credentials."""

    renderer_classes = [JSONRenderer]
    content_negotiation_class = OnlyJson

    def options(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer a browser that asks for another site's script whether it may read this."""
        response = HttpResponse(status=204)
        response["Access-Control-Allow-Methods"] = ", ".join(self.allowed_methods)
        response["Access-Control-Allow-Headers"] = "If-None-Match"
        response["Access-Control-Max-Age"] = "86400"
        return response

    def finalize_response(
        self, request: Request, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """Let other sites' scripts read the answer, whatever it is."""
        final: HttpResponseBase = super().finalize_response(request, response, *args, **kwargs)  # type: ignore[arg-type]
        final["Access-Control-Allow-Origin"] = "*"
        final["Access-Control-Expose-Headers"] = "ETag"
        return final


class ReadView(PublicView):
    """An endpoint: its parameters, and its answer in each language asked for."""

    parameters: type[Parameters] = Parameters

    def answers(self, request: Request, asked: Asked, **path: str) -> dict[str, dict[str, Any]]:
        """Return the answer in each language of ``asked``, its texts as documents write them; may raise NotFound."""
        raise NotImplementedError

    def get(self, request: Request, **path: str) -> HttpResponseBase:
        """Answer, or say that nothing has changed."""
        asked = self.parameters.read(request.query_params)
        answers = self.answers(request, asked, **path)
        # Not kept in the cache: the parameters of a list have no end, and so have the forms of its answer.
        return respond(request, asked, answers, lambda: answers, keep=False)


def respond(
    request: Request,
    asked: Asked,
    state: dict[str, Any],
    read: Callable[[], dict[str, dict[str, Any]]],
    *,
    modified: dt.datetime | None = None,
    keep: bool,
) -> HttpResponse:
    """Answer with what `read` returns in each language; ``state`` changes whenever that does."""
    response = answer(
        request._request,
        content_key("api", asked.every_language, asked.keep_fallbacks, state),
        lambda: _json(asked, read()),
        content_type=JSON,
        modified=modified,
        keep=keep,
    )
    response["Content-Language"] = ", ".join(asked.languages)
    return response


def _json(asked: Asked, answers: dict[str, dict[str, Any]]) -> str:
    plain = {
        language: with_plain_texts(found, keep_fallbacks=asked.keep_fallbacks)
        for language, found in answers.items()
    }
    body = {"languages": plain} if asked.every_language else plain[asked.languages[0]]
    return orjson.dumps(body, option=orjson.OPT_UTC_Z).decode()

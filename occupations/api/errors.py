"""Faults of a request, each as JSON: ``detail`` for people, ``errors`` by name of the parameter."""

from typing import Any

from django.utils.translation import gettext as _
from pydantic import Field
from rest_framework.exceptions import APIException, NotFound
from rest_framework.response import Response
from rest_framework.views import exception_handler

from occupations.publishing.document import Part
from occupations.views.errors import NOT_FOUND_CACHE_CONTROL

__all__ = ["Gone", "Problem", "WrongParameters", "problem"]


class Problem(Part):
    """Why there is no answer."""

    detail: str = Field(description="What is wrong, in the language of the request.")
    errors: dict[str, list[str]] = Field(
        default={}, description="What is wrong with a parameter, under its name; only with status 400."
    )


class Gone(APIException):
    """Raised for the address of a profile that was put away."""

    status_code = 410
    default_code = "gone"

    def __init__(self) -> None:
        super().__init__(_("What was at this address was taken away."))


class WrongParameters(APIException):
    """Raised with what is wrong with each parameter, by its name."""

    status_code = 400

    def __init__(self, errors: dict[str, list[str]]) -> None:
        super().__init__(_("The request has a parameter that cannot be used."))
        self.errors = errors


def problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """Return the answer to a request that failed; None for a fault of our own, which Django reports."""
    response = exception_handler(error, context)
    if response is None:
        return None
    detail = (
        _("There is nothing at this address.") if isinstance(error, NotFound) else response.data["detail"]
    )
    response.data = {"detail": detail}
    response["Cache-Control"] = NOT_FOUND_CACHE_CONTROL if isinstance(error, (Gone, NotFound)) else "no-store"
    if isinstance(error, WrongParameters):
        response.data["errors"] = error.errors
    return response

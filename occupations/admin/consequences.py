"""What saving a form would bring about: the form is saved, looked at, and taken back."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.contrib.messages.storage import default_storage
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.text import Truncator, capfirst

from careergraph.languages import direction, native_name
from occupations.admin.concurrency import TRIAL
from occupations.publishing.consequences import Consequences, compare, describe
from occupations.translating import Unit

__all__ = ["ConsequencesAdmin"]

# So many texts and pages are named, the others counted.
NAMED = 8


@dataclass(frozen=True)
class LanguageTexts:
    """The texts of a language that something happens to."""

    code: str
    name: str
    direction: str
    count: int
    named: list[str]


class ConsequencesAdmin(admin.ModelAdmin):
    """A change form that says on request what saving it would change, and saves nothing then."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        """Try the change out, take it back and show the form again, as it was filled in, with what was found."""
        if request.method != "POST" or TRIAL not in request.POST or not (object_id or "").isdecimal():
            return super().changeform_view(request, object_id, form_url, extra_context)
        posted, kept = request.POST, vars(request)["_messages"]
        saved: Any = posted.copy()
        del saved[TRIAL]
        request.POST = saved
        # What saving says is not meant: nothing is saved.
        vars(request)["_messages"] = default_storage(request)
        try:
            with transaction.atomic():
                before = describe(int(object_id or 0))
                response = super().changeform_view(request, object_id, form_url, extra_context)
                is_saved = response.status_code == 302  # noqa: PLR2004 - the answer to a form that was saved
                found = compare(before, describe(int(object_id or 0))) if is_saved else None
                transaction.set_rollback(True)
        finally:
            request.POST, vars(request)["_messages"] = posted, kept
        if found is None:
            return response
        context = {**(extra_context or {}), **_context(found)}
        return super().changeform_view(request, object_id, form_url, context)


def _context(found: Consequences) -> dict[str, Any]:
    return {
        "consequences": found,
        "outdated_texts": _languages(found.outdated),
        "settled_texts": _languages(found.settled),
        "leads_named": found.leads[:NAMED],
        "leads_more": len(found.leads[NAMED:]),
    }


def _languages(texts: dict[str, list[Unit]]) -> list[LanguageTexts]:
    return [
        LanguageTexts(
            code, native_name(code), direction(code), len(units), [_named(unit) for unit in units[:NAMED]]
        )
        for code, units in texts.items()
    ]


def _named(unit: Unit) -> str:
    return f"{unit.label} › {capfirst(unit.field_label)}: {Truncator(unit.source).chars(60)}"

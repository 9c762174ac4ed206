"""The page beside the workbench: the working copy with what is being typed, and the words in hand marked."""

from typing import Any

from csp.decorators import csp_replace
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods

from careergraph.languages import offered
from occupations.admin.workbench_save import posted_words
from occupations.codec.schema import ProfileContent
from occupations.history.working_copy import read_working_copy
from occupations.models import OccupationProfile
from occupations.publishing.build import build_documents
from occupations.publishing.context import load_context
from occupations.rights import rights_of
from occupations.translating import units_of
from occupations.translating.marking import highlight, marked
from occupations.views.profile import render_profile

__all__ = ["preview_words"]

# Where the frame scrolls to.
ELEMENT = "row"


@require_http_methods(["GET", "HEAD", "POST"])
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": ["'self'"]})  # type: ignore[arg-type] # its stub knows views without arguments
def preview_words(request: HttpRequest, model_admin: Any, pk: int, language: str) -> HttpResponse:  # noqa: ARG001 - as all views
    """Show the page with the words that are posted in the place of the saved ones; nothing is written.

    ``row`` and ``field`` name the text whose words are marked. Only our own pages may frame it.
    """
    profile: OccupationProfile = get_object_or_404(
        OccupationProfile.objects.select_related("country", "code"), pk=pk
    )
    if not rights_of(request.user).may_see(profile):
        raise PermissionDenied
    if language not in offered():
        raise Http404
    content = read_working_copy(profile)
    text = f"{request.GET.get('row', '')}.{request.GET.get('field', '')}"
    _say(content, language, posted_words(request.POST), request.POST.get("text", text))
    documents = build_documents(content, load_context([content]), timezone.now())
    document = documents[language].model_dump(mode="json", exclude_defaults=True)
    response = HttpResponse(highlight(render_profile(document, preview=True), ELEMENT))
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Content-Language"] = language
    return response


def _say(content: ProfileContent, language: str, typed: dict[str, str], text: str) -> None:
    """Put typed words into a structure that nobody else has, and mark those of one text, in whatever language."""
    for unit in units_of(content):
        words: Any = unit.words
        if unit.id in typed:
            words.pop(language, None)
            if typed[unit.id].strip():
                words[language] = typed[unit.id].strip()
        if unit.id == text and words:
            shown = next(code for code in (language, *offered(), *words) if code in words)
            words[shown] = marked(words[shown])

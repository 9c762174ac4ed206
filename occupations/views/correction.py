"""Suggesting a correction of a profile's page."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from careergraph.client_address import client_address
from careergraph.languages import offered
from occupations import formats
from occupations.correcting import (
    Answer,
    CorrectionForm,
    Refusal,
    check_token,
    client_name,
    make_token,
    receive,
    refusal,
)
from occupations.models import PublishedPage
from occupations.sections import sections_of
from occupations.views.addresses import correction_path, profile_path
from occupations.views.document import read_document
from occupations.views.head import page_head
from occupations.views.moved import lead_to_today

__all__ = ["correction"]

TOO_MANY, NOT_VALID = 429, 422
A_DAY = "86400"


# Without Django's token against forged requests, which needs a cookie. There is nothing to forge: a reader is not
# signed in, so that another site's form says nothing in anybody's name, and our own token is signed for this page.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def correction(request: HttpRequest, language: str, country: str, slug: str) -> HttpResponse:
    """Show the form; on POST keep what it says and lead to the thanks, or show it again with what to change."""
    if language not in offered():
        raise Http404
    pages = PublishedPage.objects.filter(language=language, country=country, slug=slug)
    text = pages.values_list("document", flat=True).first()
    if text is None:
        return _elsewhere(request, language, country, slug)
    document = read_document(text)
    if request.method == "POST":
        return _receive(request, document)
    if "sent" in request.GET:
        return _page(document)
    return _page(document, _form(document, initial={"section": request.GET.get("section", "")}))


def _elsewhere(request: HttpRequest, language: str, country: str, slug: str) -> HttpResponse:
    """Lead from a code or former address to today's, with whatever is being sent."""
    lead = lead_to_today(request, language, country, slug, correction_path)
    if lead is None:
        raise Http404
    if request.method == "POST" and "Location" in lead.headers:
        return HttpResponseRedirect(lead.headers["Location"], preserve_request=True)
    return lead


def _receive(request: HttpRequest, document: dict[str, Any]) -> HttpResponse:
    form = _form(document, request.POST)
    said = check_token(request.POST.get("token", ""), document["key"])
    if not form.is_valid():
        return _page(document, form, status=NOT_VALID)
    if said is Answer.EARLY:
        form.add_error(None, _("This came back too quickly. Wait some seconds and send it again."))
        return _page(document, form, token=request.POST["token"], status=NOT_VALID)
    if said is Answer.UNKNOWN:
        form.add_error(None, _("This form was open for too long. Everything is still in it: send it again."))
        return _page(document, form, status=NOT_VALID)
    sender = client_name(client_address(request) or "", timezone.now().date())
    refused = refusal(document["key"], sender)
    if refused:
        form.add_error(None, _said(refused))
        response = _page(document, form, token=request.POST["token"], status=TOO_MANY)
        response.headers["Retry-After"] = A_DAY
        return response
    receive(document["key"], document["language"], form.cleaned_data, sender)
    # 303, so that the browser asks for the thanks by GET, and loading them again sends nothing again.
    return HttpResponse(
        status=303, headers={"Location": f"{_own_path(document)}?sent=1", "Cache-Control": "no-store"}
    )


def _said(refused: Refusal) -> str:
    if refused is Refusal.CLIENT:
        return _("Too many suggestions came from your connection today. Keep your text and send it tomorrow.")
    return _(
        "More suggestions wait here than the editors can read at the moment. Keep your text and send it in some days."
    )


def _form(document: dict[str, Any], *args: Any, **kwargs: Any) -> CorrectionForm:
    sections = [(section.noun, section.heading) for section in sections_of(document)]
    return CorrectionForm(*args, sections=sections, label_suffix="", **kwargs)


def _own_path(document: dict[str, Any], language: str = "") -> str:
    return correction_path(language or document["language"], document["country"]["code"], document["slug"])


def _page(
    document: dict[str, Any],
    form: CorrectionForm | None = None,
    *,
    token: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render the form, or the thanks where there is none. Nobody keeps it: the form's token ages."""
    country = document["country"]["code"]
    title = _("Suggest a correction") if form else _("Thank you for your suggestion")
    if form and form.errors:
        # Translators: the title of a browser tab after something was not accepted.
        title = _("Not sent yet: %(title)s") % {"title": title}
    query = form.query if form else "?sent=1"
    context = {
        "page": page_head(
            title,
            "",
            lambda language: _own_path(document, language) + query,
            robots="noindex, nofollow",
            canonical="",
        ),
        "form": form,
        "token": token or make_token(document["key"]),
        "title": document["title"],
        "country": formats.country(country),
        "own_path": _own_path(document),
        "profile_path": profile_path(document["language"], country, document["slug"]),
    }
    html = render_to_string("occupations/correction.html", context)
    return HttpResponse(html, status=status, headers={"Cache-Control": "no-store"})

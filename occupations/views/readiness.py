"""How ready a reader is for an occupation in a country: a form of what its page lists, and its answer.

What a reader ticks says much about them. So it is sent in the body, not in the address, which servers, histories and
links keep, and is answered at once: it is stored nowhere and no cache may keep the answer.
"""

from typing import Any

from django.forms import Form, IntegerField
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from careergraph.languages import offered
from occupations import formats
from occupations.citing import cited
from occupations.figures import newest_figures
from occupations.models import PublishedPage
from occupations.readiness.asked import asked, known_keys
from occupations.readiness.assess import assess
from occupations.templatetags.wording import words_text
from occupations.views.addresses import profile_path, readiness_path
from occupations.views.document import Part, read_document
from occupations.views.fingerprint import Fingerprint, read_fingerprints
from occupations.views.head import PageHead, page_head
from occupations.views.moved import lead_to_today
from occupations.views.rendered import answer, content_key

__all__ = ["readiness"]

MOST_YEARS = 80
TOO_MANY_YEARS = gettext_lazy("Enter whole years, from 0 to 80, or leave the field empty.")


class Experience(Form):
    """How many years of experience a reader has in the occupation."""

    years = IntegerField(
        required=False,
        min_value=0,
        max_value=MOST_YEARS,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), TOO_MANY_YEARS),
    )


@csrf_exempt  # no reader is signed in and nothing is changed
@require_http_methods(["GET", "HEAD", "POST"])
def readiness(request: HttpRequest, language: str, country: str, slug: str) -> HttpResponse:
    """Ask what a reader has of what an occupation asks for and answer what is missing; lead an older address on."""
    if language not in offered():
        raise Http404
    found = read_fingerprints(country, slug, [language])
    if not found:
        moved = lead_to_today(request, language, country, slug, readiness_path)
        if moved is None:
            raise Http404
        return moved
    [page] = found

    def render() -> str:
        return render_to_string("occupations/readiness.html", _context(_read(page)))

    try:
        if request.method == "POST":
            return _answer(request, _read(page))
        key = content_key("readiness", page.content_hash)
        return answer(request, key, render, modified=page.published_at)
    except PublishedPage.DoesNotExist:
        # Published anew since its fingerprint was read.
        return readiness(request, language, country, slug)


def _answer(request: HttpRequest, document: Part) -> HttpResponse:
    """Answer with what is missing; keys that the page does not know, as after it was published anew, are left out."""
    ticked = known_keys(document).intersection(request.POST.getlist("have"))
    form = Experience(request.POST)
    years = form.cleaned_data["years"] if form.is_valid() else None
    context = _context(document) | {
        "form": form,
        "ticked": ticked,
        "result": assess(document, ticked, years, timezone.localdate()),
    }
    response = HttpResponse(render_to_string("occupations/readiness.html", context))
    response.headers["Cache-Control"] = "no-store"
    return response


def _read(page: Fingerprint) -> Part:
    return read_document(PublishedPage.objects.values_list("document", flat=True).get(pk=page.pk))


def _context(document: Part) -> dict[str, Any]:
    groups = asked(document)
    pay = newest_figures(document, ["pay_median"])
    rows = [*pay, *(row for group in groups for row in group.rows)]
    for part in ("salary_bands", "levels"):
        rows += document.get(part) or []
    return {
        "page": _head(document),
        "document": document,
        "profile_path": profile_path(document["language"], document["country"]["code"], document["slug"]),
        "groups": groups,
        "pay": pay,
        "citations": cited(document, rows),
        "ticked": frozenset(),
        "most_years": MOST_YEARS,
    }


def _head(document: Part) -> PageHead:
    country, slug = document["country"]["code"], document["slug"]
    names = {"title": words_text(document["title"]), "country": formats.country(country)}
    return page_head(
        # Translators: the title of a browser tab, as in "Am I ready? Nurse (Canada)".
        _("Am I ready? %(title)s (%(country)s)") % names,
        _(
            "Tick what you have of what the occupation asks for, and see what is missing, how long it takes and"
            " what it costs."
        ),
        lambda language: readiness_path(language, country, slug),
        robots="noindex, follow",
        canonical=profile_path(document["language"], country, slug),
    )

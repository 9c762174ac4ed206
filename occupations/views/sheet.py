"""The sheet of an occupation that a reader takes to an adviser: as a page to print, and as PDF."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.citing import cited
from occupations.models import PublishedPage
from occupations.sheet.build import build_parts
from occupations.sheet.lines import beside
from occupations.sheet.pdf import NoPdf, can_make_pdf, make_pdf
from occupations.templatetags.wording import words_text
from occupations.views.addresses import profile_path, sheet_path, sheet_pdf_path
from occupations.views.document import Part, read_document
from occupations.views.fingerprint import Fingerprint, read_fingerprints
from occupations.views.head import PageHead, page_head
from occupations.views.moved import lead_to_today
from occupations.views.rendered import answer, content_key

__all__ = ["sheet", "sheet_pdf"]

PDF = "application/pdf"
STYLES = ("css/base.css", "css/print.css", "css/sheet.css")


@require_safe
def sheet(request: HttpRequest, language: str, country: str, slug: str) -> HttpResponse:
    """Show the sheet in the reader's language beside English, or lead an older address on."""
    pages = _find(language, country, slug)
    if not pages:
        return _moved(request, language, country, slug, sheet_path)

    def render() -> str:
        context = _context(pages) | {"pdf_path": sheet_pdf_path(language, country, slug)}
        return render_to_string("occupations/sheet.html", context)

    try:
        return answer(request, _key("sheet", pages), render, modified=pages[0].published_at)
    except PublishedPage.DoesNotExist:
        # Published anew since the fingerprints were read.
        return sheet(request, language, country, slug)


@require_safe
def sheet_pdf(request: HttpRequest, language: str, country: str, slug: str) -> HttpResponse:
    """Send the sheet as PDF; lead to the page to print where none can be made, or an older address on."""
    pages = _find(language, country, slug)
    if not pages:
        return _moved(request, language, country, slug, sheet_pdf_path)

    def render() -> bytes:
        return make_pdf(
            render_to_string("occupations/sheet_pdf.html", _context(pages) | {"styles": _styles()})
        )

    try:
        response = answer(
            request, _key("pdf", pages), render, content_type=PDF, modified=pages[0].published_at
        )
    except NoPdf:
        response = HttpResponseRedirect(sheet_path(language, country, slug))
        response.headers["Cache-Control"] = "no-store"
        return response
    except PublishedPage.DoesNotExist:
        return sheet_pdf(request, language, country, slug)
    response.headers["Content-Disposition"] = f'inline; filename="{country}-{slug}-{language}.pdf"'
    # The page itself is not offered to search engines either.
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _find(language: str, country: str, slug: str) -> list[Fingerprint]:
    """Return the page in the reader's language and, where it is another, in English; none where there is no page."""
    if language not in offered():
        raise Http404
    found = read_fingerprints(country, slug, list(dict.fromkeys((language, settings.LANGUAGE_CODE))))
    return sorted(found, key=lambda page: page.language != language)


def _moved(
    request: HttpRequest, language: str, country: str, slug: str, address: Callable[[str, str, str], str]
) -> HttpResponse:
    moved = lead_to_today(request, language, country, slug, address)
    if moved is None:
        raise Http404
    return moved


def _key(noun: str, pages: list[Fingerprint]) -> str:
    return content_key(noun, [(page.language, page.content_hash) for page in pages])


def _styles() -> str:
    """Return the style sheets of the page as one; NoPdf where one is not there."""
    paths = [finders.find(name) for name in STYLES]
    if None in paths:
        raise NoPdf
    return "\n".join(Path(path).read_text(encoding="utf-8") for path in paths if path)


def _context(pages: list[Fingerprint]) -> dict[str, Any]:
    """Read both documents at once and put their parts beside each other."""
    texts = PublishedPage.objects.filter(pk__in=[page.pk for page in pages]).values_list(
        "language", "document"
    )
    documents = {language: read_document(text) for language, text in texts}
    if len(documents) < len(pages):
        raise PublishedPage.DoesNotExist
    own, english = documents[pages[0].language], documents[pages[-1].language]
    with translation.override(english["language"]):
        english_parts = build_parts(english)
    parts = beside(build_parts(own), english_parts)
    lines = [line for part in parts for item in part["entries"] for line in (*item.own, *item.english)]
    return {
        "page": _head(own),
        "document": own,
        "english": english if english is not own else None,
        "parts": parts,
        "citations": cited(own, [{"citation": line.citation} for line in lines]),
        "address": settings.SITE_URL + profile_path(own["language"], own["country"]["code"], own["slug"]),
        "profile_path": profile_path(own["language"], own["country"]["code"], own["slug"]),
        "can_make_pdf": can_make_pdf(),
    }


def _head(document: Part) -> PageHead:
    country, slug = document["country"]["code"], document["slug"]
    names = {"title": words_text(document["title"]), "country": formats.country(country)}
    return page_head(
        # Translators: the title of a browser tab and of a PDF, as in "For your adviser: nurse (Canada)".
        _("For your adviser: %(title)s (%(country)s)") % names,
        _("Steps, time, cost, visas and key figures of an occupation on a sheet to take to an adviser."),
        lambda language: sheet_path(language, country, slug),
        robots="noindex, follow",
        canonical=profile_path(document["language"], country, slug),
    )

"""The classifications whose codes are known here, and the finder of codes by their text."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.codes.editions import Editions, count_codes, read_editions
from occupations.codes.lookup import CODE, find_codes
from occupations.codes.passport import read_codes
from occupations.codes.worded import word_code
from occupations.publishing.words import Wording
from occupations.views.addresses import code_path, codes_path
from occupations.views.head import page_head
from occupations.views.rendered import answer, content_key

__all__ = ["codes"]


@require_safe
def codes(request: HttpRequest, language: str) -> HttpResponse:
    """List the classifications and, for `?code=`, the codes of that text in all of them."""
    if language not in offered():
        raise Http404
    text = request.GET.get("code", "").strip()
    editions, counts = read_editions(), count_codes()
    found = _found(text, editions, language)

    def render() -> str:
        return render_to_string("occupations/codes.html", _context(language, text, editions, counts, found))

    key = content_key(
        "codes", language, text, [vars(edition) for edition in editions.values()], counts, found
    )
    # What is asked for has no end of forms; only the page itself is kept.
    return answer(request, key, render, keep=not text)


def _found(text: str, editions: Editions, language: str) -> list[dict[str, Any]]:
    """Return the codes of a text, those of current editions first."""
    if not CODE.fullmatch(text):
        return []
    say = Wording(language)
    rows = read_codes(pk__in=[code.pk for code in find_codes(text)])
    rows.sort(key=lambda row: (bool(editions[row["classification"]].successor), row["classification"]))
    return [
        word_code(row, say)
        | {
            "classification": str(editions[row["classification"]]),
            "path": code_path(language, row["classification"], row["code"]),
        }
        for row in rows
    ]


def _context(
    language: str, text: str, editions: Editions, counts: dict[str, int], found: list[dict[str, Any]]
) -> dict[str, Any]:
    title = _("Codes of occupations")
    description = _(
        "Find any code of a classification of occupations, what matches it, and the profile it leads to."
    )
    rows = [
        {
            "slug": slug,
            "name": str(edition),
            "title": edition.title,
            "country": formats.country(edition.country) if edition.country else "",
            "count": counts.get(slug, 0),
            "successor": editions.get(edition.successor),
        }
        for slug, edition in editions.items()
    ]
    return {
        "page": page_head(title, description, codes_path, robots="noindex, follow"),
        "codes_path": codes_path(language),
        "classifications": rows,
        "asked": text,
        "found": found,
    }

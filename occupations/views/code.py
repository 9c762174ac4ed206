"""The passport of a code: its titles, what matches it, what it is taken for, and the profiles it leads to."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.codes.passport import read_passport
from occupations.codes.worded import word_passport
from occupations.templatetags.wording import words_text
from occupations.views.addresses import code_path, profile_path
from occupations.views.head import PageHead, page_head
from occupations.views.profile import LONGEST_DESCRIPTION
from occupations.views.rendered import answer, content_key

__all__ = ["code_page"]


@require_safe
def code_page(request: HttpRequest, language: str, classification: str, code: str) -> HttpResponse:
    """Show the passport of a code; Http404 for one that the classification does not have."""
    if language not in offered():
        raise Http404
    passport = read_passport(classification, code, [language])
    if passport is None:
        raise Http404
    worded = word_passport(passport, language)

    def render() -> str:
        return render_to_string("occupations/code.html", _context(worded, language))

    return answer(request, content_key("code", language, worded), render)


def _context(passport: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        "page": _head(passport),
        "passport": passport,
        "more_titles": passport["alternate_title_count"] - len(passport["alternate_titles"]),
        "profiles": [
            profile
            | {
                "path": profile_path(language, profile["country"], profile["slug"]),
                "country_name": formats.country(profile["country"]),
            }
            for profile in passport["profiles"]
        ],
    }


def _head(passport: dict[str, Any]) -> PageHead:
    edition, code = passport["classification"], passport["code"]
    name = f"{edition['name']} {edition['edition']} {code}"
    # Translators: the title of a browser tab, as in "SOC 2018 29-2011: Medical and Clinical Laboratory Technologists".
    title = _("%(code)s: %(title)s") % {
        "code": name,
        "title": words_text(passport.get("title")) or edition["title"],
    }
    return page_head(
        title,
        Truncator(words_text(passport.get("definition"))).chars(LONGEST_DESCRIPTION) or title,
        lambda language: code_path(language, edition["slug"], code),
        # What a passport says of its occupation stands on the profiles too, and better: it is there to lead to them.
        robots="noindex, follow",
    )

"""The sentences that licences ask for where a source is cited."""

from collections.abc import Iterable
from html import escape
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from occupations import formats
from occupations.templatetags.wording import in_language, isolate

register = template.Library()

Row = dict[str, Any]

ATTRIBUTED = "CC BY"
# Names of products that are trademarks, and whose.
TRADEMARKS = {"O*NET": "USDOL/ETA"}


@register.filter
def attributions(citations: Iterable[Row]) -> list[SafeString]:
    """Return a sentence for each Creative Commons licence that asks for attribution, with what is used under it."""
    licensed: dict[str, dict[str, None]] = {}
    for row in citations:
        licence = row.get("licence") or ""
        if licence.startswith(ATTRIBUTED):
            licensed.setdefault(licence, {})[_work(row)] = None
    return [_attribution(licence, list(works)) for licence, works in licensed.items()]


def _attribution(licence: str, works: list[str]) -> SafeString:
    sentence = _(
        "This page includes information from %(works)s, used under the licence %(licence)s. Ratings and comparisons"
        " made of it are ours; no publisher has approved, endorsed or tested them."
    )
    named = {"works": formats.listed(works), "licence": isolate(licence)}
    marks = [
        " "
        + escape(_("%(name)s® is a trademark of %(owner)s."))
        % {"name": isolate(name), "owner": isolate(owner)}
        for name, owner in TRADEMARKS.items()
        if any(name in work for work in works)
    ]
    return SafeString(escape(sentence) % named + "".join(marks))


def _work(citation: Row) -> str:
    title = f"<cite{in_language(citation['language'])}>{escape(citation['title'])}</cite>"
    # Translators: a publication and its publisher, as in "O*NET 30.1 Database (U.S. Department of Labor)".
    return escape(_("%(title)s (%(publisher)s)")) % {
        "title": title,
        "publisher": isolate(citation["publisher"]),
    }

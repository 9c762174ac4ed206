"""The form in which readers weigh the rating dimensions themselves, and where it leads to."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations.comparing.choice import MOST
from occupations.models import DIMENSIONS
from occupations.views.addresses import compare_path, list_path, occupation_path, profile_path, weights_path
from occupations.views.dimensions import read_dimensions
from occupations.views.facets import FACETS
from occupations.views.head import PageHead, page_head
from occupations.views.rendered import answer, content_key
from occupations.weighing import HEAVIEST, PREFIX, Weights, read_weights, written

__all__ = ["weights"]

# What a list can be narrowed by; it keeps them when it is weighed anew.
LIST_PARAMETERS = ("q", *FACETS)
LONGEST_PARAMETER = 200
SLUG = re.compile(r"[A-Za-z0-9_-]{1,150}")
CURRENCY = re.compile(r"[A-Z]{3}")
PROFILE = re.compile(r"([a-z]{2})/([A-Za-z0-9._-]{1,150})")
# The end of a sentence in any of the scripts that rubrics are written in.
FIRST_SENTENCE = re.compile(r".*?(?:[.!?؟](?=\s|$)|[。！？])", re.DOTALL)


@dataclass(frozen=True)
class Target:
    """The page that the form leads to: always one of ours, by its kind and known parameters.

    ``given`` are the parameters of the form's own page that say so, ``kept`` those that the target needs.
    """

    address: Callable[[str], str]
    given: tuple[tuple[str, str], ...] = ()
    kept: tuple[tuple[str, str], ...] = ()

    def path(self, language: str) -> str:
        """Return the path of the target with the parameters that it needs, without any weights."""
        return self.address(language) + (f"?{urlencode(self.kept)}" if self.kept else "")


@require_safe
def weights(request: HttpRequest, language: str) -> HttpResponse:
    """Show the weights as a form that leads to the list, or to the profile or comparison that the reader came from."""
    if language not in offered():
        raise Http404
    chosen = read_weights(request.GET)
    target = find_target(request.GET)
    dimensions = [row for row in read_dimensions(language) if row["slug"] in DIMENSIONS]

    def render() -> str:
        return render_to_string("occupations/weights.html", _context(language, chosen, target, dimensions))

    key = content_key("weights", language, chosen.key, chosen.notices, target.given, dimensions)
    return answer(request, key, render, keep=not request.GET)


def find_target(asked: QueryDict) -> Target:
    """Return the page that the parameters name; the whole list where they name none that is known here."""
    if asked.get("back") == "profile" and (found := PROFILE.fullmatch(asked.get("p", ""))):
        country, slug = found.groups()
        return Target(
            lambda language: profile_path(language, country, slug), (("back", "profile"), ("p", found[0]))
        )
    if asked.get("back") == "occupation" and (found := SLUG.fullmatch(asked.get("occupation", ""))):
        occupation = found[0]
        return Target(
            lambda language: occupation_path(language, occupation),
            (("back", "occupation"), ("occupation", occupation)),
        )
    if asked.get("back") == "compare":
        addresses = [address for address in asked.getlist("p") if PROFILE.fullmatch(address)][:MOST]
        compared = tuple(("p", address) for address in addresses)
        if found := CURRENCY.fullmatch(asked.get("currency", "")):
            compared += (("currency", found[0]),)
        return Target(compare_path, (("back", "compare"), *compared), compared)
    kept = tuple(
        (name, value)
        for name in LIST_PARAMETERS
        if 0 < len(value := asked.get(name, "")) <= LONGEST_PARAMETER and value.isprintable()
    )
    return Target(list_path, kept, kept)


def _context(
    language: str, chosen: Weights, target: Target, dimensions: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "page": _head(chosen, target),
        "action": target.address(language),
        "kept": target.kept,
        "plain_path": target.path(language),
        "notices": chosen.notices,
        "rows": [
            {
                "name": PREFIX + row["slug"],
                "dimension": row,
                "about": _first_sentence(row["rubric"]),
                "choices": _choices(row["weight"], chosen.weights.get(row["slug"], row["weight"])),
            }
            for row in sorted(dimensions, key=lambda row: DIMENSIONS.index(row["slug"]))
        ],
    }


def _head(chosen: Weights, target: Target) -> PageHead:
    asked = [*target.given, *chosen.parameters.items()]
    return page_head(
        _("Your own weights"),
        _("Choose how much each dimension counts, and see occupations ordered by what matters to you."),
        lambda code: weights_path(code, asked),
        canonical=None if not asked else "",
        robots="noindex, follow" if asked else "",
    )


def _choices(published: Any, chosen: Any) -> list[dict[str, Any]]:
    """Return the whole weights, and the published one where it is none of them."""
    usual = Decimal(str(published))
    values = sorted({*map(Decimal, range(HEAVIEST + 1)), usual})
    return [
        {
            "value": written(value),
            "weight": value,
            "published": value == usual,
            "chosen": value == Decimal(str(chosen)),
        }
        for value in values
    ]


def _first_sentence(words: Any) -> Any:
    """Return the first sentence of words, which says what a rubric is about."""
    if isinstance(words, dict):
        return words | {"t": _first_sentence(words["t"])}
    found = FIRST_SENTENCE.match(words or "")
    return found[0] if found else words

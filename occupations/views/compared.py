"""What the pages that set profiles side by side share: their columns, and the currency that is asked for."""

from collections.abc import Callable, Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from occupations import formats
from occupations.charts.dots import SHAPES
from occupations.comparing import Rates
from occupations.comparing.rates import DOLLAR
from occupations.comparing.table import Column
from occupations.views.addresses import profile_path

__all__ = ["ask_currency", "columns_of"]


def ask_currency(request: HttpRequest, rates: Rates) -> tuple[str, list[str]]:
    """Return the currency to convert into, US dollars unless another is asked for, and what to tell the reader."""
    asked = request.GET.get("currency", "").strip().upper() or DOLLAR
    if asked == DOLLAR or asked in rates.currencies:
        return asked, []
    return DOLLAR, [_("No exchange rate is known for this currency, so amounts are in US dollars.")]


def columns_of(
    documents: Sequence[dict[str, Any]], without: Callable[[str], str] | None = None, suffix: str = ""
) -> list[Column]:
    """Return a column for each document; `without` gives the path of the same comparison without an address.

    `suffix` is put behind the paths of the profiles: a reader's weights.
    """
    by_country = len({document["country"]["code"] for document in documents}) == len(documents)
    shapes = SHAPES if 1 < len(documents) <= len(SHAPES) else ("",) * len(documents)
    columns = []
    for shape, document in zip(shapes, documents, strict=False):
        country = document["country"]["code"]
        names = [formats.country(country), document["title"]]
        short, other = names if by_country else reversed(names)
        columns.append(
            Column(
                document=document,
                path=profile_path(document["language"], country, document["slug"]) + suffix,
                short=short,
                other=other,
                shape=shape,
                without=without(f"{country}/{document['slug']}") if without else "",
            )
        )
    return columns

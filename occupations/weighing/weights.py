"""The weights that an address names, and the overall that they give."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from occupations.models import DIMENSIONS, RatingDimension
from occupations.publishing.overall import overall

__all__ = ["HEAVIEST", "PREFIX", "Weights", "read_weights", "written"]

# A weight stands in the address as this and the dimension's short name: w_income=3.
PREFIX = "w_"
HEAVIEST = 5
WHOLE = re.compile(f"[0-{HEAVIEST}]")


@dataclass(frozen=True)
class Weights:
    """The weight of each dimension for a reader: their own where the address names it, otherwise the published one.

    ``weights``, ``published`` and ``polarities`` are by the dimensions' short names, in the order of `DIMENSIONS`; all
    three are empty where the address names no weight, for then nobody needs them. ``notices`` tell the reader what was
    not applied.
    """

    weights: Mapping[str, Decimal] = field(default_factory=dict)
    published: Mapping[str, Decimal] = field(default_factory=dict)
    polarities: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[str, ...] = ()

    @property
    def is_own(self) -> bool:
        """Tell whether any weight differs from the published one."""
        return self.weights != self.published

    @property
    def parameters(self) -> dict[str, str]:
        """Return the parameters of an address for these weights: only those that differ from the published ones."""
        return {
            PREFIX + name: written(weight)
            for name, weight in self.weights.items()
            if weight != self.published[name]
        }

    @property
    def query(self) -> str:
        """Return the parameters as a query, such as "w_income=3&w_demand=0"; "" without weights of one's own."""
        return urlencode(self.parameters)

    @property
    def suffix(self) -> str:
        """Return what to put behind the path of a page so that it is shown with these weights."""
        return f"?{self.query}" if self.is_own else ""

    @property
    def key(self) -> dict[str, tuple[str, str, str]]:
        """Return all that an overall by these weights depends on beside the scores, as plain values."""
        return {
            name: (str(weight), str(self.published[name]), self.polarities[name])
            for name, weight in self.weights.items()
        }

    def overall(self, scores: Mapping[str, float | Decimal | None]) -> Decimal | None:
        """Return the overall of scores by dimension as `publishing.overall` has it; None if none of them counts."""
        return overall(
            (Decimal(str(score)), self.polarities[name], weight)
            for name, weight in self.weights.items()
            if (score := scores.get(name)) is not None
        )


def read_weights(asked: QueryDict) -> Weights:
    """Return the weights that the parameters of an address name; one query, and none where they name no weight.

    What is no whole number from 0 to 5 is not applied, nor weights that are all zero, and the reader is told. A
    published weight of another kind, such as 2.5, can be chosen too.
    """
    if not any(name.startswith(PREFIX) for name in asked):
        return Weights()
    rows = RatingDimension.objects.filter(slug__in=DIMENSIONS).values_list("slug", "weight", "polarity")
    table = {slug: (weight, polarity) for slug, weight, polarity in rows}
    published: dict[str, Decimal] = {name: table[name][0] for name in DIMENSIONS if name in table}
    polarities: dict[str, str] = {name: table[name][1] for name in published}
    weights = dict(published)
    notices: list[str] = []
    for name, usual in published.items():
        given = asked.get(PREFIX + name, "")
        if WHOLE.fullmatch(given):
            weights[name] = Decimal(given)
        elif given and given != written(usual):
            notices = [
                _("A weight is a whole number from 0 to 5. Where it is not, the published weight counts.")
            ]
    if weights and not any(weights.values()):
        notices.append(_("With every weight at zero nothing would count, so the published weights are used."))
        weights = dict(published)
    return Weights(weights, published, polarities, tuple(notices))


def written(weight: Decimal) -> str:
    """Return a weight as addresses have it: 2, not 2.00."""
    return f"{weight.normalize():f}"

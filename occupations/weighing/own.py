"""A published document weighed by a reader, with what they need to work the result out themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from occupations.publishing.overall import oriented
from occupations.weighing.weights import Weights

__all__ = ["OwnOverall", "weigh_document"]


@dataclass(frozen=True)
class OwnOverall:
    """An overall of own weights, None where nothing that has a weight is rated; the sums it is the quotient of.

    ``weights`` are by the short names of the document's dimensions.
    """

    overall: Decimal | None
    weighted_sum: Decimal
    weight_sum: Decimal
    weights: Mapping[str, Decimal]


def weigh_document(document: Mapping[str, Any], weights: Weights) -> OwnOverall:
    """Return the overall of a document's ratings by a reader's weights."""
    scores = {row["dimension"]: row["score"] for row in document.get("ratings", [])}
    used = {name: weight for name, weight in weights.weights.items() if name in scores}
    counted = [
        oriented(Decimal(str(scores[name])), weights.polarities[name]) * weight
        for name, weight in used.items()
    ]
    return OwnOverall(weights.overall(scores), sum(counted, Decimal(0)), sum(used.values(), Decimal(0)), used)

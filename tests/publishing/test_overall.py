"""The overall: a weighted mean, turned round where lower is better, half rounded up."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from occupations.publishing.overall import oriented, overall, standing

CONTENT = Path(settings.BASE_DIR) / "occupations/content"


def ratings(*triples):
    return [(Decimal(score), polarity, Decimal(weight)) for score, polarity, weight in triples]


def test_higher_is_better():
    assert overall(ratings(("6", "higher", "1"), ("8", "higher", "1"))) == Decimal("7.0")


def test_lower_is_better_is_turned_round():
    assert oriented(Decimal("3.5"), "lower") == Decimal("6.5")
    assert overall(ratings(("6", "higher", "1"), ("2", "lower", "1"))) == Decimal("7.0")


def test_weights_count():
    assert overall(ratings(("10", "higher", "3"), ("0", "higher", "1"))) == Decimal("7.5")


@pytest.mark.parametrize(
    ("score", "expected"), [("6.85", "6.9"), ("6.849", "6.8"), ("0.05", "0.1"), ("9.95", "10.0")]
)
def test_half_is_rounded_up(score, expected):
    assert overall(ratings((score, "higher", "1"))) == Decimal(expected)


def test_absent_ratings_do_not_count():
    assert overall(ratings(("9", "higher", "2"))) == Decimal("9.0")


def test_there_is_none_without_ratings_or_weights():
    assert overall([]) is None
    assert overall(ratings(("9", "higher", "0"))) is None


@pytest.mark.parametrize(("path", "expected"), [("us/29-2011", "6.9"), ("ca/32120", "7.6")])
def test_the_reference_profiles(path, expected):
    dimensions = yaml.safe_load((CONTENT / "reference/dimensions.yaml").read_text())["dimensions"]
    by_slug = {dimension["slug"]: dimension for dimension in dimensions}
    rows = yaml.safe_load((CONTENT / f"profiles/{path}.yaml").read_text())["ratings"]

    triples = [
        (str(row["score"]), by_slug[row["dimension"]]["polarity"], str(by_slug[row["dimension"]]["weight"]))
        for row in rows
    ]

    assert len(triples) == 11
    assert overall(ratings(*triples)) == Decimal(expected)


def test_in_a_list_a_dimension_that_is_not_rated_counts_as_the_middle():
    assert standing(ratings(("9", "higher", "2"), ("1", "lower", "2")), Decimal(16)) == Decimal("6.000")


def test_a_little_known_occupation_stands_below_a_well_known_one():
    known = standing(ratings(("7", "higher", "8"), ("7", "higher", "8")), Decimal(16))
    little_known = standing(ratings(("10", "higher", "2")), Decimal(16))
    assert known > little_known


def test_without_a_rating_there_is_no_standing():
    assert standing([], Decimal(16)) is None

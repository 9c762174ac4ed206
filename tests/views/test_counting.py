"""The numbers of the list's filters, against counting all profiles again."""

from collections import Counter

import pytest

from occupations.models import PublishedProfile
from occupations.views import counting
from occupations.views.counting import Count, count_choices, read_kept
from occupations.views.facets import FACETS
from tests.factories.listed import varied_crowd


@pytest.fixture
def crowd(db):
    varied_crowd(16)


def counted(chosen):
    return count_choices(chosen, read_kept(chosen.get("country", "")))


def recounted(chosen):
    """Count each choice among the profiles that have all others that were chosen."""
    rows = [({("country", row.country), *row.facets()}) for row in PublishedProfile.objects.all()]
    total = sum(1 for row in rows if row >= set(chosen.items()))
    numbers = Counter()
    for name in FACETS:
        others = {choice for choice in chosen.items() if choice[0] != name}
        numbers.update(choice for row in rows if row >= others for choice in row if choice[0] == name)
    return total, dict(numbers)


CHOICES = [
    {},
    {"country": "ca"},
    {"verdict": "mixed"},
    {"country": "us", "education": "university"},
    {"overall": "6", "pay": "30000"},
    {"country": "us", "migration": "skilled", "visa": "residence"},
    {"verdict": "resilient", "education": "school"},
    {"country": "ca", "overall": "5", "pay": "0", "migration": "skilled", "visa": "other"},
]


def test_numbers_are_those_of_a_recount(crowd):
    for chosen in CHOICES:
        counts = counted(chosen)
        numbers = {choice: count.number for choice, count in counts.choices.items()}
        assert (counts.total.number, numbers) == recounted(chosen)
        assert not counts.partial


def test_each_choice_costs_at_most_a_query(crowd, django_assert_max_num_queries):
    for chosen in CHOICES:
        with django_assert_max_num_queries(2 + len(chosen) if set(chosen) - {"country"} else 1):
            counted(chosen)


def test_beyond_the_bound_numbers_are_the_least_that_there_are(crowd, monkeypatch):
    monkeypatch.setattr(counting, "COUNTED_UP_TO", 3)
    counts = counted({"migration": "skilled", "overall": "5"})
    assert counts.total == Count(3, is_least=True)
    assert {"verdict", "education"} <= counts.partial
    total, numbers = recounted({"migration": "skilled", "overall": "5"})
    assert total > 3
    assert all(count.number <= numbers[choice] for choice, count in counts.choices.items())

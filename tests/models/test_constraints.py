"""Every rule of the data is told to editors in words, and kept by the database when nobody asks them."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests import factories
from tests.models.checks import CHECKS
from tests.models.uniques import UNIQUES

pytestmark = pytest.mark.django_db

# Only publishing writes these tables; tests/models/test_published.py holds them.
PUBLISHED = {
    "publication_one_current_per_profile",
    "page_unique_per_address",
    "page_unique_per_language",
    "address_unique_in_country",
    "facet_count_unique",
    "published_move_unique",
    "published_visa_unique",
    "public_change_kind_known",
    "search_term_unique_in_language",
}


def refused_with(row, message):
    with pytest.raises(ValidationError) as raised:
        row.full_clean()
    assert raised.value.messages == [message]


def refused_by_the_database(row):
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


@pytest.mark.parametrize(("factory", "wrong", "message"), CHECKS.values(), ids=CHECKS)
def test_a_rule_of_one_row(factory, wrong, message):
    row = factory()
    row.full_clean()
    for name, value in wrong.items():
        setattr(row, name, value(row) if callable(value) else value)

    refused_with(row, message)
    refused_by_the_database(row)


@pytest.mark.parametrize(("factory", "same", "message"), UNIQUES.values(), ids=UNIQUES)
def test_a_rule_of_two_rows(factory, same, message):
    first, second = factory(), factory()
    second.full_clean()
    for name in same:
        setattr(second, name, getattr(first, name))

    with pytest.raises(ValidationError) as raised:
        second.full_clean()
    assert message in raised.value.messages
    refused_by_the_database(second)


def test_every_constraint_has_its_test():
    names = {
        constraint.name
        for model in apps.get_app_config("occupations").get_models()
        for constraint in model._meta.constraints
    }

    assert names == set(CHECKS) | set(UNIQUES) | PUBLISHED


@pytest.mark.parametrize(
    ("factory", "field"),
    [
        (factories.SalaryBandFactory, "years_min"),
        (factories.SalaryBandFactory, "low"),
        (factories.EducationStageFactory, "months_min"),
        (factories.EducationStageFactory, "cost_min"),
        (factories.QualificationFactory, "months"),
        (factories.QualificationFactory, "cost"),
        (factories.CareerLevelFactory, "years_min"),
        (factories.CareerLevelFactory, "median_pay"),
        (factories.ResourceFactory, "months"),
    ],
)
def test_amounts_are_not_negative(factory, field):
    row = factory()
    setattr(row, field, -1)

    refused_with(row, "Ensure this value is greater than or equal to 0.")
    refused_by_the_database(row)


@pytest.mark.parametrize(
    "factory", [getattr(factories, name) for name in factories.__all__ if name.endswith("Factory")]
)
def test_what_the_factories_make_is_valid(factory):
    row = factory()

    row.full_clean()
    assert str(row)

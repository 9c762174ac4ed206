"""Rows are found again by their keys, moved, swapped and removed."""

import uuid

import pytest

from occupations.codec.read import read_profile
from occupations.codec.write import write_profile
from occupations.models import (
    CareerLevel,
    Citation,
    OccupationProfile,
    Rating,
    SalaryBand,
    Statement,
    Statistic,
)
from tests.factories import CitationFactory, SalaryBandFactory, StatisticFactory, full_profile

pytestmark = pytest.mark.django_db


def rewritten(content, section, rows):
    return content.model_copy(update={section: rows})


def test_swapped_dimensions_keep_their_rows():
    profile = full_profile()
    content = read_profile(profile)
    income, risk = content.ratings
    swapped = [
        income.model_copy(update={"dimension": "ai_risk"}),
        risk.model_copy(update={"dimension": "income"}),
    ]

    write_profile(rewritten(content, "ratings", swapped))

    assert {rating.key: rating.dimension.slug for rating in Rating.objects.all()} == {
        income.key: "ai_risk",
        risk.key: "income",
    }
    assert read_profile(profile).ratings == swapped


def test_swapped_experience_levels_keep_their_rows():
    profile = full_profile()
    SalaryBandFactory(profile=profile, level="senior")
    content = read_profile(profile)
    junior, senior = content.salary_bands
    swapped = [junior.model_copy(update={"level": "senior"}), senior.model_copy(update={"level": "junior"})]

    write_profile(rewritten(content, "salary_bands", swapped))

    assert read_profile(profile).salary_bands == swapped


def test_a_row_that_is_left_out_is_removed():
    content = read_profile(full_profile())

    write_profile(rewritten(content, "statements", content.statements[1:]))

    assert not Statement.objects.filter(key=content.statements[0].key).exists()
    assert Statement.objects.count() == len(content.statements) - 1


def test_a_row_keeps_its_primary_key_when_it_changes():
    content = read_profile(full_profile())
    before = dict(Statement.objects.values_list("key", "pk"))
    changed = [row.model_copy(update={"text": {"en": "New."}}) for row in content.statements]

    write_profile(rewritten(content, "statements", changed))

    assert dict(Statement.objects.values_list("key", "pk")) == before
    assert set(Statement.objects.values_list("text_en", flat=True)) == {"New."}


def test_a_citation_that_moves_stays_cited():
    profile = full_profile()
    CitationFactory(profile=profile)
    content = read_profile(profile)

    write_profile(rewritten(content, "sources", content.sources[::-1]))

    assert read_profile(profile).salary_bands == content.salary_bands
    assert SalaryBand.objects.get().citation.key == content.sources[0].key


def test_a_new_citation_can_be_cited_at_once():
    profile = full_profile()
    content = read_profile(profile)
    source = content.sources[0].model_copy(update={"key": uuid.uuid4()})
    levels = [row.model_copy(update={"citation": source.key}) for row in content.levels]

    write_profile(content.model_copy(update={"sources": [*content.sources, source], "levels": levels}))

    assert CareerLevel.objects.get().citation == Citation.objects.get(key=source.key)


def test_two_figures_whose_sources_were_deleted_can_be_written_again():
    profile = full_profile()
    StatisticFactory(profile=profile)
    Citation.objects.all().delete()
    content = read_profile(profile)

    write_profile(content)

    assert Statistic.objects.filter(citation=None).count() == 2


def test_a_changed_row_marks_the_profile_as_changed():
    profile = full_profile()
    content = read_profile(profile)
    before = OccupationProfile.objects.get(pk=profile.pk).updated_at

    write_profile(rewritten(content, "faq", []))

    assert OccupationProfile.objects.get(pk=profile.pk).updated_at > before


def test_another_key_makes_another_profile_only_where_there_is_none(settings):
    content = read_profile(full_profile())
    OccupationProfile.objects.filter(key=content.profile.key).delete()

    profile = write_profile(content)

    assert profile.key == content.profile.key
    assert read_profile(profile) == content

"""Pages are rebuilt from what was published, never from drafts."""

from io import StringIO

import pytest
from django.core.management import call_command

from occupations.models import (
    ClassificationCode,
    Country,
    OccupationProfile,
    Publication,
    PublishedPage,
    RatingDimension,
)
from occupations.publishing import rebuild_pages
from tests.factories import ClassificationCodeFactory, published

pytestmark = pytest.mark.django_db


def test_rebuilding_does_not_publish_a_draft(american, document):
    published(american)
    OccupationProfile.objects.filter(pk=american.pk).update(title_en="Draft", slug="draft")
    american.rating_rows.all().delete()

    rebuild_pages()

    assert document(american)["title"] == "Land surveyor"
    assert len(document(american)["ratings"]) == 2


def test_rebuilding_without_need_writes_nothing(american, canadian):
    published(american)
    published(canadian)
    before = list(PublishedPage.objects.order_by("pk").values())

    assert rebuild_pages() == 0
    assert list(PublishedPage.objects.order_by("pk").values()) == before


def test_rebuilding_takes_over_a_change_of_a_reference_table(american, document):
    published(american)
    RatingDimension.objects.filter(slug="income").update(weight=3, name_en="Pay")

    assert rebuild_pages() == 6
    assert document(american)["overall"] == 6.4
    assert document(american)["ratings"][0]["name"] == "Pay"


def test_rebuilding_takes_over_a_new_rate_of_exchange(american):
    published(american)
    Country.objects.update(units_per_usd=2)

    assert rebuild_pages() == 6
    assert set(PublishedPage.objects.values_list("pay_usd", flat=True)) == {30_500}


@pytest.mark.parametrize("column", [{"card": {}}, {"ai_risk": 1}, {"title": "old"}, {"is_indexed": False}])
def test_rebuilding_takes_over_a_change_of_what_pages_hold_beside_the_document(american, column):
    published(american)
    before = PublishedPage.objects.get(language="en")
    PublishedPage.objects.filter(language="en").update(**column)

    assert rebuild_pages() == 1
    after = PublishedPage.objects.get(language="en")
    assert [getattr(after, name) for name in column] == [getattr(before, name) for name in column]


def test_rebuilding_survives_what_was_deleted_since(american, document):
    published(american)
    old = american.code
    OccupationProfile.objects.filter(pk=american.pk).update(
        code=ClassificationCodeFactory(classification=old.classification)
    )
    ClassificationCode.objects.filter(pk=old.pk).delete()
    american.visaoption_rows.all().delete()
    american.country.visas.all().delete()
    american.rating_rows.all().delete()
    RatingDimension.objects.filter(slug="ai_risk").delete()

    rebuild_pages()

    parsed = document(american)
    assert parsed["code"] == "17-1022"
    assert "official_title" not in parsed
    assert "visas" not in parsed
    assert [rating["dimension"] for rating in parsed["ratings"]] == ["income"]


def test_rebuilding_leaves_ended_publications_alone(american):
    published(american)
    published(american)
    Publication.objects.exclude(ended_at=None).update(content="{}")

    assert rebuild_pages() == 0


def test_the_command_says_how_many_pages_changed(american):
    published(american)
    RatingDimension.objects.update(name_en="Pay")
    out = StringIO()

    call_command("rebuild_pages", stdout=out)

    assert out.getvalue() == "6 pages changed\n"

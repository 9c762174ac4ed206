"""Publishing freezes a profile; what is edited later is not public."""

import json
from importlib import import_module

import pytest
from django.db import transaction

from occupations.models import (
    Occupation,
    OccupationProfile,
    Publication,
    PublishedAddress,
    PublishedPage,
    SalaryBand,
)
from occupations.publishing import pages, publish, unpublish
from occupations.publishing.working import stamp
from tests.factories import EditorFactory, ProfileFactory, published

pytestmark = pytest.mark.django_db


def test_a_page_in_every_language(american, settings):
    published(american)

    languages = PublishedPage.objects.filter(profile=american).values_list("language", flat=True)
    assert set(languages) == {code for code, _name in settings.LANGUAGES}


def test_who_and_when_is_recorded(american):
    editor = EditorFactory()

    publication = publish(american, editor)

    assert (publication.published_by, publication.ended_at) == (editor, None)
    assert set(PublishedPage.objects.values_list("published_at", flat=True)) == {publication.published_at}


def test_later_edits_are_not_public_until_they_are_published(american, document):
    published(american)
    SalaryBand.objects.update(high=99_000)
    OccupationProfile.objects.filter(pk=american.pk).update(title_en="Draft", slug="draft")

    assert document(american)["salary_bands"][0]["high"] == 55_000

    published(american)
    assert document(american)["salary_bands"][0]["high"] == 99_000
    assert document(american)["title"] == "Draft"


def test_publishing_again_ends_the_publication_before(american):
    editor = EditorFactory()
    first = publish(american)

    second = publish(american, editor)

    first.refresh_from_db()
    assert (first.ended_at, first.ended_by) == (second.published_at, editor)
    assert set(PublishedPage.objects.values_list("publication", flat=True)) == {second.pk}


def test_unpublished_changes_are_told(american):
    profile = published(american)
    assert profile.is_published
    assert not profile.has_unpublished_changes

    profile.faq_rows.update(answer_en="No.")
    stamp([profile])

    profile.refresh_from_db()
    assert profile.has_unpublished_changes
    assert list(OccupationProfile.objects.with_unpublished_changes()) == [profile]
    assert list(OccupationProfile.objects.published()) == [profile]


def test_unpublishing_takes_the_pages_away(american):
    editor = EditorFactory()
    published(american)

    unpublish(american, editor)

    american.refresh_from_db()
    publication = Publication.objects.get()
    assert not american.is_published
    assert not PublishedPage.objects.exists()
    assert (publication.ended_by, publication.ended_at is not None) == (editor, True)


def test_unpublishing_what_is_not_public_changes_nothing(american):
    unpublish(american)

    american.refresh_from_db()
    assert not american.is_published
    assert not Publication.objects.exists()


def test_an_older_address_stays_known(american):
    published(american)
    OccupationProfile.objects.filter(pk=american.pk).update(slug="surveyor")

    published(american)

    addresses = PublishedAddress.objects.filter(profile=american).values_list("country", "slug")
    assert set(addresses) == {("us", "land-surveyor"), ("us", "surveyor")}
    assert set(PublishedPage.objects.values_list("slug", flat=True)) == {"surveyor"}


def test_a_failure_in_the_middle_leaves_everything_as_it_was(american, canadian, monkeypatch):
    published(american)
    before = list(PublishedPage.objects.order_by("pk").values())
    written = []

    def fail_the_second_time(publications):
        if written:
            raise RuntimeError("the disk is full")
        written.append(pages.write_pages(publications))

    monkeypatch.setattr(import_module("occupations.publishing.publish"), "write_pages", fail_the_second_time)

    with pytest.raises(RuntimeError), transaction.atomic():
        publish(canadian)

    canadian.refresh_from_db()
    assert not canadian.is_published
    assert list(PublishedPage.objects.order_by("pk").values()) == before
    assert Publication.objects.count() == PublishedAddress.objects.count() == 1


def test_the_columns_say_what_the_document_says(american):
    published(american)

    page = PublishedPage.objects.get(language="es")
    parsed = json.loads(page.document)
    assert (page.country, page.slug, page.code) == ("us", "land-surveyor", "17-1022")
    assert (page.occupation, page.field) == ("land-surveyor", "land-and-building")
    assert (str(page.overall), str(page.ai_risk)) == ("6.3", "4.0")
    assert (page.title, page.card["title"]) == ("Land surveyor", {"t": "Land surveyor", "l": "en"})
    assert (page.coverage, page.is_indexed) == (0, False)
    assert (page.pay_usd, page.card["pay"]) == (61_000, {"median": 61_000, "low": 40_000, "high": 55_000})
    assert parsed["overall"] == 6.3


def test_pay_is_compared_at_the_dated_rate(canadian):
    published(canadian)

    assert PublishedPage.objects.filter(language="en").values_list("pay_usd", flat=True)[0] == 30_500


def test_without_a_rate_pay_is_not_compared(canadian):
    canadian.country.units_per_usd, canadian.country.rate_period = None, ""
    canadian.country.save()

    published(canadian)

    assert PublishedPage.objects.filter(language="en").values_list("pay_usd", flat=True)[0] is None


def test_rows_without_words_are_not_printed(american, document):
    american.statement_rows.filter(section="pro").update(title_en=None, text_en="")
    american.faq_rows.update(question_en=None)

    published(american)

    assert "pro" not in document(american)["statements"]
    assert "faq" not in document(american)


def test_the_longest_texts_fit(db, document):
    profile = ProfileFactory(title_en="a" * 200, slug="s" * 150, code__code="1" * 20)

    published(profile)

    assert document(profile)["title"] == "a" * 200


def test_a_picture_has_its_stored_size(american, document):
    Occupation.objects.filter(slug="land-surveyor").update(
        image="occupations/gone.jpg", image_width=1200, image_height=800, image_alt_en="A theodolite"
    )

    published(american)

    assert document(american)["image"] == {
        "src": "/media/occupations/gone.jpg",
        "width": 1200,
        "height": 800,
        "alt": "A theodolite",
    }

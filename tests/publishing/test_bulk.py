"""Publishing many at once leaves behind what publishing one after the other does."""

import json

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from occupations.models import (
    Citation,
    Occupation,
    OccupationProfile,
    Publication,
    PublishedAddress,
    PublishedPage,
)
from occupations.publishing import bulk, publish, publish_all, rebuild_pages, unpublish
from occupations.publishing.working import stamp
from tests.factories import (
    AdjacentCareerFactory,
    CitationFactory,
    EditorFactory,
    OccupationFactory,
    RatingDimensionFactory,
    RatingFactory,
    full_profile,
)

pytestmark = pytest.mark.django_db

COLUMNS = [
    field.name
    for field in PublishedPage._meta.fields
    if field.name not in {"id", "publication", "published_at", "content_hash"}
]


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch):
    monkeypatch.setattr(bulk, "BATCH", 2)


@pytest.fixture
def british(db):
    return full_profile("gb", "2434", languages=("en", "es", "ar"))


@pytest.fixture
def profiles(american, canadian, british):
    """Return six profiles, two of each country, that print each other in batches before and after their own."""
    for profile, target in [(american, canadian), (canadian, british), (british, american)]:
        AdjacentCareerFactory(profile=profile, target=target)
        AdjacentCareerFactory(profile=profile, target=target, kind="next_step")
    for planner in OccupationProfile.objects.filter(slug="land-surveyor-planner"):
        RatingFactory(profile=planner, dimension=RatingDimensionFactory(slug="income"))
        CitationFactory(profile=planner)
        AdjacentCareerFactory(profile=planner, target=american)
    found = list(OccupationProfile.objects.order_by("pk"))
    stamp(found)
    return found


def one_by_one(profiles, user=None):
    for profile in profiles:
        publish(profile, user)


def public():
    """Return all that publishing writes, without its times and its own primary keys."""
    pages = PublishedPage.objects.order_by("profile", "language").values(*COLUMNS)
    documents = [json.loads(page["document"]) for page in pages]
    return {
        "pages": [{**page, "document": ""} for page in pages],
        "documents": [list(document.items()) for document in map(without_time, documents)],
        "publications": [
            {
                "said": (row.profile_id, row.content, row.content_hash, row.adjacent_keys),
                "who": (row.published_by_id, row.ended_by_id, row.ended_at is None),
                "adjacent": sorted(row.adjacent.values_list("pk", flat=True)),
            }
            for row in Publication.objects.order_by("profile", "published_at")
        ],
        "addresses": list(PublishedAddress.objects.values_list("profile", "country", "slug")),
        "stamps": list(
            OccupationProfile.objects.order_by("pk").values_list(
                "pk", "content_hash", "published_hash", "completeness", "updated_at"
            )
        ),
    }


def without_time(document):
    return {name: value for name, value in document.items() if name != "published_at"}


def left_behind(function, *arguments):
    """Return what is public after a function, and undo it."""
    with transaction.atomic():
        function(*arguments)
        found = public()
        transaction.set_rollback(True)
    return found


def test_a_first_load_leaves_the_same_behind(profiles):
    editor = EditorFactory()
    expected = left_behind(one_by_one, profiles, editor)

    outcome = publish_all(profiles, editor)

    assert (outcome.published, outcome.unchanged, outcome.not_ready) == (6, 0, {})
    assert public() == expected


def test_changes_leave_the_same_behind_and_what_is_public_already_is_left_alone(profiles):
    american, planner, canadian, _planner, british, _other = profiles
    one_by_one(profiles)
    working = OccupationProfile.objects
    working.filter(pk=american.pk).update(title_en="Chartered surveyor", slug="chartered")
    working.filter(pk=planner.pk).update(occupation=OccupationFactory())
    working.filter(pk=british.pk).update(occupation=OccupationFactory())
    working.filter(pk=canadian.pk).update(title_en=None, title_fr=None)
    british.rating_rows.update(score=9)
    british.adjacentcareer_rows.all().delete()
    expected = left_behind(one_by_one, [american, planner, canadian, british])

    outcome = publish_all(profiles)

    assert (outcome.published, outcome.unchanged, outcome.not_ready) == (4, 2, {})
    assert public() == expected


def test_what_is_not_among_them_stays_a_draft(profiles, american, canadian):
    one_by_one(profiles)
    OccupationProfile.objects.update(title_en="Draft")
    expected = left_behind(one_by_one, [american])

    publish_all([american])

    assert public() == expected


def test_what_is_not_ready_is_named_with_its_reasons_and_stays_a_draft(profiles, american):
    Citation.objects.filter(profile__slug="land-surveyor-planner").delete()
    expected = left_behind(one_by_one, profiles[::2])

    outcome = publish_all(profiles)

    assert outcome.published == 3
    assert outcome.not_ready == {
        f"{path}-2": ["No source is named."] for path in ("us/17-1022", "ca/21203", "gb/2434")
    }
    assert public() == expected


def test_a_failure_half_way_leaves_no_page_that_leads_to_what_is_not_public(profiles, monkeypatch):
    expected = left_behind(one_by_one, profiles[:4])
    freeze = bulk.freeze

    def fail_at_the_last(contents, user):
        if profiles[5].pk in contents:
            raise RuntimeError("the disk is full")
        return freeze(contents, user)

    monkeypatch.setattr(bulk, "freeze", fail_at_the_last)
    with pytest.raises(RuntimeError):
        publish_all(profiles)

    assert public() == expected


def test_an_edit_in_between_is_published_and_printed_by_pages_built_before(profiles, british):
    def edit(done, of):
        if done == 2:
            OccupationProfile.objects.filter(pk=british.pk).update(title_en="Edited", slug="edited")

    publish_all(profiles, progress=edit)
    found = public()

    assert PublishedPage.objects.get(profile=british, language="en").title == "Edited"
    with transaction.atomic():
        assert rebuild_pages() == 0
    assert public() == found


def test_what_was_published_in_between_is_left_alone(profiles, british):
    def publish_too(done, of):
        if done == 2:
            publish(british)

    outcome = publish_all(profiles, progress=publish_too)

    assert (outcome.published, outcome.unchanged) == (5, 1)
    assert Publication.objects.filter(profile=british).count() == 1


def test_progress_tells_how_far_it_is(profiles):
    told = []

    publish_all(profiles[:5], progress=lambda done, of: told.append((done, of)))

    assert told == [(2, 5), (4, 5), (5, 5)]


def test_publishing_nothing_is_no_work(db):
    assert publish_all([]) == bulk.Outcome()


def test_publishing_six_costs_as_many_queries_as_two(profiles, monkeypatch):
    monkeypatch.setattr(bulk, "BATCH", 50)

    def queries_of(some):
        with transaction.atomic():
            with CaptureQueriesContext(connection) as queries:
                publish_all(some)
            transaction.set_rollback(True)
        return len(queries)

    assert queries_of(profiles) == queries_of(profiles[:2]) <= 96


def test_rebuilding_takes_new_names_of_neighbours_in_one_go(profiles, american, canadian, document):
    OccupationProfile.objects.filter(pk=canadian.pk).update(title_en=None, title_fr=None)
    publish_all(profiles)
    Occupation.objects.filter(slug="land-surveyor").update(name_en="Geomatician")

    # Three profiles of the occupation in every language, and the planners, who print the American's own title.
    changed = rebuild_pages()

    assert document(american)["alternates"][0]["title"] == "Geomatician"
    assert changed == 18
    assert rebuild_pages() == 0


def test_rebuilding_does_not_rely_on_what_was_taken_back_in_between(
    profiles, american, canadian, document, monkeypatch
):
    publish_all(profiles)
    turns = []

    def take_back(take_turns=bulk.take_turns):
        take_turns()
        if not turns:
            unpublish(canadian)
        turns.append("taken")

    monkeypatch.setattr(bulk, "take_turns", take_back)
    rebuild_pages()

    assert [alternate["country"] for alternate in document(american)["alternates"]] == ["gb"]
    assert not PublishedPage.objects.filter(profile=canadian).exists()

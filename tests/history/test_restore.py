"""A version of the history put back."""

import pytest

from occupations.codec.faults import ContentError
from occupations.codec.read import content_hash, read_profile
from occupations.codec.sections import SECTIONS
from occupations.history import record, revision_content
from occupations.models import Faq, OccupationProfile, Revision, VisaOption
from occupations.publishing import delete, publish
from occupations.publishing.restoring import ChangedMeanwhileError, restore
from occupations.publishing.working import stamp
from tests.factories import EditorFactory, FaqFactory, ProfileFactory, full_profile

pytestmark = pytest.mark.django_db


@pytest.fixture
def surveyor():
    profile = full_profile(languages=("en", "es", "ar"))
    stamp([profile])
    return profile


def newest(profile):
    return Revision.objects.filter(profile_key=profile.key).first()


def test_deleted_rows_come_back_with_their_keys(surveyor):
    before, revision = read_profile(surveyor), newest(surveyor)
    surveyor.faq_rows.all().delete()
    surveyor.citation_rows.all().delete()
    stamp([surveyor])

    restore(revision)

    assert read_profile(surveyor) == before


def test_a_restore_is_a_revision_with_who_and_why(surveyor):
    editor, first = EditorFactory(), newest(surveyor)
    surveyor.faq_rows.all().delete()
    stamp([surveyor])

    restore(first, editor, "The question was right")

    last = newest(surveyor)
    surveyor.refresh_from_db()
    assert (last.kind, last.saved_by, last.note) == ("restored", editor, "The question was right")
    assert last.content_hash == first.content_hash == surveyor.content_hash
    assert surveyor.updated_by == editor
    assert Revision.objects.filter(profile_key=surveyor.key).count() == 3


def test_nothing_that_is_restored_is_public(surveyor):
    publish(surveyor)
    first = newest(surveyor)
    Faq.objects.update(answer_en="Never.")
    stamp([surveyor])
    publish(surveyor)

    profile = restore(first)

    assert profile.has_unpublished_changes
    assert "Never." in profile.publications.get(ended_at__isnull=True).content


def test_a_restored_profile_is_no_longer_approved(surveyor):
    first = newest(surveyor)
    Faq.objects.update(answer_en="Never.")
    stamp([surveyor])
    OccupationProfile.objects.update(stage="approved")

    assert restore(first).stage == "draft"


def test_a_version_older_than_a_language_neither_blanks_nor_fills_it(surveyor):
    content = read_profile(surveyor)
    rows = {table.name: [_english(row) for row in getattr(content, table.name)] for table in SECTIONS}
    rows["faq"][0] = rows["faq"][0].model_copy(update={"question": {"en": "Old?"}, "answer": {}})
    own = _english(content.profile)
    older = content.model_copy(update={**rows, "profile": own, "languages": ["en"]})
    [revision] = record([older])

    restore(revision)

    row = Faq.objects.get()
    assert (row.question_en, row.answer_en) == ("Old?", None)
    assert (row.question_es, row.question_ar) == ("Is a degree needed? (es)", "Is a degree needed? (ar)")
    assert row.question_fr is None


def test_a_language_that_the_site_no_longer_has_is_left_out(surveyor, settings):
    revision = newest(surveyor)
    Faq.objects.update(answer_en="Never.")
    settings.LANGUAGES = [entry for entry in settings.LANGUAGES if entry[0] != "ar"]

    restore(revision)

    assert Faq.objects.get().answer_en == "In most places it is."


def test_a_deleted_profile_comes_back_as_a_draft(surveyor):
    before = read_profile(surveyor)
    publish(surveyor)
    delete(surveyor)

    profile = restore(newest(surveyor))

    assert read_profile(profile) == before
    assert (profile.key, profile.is_published) == (surveyor.key, False)
    assert newest(surveyor).kind == "restored"


def test_a_profile_whose_code_another_one_has_is_refused(surveyor):
    code, slug = surveyor.code, surveyor.slug
    delete(surveyor)
    ProfileFactory(code=code, country=surveyor.country, slug=slug)

    with pytest.raises(ContentError) as refused:
        restore(newest(surveyor))

    assert {fault.path for fault in refused.value.faults} == {"profile", "profile.code"}
    assert not OccupationProfile.objects.filter(key=surveyor.key).exists()


def test_what_names_something_that_is_gone_is_refused_as_a_whole(surveyor):
    revision = newest(surveyor)
    visa = VisaOption.objects.get().visa
    VisaOption.objects.all().delete()
    visa.delete()
    Faq.objects.update(answer_en="Never.")
    stamp([surveyor])

    with pytest.raises(ContentError, match=r"visas\[0\].visa"):
        restore(revision)

    assert Faq.objects.get().answer_en == "Never."


def test_a_working_copy_that_nobody_looked_at_is_not_replaced(surveyor):
    revision = newest(surveyor)
    Faq.objects.update(answer_en="Never.")

    with pytest.raises(ChangedMeanwhileError):
        restore(revision, replacing=revision.content_hash)

    assert Faq.objects.get().answer_en == "Never."


def test_what_cites_a_source_that_is_gone_is_left_out_with_it(surveyor):
    revision = newest(surveyor)
    before = read_profile(surveyor)
    source = surveyor.citation_rows.get().source
    surveyor.citation_rows.all().delete()
    source.delete()
    stamp([surveyor])

    profile = restore(revision, without_gone=True)

    left = read_profile(profile)
    assert (left.sources, left.statistics, left.faq) == ([], [], before.faq)


def test_an_address_that_is_taken_is_refused_even_without_what_is_gone(surveyor):
    delete(surveyor)
    ProfileFactory(country=surveyor.country, slug=surveyor.slug)

    with pytest.raises(ContentError):
        restore(newest(surveyor), without_gone=True)


def test_a_restore_of_what_is_there_already_keeps_nothing(surveyor):
    restore(newest(surveyor))

    assert Revision.objects.filter(profile_key=surveyor.key).count() == 1


def test_a_restore_costs_as_many_queries_for_many_rows(surveyor, django_assert_max_num_queries):
    FaqFactory.create_batch(100, profile=surveyor)
    stamp([surveyor])
    revision = newest(surveyor)
    Faq.objects.all().delete()
    stamp([surveyor])

    with django_assert_max_num_queries(75):
        restore(revision)


def test_a_revision_says_what_its_fingerprint_says(surveyor):
    revision = newest(surveyor)

    assert content_hash(revision_content(revision)) == revision.content_hash


def _english(row):
    """Leave of a row's texts the English alone."""
    texts = {name: {"en": value["en"]} for name, value in row if isinstance(value, dict) and "en" in value}
    return row.model_copy(update=texts)

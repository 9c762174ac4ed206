"""Which revisions stay, and who gets a first one."""

import datetime as dt
import uuid
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from occupations.history import prune, record_missing, revision_content
from occupations.models import Revision
from occupations.publishing import publish
from occupations.publishing.working import stamp
from tests.factories import ProfileFactory, RevisionFactory, full_profile

pytestmark = pytest.mark.django_db
KEY = uuid.uuid4()


def revisions(number, key=KEY, days=400, **more):
    saved = timezone.now() - dt.timedelta(days=days)
    return [RevisionFactory(profile_key=key, saved_at=saved, **more) for _ in range(number)]


def left():
    return list(Revision.objects.order_by("pk"))


def test_the_newest_stay():
    made = revisions(5)

    assert prune(keep=2, days=365) == 3
    assert left() == made[3:]


def test_young_ones_stay():
    old, young = revisions(3), revisions(3, days=300)

    assert prune(keep=1, days=365) == 3
    assert left() == young
    assert not Revision.objects.filter(pk__in=[revision.pk for revision in old]).exists()


def test_those_with_a_note_stay():
    noted = revisions(1, note="Before the reform")
    made = revisions(3)

    prune(keep=1, days=0)

    assert left() == [*noted, made[-1]]


def test_each_profile_keeps_its_own():
    one, other = revisions(2), revisions(2, key=uuid.uuid4())

    prune(keep=1, days=0)

    assert left() == [one[-1], other[-1]]


def test_the_last_one_of_a_deleted_profile_stays():
    revisions(2)
    [last] = revisions(1, kind="deleted")

    prune(keep=1, days=0)

    assert left() == [last]


def test_to_keep_none_is_to_keep_all(settings):
    settings.HISTORY_KEEP = settings.HISTORY_DAYS = 0
    revisions(3)

    assert prune() == 0
    assert len(left()) == 3


def test_many_go_in_batches(monkeypatch):
    monkeypatch.setattr("occupations.history.retention.BATCH", 2)
    revisions(8)

    assert prune(keep=1, days=365) == 7


def test_the_settings_say_how_many(settings):
    settings.HISTORY_KEEP, settings.HISTORY_DAYS = 2, 365
    revisions(3)
    out = StringIO()

    call_command("prune_history", stdout=out)

    assert out.getvalue() == "Deleted 1 revisions.\n"


def test_a_negative_limit_is_refused():
    with pytest.raises(CommandError, match="0 or more"):
        call_command("prune_history", "--keep=-1")


def test_a_profile_without_a_revision_gets_one(django_assert_num_queries):
    profile = full_profile()
    other = ProfileFactory()
    stamp([other])
    out = StringIO()

    call_command("record_history", stdout=out)

    assert "Kept a first revision of 2 profiles." in out.getvalue()
    [revision] = Revision.objects.filter(profile_key=profile.key)
    assert revision_content(revision).profile.slug == "land-surveyor"
    with django_assert_num_queries(1):
        assert record_missing() == 0


def test_what_was_published_without_being_described_is_in_the_history():
    profile = full_profile()
    stamp([profile])
    profile.faq_rows.update(answer_en="Never.")

    publish(profile)

    newest = Revision.objects.filter(profile_key=profile.key).first()
    assert revision_content(newest).faq[0].answer["en"] == "Never."


def test_publishing_what_was_saved_keeps_no_second_revision():
    profile = full_profile()
    stamp([profile])

    publish(profile)

    assert Revision.objects.filter(profile_key=profile.key).count() == 1


def test_files_are_kept_as_imported(tmp_path):
    full_profile()
    call_command("dump_content", tmp_path, stdout=StringIO())
    Revision.objects.all().delete()

    call_command("load_content", tmp_path, stdout=StringIO())

    assert list(Revision.objects.order_by().values_list("kind", "saved_by").distinct()) == [
        ("imported", None)
    ]

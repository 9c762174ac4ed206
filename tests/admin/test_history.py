"""The history of a profile: its list, comparing, restoring."""

import pytest
from django.contrib.auth.models import Permission

from occupations.codec.read import read_profile
from occupations.history import record
from occupations.models import Faq, OccupationProfile, Revision
from occupations.publishing.working import stamp
from tests.admin.forms import change_url, save
from tests.factories import EditorFactory, RevisionFactory, full_profile, published

PROFILES = "/admin/occupations/occupationprofile/"


def history_url(profile, rest=""):
    return f"{PROFILES}{profile.pk}/history/{rest}"


def text(response):
    return " ".join(response.content.decode().split())


def versions(profile):
    """Return the profile's revisions, oldest first."""
    return list(Revision.objects.filter(profile_key=profile.key).order_by("pk"))


@pytest.fixture
def edited(desk, surveyor):
    """A profile whose question's answer was changed in the form."""
    save(
        desk,
        change_url(surveyor, "faq"),
        **{"faq_rows-0-answer_en": "In some it is.", "revision_note": "Asked"},
    )
    return surveyor


def test_the_list_says_who_when_and_why(desk, edited):
    said = text(desk.get(history_url(edited)))

    assert "Versions of the working copy" in said
    assert "<bdi>editor</bdi>" in said
    assert "Asked" in said
    assert said.count('name="from"') == 2


def test_the_list_says_which_version_is_public(desk, surveyor):
    published(surveyor)
    save(desk, change_url(surveyor, "faq"), **{"faq_rows-0-answer_en": "In some it is."})

    response = desk.get(history_url(surveyor))

    assert response.context["public"] == versions(surveyor)[0].pk
    assert [publication.profile_id for publication in response.context["publications"]] == [surveyor.pk]


def test_500_versions_cost_at_most_10_queries(desk, surveyor, django_assert_max_num_queries):
    published(surveyor)
    RevisionFactory.create_batch(500, profile_key=surveyor.key)

    with django_assert_max_num_queries(10):
        response = desk.get(history_url(surveyor))

    assert len(response.context["page"]) == 50


def test_a_marked_version_stays_marked_on_the_next_page(desk, surveyor):
    RevisionFactory.create_batch(60, profile_key=surveyor.key)
    newest = versions(surveyor)[-1]

    response = desk.get(history_url(surveyor), {"from": newest.pk, "page": 2})

    assert response.context["kept"] == [newest]
    assert f'name="from" value="{newest.pk}" checked' in text(response)


@pytest.mark.parametrize("stated", ["x", "-1", "9" * 40, "²"])
def test_a_version_that_there_cannot_be_is_asked_for_again(desk, surveyor, stated):
    query = {"from": stated, "to": "now"}

    assert desk.get(history_url(surveyor), query).status_code == 200
    response = desk.get(history_url(surveyor, "compare/"), query, follow=True)
    assert "Choose two versions of this profile to compare." in text(response)


def test_a_version_of_another_profile_is_none_of_this_one(desk, surveyor):
    other = RevisionFactory()

    response = desk.get(history_url(surveyor, "compare/"), {"from": other.pk, "to": "now"}, follow=True)

    assert "Choose two versions of this profile to compare." in text(response)
    assert desk.get(history_url(surveyor, f"{other.pk}/restore/")).status_code == 404


def test_two_versions_are_compared_word_by_word_the_older_first(desk, edited):
    old, new = versions(edited)

    said = text(desk.get(history_url(edited, "compare/"), {"from": new.pk, "to": old.pk}))

    assert (
        '<dd lang="en" dir="ltr" class="words">In <del>most places</del><ins>some</ins> it is.</dd>' in said
    )
    assert "1 row changed" in said


def test_a_version_is_compared_with_the_one_before_and_the_working_copy(desk, edited):
    old, new = versions(edited)
    before = text(desk.get(history_url(edited, "compare/"), {"from": "previous", "to": new.pk}))
    present = text(desk.get(history_url(edited, "compare/"), {"from": old.pk, "to": "now"}))
    same = text(desk.get(history_url(edited, "compare/"), {"from": new.pk, "to": "now"}))

    assert "<ins>some</ins>" in before
    assert "<ins>some</ins>" in present
    assert "Both versions say the same." in same


def test_the_first_version_has_none_before_it(desk, edited):
    first = versions(edited)[0]

    response = desk.get(history_url(edited, "compare/"), {"from": "previous", "to": first.pk}, follow=True)

    assert "there is none before it" in text(response)


def test_a_comparison_is_narrowed_to_a_language(desk, edited):
    Faq.objects.update(answer_es="En algunos sí.")
    stamp([edited])
    query = {"from": versions(edited)[0].pk, "to": "now", "language": "es"}

    said = text(desk.get(history_url(edited, "compare/"), query))

    assert '<dd lang="es" dir="ltr" class="words">' in said
    assert "<ins>some</ins>" not in said


def test_values_are_worded_by_their_fields(desk, surveyor):
    band = surveyor.salaryband_rows.get()
    band.high, band.citation = 58_321, None
    band.save()
    surveyor.ai_verdict, surveyor.skilled_migration = "at_risk", False
    surveyor.save()
    stamp([surveyor])

    said = text(desk.get(history_url(surveyor, "compare/"), {"from": versions(surveyor)[0].pk, "to": "now"}))

    assert '<del dir="auto">55,000</del>' in said
    assert '<ins dir="auto">58,321</ins>' in said
    assert '<ins dir="auto">At risk</ins>' in said
    assert '<ins dir="auto">no</ins>' in said
    assert '<ins dir="auto">nothing</ins>' in said


def test_everything_that_a_profile_says_can_be_worded(desk, surveyor, django_assert_max_num_queries):
    empty = read_profile(OccupationProfile.objects.exclude(pk=surveyor.pk).get())
    empty = empty.model_copy(update={"profile": read_profile(surveyor).profile})
    [revision] = record([empty])
    with django_assert_max_num_queries(45):
        response = desk.get(history_url(surveyor, "compare/"), {"from": revision.pk, "to": "now"})

    assert response.context["counts"] == {"added": 34, "removed": 0, "changed": 0, "moved": 0}


def test_a_deleted_row_is_restored_with_its_key(desk, editor, surveyor):
    row = Faq.objects.get()
    first = versions(surveyor)[0]
    save(desk, change_url(surveyor, "faq"), **{"faq_rows-0-DELETE": "on"})

    asked = desk.get(history_url(surveyor, f"{first.pk}/restore/"))
    restored = desk.post(
        history_url(surveyor, f"{first.pk}/restore/"),
        {"working_copy": asked.context["working_copy"], "revision_note": "Too early"},
        follow=True,
    )

    assert "Is a degree needed?" in text(asked)
    assert "1 row added" in text(asked)
    assert "The version was restored." in text(restored)
    assert Faq.objects.get().key == row.key
    newest = versions(surveyor)[-1]
    assert (newest.kind, newest.saved_by, newest.note) == ("restored", editor, "Too early")


def test_a_restore_without_a_note_names_the_version(desk, edited):
    first = versions(edited)[0]
    asked = desk.get(history_url(edited, f"{first.pk}/restore/"))

    desk.post(history_url(edited, f"{first.pk}/restore/"), {"working_copy": asked.context["working_copy"]})

    assert versions(edited)[-1].note.startswith("The version of ")


def test_what_was_changed_since_the_question_is_not_overwritten(desk, edited):
    first = versions(edited)[0]
    asked = desk.get(history_url(edited, f"{first.pk}/restore/"))
    save(desk, change_url(edited, "faq"), **{"faq_rows-0-answer_en": "Never."})

    response = desk.post(
        history_url(edited, f"{first.pk}/restore/"), {"working_copy": asked.context["working_copy"]}
    )

    assert response.status_code == 409
    assert "Somebody changed the working copy in the meantime." in text(response)
    assert Faq.objects.get().answer_en == "Never."


def test_what_cannot_be_put_back_is_said_in_the_words_of_the_form(desk, surveyor):
    first = versions(surveyor)[0]
    option = surveyor.visaoption_rows.get()
    visa = option.visa
    option.delete()
    visa.delete()
    stamp([surveyor])
    asked = desk.get(history_url(surveyor, f"{first.pk}/restore/"))

    response = desk.post(
        history_url(surveyor, f"{first.pk}/restore/"), {"working_copy": asked.context["working_copy"]}
    )

    assert response.status_code == 409
    assert " · row 1 · Visa</b> <bdi>“SW” is no longer there." in text(response)
    assert not surveyor.visaoption_rows.exists()
    assert "Restore the rest without these rows" in text(response)


def test_the_rest_is_restored_without_what_names_something_that_is_gone(desk, surveyor):
    first = versions(surveyor)[0]
    option = surveyor.visaoption_rows.get()
    visa = option.visa
    option.delete()
    visa.delete()
    Faq.objects.all().delete()
    stamp([surveyor])
    address = history_url(surveyor, f"{first.pk}/restore/")
    agreed = {"working_copy": desk.get(address).context["working_copy"], "without_gone": "1"}

    response = desk.post(address, agreed, follow=True)

    assert "The version was restored." in text(response)
    assert Faq.objects.filter(profile=surveyor).exists()
    assert not surveyor.visaoption_rows.exists()


def test_looking_needs_the_right_to_see_and_restoring_the_right_to_edit(client, surveyor):
    reader = EditorFactory(username="reader", is_superuser=False)
    nobody = EditorFactory(username="nobody", is_superuser=False)
    reader.user_permissions.add(Permission.objects.get(codename="view_occupationprofile"))
    first = versions(surveyor)[0]
    restore = history_url(surveyor, f"{first.pk}/restore/")
    compare = history_url(surveyor, f"compare/?from={first.pk}&to=now")

    client.force_login(reader)
    seen = [client.get(path).status_code for path in (history_url(surveyor), compare, restore)]
    posted = client.post(restore).status_code
    client.force_login(nobody)
    unseen = [client.get(path).status_code for path in (history_url(surveyor), compare, restore)]

    assert (seen, posted) == ([200, 200, 403], 403)
    assert unseen == [403, 403, 403]
    assert "Restore" not in text(client.get(history_url(surveyor)))


def test_an_unknown_profile_has_no_history(desk, db):
    full_profile()

    assert desk.get(f"{PROFILES}999/history/").status_code == 404
    assert desk.get(f"{PROFILES}x/history/").status_code == 404

"""What members of the ready-made groups may write in forms, and that posting more than the form has changes nothing."""

import pytest
from django.contrib.auth.models import Group, Permission

from occupations import models
from occupations.codec.read import content_hash, read_profile
from occupations.workflow.roles import make_roles
from tests.admin.forms import change_url, read_form, save
from tests.factories import (
    ClassificationCodeFactory,
    CountryFactory,
    EditorFactory,
    FieldOfWorkFactory,
    ImportChangeFactory,
    OccupationFactory,
    RatingDimensionFactory,
    SkillFactory,
    VisaFactory,
)

FIGURE = {
    "measure": "pay_median",
    "place": "US",
    "period": "2025",
    "unit": "money_year",
    "value": "60000",
}


@pytest.fixture
def member(client, db):
    """Sign somebody in who is in the group of this name."""

    def sign_in(*names):
        CountryFactory(code="us")
        CountryFactory(code="ca")
        make_roles()
        user = EditorFactory(username="member", is_superuser=False)
        user.groups.set(Group.objects.filter(name__in=names))
        client.force_login(user)
        return client

    return sign_in


def fingerprint(profile):
    return content_hash(read_profile(profile))


def own_fields(form):
    """Leave what a form posts besides values: its token, what counts rows, what it showed, and the note."""
    besides = ("-profile", "-id", "_FORMS", "csrfmiddlewaretoken", "_seen", "revision_note")
    return {name for name in form if not name.endswith(besides)}


def test_a_translators_form_has_the_columns_of_their_language_only(member, surveyor):
    client = member("Translators: Español")

    texts = read_form(client.get(change_url(surveyor, "profile", "es")))
    rows = read_form(client.get(change_url(surveyor, "faq", "es")))
    ratings = read_form(client.get(change_url(surveyor, "ratings", "es")))

    assert own_fields(texts) == {
        f"{name}_es"
        for name in (
            *("title", "summary", "ai_summary", "entry_outlook", "level_up", "progression"),
            *("demand_outlook", "work_environment", "remote_work", "sources_note"),
        )
    }
    assert own_fields(rows) == {"faq_rows-0-question_es", "faq_rows-0-answer_es"}
    assert own_fields(ratings) == {"rating_rows-0-rationale_es", "rating_rows-1-rationale_es"}


def test_a_translator_reads_the_source_beside_the_field(member, surveyor):
    page = member("Translators: Español").get(change_url(surveyor, "faq", "es")).content.decode()

    assert "Is a degree needed?" in page
    assert "row-moves" not in page
    assert "empty-form" not in page


def test_what_a_translator_only_reads_names_its_language_as_fields_do(member, surveyor):
    client = member("Translators: العربية")

    texts = client.get(change_url(surveyor, "profile", "ar")).content.decode()
    rows = client.get(change_url(surveyor, "faq", "ar")).content.decode()

    assert "<label>Title (English):</label>" in texts
    assert f'<div class="readonly" lang="en" dir="ltr">{surveyor.title_en}</div>' in texts
    assert "<label>Question (English):</label>" in rows
    assert '<div class="readonly" lang="en" dir="ltr">Is a degree needed?</div>' in rows
    assert "[en]" not in texts + rows


def test_whoever_only_looks_reads_each_text_in_its_language(member, surveyor):
    surveyor.faq_rows.update(question_ar="هل الشهادة ضرورية؟")
    page = member("Reviewers").get(change_url(surveyor, "faq", "ar")).content.decode()

    assert '<div class="readonly" lang="ar" dir="rtl">هل الشهادة ضرورية؟</div>' in page


def test_a_translator_saves_their_language(member, surveyor):
    client = member("Translators: Español")

    save(client, change_url(surveyor, "faq", "es"), **{"faq_rows-0-question_es": "¿Es difícil?"})
    save(client, change_url(surveyor, "profile", "es"), summary_es="Mide la tierra.")

    surveyor.refresh_from_db()
    row = surveyor.faq_rows.get()
    assert (row.question_es, row.question_en) == ("¿Es difícil?", "Is a degree needed?")
    assert surveyor.summary_es == "Mide la tierra."
    assert surveyor.updated_by.username == "member"


def test_what_a_translator_posts_besides_changes_nothing(member, surveyor):
    client = member("Translators: Español")
    before = fingerprint(surveyor)
    faq = surveyor.faq_rows.get()
    crafted = {
        **read_form(client.get(change_url(surveyor, "faq", "es"))),
        "faq_rows-TOTAL_FORMS": "2",
        "faq_rows-0-question_en": "Overwritten?",
        "faq_rows-0-question_fr": "Overwritten?",
        "faq_rows-0-rank": "1",
        "faq_rows-0-DELETE": "on",
        "faq_rows-1-question_es": "¿Nueva?",
        "faq_rows-1-answer_es": "Sí.",
        "faq_rows-1-question_en": "New?",
        "faq_rows-1-answer_en": "Yes.",
        "faq_rows-1-profile": surveyor.pk,
        "title_en": "Overwritten",
        "slug": "overwritten",
    }

    response = client.post(change_url(surveyor, "faq", "es"), crafted)

    assert response.status_code == 302
    assert fingerprint(surveyor) == before
    assert list(surveyor.faq_rows.values_list("pk", flat=True)) == [faq.pk]


def test_the_profiles_own_fields_are_not_a_translators_either(member, surveyor):
    client = member("Translators: Español")
    before = fingerprint(surveyor)
    url = change_url(surveyor, "profile", "es")
    other = CountryFactory(code="ca")

    response = client.post(
        url,
        {
            **read_form(client.get(url)),
            "title_en": "X",
            "title_fr": "X",
            "slug": "x",
            "skilled_migration": "on",
            "ai_verdict": "at_risk",
            "country": other.pk,
            "stage": "approved",
            "content_hash": "x",
        },
    )

    surveyor.refresh_from_db()
    assert response.status_code == 302
    assert fingerprint(surveyor) == before
    assert surveyor.stage == "draft"


@pytest.mark.parametrize("language", ["en", "fr", "zh-hant"])
@pytest.mark.parametrize("section", ["profile", "faq"])
def test_in_another_language_a_translator_reads_only(member, surveyor, section, language):
    client = member("Translators: Español")
    before = fingerprint(surveyor)
    url = change_url(surveyor, section, language)

    shown = client.get(url)
    posted = client.post(url, {"title_en": "X", f"title_{language.replace('-', '_')}": "X"})

    assert shown.status_code == 200
    assert own_fields(read_form(shown)) == set()
    assert posted.status_code == 403
    assert fingerprint(surveyor) == before


def test_a_section_without_texts_is_not_a_translators(member, surveyor):
    client = member("Translators: Español")
    url = change_url(surveyor, "sources", "es")

    assert own_fields(read_form(client.get(url))) == set()
    assert client.post(url, {}).status_code == 403


@pytest.mark.parametrize("address", ["add", "{pk}/delete", "{pk}/publish", "{pk}/unpublish"])
@pytest.mark.parametrize("group", ["Translators: Español", "Reviewers"])
def test_translators_and_reviewers_neither_add_nor_delete_nor_publish(member, surveyor, group, address):
    client = member(group)
    url = f"/admin/occupations/occupationprofile/{address.format(pk=surveyor.pk)}/?lang=es"

    assert client.get(url).status_code == 403
    assert client.post(url, {"post": "yes"}).status_code == 403


def test_the_language_bar_says_which_languages_are_read_only(member, surveyor):
    bar = member("Translators: Español").get(change_url(surveyor)).context["language_bar"]

    assert [link.code for link in bar if link.is_writable] == ["es"]


def test_editors_write_every_language_of_their_country(member, surveyor):
    client = member("Editors: us")

    save(client, change_url(surveyor, "faq", "fr"), **{"faq_rows-0-question_fr": "Est-ce dur ?"})
    bar = client.get(change_url(surveyor)).context["language_bar"]

    assert surveyor.faq_rows.get().question_fr == "Est-ce dur ?"
    assert all(link.is_writable for link in bar)


@pytest.mark.parametrize("section", ["profile", "faq", "ratings"])
def test_editors_read_the_profiles_of_other_countries(member, surveyor, section):
    client = member("Editors: ca")
    before = fingerprint(surveyor)
    url = change_url(surveyor, section)

    shown = client.get(url)

    assert shown.status_code == 200
    assert own_fields(read_form(shown)) == set()
    assert client.post(url, {"title_en": "X", "faq_rows-0-question_en": "X"}).status_code == 403
    assert fingerprint(surveyor) == before


def test_editors_see_every_profile_in_the_list(member, surveyor):
    page = member("Editors: ca").get("/admin/occupations/occupationprofile/").content.decode()

    assert "Land surveyor" in page


def test_editors_add_profiles_of_their_own_country_only(member):
    client = member("Editors: ca")
    url = "/admin/occupations/occupationprofile/add/"
    canada, america = CountryFactory(code="ca"), CountryFactory(code="us")
    code = ClassificationCodeFactory(classification__country=canada)
    new = {"occupation": OccupationFactory().pk, "code": code.pk, "slug": "surveyor", "title_en": "Surveyor"}

    form = read_form(client.get(url))
    refused = client.post(url, {**form, **new, "country": america.pk})
    added = client.post(url, {**form, **new, "country": canada.pk})

    assert "country" in refused.context["adminform"].form.errors
    assert added.status_code == 302
    assert [profile.country for profile in models.OccupationProfile.objects.all()] == [canada]


def test_deleting_needs_more_than_the_permission_to_delete_anything(member, surveyor):
    client = member("Editors: ca")
    group = Group.objects.get(name="Editors: ca")
    group.permissions.add(Permission.objects.get(codename="delete_occupationprofile"))
    url = f"/admin/occupations/occupationprofile/{surveyor.pk}/delete/"

    assert client.post(url, {"post": "yes"}).status_code == 403
    selected = client.post(
        "/admin/occupations/occupationprofile/",
        {"action": "delete_selected", "_selected_action": [surveyor.pk], "post": "yes"},
    )
    assert selected.status_code == 403
    assert models.OccupationProfile.objects.filter(pk=surveyor.pk).exists()


@pytest.mark.parametrize(
    ("table", "factory", "name"),
    [
        ("visa", VisaFactory, "name"),
        ("ratingdimension", RatingDimensionFactory, "rubric"),
        ("occupation", OccupationFactory, "image_alt"),
        ("fieldofwork", FieldOfWorkFactory, "name"),
        ("skill", SkillFactory, "name"),
        ("classificationcode", ClassificationCodeFactory, "title"),
    ],
)
def test_translators_write_their_column_of_reference_tables(member, table, factory, name):
    client = member("Translators: Español")
    row = factory()
    url = f"/admin/occupations/{table}/{row.pk}/change/"

    form = read_form(client.get(f"{url}?lang=es"))
    posted = client.post(f"{url}?lang=es", {**form, f"{name}_es": "Nuevo", f"{name}_en": "X", "slug": "x"})
    elsewhere = client.post(f"{url}?lang=fr", {f"{name}_fr": "X"})

    changed = type(row).objects.get(pk=row.pk)
    assert {field.rsplit("_", 1)[-1] for field in own_fields(form)} == {"es"}
    assert posted.status_code == 302
    assert getattr(changed, f"{name}_es") == "Nuevo"
    assert getattr(changed, f"{name}_en") == getattr(row, f"{name}_en")
    assert getattr(changed, "slug", None) == getattr(row, "slug", None)
    assert elsewhere.status_code == 403


@pytest.mark.parametrize("table", ["country", "datasource"])
def test_reference_tables_without_texts_are_not_translators(member, surveyor, table):
    client = member("Translators: Español")
    row = {"country": models.Country, "datasource": models.DataSource}[table].objects.first()

    assert client.post(f"/admin/occupations/{table}/{row.pk}/change/?lang=es", {}).status_code == 403


def test_editors_change_the_visas_of_their_country(member):
    american, canadian = VisaFactory(country__code="us"), VisaFactory(country__code="ca")
    client = member("Editors: ca")
    url = "/admin/occupations/visa/{}/change/"

    save(client, url.format(canadian.pk), name_en="Express route")

    canadian.refresh_from_db()
    assert canadian.name_en == "Express route"
    assert client.post(url.format(american.pk), {"name_en": "X"}).status_code == 403


def test_editors_decide_on_imports_of_their_country_only(member, surveyor):
    client = member("Editors: ca")
    waiting = ImportChangeFactory(profile=surveyor, old=FIGURE, new=FIGURE | {"value": "65000"})

    response = client.post(
        "/admin/occupations/importchange/",
        {"action": "accept_selected", "_selected_action": [waiting.pk], "confirmed": "1"},
        follow=True,
    )

    waiting.refresh_from_db()
    assert waiting.state == "waiting"
    assert "of a country that you do not edit" in response.content.decode()


def test_a_mere_publisher_does_not_publish_imports_past_the_reviewers(member, surveyor):
    client = member("Publishers")
    waiting = ImportChangeFactory(profile=surveyor, old=FIGURE, new=FIGURE | {"value": "65000"})

    client.post(
        "/admin/occupations/importchange/",
        {"action": "publish_selected", "_selected_action": [waiting.pk], "confirmed": "1"},
    )

    waiting.refresh_from_db()
    assert waiting.state == "waiting"
    assert not models.PublishedPage.objects.exists()


def test_groups_are_listed_with_their_roles_in_the_readers_language(member, settings):
    client = member("Administrators")
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"

    page = client.get("/admin/auth/group/").content.decode()

    assert "Translator: Español" in page


def test_an_administrator_gives_a_group_a_role(member):
    client = member("Administrators")
    group = Group.objects.create(name="Night shift")
    url = f"/admin/auth/group/{group.pk}/change/"
    form = read_form(client.get(url))

    client.post(
        url,
        {
            **form,
            "role-TOTAL_FORMS": "1",
            "role-0-kind": "translator",
            "role-0-language": "fr",
            "role-0-group": group.pk,
        },
    )

    assert models.Role.objects.get(group=group).language == "fr"

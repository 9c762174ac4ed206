"""The glossary in the admin: written by those who translate into its language, and held against all texts."""

import pytest

from occupations.models import GlossaryTerm, OccupationProfile
from occupations.publishing.working import stamp
from tests.admin.forms import read_form
from tests.factories import EditorFactory, GlossaryTermFactory, RoleFactory, full_profile

TERMS = "/admin/occupations/glossaryterm/"
CHECK = f"{TERMS}check/"


@pytest.fixture
def translator(client, db):
    """A translator for Spanish, signed in."""
    user = EditorFactory(is_superuser=False)
    user.groups.add(RoleFactory(kind="translator", language="es").group)
    client.force_login(user)
    return client


def add(client, **values):
    fields = read_form(client.get(f"{TERMS}add/"))
    return client.post(f"{TERMS}add/", {**fields, **values})


def test_variants_are_entered_one_per_line(desk):
    add(
        desk,
        language="es",
        term="technologist",
        translation="tecnólogo",
        forbidden="técnico\n\n técnica \ntécnico",
    )

    term = GlossaryTerm.objects.get()
    assert term.forbidden == ["técnico", "técnica"]
    form = read_form(desk.get(f"{TERMS}{term.pk}/change/"))
    assert form["forbidden"] == "técnico\ntécnica"


def test_a_translator_writes_the_terms_of_their_language(translator):
    response = add(translator, language="es", term="technologist", translation="tecnólogo")

    assert response.status_code == 302
    assert GlossaryTerm.objects.get().language == "es"


def test_a_translator_writes_no_terms_of_another_language(translator):
    french = GlossaryTermFactory(language="fr", term="technologist", translation="technologue")

    assert (
        "Select a valid choice" in add(translator, language="fr", term="x", translation="y").content.decode()
    )
    assert translator.post(f"{TERMS}{french.pk}/change/", {"term": "x"}).status_code == 403
    assert translator.post(f"{TERMS}{french.pk}/delete/", {"post": "yes"}).status_code == 403
    selected = {"action": "delete_selected", "_selected_action": [french.pk], "post": "yes"}
    translator.post(TERMS, selected)
    assert GlossaryTerm.objects.get().translation == "technologue"


def test_nobody_without_a_part_in_profiles_reads_it(client, db):
    client.force_login(EditorFactory(is_superuser=False))

    assert client.get(TERMS).status_code == 403
    assert client.get(CHECK).status_code == 403


def test_the_list_is_narrowed_to_a_language_and_searched(desk):
    GlossaryTermFactory(language="es", term="technologist")
    GlossaryTermFactory(language="fr", term="boundary", translation="limite")

    page = desk.get(f"{TERMS}?language=fr&q=limite").content.decode()

    assert "boundary" in page
    assert "technologist" not in page


def test_the_check_lists_what_breaks_the_glossary_with_a_link_to_it(desk, surveyor):
    GlossaryTermFactory(term="steady", translation="jefe", forbidden=["steady"])

    page = desk.get(f"{CHECK}?language=es").content.decode()

    assert "1 text breaks the glossary" in page
    assert "Uses “<bdi>steady</bdi>” for “<bdi>steady</bdi>”." in page
    assert "“<bdi>steady</bdi>” is not translated as “<bdi>jefe</bdi>”." in page
    key = f"{surveyor.key}.demand_outlook"
    assert f"/occupationprofile/{surveyor.pk}/translate/es/?text={key}" in page
    assert '<td lang="es" dir="ltr">' in page


def test_the_check_is_narrowed_to_a_country_and_to_a_profile(desk, surveyor):
    GlossaryTermFactory(term="steady", translation="jefe", forbidden=[])

    assert "1 text breaks" in desk.get(f"{CHECK}?language=es&country=us&q=17-1022").content.decode()
    assert "No text breaks" in desk.get(f"{CHECK}?language=es&country=ca").content.decode()
    assert "No text breaks" in desk.get(f"{CHECK}?language=es&q=nowhere").content.decode()


@pytest.mark.parametrize("query", ["", "language=xx", "language=es&country=zz&page=99&q=%00"])
def test_odd_questions_are_answered(desk, surveyor, query):
    assert desk.get(f"{CHECK}?{query}").status_code == 200


def test_the_check_costs_the_same_for_many_texts(desk, django_assert_max_num_queries):
    GlossaryTermFactory(term="land", translation="tierra", forbidden=["(es)"], by_title=True)
    for number in range(3):
        full_profile(
            code=f"17-{number}",
            slug=f"s-{number}",
            country=("us", "ca", "gb")[number],
            languages=("en", "es"),
        )
    stamp(OccupationProfile.objects.all())

    with django_assert_max_num_queries(22):
        desk.get(f"{CHECK}?language=es")

"""Each section's form: what it opens, saves, adds, moves and deletes."""

import pytest

from occupations.admin.navigation import ORDER
from occupations.admin.sections import SECTION_INLINES
from occupations.models import Citation, Faq, Statement
from tests.admin.forms import change_url, read_form, save
from tests.factories import CitationFactory, FaqFactory, ProfileFactory, StatementFactory, VisaFactory


def test_every_section_is_in_the_navigation_once():
    assert sorted(ORDER) == sorted({"profile", *SECTION_INLINES})


@pytest.mark.parametrize("section", ORDER)
def test_saving_an_unchanged_form_changes_nothing(desk, surveyor, section):
    before = surveyor.content_hash

    response = save(desk, change_url(surveyor, section, "es"))

    surveyor.refresh_from_db()
    assert response.status_code == 302
    assert surveyor.content_hash == before


def test_a_save_records_who_and_describes_the_working_copy(desk, editor, surveyor):
    before = surveyor.content_hash

    save(desk, change_url(surveyor, "faq", "fr"), **{"faq_rows-0-question_fr": "Faut-il un diplôme ?"})

    surveyor.refresh_from_db()
    assert surveyor.updated_by == editor
    assert surveyor.content_hash != before
    assert 0 < surveyor.completeness["fr"] < 1


def test_a_row_is_added_with_a_key_of_its_own(desk, surveyor):
    url = change_url(surveyor, "faq")
    new = {"faq_rows-TOTAL_FORMS": "2", "faq_rows-1-question_en": "Is it outdoors?", "faq_rows-1-rank": ""}
    save(desk, url, **new)

    first, second = Faq.objects.order_by("position")
    assert (first.question_en, second.question_en) == ("Is a degree needed?", "Is it outdoors?")
    assert first.key != second.key


def test_a_new_statement_belongs_to_the_list_on_screen(desk, surveyor):
    new = {"statement_rows-TOTAL_FORMS": "2", "statement_rows-1-text_en": "Answers for the boundary."}
    save(desk, change_url(surveyor, "human_moat"), **new)

    assert Statement.objects.get(text_en="Answers for the boundary.").section == "human_moat"


def test_an_edited_row_keeps_its_key(desk, surveyor):
    key = Faq.objects.get().key

    save(desk, change_url(surveyor, "faq"), **{"faq_rows-0-question_en": "Is a licence needed?"})

    assert Faq.objects.get().key == key
    assert Faq.objects.get().question_en == "Is a licence needed?"


def test_a_row_is_deleted(desk, surveyor):
    save(desk, change_url(surveyor, "faq"), **{"faq_rows-0-DELETE": "on"})

    assert not Faq.objects.exists()


@pytest.mark.parametrize(
    ("row", "place", "order"),
    [
        (2, "1", ["C", "A", "B"]),
        (0, "3", ["B", "C", "A"]),
        (0, "", ["B", "C", "A"]),
        (1, "2", ["A", "B", "C"]),
    ],
)
def test_a_row_goes_where_its_position_says(desk, row, place, order):
    profile = ProfileFactory()
    for letter in "ABC":
        FaqFactory(profile=profile, question_en=letter)

    save(desk, change_url(profile, "faq"), **{f"faq_rows-{row}-rank": place})

    assert list(Faq.objects.order_by("position").values_list("question_en", flat=True)) == order


def test_moving_a_statement_leaves_the_other_lists_in_place(desk):
    profile = ProfileFactory()
    for section, text in [("fit", "A"), ("fit", "B"), ("not_fit", "C"), ("pro", "D")]:
        StatementFactory(profile=profile, section=section, text_en=text)

    save(desk, change_url(profile, "fit"), **{"statement_rows-1-rank": "1"})

    assert list(Statement.objects.order_by("position").values_list("text_en", flat=True)) == [
        "B",
        "A",
        "C",
        "D",
    ]


def test_only_the_profiles_own_sources_can_be_cited(desk, surveyor):
    CitationFactory(profile=ProfileFactory(), title="Somebody else's table")

    choices = desk.get(change_url(surveyor, "salary_bands")).content.decode()
    elsewhere = save(
        desk,
        change_url(surveyor, "salary_bands"),
        **{"salaryband_rows-0-citation": str(Citation.objects.exclude(profile=surveyor).get().pk)},
    )

    assert "Somebody else" not in choices
    assert "Select a valid choice" in elsewhere.content.decode()


def test_only_the_countrys_visas_can_be_chosen(desk, surveyor):
    VisaFactory(country__code="ca", code="ELSEWHERE")

    assert "ELSEWHERE" not in desk.get(change_url(surveyor, "visas")).content.decode()


def test_an_unknown_section_is_the_profile(desk, surveyor):
    assert "slug" in read_form(desk.get(change_url(surveyor, "nonsense")))


def test_the_navigation_counts_rows_and_missing_texts(desk, surveyor):
    groups = desk.get(change_url(surveyor, "faq", "fr")).context["section_groups"]

    link = next(link for group in groups for link in group.links if link.section == "faq")
    assert (link.rows, link.missing, link.is_current) == (1, 2, True)


def test_a_row_that_was_deleted_meanwhile_is_reported(desk, surveyor):
    url = change_url(surveyor, "faq")
    fields = read_form(desk.get(url))
    Faq.objects.all().delete()

    response = desk.post(url, {**fields, "faq_rows-0-question_en": "Is it hard?", "_save": "Save"})

    assert response.status_code == 409
    assert response.context["conflicts"]


def test_a_statement_that_only_another_language_has_is_still_named(desk, surveyor):
    Statement.objects.filter(section="pro").update(title_en="", text_en="", text_es="Al aire libre.")

    page = desk.get(change_url(surveyor, "pro")).content.decode()

    assert "<bdi>Pros</bdi>" in page

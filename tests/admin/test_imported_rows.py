"""What imports wrote stays as it is, byte by byte, until somebody changes it."""

import pytest

from occupations.codec.read import content_json, read_profile
from occupations.codec.sections import SECTIONS
from occupations.models import AdjacentCareer, Skill, Statement, Statistic
from occupations.publishing.working import stamp
from tests.admin.forms import change_url, read_form, save
from tests.factories import SkillFactory, imported_profile

IMPORTED = (
    "profile",
    "sources",
    "ratings",
    "statistics",
    "adjacent",
    "responsibility",
    "tool",
    "requirement",
)


@pytest.fixture
def imported(db):
    profile = imported_profile()
    stamp([profile])
    return profile


def rows(profile):
    """Return every row of every table of a profile, with every column."""
    return [
        list(table.model._base_manager.filter(profile=profile).order_by("pk").values()) for table in SECTIONS
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("section", IMPORTED)
def test_an_untouched_form_changes_no_byte(desk, imported, section, language):
    before, said = rows(imported), content_json(read_profile(imported))

    response = save(desk, change_url(imported, section, language))

    assert response.status_code == 302
    assert rows(imported) == before
    assert content_json(read_profile(imported)) == said


@pytest.mark.parametrize("section", IMPORTED)
def test_a_form_posts_fewer_fields_than_django_takes(desk, imported, section):
    fields = read_form(desk.get(change_url(imported, section, "fr")))
    posted = sum(len(value) if isinstance(value, list) else 1 for value in fields.values())
    assert posted <= 900


def test_a_withheld_figure_is_shown_and_given(desk, imported):
    place = list(imported.statistic_rows.values_list("flag", flat=True)).index("top_coded")
    prefix = f"statistic_rows-{place}"
    url = change_url(imported, "statistics")

    shown = read_form(desk.get(url))
    save(desk, url, **{f"{prefix}-flag": "", f"{prefix}-bound": "", f"{prefix}-value": "250000"})

    row = imported.statistic_rows.all()[place]
    assert (shown[f"{prefix}-flag"], float(shown[f"{prefix}-bound"])) == ("top_coded", 239200)
    assert (row.value, row.flag, row.bound) == (250000, "", None)


def test_a_value_and_a_reason_for_none_exclude_each_other(desk, imported):
    response = save(desk, change_url(imported, "statistics"), **{"statistic_rows-0-flag": "suppressed"})

    messages = [error.message for error in response.context["error_summary"]]
    assert messages == ["Enter a value, or say why the publisher gives none."]
    assert Statistic.objects.filter(flag="suppressed").count() == 1


def test_a_statement_cites_a_source_of_the_profile(desk, imported):
    citation = imported.citation_rows.last()
    save(
        desk,
        change_url(imported, "responsibility"),
        **{"statement_rows-0-citation": str(citation.pk)},
    )
    assert Statement.objects.filter(section="responsibility").first().citation == citation


def test_skills_are_chosen_from_the_list_and_keep_their_order(desk, imported):
    SkillFactory(name_en="Algebra")
    row = AdjacentCareer.objects.filter(profile=imported).first()
    shared = list(row.shared)

    save(
        desk,
        change_url(imported, "adjacent"),
        **{"adjacentcareer_rows-0-shared": ["algebra", *reversed(shared)]},
    )

    row.refresh_from_db()
    assert row.shared == [*shared, "algebra"]


def test_a_skill_that_is_no_longer_known_stays_until_it_is_taken_out(desk, imported):
    row = AdjacentCareer.objects.filter(profile=imported).first()
    gone, *rest = row.shared
    Skill.objects.filter(slug=gone).delete()
    url = change_url(imported, "adjacent")

    save(desk, url, **{"adjacentcareer_rows-0-similarity": "0.5"})
    row.refresh_from_db()
    kept = list(row.shared)
    save(desk, url, **{"adjacentcareer_rows-0-shared": rest})
    row.refresh_from_db()

    assert (kept, row.shared) == ([gone, *rest], rest)


def test_a_skill_that_nobody_knows_is_refused(desk, imported):
    response = save(desk, change_url(imported, "adjacent"), **{"adjacentcareer_rows-0-missing": ["juggling"]})

    assert response.status_code == 200
    assert response.context["error_summary"]

"""What sources say of a code, to be looked up on its page."""

import pytest
from django.conf import settings

from occupations.models import Figure
from tests.factories import ClassificationCodeFactory
from tests.factories.imports import (
    CodeTextFactory,
    CodeTitleFactory,
    FigureFactory,
    RelatedCodeFactory,
    SkillLevelFactory,
)


@pytest.fixture
def code(db):
    code = ClassificationCodeFactory(classification__country__code="us")
    for factory in (CodeTextFactory, CodeTitleFactory, SkillLevelFactory, RelatedCodeFactory):
        factory(code=code)
    FigureFactory(code=code)
    FigureFactory(code=code, measure="pay_p90", value=None, flag="top_coded", bound=239_200)
    return code


def url(code, **query):
    asked = "&".join(f"{name}={value}" for name, value in query.items())
    return f"/admin/occupations/classificationcode/{code.pk}/change/?{asked}"


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_figures_are_worded_in_the_editors_language(desk, code, language):
    desk.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    tables = desk.get(url(code)).context["code_tables"]
    assert [table.name for table in tables] == ["figures", "titles", "texts", "skills", "related"]
    assert "60,000" in tables[0].rows[0][1].replace("\u202f", ",")


def test_a_withheld_figure_says_what_it_is_at_least(desk, code):
    page = desk.get(url(code)).content.decode()
    assert "$239,200 or more" in page
    assert "Statistics Office" in page


def test_a_figure_of_no_country_has_no_currency(desk, code):
    type(code.classification).objects.update(country=None)
    assert "<td>60,000</td>" in desk.get(url(code)).content.decode()


def test_tables_are_read_page_by_page(desk, code, django_assert_max_num_queries):
    for year in range(1900, 2010):
        FigureFactory(code=code, period=str(year))
        CodeTitleFactory(code=code)

    with django_assert_max_num_queries(25):
        second = desk.get(url(code, figures=2)).context["code_tables"]

    figures, titles = second[0], second[1]
    assert (figures.page.number, len(figures.rows), figures.page.paginator.count) == (2, 50, 112)
    assert titles.page.number == 1


def test_what_sources_say_is_not_posted_with_the_code(desk, code):
    before = list(Figure.objects.values())
    desk.post(url(code), {"figures": "x"})
    assert list(Figure.objects.values()) == before


def test_a_code_without_figures_shows_no_table(desk):
    assert desk.get(url(ClassificationCodeFactory())).context["code_tables"] == []

from django.template.loader import get_template

from occupations.models import Statement
from occupations.publishing.document import Document
from occupations.sections import SECTIONS, sections_of


def test_a_document_without_content_has_no_sections():
    assert sections_of({"language": "en", "title": "Nurse"}) == []


def test_sections_come_in_the_order_of_the_page():
    document = {"faq": [{}], "salary_bands": [{}], "statements": {"fit": [{}], "tool": [{}]}}
    assert [section.noun for section in sections_of(document)] == ["salary", "audience", "tools", "faq"]


def test_a_safer_career_is_printed_with_ai_and_another_with_the_outlook():
    assert [section.noun for section in sections_of({"adjacent": [{"kind": "safer"}]})] == ["ai"]
    assert [section.noun for section in sections_of({"adjacent": [{"kind": "next_step"}]})] == ["outlook"]


def test_every_section_has_a_template():
    for section in SECTIONS:
        assert get_template(section.template)


def test_every_part_of_a_document_is_printed_by_exactly_one_section():
    own = {"safer_careers", "other_careers"}
    printed = [part for section in SECTIONS for part in section.parts if part not in own]
    assert len(printed) == len(set(printed))
    assert set(Statement.Section.values) <= set(printed)
    # These are in the masthead, or say what the document is.
    elsewhere = {"adjacent", "alternates", "classification", "code", "country", "coverage", "image", "key"}
    elsewhere |= {"language", "languages", "occupation", "official_title", "overall", "overall_from"}
    elsewhere |= {
        "published_at",
        "schema_version",
        "skilled_migration",
        "slug",
        "statements",
        "summary",
        "title",
    }
    assert set(Document.model_fields) - elsewhere == set(printed) - set(Statement.Section.values)

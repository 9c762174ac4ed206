"""How many fields a form posts; the numbers are the same with 6 and with 24 languages."""

import pytest

from tests.admin.forms import change_url, read_form


@pytest.mark.parametrize(
    ("section", "count"),
    [("profile", 25), ("ratings", 21), ("salary_bands", 16), ("faq", 12), ("human_moat", 13)],
)
def test_a_form_posts_as_many_fields_in_any_number_of_languages(desk, surveyor, section, count):
    assert len(read_form(desk.get(change_url(surveyor, section, "fr")))) == count

"""How many fields a form posts; the numbers are the same with 6 and with 24 languages."""

import pytest

from tests.admin.forms import change_url, read_form


@pytest.mark.parametrize(
    ("section", "count"),
    [("profile", 27), ("ratings", 23), ("salary_bands", 18), ("faq", 14), ("human_moat", 15)],
)
def test_a_form_posts_as_many_fields_in_any_number_of_languages(desk, surveyor, section, count):
    assert len(read_form(desk.get(change_url(surveyor, section, "fr")))) == count

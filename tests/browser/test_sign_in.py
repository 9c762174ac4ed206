"""Signing in to the admin, in a browser that enforces the content security policy."""

import pytest
from django.contrib.auth import get_user_model

PASSWORD = "a-long-and-quiet-evening"


@pytest.fixture
def editor(live_server):
    return get_user_model().objects.create_superuser("editor", password=PASSWORD)


def test_an_editor_signs_in(page, live_server, editor):
    page.goto(f"{live_server.url}/admin/")
    page.locator("#id_username").fill("editor")
    page.locator("#id_password").fill(PASSWORD)
    page.locator("[type=submit]").click()

    page.wait_for_url(f"{live_server.url}/admin/")
    assert page.locator("#logout-form").count() == 1


def test_arabic_is_written_from_right_to_left(page, live_server):
    page.set_extra_http_headers({"Accept-Language": "ar-EG"})
    page.goto(f"{live_server.url}/admin/")

    assert page.locator("html").get_attribute("lang") == "ar"
    assert page.locator("html").get_attribute("dir") == "rtl"

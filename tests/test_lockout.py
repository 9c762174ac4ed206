"""Guessing passwords ends after five attempts."""

import pytest
from django.contrib.auth import get_user_model

pytestmark = pytest.mark.django_db
WRONG = {"username": "editor", "password": "wrong"}


@pytest.fixture(autouse=True)
def editor():
    return get_user_model().objects.create_superuser("editor", password="right-and-long")


def test_the_fifth_wrong_password_blocks_the_name(client):
    statuses = [client.post("/admin/login/", WRONG).status_code for _attempt in range(5)]

    assert statuses == [200, 200, 200, 200, 429]


def test_a_blocked_name_cannot_sign_in_with_the_right_password_either(client):
    for _attempt in range(5):
        client.post("/admin/login/", WRONG)

    response = client.post("/admin/login/", {"username": "editor", "password": "right-and-long"})

    assert response.status_code == 429
    assert response["Retry-After"] == "900"
    assert response["Cache-Control"] == "no-store"


def test_the_page_is_written_from_the_readers_side(client):
    for _attempt in range(4):
        client.post("/admin/login/", WRONG)

    response = client.post("/admin/login/", WRONG, headers={"accept-language": "ar"})

    page = response.content.decode()
    assert 'lang="ar" dir="rtl"' in page
    assert 'href="/admin/"' in page
    assert "admin_theme/theme.css" in page


def test_another_address_is_not_blocked(client):
    for _attempt in range(5):
        client.post("/admin/login/", WRONG)

    response = client.post(
        "/admin/login/", {"username": "editor", "password": "right-and-long"}, REMOTE_ADDR="203.0.113.9"
    )

    assert response.status_code == 302

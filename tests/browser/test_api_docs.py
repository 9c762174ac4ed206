"""The page of the API for people: Swagger UI, from our own files, under the strict policy.

The `page` fixture fails for a script error, a violation of the policy and a request to anyone else.
"""

import pytest
from playwright.sync_api import expect

from tests.factories import full_profile, published


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_shows_every_endpoint(page, live_server, transactional_db, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{live_server.url}/api/v1/docs/")

    expect(page.locator(".opblock")).to_have_count(14)
    assert page.title() == "API for developers · AI Career Graph"
    assert page.locator("html.dark-mode").count() == (scheme == "dark")


def test_an_endpoint_can_be_tried(page, live_server, transactional_db):
    published(full_profile(code="29-2011", slug="medical-laboratory-technologist"))
    page.goto(f"{live_server.url}/api/v1/docs/")
    page.click("#operations-profiles-get_profile .opblock-summary-control")
    page.click("text=Try it out")
    page.click("button.execute")
    page.wait_for_selector(".live-responses-table .highlight-code")

    assert page.locator(".live-responses-table tr.response .response-col_status").inner_text() == "200"
    assert "Land surveyor" in page.locator(".live-responses-table .highlight-code").inner_text()


def test_without_a_script_the_page_leads_to_the_description(browser, live_server, transactional_db):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{live_server.url}/api/v1/docs/")

    assert page.locator(".docs-note").is_visible()
    with page.expect_download() as download:
        page.click("text=OpenAPI description (YAML)")
    assert "openapi: 3.1.0" in download.value.path().read_text()
    page.context.close()

"""A reader suggests a correction: nothing they wrote is lost, and nothing a program sends is kept."""

import re
import time
import uuid

import pytest
from django.core import signing

from occupations.correcting import limits, token
from occupations.models import Correction
from occupations.publishing import publish, unpublish
from tests.factories import CorrectionFactory
from tests.views.conftest import PROFILE

FORM = f"{PROFILE}correction/"
TEXT = "The median is of 2019.\r\nThe survey of 2024 says more."


def token_of(response):
    return re.search(r'name="token" value="([^"]+)"', response.content.decode()).group(1)


@pytest.fixture
def send(client, surveyor, monkeypatch):
    """Open the form as a reader does, take a moment, and send it."""

    def send(path=FORM, after=60, **said):
        made = token_of(client.get(path))
        now = time.time()
        monkeypatch.setattr("time.time", lambda: now + after)
        return client.post(path, {"section": "salary", "text": TEXT, "token": made, **said})

    return send


def test_each_section_leads_to_the_form_about_itself(client, surveyor):
    page = client.get(PROFILE).content.decode()
    assert '<a href="correction/?section=salary">Suggest a correction</a>' in page
    assert page.count("Suggest a correction") == page.count("<section id=")
    form = client.get(f"{FORM}?section=salary").content.decode()
    assert '<option value="salary" selected>' in form
    assert f'href="/es{FORM[3:]}?section=salary"' in form


def test_the_form_is_kept_nowhere_and_not_indexed(client, surveyor):
    response = client.get(FORM)
    assert response.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in response.headers
    assert '<meta name="robots" content="noindex, nofollow">' in response.content.decode()


def test_a_suggestion_is_kept_and_thanked_for(client, send, surveyor):
    response = send(source_url="bls.gov/oes", contact="reader@example.org")
    assert (response.status_code, response.headers["Location"]) == (303, f"{FORM}?sent=1")
    assert response.headers["Cache-Control"] == "no-store"
    kept = Correction.objects.get()
    assert (kept.profile, kept.language, kept.section, kept.state) == (surveyor, "en", "salary", "open")
    assert kept.text == TEXT.replace("\r\n", "\n")
    assert (kept.source_url, kept.contact) == ("https://bls.gov/oes", "reader@example.org")
    thanks = client.get(response.headers["Location"])
    assert "Thank you for your suggestion" in thanks.content.decode()
    assert thanks.headers["Cache-Control"] == "no-store"


def test_the_same_suggestion_is_thanked_for_and_kept_once(send):
    send()
    assert send(text=TEXT.upper().replace("\r\n", "  ")).status_code == 303
    assert Correction.objects.count() == 1
    assert send(section="ratings").status_code == 303
    assert Correction.objects.count() == 2


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ({"text": "  "}, "Say what is wrong, and what would be right."),
        ({"text": "x" * 4001}, "at most 4000 characters. You wrote 4001."),
        (
            {"text": "www.a.b www.c.d https://e.f http://g.h"},
            "At most 3 web addresses can stand in the text.",
        ),
        ({"text": "a\0b"}, "Null characters are not allowed."),
        ({"section": "nothing"}, "Choose one of the sections of this page."),
        ({"source_url": "javascript:alert(1)"}, "Write a whole web address"),
        ({"source_url": "ftp://example.org/"}, "Write a whole web address"),
        ({"contact": "nobody"}, "Write a whole e-mail address"),
        ({"homepage": "https://buy.example/"}, "a field that is not for people"),
        ({"token": "made-up"}, "This form was open for too long."),
        ({"after": 1}, "This came back too quickly."),
        ({"after": 13 * 3600}, "This form was open for too long."),
    ],
)
def test_what_cannot_be_taken_comes_back_with_all_that_was_written(send, said, error):
    response = send(**{"contact": "reader@example.org", "text": "The <b>median</b> is wrong.", **said})
    page = response.content.decode()
    assert response.status_code == 422
    assert error in page
    assert "<title>Not sent yet: Suggest a correction</title>" in page
    assert 'role="alert"' in page
    assert said.get("contact", "reader@example.org") in page
    assert said.get("text", "The &lt;b&gt;median&lt;/b&gt; is wrong.").strip() in page
    assert "buy.example" not in page
    assert not Correction.objects.exists()


def test_what_came_back_can_be_sent_again(client, send):
    again = {"section": "salary", "text": TEXT, "token": token_of(send(after=13 * 3600))}
    then = time.time() + 60
    pytest.MonkeyPatch().setattr("time.time", lambda: then)
    assert client.post(FORM, again).status_code == 303


def test_a_faulty_field_names_its_error(send):
    page = send(contact="nobody").content.decode()
    field = re.search(r"<input[^>]*id_contact[^>]*>", page).group()
    assert 'aria-invalid="true"' in field
    assert re.search(r'aria-describedby="id_contact_helptext id_contact_error"', field)
    assert 'id="id_contact_error"' in page
    assert '<a href="#id_contact">' in page


def test_a_token_is_good_for_its_page_only(client, send, surveyor):
    other = signing.dumps([str(uuid.uuid4()), int(time.time())], salt=token.SALT)
    assert send(token=other).status_code == 422


def test_one_client_can_fill_no_queue_and_is_told_when_to_come_back(send, monkeypatch):
    monkeypatch.setattr(limits, "MOST_FROM_CLIENT", 2)
    assert [send(text=f"Wrong {number}.").status_code for number in range(3)] == [303, 303, 429]
    refused = send(text="Wrong again.")
    assert refused.headers["Retry-After"] == "86400"
    assert "send it tomorrow" in refused.content.decode()
    assert "Wrong again." in refused.content.decode()


@pytest.mark.parametrize("limit", ["MOST_OPEN", "MOST_A_DAY"])
def test_a_full_queue_takes_no_more(send, surveyor, monkeypatch, limit):
    monkeypatch.setattr(limits, limit, 1)
    CorrectionFactory(profile=surveyor)
    assert send().status_code == 429
    assert Correction.objects.count() == 1


def test_a_former_address_takes_along_what_is_sent(client, surveyor):
    surveyor.slug = "surveyor-of-land"
    surveyor.save()
    publish(surveyor)
    response = client.post(FORM, {"text": TEXT})
    assert response.status_code == 307
    assert response.headers["Location"] == "/en/us/surveyor-of-land/correction/"


@pytest.mark.parametrize("path", ["/xx/us/land-surveyor/", "/en/us/nothing/", "/en/zz/land-surveyor/"])
def test_there_is_no_form_for_a_page_that_does_not_exist(client, surveyor, path):
    assert client.get(f"{path}correction/").status_code == 404


def test_there_is_no_form_for_a_page_that_was_taken_back(client, surveyor):
    unpublish(surveyor)
    assert client.post(FORM, {"text": TEXT}).status_code == 404


@pytest.mark.parametrize(
    "query", ["section=%00", "section=a&section=b", "sent=%00&sent=2", "section=" + "9" * 5000]
)
def test_odd_parameters_do_no_harm(client, surveyor, query):
    assert client.get(f"{FORM}?{query}").status_code == 200


def test_the_form_and_its_sending_cost_few_queries(client, send, surveyor, django_assert_num_queries):
    with django_assert_num_queries(1):
        made = token_of(client.get(FORM))
    now = time.time()
    with pytest.MonkeyPatch.context() as patch, django_assert_num_queries(9):
        patch.setattr("time.time", lambda: now + 60)
        client.post(FORM, {"text": TEXT, "token": made})

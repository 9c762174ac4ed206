"""One address is asked for, briefly, and never one of our own network."""

import socket

import pytest

from occupations.upkeep.fetch import fetch


def test_a_page_that_is_there_works_by_its_head_alone(server):
    answer = fetch(f"{server.url}/status/200")
    assert (answer.status, answer.reason) == (200, "")
    assert [method for method, *_rest in server.asked] == ["HEAD"]


def test_the_checker_says_whose_it_is(server, settings):
    settings.SITE_URL = "https://careers.example.org"
    fetch(f"{server.url}/status/200")
    assert "https://careers.example.org/" in server.asked[0][2]


@pytest.mark.parametrize("status", [400, 403, 404, 405, 500, 501])
def test_a_page_whose_head_is_refused_is_asked_for_itself(server, status):
    answer = fetch(f"{server.url}/head/{status}")
    expected = (404, "gone") if status == 404 else (200, "")
    assert (answer.status, answer.reason) == expected


@pytest.mark.parametrize(
    ("status", "reason"),
    [(404, "gone"), (410, "gone"), (403, "refused"), (429, "busy"), (503, "busy"), (500, "fault")],
)
def test_a_status_is_worded(server, status, reason):
    answer = fetch(f"{server.url}/status/{status}")
    assert (answer.status, answer.reason) == (status, reason)


def test_a_page_that_moved_for_good_works_and_says_where_it_is(server):
    answer = fetch(f"{server.url}/moved")
    assert (answer.reason, answer.moved_to) == ("", f"{server.url}/status/200")


def test_a_page_that_leads_elsewhere_for_now_has_not_moved(server):
    answer = fetch(f"{server.url}/found")
    assert (answer.status, answer.reason, answer.moved_to) == (200, "", "")


def test_addresses_that_lead_to_one_another_end_after_five(server):
    assert fetch(f"{server.url}/loop").reason == "loop"
    assert len(server.asked) == 6


@pytest.mark.parametrize("path", ["slow", "drip"])
def test_a_server_that_takes_its_time_is_left(server, path):
    answer = fetch(f"{server.url}/{path}")
    assert answer.reason in {"timeout", "unreachable"}


def test_nobody_at_home_is_unreachable(server):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    assert fetch(f"http://127.0.0.1:{port}/").reason == "unreachable"


def test_a_server_that_speaks_no_tls_has_no_certificate(server):
    assert fetch(server.url.replace("http:", "https:")).reason == "certificate"


@pytest.mark.parametrize(
    "url", ["ftp://example.org/", "mailto:a@example.org", "http://", "http://[::1/", "x"]
)
def test_what_is_no_web_page_is_not_asked_for(url):
    assert fetch(url).reason == "invalid"


def test_a_redirect_to_another_scheme_is_not_followed(server):
    assert fetch(f"{server.url}/to/file:///etc/passwd").reason == "invalid"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254", "[fe80::1]"]
)
def test_our_own_network_is_not_asked(server, settings, host):
    settings.LINKS_TO_PRIVATE = False
    assert fetch(f"http://{host}:{server.server_port}/status/200").reason == "private"
    assert server.asked == []


def test_a_redirect_into_our_own_network_is_not_followed(server, settings, monkeypatch):
    resolve = socket.getaddrinfo
    first = resolve("127.0.0.1", server.server_port, type=socket.SOCK_STREAM)
    monkeypatch.setattr("occupations.upkeep.connections._is_public", {"127.0.0.1": True}.get)
    monkeypatch.setattr(
        "occupations.upkeep.connections.socket.getaddrinfo",
        lambda name, *rest, **more: first if name == "127.0.0.1" else resolve("127.0.0.2", *rest, **more),
    )
    settings.LINKS_TO_PRIVATE = False
    assert fetch(f"{server.url}/to/http://inside.example:{server.server_port}/status/200").reason == "private"
    assert [path for _method, path, *_rest in server.asked] == [
        f"/to/http://inside.example:{server.server_port}/status/200"
    ]

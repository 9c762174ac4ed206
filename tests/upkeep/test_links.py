"""All addresses are checked, each host gently, and what came of it is kept."""

import datetime as dt

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from occupations.models import Answer, LinkCheck
from occupations.upkeep.links import check_links
from tests.factories import (
    CitationFactory,
    DataSourceFactory,
    EvidenceFactory,
    LinkCheckFactory,
    ResourceFactory,
    VisaFactory,
)

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)


def test_every_kind_of_address_is_checked(server):
    source = DataSourceFactory(url=f"{server.url}/status/200?source")
    CitationFactory(source=source, url=f"{server.url}/status/200?citation")
    EvidenceFactory(url=f"{server.url}/status/200?evidence")
    ResourceFactory(url=f"{server.url}/status/200?resource")
    VisaFactory(url=f"{server.url}/status/200?visa")
    assert check_links(older_than=DAY)["ok"] == 5
    assert {path for _method, path, *_rest in server.asked} == {
        f"/status/200?{kind}" for kind in ("source", "citation", "evidence", "resource", "visa")
    }


def test_an_address_that_two_rows_name_is_asked_for_once(server):
    EvidenceFactory.create_batch(2, url=f"{server.url}/status/200")
    check_links(older_than=DAY)
    assert len(server.asked) == 1


def test_a_page_that_is_gone_is_broken_at_once(server):
    DataSourceFactory(url=f"{server.url}/status/404")
    assert check_links(older_than=DAY)["broken"] == 1
    check = LinkCheck.objects.get()
    assert (check.state, check.status, check.reason) == ("broken", 404, "gone")
    assert check.failing_since == check.checked_at


def test_what_may_be_back_tomorrow_is_broken_after_three_times(server):
    DataSourceFactory(url=f"{server.url}/status/500")
    states = [check_links(older_than=dt.timedelta()) for _time in range(3)]
    assert [counts["later"] for counts in states] == [1, 1, 0]
    assert states[2]["broken"] == 1


def test_a_page_that_is_back_has_never_failed():
    check = LinkCheckFactory(state="broken", reason="gone", failures=4, failing_since=timezone.now())
    check.take(Answer(check.url, 200), timezone.now())
    assert (check.state, check.reason, check.failures, check.failing_since) == ("ok", "", 0, None)


def test_a_busy_server_says_nothing_about_a_page_that_was_gone():
    check = LinkCheckFactory(state="broken", reason="gone", failures=1, failing_since=timezone.now())
    check.take(Answer(check.url, 429, "busy"), timezone.now())
    assert (check.state, check.failures) == ("broken", 1)


def test_a_host_that_asks_to_come_back_later_is_left_alone(server):
    for number in range(4):
        DataSourceFactory(url=f"{server.url}/status/429?{number}")
    counts = check_links(older_than=DAY)
    assert (counts["later"], counts["left"]) == (1, 3)
    assert len(server.asked) == 1


def test_a_host_is_asked_for_one_page_at_a_time_with_a_pause_between(server):
    for number in range(3):
        DataSourceFactory(url=f"{server.url}/status/200?{number}")
    check_links(older_than=DAY)
    times = [moment for *_rest, moment in server.asked]
    assert min(times[1] - times[0], times[2] - times[1]) >= 0.05


def test_hosts_do_not_wait_for_one_another(server):
    DataSourceFactory(url=f"{server.url}/slow")
    DataSourceFactory(url=f"{server.url.replace('127.0.0.1', 'localhost')}/status/200")
    assert check_links(older_than=DAY, concurrency=2)["ok"] == 1
    assert [path for _method, path, *_rest in server.asked][-1] in {"/slow", "/status/200"}


def test_what_was_checked_lately_is_not_asked_for(server):
    DataSourceFactory(url=f"{server.url}/status/200")
    LinkCheckFactory(url=f"{server.url}/status/200", state="ok", checked_at=timezone.now())
    check_links(older_than=DAY)
    assert server.asked == []


def test_the_oldest_are_checked_first_up_to_the_limit(server):
    for number in range(3):
        DataSourceFactory(url=f"{server.url}/status/200?{number}")
    LinkCheckFactory(url=f"{server.url}/status/200?0", checked_at=timezone.now() - 9 * DAY)
    check_links(older_than=DAY, limit=2)
    assert sorted(path for _method, path, *_rest in server.asked) == ["/status/200?1", "/status/200?2"]


def test_an_address_that_nothing_names_any_more_is_dropped(server):
    LinkCheckFactory(url="https://example.org/old")
    assert check_links(older_than=DAY)["dropped"] == 1
    assert not LinkCheck.objects.exists()


def test_the_command_prints_what_came_of_it(server, capsys):
    DataSourceFactory(url=f"{server.url}/status/200")
    DataSourceFactory(url=f"{server.url}/status/404")
    call_command("check_links")
    assert capsys.readouterr().out == (
        "1 work, 1 broken, 0 could not be told, 0 left for later, 0 no longer used\n"
    )


@pytest.mark.parametrize("arguments", [["--concurrency=0"], ["--limit=0"], ["--older-than=-1"]])
def test_the_command_refuses_numbers_that_mean_nothing(arguments):
    with pytest.raises(CommandError, match="expected"):
        call_command("check_links", *arguments)

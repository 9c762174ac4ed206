"""Page views are counted from the web server's log, by profile and day and nothing else."""

import datetime as dt
import gzip

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from occupations.models import PageViews
from tests.factories import PageViewsFactory, full_profile, published

pytestmark = pytest.mark.django_db

TODAY = timezone.now()
BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"


def line(path, status=200, agent=BROWSER, method="GET", when=TODAY):
    stamp = when.strftime("%d/%b/%Y:%H:%M:%S +0000")
    return f'203.0.113.9 - - [{stamp}] "{method} {path} HTTP/2.0" {status} 512 "-" "{agent}"\n'


@pytest.fixture
def address(db):
    profile = published(full_profile(languages=("en", "es")))
    return f"{profile.country.code}/{profile.slug}"


@pytest.fixture
def log(tmp_path):
    return tmp_path / "access.log"


def test_a_page_that_was_read_is_counted_in_any_language(address, log):
    log.write_text(line(f"/en/{address}/") + line(f"/es/{address}/?utm=x") + line(f"/en/{address}/", 304))
    call_command("count_views", log)
    views = PageViews.objects.get()
    assert (views.count, views.day) == (3, timezone.localdate(TODAY))


def test_compressed_logs_are_read_too(address, tmp_path):
    path = tmp_path / "access.log.2.gz"
    path.write_bytes(gzip.compress(line(f"/en/{address}/").encode()))
    call_command("count_views", path)
    assert PageViews.objects.get().count == 1


@pytest.mark.parametrize(
    "change",
    [
        {"status": 301},
        {"status": 404},
        {"method": "HEAD"},
        {"agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"},
        {"agent": "curl/8.5"},
    ],
)
def test_what_is_no_person_who_read_a_page_is_not_counted(address, log, change):
    log.write_text(line(f"/en/{address}/", **change))
    call_command("count_views", log)
    assert not PageViews.objects.exists()


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/en/us/no-such-page/", "/xx/{}/", "/static/a.css", "/admin/{}/"]
)
def test_other_addresses_are_not_counted(address, log, path):
    log.write_text(line(path.format(address)))
    call_command("count_views", log)
    assert not PageViews.objects.exists()


def test_the_same_log_counts_once(address, log):
    log.write_text(line(f"/en/{address}/") * 2)
    call_command("count_views", log)
    call_command("count_views", log)
    assert PageViews.objects.get().count == 2


def test_a_log_that_has_grown_counts_as_a_whole_and_a_shorter_one_takes_nothing_away(address, log):
    log.write_text(line(f"/en/{address}/") * 3)
    call_command("count_views", log)
    log.write_text(line(f"/en/{address}/"))
    call_command("count_views", log)
    assert PageViews.objects.get().count == 3


def test_a_day_that_two_files_share_is_the_sum_of_both(address, log, tmp_path):
    earlier = tmp_path / "access.log.1"
    earlier.write_text(line(f"/en/{address}/"))
    log.write_text(line(f"/en/{address}/") * 2)
    call_command("count_views", earlier, log)
    assert PageViews.objects.get().count == 3


def test_days_of_long_ago_are_dropped(address, log):
    PageViewsFactory(day=timezone.localdate() - dt.timedelta(days=401))
    log.write_text("")
    call_command("count_views", log)
    assert not PageViews.objects.exists()


def test_lines_that_cannot_be_read_are_named(address, log, capsys):
    log.write_text(line(f"/en/{address}/") + "not a line\n" + line("/", when=TODAY).replace("+0000", "+99"))
    call_command("count_views", log)
    assert capsys.readouterr().err == (
        "2 lines could not be read:\n  access.log, line 2\n  access.log, line 3\n"
    )
    assert PageViews.objects.get().count == 1


def test_only_the_first_twenty_lines_are_named(log, capsys):
    log.write_text("?\n" * 25)
    call_command("count_views", log)
    assert capsys.readouterr().err.splitlines()[20:] == ["  access.log, line 20", "  ..."]


@pytest.mark.parametrize("content", [b"\x1f\x8bbroken", None])
def test_a_file_that_cannot_be_read_counts_nothing(tmp_path, content):
    path = tmp_path / "access.log.gz"
    if content:
        path.write_bytes(content)
    with pytest.raises(CommandError, match="Nothing was counted"):
        call_command("count_views", path)

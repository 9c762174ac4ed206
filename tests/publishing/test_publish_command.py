"""``manage.py publish``: the profiles that are named, or all that are ready."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from occupations.management.commands import publish as command
from occupations.models import OccupationProfile, PublishedPage
from tests.factories import ProfileFactory

pytestmark = pytest.mark.django_db


class Terminal(StringIO):
    def isatty(self):
        return True


def publish(*arguments, out=None):
    out = out or StringIO()
    call_command("publish", *arguments, stdout=out)
    return out.getvalue()


def test_it_publishes_what_it_names(american, canadian):
    assert publish("us/17-1022", "ca/21203") == "us/17-1022 published\nca/21203 published\n"
    assert OccupationProfile.objects.published().count() == 2


def test_it_publishes_nothing_when_it_does_not_know_one(american):
    with pytest.raises(CommandError, match="there is no profile us/0"):
        publish("us/17-1022", "us/0")

    assert not PublishedPage.objects.exists()


@pytest.mark.parametrize("arguments", [[], ["us/17-1022", "--all"]])
def test_it_asks_for_names_or_all(american, arguments):
    with pytest.raises(CommandError, match="name the profiles to publish, or --all"):
        publish(*arguments)

    assert not PublishedPage.objects.exists()


def test_all_publishes_what_is_ready_and_says_what_is_not(american, canadian):
    reasons = "There is neither a rating nor a statistic. No source is named."

    assert publish("--all").splitlines() == [
        "Published: 2. Unchanged: 0. Not ready: 2.",
        f"ca/21203-2 is not ready: {reasons}",
        f"us/17-1022-2 is not ready: {reasons}",
    ]
    assert publish("--all").startswith("Published: 0. Unchanged: 2. Not ready: 2.\n")


def test_of_many_that_are_not_ready_the_last_are_counted(db, monkeypatch):
    monkeypatch.setattr(command, "NAMED", 2)
    ProfileFactory.create_batch(5)

    lines = publish("--all").splitlines()

    assert lines[0] == "Published: 0. Unchanged: 0. Not ready: 5."
    assert len(lines) == 4
    assert lines[-1] == "and 3 more"


def test_on_a_terminal_it_tells_how_far_it_is(american):
    assert publish("--all", out=Terminal()).startswith("1 of 1\r\nPublished: 1.")

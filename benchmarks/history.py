"""Measure what the history costs: keeping a revision, listing 500 of them, comparing two, restoring one.

    python -m benchmarks.history [REVISIONS]

Makes a database of its own and drops it: in a temporary folder, or on the PostgreSQL server of DATABASE_URL.
"""

import statistics
import sys
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.setting_up import own_database

REVISIONS = 500
PROFILES = 50
ROUNDS = 15
DATABASE = "benchmark_history"


def main() -> None:
    """Make the database, measure, and drop it."""
    number = int(sys.argv[1]) if sys.argv[1:] else REVISIONS
    with own_database(DATABASE) as database:
        measure(number, database)


def measure(number: int, database: str) -> None:
    """Load the content, keep the revisions, and print a Markdown table."""
    from django.conf import settings  # noqa: PLC0415
    from django.contrib.auth.models import User  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from occupations.codec.read import read_profile  # noqa: PLC0415
    from occupations.history import compare, record, revision_content  # noqa: PLC0415
    from occupations.models import Faq, OccupationProfile, Revision  # noqa: PLC0415
    from occupations.publishing.restoring import restore  # noqa: PLC0415
    from occupations.publishing.working import stamp  # noqa: PLC0415
    from tests.admin.forms import change_url, read_form  # noqa: PLC0415

    call_command("load_content", Path(settings.BASE_DIR) / "occupations" / "content", verbosity=0)
    profile = OccupationProfile.objects.get(country__code="us", code__code="29-2011")
    user = User.objects.create_superuser("editor")
    client = Client(SERVER_NAME="localhost")
    client.force_login(user)
    content = read_profile(profile)
    for n in range(number):
        answer = {"en": f"Answer {n}."}
        faq = [content.faq[0].model_copy(update={"answer": answer}), *content.faq[1:]]
        record([content.model_copy(update={"faq": faq})], user)
    revisions = Revision.objects.filter(profile_key=profile.key)
    newest, oldest = revisions[0], revisions[len(revisions) - 1]
    home = f"/admin/occupations/occupationprofile/{profile.pk}/history/"
    form = change_url(profile, "faq")

    def save(n: int) -> Callable[[], object]:
        fields = read_form(client.get(form)) | {"faq_rows-0-answer_en": f"Saved {n}.", "_save": "Save"}
        return lambda: client.post(form, fields)

    def restored(_n: int) -> Callable[[], object]:
        Faq.objects.filter(profile=profile).order_by("-position")[0].delete()
        stamp([profile], user)
        return lambda: restore(oldest, user)

    def many(_n: int) -> Callable[[], object]:
        contents = _many(profile)
        return lambda: record(contents)

    def again(function: Callable[[], object]) -> Callable[[int], Callable[[], object]]:
        return lambda _n: function

    steps: list[tuple[str, Callable[[int], Callable[[], object]]]] = [
        ("read a profile and keep a revision of it", lambda n: lambda: record([_changed(profile, n)], user)),
        ("save a section in the form, with its revision", save),
        (f"the list of {len(revisions)} versions", again(lambda: client.get(home))),
        (
            "the page that compares two",
            again(lambda: client.get(f"{home}compare/?from={oldest.pk}&to={newest.pk}")),
        ),
        (
            "compare two, without the page",
            again(lambda: compare(revision_content(oldest), revision_content(newest))),
        ),
        ("restore a version with a row that was deleted", restored),
        (f"keep a revision of each of {PROFILES} profiles as large", many),
    ]
    times = [(name, timed(prepare)) for name, prepare in steps]
    print(f"{database}, {len(revisions)} revisions, the largest {len(newest.content):,} bytes\n")
    print("| | ms on the processor, median | fastest | ms by the clock, median |\n|---|---:|---:|---:|")
    for name, found in times:
        clock, busy = zip(*found, strict=True)
        middle = statistics.median(busy), min(busy), statistics.median(clock)
        print(f"| {name} | {middle[0]:.0f} | {middle[1]:.0f} | {middle[2]:.0f} |")


def _changed(profile: Any, n: int) -> Any:
    """Read the profile, and say something that no revision says yet."""
    from occupations.codec.read import read_profile  # noqa: PLC0415

    content = read_profile(profile)
    note = {"en": f"Note {n}, {time.perf_counter()}"}
    return content.model_copy(update={"profile": content.profile.model_copy(update={"sources_note": note})})


def _many(profile: Any) -> list[Any]:
    """Return as many profiles as an import writes at a time, each as large as this one."""
    from occupations.codec.read import read_profile  # noqa: PLC0415

    content = read_profile(profile)
    own = content.profile
    return [
        content.model_copy(update={"profile": own.model_copy(update={"key": uuid.uuid4()})})
        for _ in range(PROFILES)
    ]


def timed(prepare: Callable[[int], Callable[[], object]]) -> list[tuple[float, float]]:
    """Prepare and call a function several times; return the milliseconds of each call, and those of the processor."""
    found = []
    for n in range(ROUNDS):
        function = prepare(n)
        started, busy = time.perf_counter(), time.process_time()
        function()
        found.append(((time.perf_counter() - started) * 1000, (time.process_time() - busy) * 1000))
    return found


if __name__ == "__main__":
    main()

"""Measure how fast many profiles are published and built again, and the memory that takes.

    python -m benchmarks.publish [PROFILES]

Makes a database of its own and drops it: in a temporary folder, or on the PostgreSQL server of DATABASE_URL.
"""

import resource
import sys
import time
from collections.abc import Callable

from benchmarks.setting_up import own_database

PROFILES = 1_760
DATABASE = "benchmark_publish"


def main() -> None:
    """Make the database, measure, and drop it."""
    number = int(sys.argv[1]) if sys.argv[1:] else PROFILES
    with own_database(DATABASE) as database:
        measure(number, database)


def measure(number: int, database: str) -> None:
    """Make the profiles, publish them all, and print a Markdown table."""
    from django.db import transaction  # noqa: PLC0415

    from benchmarks.profiles import Profiles  # noqa: PLC0415
    from occupations.models import OccupationProfile, PublishedPage  # noqa: PLC0415
    from occupations.publishing import publish_all, rebuild_pages  # noqa: PLC0415

    with transaction.atomic():
        Profiles(number).fill()
    profiles = OccupationProfile.objects.only("pk")
    memory = peak()
    rows: list[tuple[str, Callable[[], object]]] = [
        ("publish all", lambda: publish_all(profiles.all())),
        ("publish all again, nothing has changed", lambda: publish_all(profiles.all())),
        ("rebuild all pages, nothing has changed", rebuild_pages),
    ]
    times = [(name, timed(function)) for name, function in rows]
    pages = PublishedPage.objects.count()
    print(f"{database}, {pages:,} pages; memory {memory} MB before, at most {peak()} MB\n")
    print("| | seconds | of them on the processor | pages a second |\n|---|---:|---:|---:|")
    for name, (seconds, busy) in times:
        print(f"| {name} | {seconds:.1f} | {busy:.1f} | {pages / seconds:,.0f} |")


def timed(function: Callable[[], object]) -> tuple[float, float]:
    """Call a function; return the seconds it took by the clock, and those that this process had the processor."""
    started, busy = time.perf_counter(), time.process_time()
    function()
    return time.perf_counter() - started, time.process_time() - busy


def peak() -> int:
    """Return the most memory the process has held so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()

"""Measure the largest page: cold, warm, against constant bytes, nginx, and the same page built from its rows.

    python -m benchmarks.page

Everything runs on one core, with a database and static files of its own in a temporary folder, and in rounds that
measure each thing in turn, so that a busy moment of the machine falls on all of them.
"""

import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROUNDS = 15
LANGUAGE = "es"
PROFILE = ("us", "29-2011")
OVER_HTTP = "over HTTP"

# What is measured, how, and how often in each round.
Row = tuple[str, Callable[[], object], int]


def main() -> None:
    """Set the site up in a temporary folder, measure, and print a Markdown table."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DATA_DIR": folder,
            "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
            "DJANGO_SETTINGS_MODULE": "careergraph.settings",
            "ALLOWED_HOSTS": "localhost",
            "LOG_LEVEL": "ERROR",
            "DEBUG": "0",
        }
        measure(Path(folder))


def measure(folder: Path) -> None:
    """Measure everything and print the table."""
    import django  # noqa: PLC0415 - the environment comes first

    django.setup()
    from benchmarks import servers  # noqa: PLC0415
    from benchmarks.site import Site  # noqa: PLC0415

    site = Site(LANGUAGE, *PROFILE)
    body = site.warm()
    with servers.nginx(folder, body) as nginx_port, servers.granian() as granian_port:
        rows: list[Row] = [
            ("this page, cold: not in the cache", site.cold, 6),
            ("this page, warm", site.warm, 100),
            ("this page, the reader has it (304)", site.unchanged, 100),
            ("constant bytes of the same size, the same middleware", site.constant, 100),
            ("the same page built from its rows", site.from_rows, 3),
            (f"{OVER_HTTP}: this page, warm, granian", servers.requester(granian_port, site.path), 100),
        ]
        if nginx_port is None:
            print("nginx is not installed and was not measured.", file=sys.stderr)
        else:
            rows.append(
                (f"{OVER_HTTP}: the same bytes as a file, nginx", servers.requester(nginx_port, "/page"), 100)
            )
        times = timed(rows)
    print(f"{site.path}: {site.size:,} bytes of HTML, {len(body):,} as sent (Brotli); {machine()}\n")
    print("| | ms, median | fastest |\n|---|---:|---:|")
    for name, found in times.items():
        print(f"| {name} | {statistics.median(found):.2f} | {min(found):.2f} |")


def timed(rows: list[Row]) -> dict[str, list[float]]:
    """Call each function so many times in each round; return all its times in milliseconds.

    What runs in this process is measured by the processor time it takes, which other work on the machine does not
    lengthen; what another process answers can only be measured by the clock.
    """
    times: dict[str, list[float]] = {name: [] for name, _function, _number in rows}
    for _name, function, _number in rows:
        function()
    for _round in range(ROUNDS):
        for name, function, number in rows:
            clock = time.perf_counter if name.startswith(OVER_HTTP) else time.thread_time
            for _call in range(number):
                started = clock()
                function()
                times[name].append((clock() - started) * 1000)
    return times


def machine() -> str:
    """Describe what this ran on."""
    return f"Python {platform.python_version()}, {platform.machine()}, one of {os.cpu_count()} cores"


if __name__ == "__main__":
    main()

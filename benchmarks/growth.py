"""What something costs on a small database and on a large one, in turn, each in a process of its own."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from typing import Any

from benchmarks.setting_up import set_up

__all__ = ["Question", "compare"]

ROUNDS = 40
# Question and answer are asked twice for nothing, to have what the database has read before.
UNCOUNTED = 2
# How many rows of the answer there are, and what answers; made by the process that measures.
Question = tuple[str, Callable[[], Any]]
BETWEEN = "load average of the machine"


def compare(module: str, questions: Callable[[], Mapping[str, Question]]) -> None:
    """Print a Markdown table of all questions, given the addresses of one or two databases on the command line."""
    if "MEASURED" in os.environ:
        print(json.dumps(_measured(questions)))
        return
    if not sys.argv[1:]:
        sys.exit(sys.modules["__main__"].__doc__)
    results = [_run(module, url) for url in sys.argv[1:]]
    print(f"{results[0]['database']}; {BETWEEN} {os.getloadavg()[1]:.1f}; ms {results[0]['clock']}\n")
    columns = [f"{each['profiles']:,} profiles: rows | median | p99" for each in results]
    print(f"| | {' | '.join(columns)} | ratio |\n|---|{'---:|' * (3 * len(columns) + 1)}")
    for name, (_rows, median, _slow) in results[0]["answers"].items():
        cells = [each["answers"][name] for each in results]
        told = " | ".join(f"{rows} | {middle:.1f} | {slow:.1f}" for rows, middle, slow in cells)
        print(f"| {name} | {told} | {cells[-1][1] / median:.1f} |")


def _run(module: str, url: str) -> dict[str, Any]:
    environment = {**os.environ, "MEASURED": "1", "DATABASE_URL": url}
    command = [sys.executable, "-m", module]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _measured(questions: Callable[[], Mapping[str, Question]]) -> dict[str, Any]:
    """Ask each question; SQLite is in the process, so that other work on the machine need not count."""
    with tempfile.TemporaryDirectory() as folder:
        set_up(folder)
        from django.db import connection  # noqa: PLC0415

        from occupations.models import PublishedProfile  # noqa: PLC0415

        in_process = connection.vendor == "sqlite"
        clock = time.process_time if in_process else time.perf_counter
        return {
            "database": connection.vendor,
            "clock": "of the processor" if in_process else "by the clock",
            "profiles": PublishedProfile.objects.count(),
            "answers": {name: (rows, *_timed(answer, clock)) for name, (rows, answer) in questions().items()},
        }


def _timed(answer: Callable[[], Any], clock: Callable[[], float]) -> tuple[float, float]:
    """Return the median and the 99th of a hundred, in milliseconds."""
    times = []
    for _round in range(UNCOUNTED + ROUNDS):
        start = clock()
        answer()
        times.append((clock() - start) * 1000)
    counted = times[UNCOUNTED:]
    return statistics.median(counted), statistics.quantiles(counted, n=100, method="inclusive")[98]

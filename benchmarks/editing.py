"""Measure the editors' forms: every section of the largest profile, the workbench, and the list of all profiles.

    python -m benchmarks.editing [SECTION …]

Everything is measured with 6 languages and with 24, each in a process and a database of its own, on one core. Each text
of the added languages has the words of another one, so that their forms are as full as those of the offered ones.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

EXTRA = "de,it,pt,nl,pl,ru,uk,tr,vi,th,ko,ja,hi,bn,id,sv,el,fa"
PROFILES = 1_700
ROUNDS = 3
PROFILE = ("us", "29-2011")
LANGUAGE = "fr"


def main() -> None:
    """Measure in two processes and print a Markdown table."""
    if "MEASURED" in os.environ:
        print(json.dumps(measured(sys.argv[1:])))
        return
    few, many = (run(extra) for extra in ("", EXTRA))
    print(f"{few['database']}; Python {platform.python_version()}, {platform.machine()}, one core\n")
    print(
        "| | posted fields | queries | ms, 6 languages | 24 | ratio | saved: queries | ms, 6 languages | 24 |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    for name, shown in few["pages"].items():
        other = many["pages"][name]
        saved = (
            f"{shown['saved_queries']} | {shown['saved']:.0f} | {other['saved']:.0f}"
            if shown["saved"]
            else " | | "
        )
        print(
            f"| {name} | {shown['fields'] or ''} | {shown['queries']} | {shown['ms']:.1f} | {other['ms']:.1f}"
            f" | {other['ms'] / shown['ms']:.2f} | {saved} |"
        )


def run(extra: str) -> dict[str, Any]:
    """Measure with these languages beside the offered ones."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "DATA_DIR": folder,
            "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
            "DJANGO_SETTINGS_MODULE": "careergraph.settings",
            "EXTRA_LANGUAGES": extra,
            "LOG_LEVEL": "ERROR",
            "DEBUG": "0",
            "MEASURED": "1",
        }
        command = [sys.executable, "-m", "benchmarks.editing", *sys.argv[1:]]
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def measured(sections: list[str]) -> dict[str, Any]:
    """Set the site up and measure each page: the forms of these sections, or of all."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    import django  # noqa: PLC0415 - the affinity comes first

    django.setup()
    from benchmarks.desk import Desk  # noqa: PLC0415

    desk = Desk(PROFILES, *PROFILE, LANGUAGE)
    pages = {section: form(desk, section) for section in sections or desk.sections}
    pages["workbench"] = page(desk.workbench, desk)
    pages[f"list of {PROFILES:,} profiles"] = page(desk.list, desk)
    return {"database": desk.database, "pages": pages}


def page(show: Callable[[], Any], desk: Any) -> dict[str, Any]:
    """Measure a page that is only shown."""
    return {"fields": 0, "queries": desk.queries(show), "ms": milliseconds(show), "saved": 0}


def form(desk: Any, section: str) -> dict[str, Any]:
    """Measure a section's form: shown, and saved with another word in one of its texts."""
    found = page(lambda: desk.form(section), desk)
    found["fields"] = desk.fields(section)
    if desk.text(section):
        found["saved_queries"] = desk.queries(lambda: desk.save(section), changes=True)
        found["saved"] = statistics.median(desk.time_saving(section) for _round in range(ROUNDS))
    return found


def milliseconds(function: Callable[[], Any]) -> float:
    """Return the processor time of a call, the median of several after one that warms up."""
    function()
    times = []
    for _round in range(ROUNDS):
        started = time.thread_time()
        function()
        times.append((time.thread_time() - started) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()

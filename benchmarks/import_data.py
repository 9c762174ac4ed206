"""Measure how fast official data files are imported, imported again unchanged, and published, and the memory it takes.

    python -m benchmarks.import_data FOLDER

Each step is a process of its own, as an operator would run it. Makes a database of its own and drops it: in a temporary
folder, or on the PostgreSQL server of DATABASE_URL.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

PAGES = "from occupations.models import PublishedPage; print(PublishedPage.objects.count())"
DATABASE = "benchmark_import_data"


def main() -> None:
    """Make the database, measure each step, and print a Markdown table."""
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():  # noqa: PLR2004 - the script and the folder
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder, database(folder) as url:
        os.environ |= {"DATABASE_URL": url, "DATA_DIR": folder, "LOG_LEVEL": "ERROR"}
        run("bootstrap")
        measure(sys.argv[1], url.partition(":")[0])


@contextmanager
def database(folder: str) -> Iterator[str]:
    """Yield the address of an empty database, which is dropped afterwards."""
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        yield f"sqlite:///{folder}/db.sqlite3"
        return
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {DATABASE}")
        connection.execute(f"CREATE DATABASE {DATABASE}")
        try:
            yield f"{server.rpartition('/')[0]}/{DATABASE}"
        finally:
            connection.execute(f"DROP DATABASE {DATABASE}")


def measure(data: str, name: str) -> None:
    """Import, import again, publish; print each step's seconds and peak memory."""
    steps = [
        ("import everything, from empty", ["import_data", data]),
        ("import again, nothing has changed", ["import_data", data]),
        ("publish all", ["publish", "--all"]),
    ]
    rows = [(said, *run(*arguments)) for said, arguments in steps]
    print(f"{name}\n\n| | seconds | of them on the processor | memory, MB |\n|---|---:|---:|---:|")
    for said, seconds, busy, memory in rows:
        print(f"| {said} | {seconds:.1f} | {busy:.1f} | {memory} |")


def run(*arguments: str) -> tuple[float, float, int]:
    """Run a command; return its seconds by the clock and on the processor, and its peak memory in megabytes."""
    with tempfile.TemporaryFile("w+") as said:
        started = time.perf_counter()
        process = subprocess.Popen([sys.executable, "manage.py", *arguments], stdout=said, stderr=said)
        _pid, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        if status:
            said.seek(0)
            sys.exit(said.read())
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


if __name__ == "__main__":
    main()

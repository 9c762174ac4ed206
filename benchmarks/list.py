"""Measure the list of occupations on the database of a site: filters, orders, places far on, and searches.

    DATA_DIR=… python -m benchmarks.list

or with DATABASE_URL. Nothing is written, but for the cache. Each answer is made anew, from what the database has read
before.
"""

import os
import re
import statistics
import time
from typing import Any

ROUNDS = 15
LANGUAGE = "es"
# How many pages further on the last column is.
FURTHER = 5
NEXT = re.compile(r'rel="next" href="([^"]+)"')
QUERIES = [
    "",
    "country=us",
    "sort=pay",
    "sort=title",
    "country=us&sort=growth",
    "education=university",
    "country=us&education=university&overall=6",
    "education=university&overall=6&pay=75000&sort=ai_risk",
    "field=health-care&verdict=mixed&education=school",
    "q=enfermera",
    "q=32120",
    "q=laboratry technologist",
    "q=manager&country=us&sort=pay",
]


def main() -> None:
    """Print a Markdown table of the lists: how many queries they cost, and how long they take."""
    os.environ |= {"DJANGO_SETTINGS_MODULE": "careergraph.settings", "LOG_LEVEL": "ERROR", "DEBUG": "0"}
    os.environ.setdefault("ALLOWED_HOSTS", "localhost")
    import django  # noqa: PLC0415 - the environment comes first

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from occupations.models import PublishedProfile  # noqa: PLC0415

    # Unhashed names, so that static files need not be collected.
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    client = Client(headers={"host": "localhost"})
    print(f"{PublishedProfile.objects.count():,} published profiles, {connection.vendor}\n")
    print(f"| | queries | ms, median | slowest | {FURTHER} pages on, ms |\n|---|---:|---:|---:|---:|")
    for query in QUERIES:
        path = f"/{LANGUAGE}/occupations/?{query}"
        times = _timed(client, path)
        further = statistics.median(_timed(client, _further(client, path)))
        print(
            f"| `{query}` | {_queries(client, path)} | {statistics.median(times):.1f} | {max(times):.1f} |"
            f" {further:.1f} |"
        )


def _timed(client: Any, path: str) -> list[float]:
    """Return how many milliseconds each answer takes."""
    from django.core.cache import cache  # noqa: PLC0415

    times = []
    for _round in range(ROUNDS):
        cache.clear()
        started = time.perf_counter()
        client.get(path)
        times.append((time.perf_counter() - started) * 1000)
    return times


def _queries(client: Any, path: str) -> int:
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    with CaptureQueriesContext(connection) as context:
        client.get(path)
    return len(context)


def _further(client: Any, path: str) -> str:
    """Return the path some pages on, or of the last page where there are fewer."""
    for _page in range(FURTHER):
        found = NEXT.search(client.get(path).content.decode())
        if not found:
            break
        path = found[1].replace("&amp;", "&")
    return path


if __name__ == "__main__":
    main()

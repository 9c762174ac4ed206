"""Measure what a search costs, on a site's own profiles and on many times as many.

    python -m benchmarks.search SITE [PAGES …]

SITE is the SQLite database of a site that has imported official data. What the search reads is copied from it into a
database of its own, which is dropped in the end: in a temporary folder, or on the PostgreSQL server of DATABASE_URL.
Then the profiles are multiplied, with the same names and standings by chance, until there are as many PAGES in six
languages, and measured again. Copies have their pages in one language and without texts: a search reads no others.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

DATABASE = "benchmark_search"
LANGUAGES = 6
ROUNDS = 20
# Copies of a profile have its primary key and so much more.
APART = 100_000
PAGES = (1_000_000,)
# What is looked for, by what it stands for, on pages in which language, and among what.
ASKED = [
    ("rare word", "phlebotomist", "en", ()),
    ("middling word", "nurse", "en", ()),
    ("two words", "software engineer", "en", ()),
    ("common word of titles", "manager", "en", ()),
    ("word of nearly all texts", "work", "en", ()),
    ("beginning of a word", "engi", "en", ()),
    ("one letter", "n", "en", ()),
    ("misspelt word", "laboratry technologist", "en", ()),
    ("one Chinese character", "士", "zh-hant", ()),
    ("Arabic", "المختبرات الطبية", "ar", ()),
    ("code", "29-2011", "en", ()),
    ("words of which no page has all", "astronaut nurse", "en", ()),
    ("middling word in a country", "nurse", "en", (("country", "ca"),)),
    ("common word in a country", "manager", "en", (("country", "gb"), ("overall", "6"))),
]


def main() -> None:
    """Make the database, measure, multiply, measure again, and drop it."""
    site, sizes = Path(sys.argv[1]).resolve(), [int(size) for size in sys.argv[2:]] or list(PAGES)
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/db.sqlite3")
        os.environ |= {
            "DATA_DIR": folder,
            "DJANGO_SETTINGS_MODULE": "careergraph.settings",
            "LOG_LEVEL": "ERROR",
            "DEBUG": "0",
        }
        import django  # noqa: PLC0415 - the environment comes first

        django.setup()
        from django.conf import settings  # noqa: PLC0415
        from django.db import connection, connections  # noqa: PLC0415

        # Unhashed names, so that nothing has to be collected, and nothing that looks for it.
        settings.MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")
        plain = "django.contrib.staticfiles.storage.StaticFilesStorage"
        settings.STORAGES["staticfiles"]["BACKEND"] = plain
        in_a_file = connection.vendor == "sqlite"
        connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / DATABASE) if in_a_file else DATABASE
        before = connection.settings_dict["NAME"]
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        source = {**connection.settings_dict, "ENGINE": "django.db.backends.sqlite3", "NAME": str(site)}
        connections.settings["site"] = source | {"OPTIONS": {}}
        try:
            _let_keys_lead_nowhere(connection)
            _copy()
            results = [_measured()]
            for pages in sizes:
                _multiply(connection, pages // LANGUAGES)
                results.append(_measured())
            _print(connection.vendor, results)
        finally:
            connections["site"].close()
            connection.creation.destroy_test_db(before, verbosity=0)


def _let_keys_lead_nowhere(connection: Any) -> None:
    """Turn foreign keys off: no working copies are copied."""
    off = {"sqlite": "PRAGMA foreign_keys = OFF", "postgresql": "SET session_replication_role = replica"}
    with connection.cursor() as cursor:
        cursor.execute(off[connection.vendor])


def _copy() -> None:
    """Copy what lists and the search read."""
    from occupations import models  # noqa: PLC0415

    copied = (
        *(models.Country, models.FieldOfWork, models.Classification, models.PublishedProfile),
        *(models.FacetCount, models.SearchEntry, models.SearchTerm, models.PublishedPage),
    )
    for model in copied:
        rows = model._base_manager.using("site").order_by("pk").iterator(500)
        model._base_manager.using("default").all().delete()
        model._base_manager.using("default").bulk_create(rows, batch_size=200)


def _multiply(connection: Any, profiles: int) -> None:
    """Copy the profiles until there are so many."""
    from occupations.models import PublishedPage, PublishedProfile, SearchEntry  # noqa: PLC0415

    there = PublishedProfile.objects.count()
    own = PublishedProfile.objects.filter(pk__lt=APART).count()
    is_sqlite = connection.vendor == "sqlite"
    place = "abs(random()) % 10000" if is_sqlite else "floor(random() * 10000)::bigint"
    changed = {
        "profile_id": "profile_id + {0}",
        "slug": "slug || '-{1}'",
        "document": "'{{}}'",
        "names": "names",
        # Of an entry: its place among hits, and the key of its profile.
        "id": f"(({place}) << 32) + profile_id + {{0}}",
    }
    index = "search_entry_by_token"
    with connection.cursor() as cursor:
        if not is_sqlite:
            cursor.execute(f"DROP INDEX {index}")
        for number in range(there // own, profiles // own):
            for model in (PublishedProfile, PublishedPage, SearchEntry):
                names = [field.column for field in model._meta.concrete_fields]
                own_id = {"id": "id + {0} * 100"} if model is PublishedPage else {}
                changed_here = changed | own_id
                values = [
                    changed_here.get(name, f'"{name}"').format(APART * number, number) for name in names
                ]
                columns = ", ".join(f'"{name}"' for name in names)
                only = " AND language = 'en'" if model is PublishedPage else ""
                cursor.execute(
                    f"INSERT INTO {model._meta.db_table} ({columns}) SELECT {', '.join(values)}"  # noqa: S608
                    f" FROM {model._meta.db_table} WHERE profile_id < {APART}{only}"
                )
        if not is_sqlite:
            cursor.execute(f"CREATE INDEX {index} ON occupations_searchentry USING gin (vector)")
        cursor.execute("ANALYZE")


def _measured() -> dict[str, Any]:
    """Measure each search, and the page that shows its first hits."""
    from django.test import Client  # noqa: PLC0415

    from occupations.models import PublishedProfile  # noqa: PLC0415
    from occupations.search import find  # noqa: PLC0415

    client = Client(SERVER_NAME="localhost")
    found: dict[str, Any] = {"": PublishedProfile.objects.count() * LANGUAGES}
    for name, text, language, where in ASKED:
        asked = {"q": text, **dict(where)}
        hits = find(text, language, where)
        found[name] = (
            f"{len(hits.profiles)}{'+' if hits.is_capped else ''}",
            _timed(lambda text=text, language=language, where=where: find(text, language, where)),
            _timed(lambda asked=asked, language=language: client.get(f"/{language}/occupations/", asked)),
        )
        print(name, *found[name], file=sys.stderr)
    return found


def _timed(function: Callable[[], object]) -> tuple[float, float]:
    """Return the median and the slowest of a hundred, in milliseconds by the clock, after two that do not count."""
    times = []
    for _round in range(ROUNDS + 2):
        start = time.perf_counter()
        function()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times[2:]), statistics.quantiles(times[2:], n=100)[98]


def _print(database: str, results: list[dict[str, Any]]) -> None:
    small, *larger = results
    for large in larger:
        print(f"\n{database}, {small['']:,} and {large['']:,} pages\n")
        print(
            "| | hits | ms: median | p99 | hits | ms: median | p99 | ratio | page, ms: median | median | ratio |"
        )
        print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
        for name, *_asked in ASKED:
            columns: list[str] = []
            for hits, find, _page in (small[name], large[name]):
                columns += [hits, f"{find[0]:.1f}", f"{find[1]:.1f}"]
            columns.append(f"{large[name][1][0] / small[name][1][0]:.1f}")
            columns += [f"{each[name][2][0]:.0f}" for each in (small, large)]
            columns.append(f"{large[name][2][0] / small[name][2][0]:.1f}")
            print(f"| {name} | {' | '.join(columns)} |")


if __name__ == "__main__":
    main()

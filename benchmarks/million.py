"""Make a database of a site's published profiles, as they are or as many times as it takes for a million pages.

    DATABASE_URL=… python -m benchmarks.million SITE [PAGES]

SITE is the SQLite database of a site that has imported official data. What lists and the search read is copied from it
into the database of DATABASE_URL, which is made anew and kept, for `benchmarks.list` and `benchmarks.search`. Given
PAGES, the profiles are multiplied until there are as many in six languages. A copy differs from its original by

- its address and its occupation;
- its place among the hits of a search, by chance;
- its rare words, those that at most 20 of the site's profiles have: so what is rare stays rare, as it does where
  profiles are added that are not copies. GROWING stays the same: a rare word whose hits grow with the site.

Pages of copies have no texts: a list reads none, and a search only those of the page that it shows.
"""

import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.setting_up import set_up

LANGUAGES = 6
# Copies of a profile have its primary key and so much more.
APART = 100_000
RARE = 20
# Signs before the words of titles, names and texts, and before whole titles and names.
ZONES = "tnb=~"
GROWING = "midwi"
SEED = 2026
BATCH = 500


def main() -> None:
    """Make the database."""
    site, pages = Path(sys.argv[1]).resolve(), int(sys.argv[2]) if sys.argv[2:] else 0
    with tempfile.TemporaryDirectory() as folder:
        set_up(folder)
        from django.core.management import call_command  # noqa: PLC0415
        from django.db import connection, connections  # noqa: PLC0415

        call_command("migrate", verbosity=0)
        source = {**connection.settings_dict, "ENGINE": "django.db.backends.sqlite3", "NAME": str(site)}
        connections.settings["site"] = source | {"OPTIONS": {}}
        off = {"sqlite": "PRAGMA foreign_keys = OFF", "postgresql": "SET session_replication_role = replica"}
        with connection.cursor() as cursor:
            # No working copies are copied.
            cursor.execute(off[connection.vendor])
            copy()
            if pages:
                multiply(cursor, connection.vendor, pages // LANGUAGES)
            cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")


def copy() -> None:
    """Copy what lists and the search read."""
    from occupations import models  # noqa: PLC0415

    copied = (
        *(models.Country, models.FieldOfWork, models.Classification, models.RatingDimension),
        *(models.PublishedProfile, models.FacetCount, models.PublishedPage),
        *(models.SearchTerm, models.SearchEntry),
    )
    for model in reversed(copied):
        model._base_manager.using("default").all()._raw_delete("default")
    for model in copied:
        rows = model._base_manager.using("site").order_by("pk").iterator(BATCH)
        model._base_manager.using("default").bulk_create(rows, batch_size=BATCH)


def multiply(cursor: Any, vendor: str, profiles: int) -> None:
    """Copy the profiles until there are about so many, each as often."""
    from django.db import transaction  # noqa: PLC0415

    from occupations import models  # noqa: PLC0415

    copies = round(profiles / models.PublishedProfile.objects.count()) - 1
    index = "search_entry_by_token"
    with transaction.atomic():
        for number in range(1, copies + 1):
            for model in (models.PublishedProfile, models.PublishedPage):
                _copy_rows(cursor, model, number)
        cursor.execute(f"UPDATE occupations_facetcount SET count = count * {copies + 1}")  # noqa: S608
        if vendor == "postgresql":
            cursor.execute(f"DROP INDEX {index}")
        _write_entries(cursor, vendor, copies)
        if vendor == "postgresql":
            cursor.execute(f"CREATE INDEX {index} ON occupations_searchentry USING gin (vector)")
    if vendor == "sqlite":
        cursor.execute("INSERT INTO occupations_searchindex (occupations_searchindex) VALUES ('optimize')")


def _copy_rows(cursor: Any, model: Any, number: int) -> None:
    changed = {
        "id": f"id + {APART * number}",
        "profile_id": f"profile_id + {APART * number}",
        "slug": f"slug || '-{number}'",
        "occupation": f"occupation || '-{number}'",
        "document": "'{}'",
    }
    names = [field.column for field in model._meta.concrete_fields]
    columns = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(changed.get(name, f'"{name}"') for name in names)
    cursor.execute(
        f"INSERT INTO {model._meta.db_table} ({columns}) SELECT {values} FROM {model._meta.db_table}"  # noqa: S608
        f" WHERE profile_id < {APART}"
    )


def _write_entries(cursor: Any, vendor: str, copies: int) -> None:
    """Write the entries of the copies in the order of their keys, as the index of SQLite wants them."""
    from occupations.models import SearchEntry  # noqa: PLC0415

    columns = "id, profile_id, tokens, names, digest"
    # Read before, for while PostgreSQL copies into a table the connection answers no queries.
    own = list(SearchEntry.objects.all())
    if vendor == "postgresql":
        with cursor.cursor.copy(f"COPY occupations_searchentry ({columns}) FROM STDIN") as copied:
            for row in _entries(own, copies):
                copied.write_row(row)
        return
    statement = f"INSERT INTO occupations_searchentry ({columns}) VALUES (%s, %s, %s, %s, %s)"  # noqa: S608
    rows = []
    for row in _entries(own, copies):
        rows.append(row)
        if len(rows) == BATCH:
            cursor.executemany(statement, rows)
            rows = []
    cursor.executemany(statement, rows)


def _entries(own: list[Any], copies: int) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield the columns of each copy's entry."""
    tokens = {entry.profile_id: entry.tokens.split() for entry in own}
    names = {entry.profile_id: json.dumps(entry.names, ensure_ascii=False) for entry in own}
    often = Counter(token for each in tokens.values() for token in each)
    rare = {token for token, count in often.items() if count <= RARE and _is_word(token)}
    kept = {pk: " ".join(token for token in each if token not in rare) for pk, each in tokens.items()}
    own_words = {pk: [token for token in each if token in rare] for pk, each in tokens.items()}
    chance = random.Random(SEED)  # noqa: S311 - the same places every time
    places = sorted(
        ((chance.randrange(10_000) << 32) + pk + APART * number, pk, number)
        for pk in tokens
        for number in range(1, copies + 1)
    )
    for key, pk, number in places:
        letters = _letters(number)
        words = " ".join(f"{token[0]}{letters}{token[1:]}" for token in own_words[pk])
        yield key, pk + APART * number, f"{kept[pk]} {words}", names[pk], ""


def _is_word(token: str) -> bool:
    return token[0] in ZONES and not token.startswith("^", 1) and GROWING not in token


def _letters(number: int) -> str:
    """Write a number in letters."""
    return chr(ord("a") + number // 26) + chr(ord("a") + number % 26)


if __name__ == "__main__":
    main()

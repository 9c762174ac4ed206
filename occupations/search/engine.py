"""The inverted index of each database. Both hold the same tokens, and so answer alike."""

from collections.abc import Sequence
from typing import Any

from django.db import connections, router

from occupations.models import SearchEntry
from occupations.search.asked import Query, Term

__all__ = ["counts", "ranks"]

# Entries by the order of hits, as migration 0009 made the index.
FIRST = {
    "sqlite": "(SELECT rowid FROM occupations_searchindex WHERE occupations_searchindex MATCH %s"
    " ORDER BY rowid LIMIT {:d})",
    "postgresql": "occupations_search(%s::tsquery, {:d})",
}


def ranks(queries: Sequence[Query], most: int) -> list[list[int]]:
    """Return the primary keys of the first entries that each query finds, at most so many of each, in one query."""
    found: list[list[int]] = [[] for _query in queries]
    # A union has no order.
    for place, rank in sorted(_run("found.*", queries, most)):
        found[place].append(rank)
    return found


def counts(queries: Sequence[Query], most: int) -> list[int]:
    """Count the entries that each query finds, at most so many of each, in one query."""
    found = dict(_run("count(*)", queries, most))
    return [found[place] for place in range(len(queries))]


def _run(columns: str, queries: Sequence[Query], most: int) -> list[tuple[int, int]]:
    """Read columns of what each query finds, with the query's place before them."""
    if not queries:
        return []
    connection: Any = connections[router.db_for_read(SearchEntry)]
    vendor = connection.vendor
    first = FIRST[vendor].format(most)
    # Nothing but constants and numbers.
    each = [f"SELECT {place:d}, {columns} FROM {first} AS found" for place in range(len(queries))]  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(each), [_words(query, vendor) for query in queries])
        rows: list[tuple[int, int]] = cursor.fetchall()
    return rows


def _words(query: Query, vendor: str) -> str:
    """Word a query in the language of a database's index."""
    either, both = (" OR ", " AND ") if vendor == "sqlite" else (" | ", " & ")
    term = _sqlite if vendor == "sqlite" else _postgresql
    return both.join(f"({either.join(map(term, sorted(clause)))})" for clause in query)


def _sqlite(term: Term) -> str:
    # No token holds a quotation mark.
    return f'"{term.token}"' + (" *" if term.is_prefix else "")


def _postgresql(term: Term) -> str:
    return f"'{term.token}'" + (":*" if term.is_prefix else "")

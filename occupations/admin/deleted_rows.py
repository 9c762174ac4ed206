"""Rows of a posted section that somebody deleted meanwhile: untouched ones go, changed ones are offered as new rows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.forms.formsets import DELETION_FIELD_NAME, INITIAL_FORM_COUNT, TOTAL_FORM_COUNT
from django.http import QueryDict

from occupations.admin.seen import CHOICE, THEIRS, fingerprint, words

__all__ = ["GONE", "KEY", "ROW", "WHOLE", "Posted", "without_deleted"]

# What the hidden field says beside the rows' fields: a row's key, all that it says, and the rows that are gone.
KEY, WHOLE, GONE = "key", "*", "gone"
# The name of the choice between adding a row again and leaving it deleted.
ROW = "row"


@dataclass
class Posted:
    """What was posted, without the rows that are gone.

    ``revived`` maps the number of a row that is to be added again to its key; ``lost`` numbers those of them of which
    the editor does not know yet that they were deleted.
    """

    data: QueryDict
    revived: dict[int, str] = field(default_factory=dict)
    lost: set[int] = field(default_factory=set)


def without_deleted(data: QueryDict, prefix: str, existing: set[str], seen: Mapping[str, Any]) -> Posted:
    """Set rows aside that no longer exist; ``seen`` is what the form showed, by primary key."""
    count = data.get(f"{prefix}-{INITIAL_FORM_COUNT}", "")
    initial = int(count) if count.isdecimal() else 0
    gone: Mapping[str, str] = seen.get(GONE) or {}
    rows = _rows(data, prefix)
    deleted = [number for number in range(initial) if (pk := _pk(rows, number)) and pk not in existing]
    given_up = [int(n) for n in gone if n.isdecimal() and _chosen(rows, int(n)) == THEIRS]
    if not deleted and not gone:
        return Posted(data)
    order = [number for number in sorted(rows) if number not in (*deleted, *given_up)]
    changed = [number for number in deleted if _is_changed(rows[number], seen.get(_pk(rows, number)) or {})]
    keys = {n: gone[str(n)] for n in order if str(n) in gone}
    keys |= {n: str((seen.get(_pk(rows, n)) or {}).get(KEY, "")) for n in changed}
    posted = Posted(_rewritten(data, prefix, [rows[n] for n in order], [_new(rows[n]) for n in changed]))
    places = {number: place for place, number in enumerate([*order, *changed])}
    posted.revived = {places[number]: key for number, key in keys.items()}
    posted.lost = {places[number] for number in changed}
    posted.data[f"{prefix}-{INITIAL_FORM_COUNT}"] = str(initial - len(deleted))
    posted.data[f"{prefix}-{TOTAL_FORM_COUNT}"] = str(len(places))
    return posted


def _rows(data: QueryDict, prefix: str) -> dict[int, dict[str, list[str]]]:
    found: dict[int, dict[str, list[str]]] = {}
    pattern = re.compile(rf"{re.escape(prefix)}-(\d+)-(.+)")
    for name, values in data.lists():
        if match := pattern.fullmatch(name):
            found.setdefault(int(match[1]), {})[match[2]] = list(values)
    return found


def _pk(rows: dict[int, dict[str, list[str]]], number: int) -> str:
    return (rows.get(number, {}).get("id") or [""])[-1]


def _chosen(rows: dict[int, dict[str, list[str]]], number: int) -> str:
    return (rows.get(number, {}).get(f"{ROW}{CHOICE}") or [""])[-1]


def _is_changed(row: dict[str, list[str]], seen: Mapping[str, str]) -> bool:
    if DELETION_FIELD_NAME in row:
        return False
    # A box that is not ticked is not posted.
    names = (set(row) | set(seen)) - {"id", "profile", KEY, WHOLE}
    return any(seen.get(name) != fingerprint(words(row.get(name, []))) for name in names)


def _new(row: dict[str, list[str]]) -> dict[str, list[str]]:
    return {**row, "id": [""]}


def _rewritten(
    data: QueryDict, prefix: str, kept: list[dict[str, list[str]]], added: list[dict[str, list[str]]]
) -> QueryDict:
    pattern = re.compile(rf"{re.escape(prefix)}-\d+-.+")
    written = QueryDict(mutable=True)
    for name, values in data.lists():
        if not pattern.fullmatch(name):
            written.setlist(name, list(values))
    for number, row in enumerate([*kept, *added]):
        for name, values in row.items():
            written.setlist(f"{prefix}-{number}-{name}", values)
    return written

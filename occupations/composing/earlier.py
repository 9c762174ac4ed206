"""What editors decided on the changes of earlier imports, and what still waits for them."""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from occupations.codec import schema
from occupations.codec.sections import SECTIONS
from occupations.composing.merge import Rows
from occupations.models import ImportChange

__all__ = ["Earlier", "earlier_changes", "row_of"]

CONTENTS = {table.name: table.content for table in SECTIONS}


@dataclass
class Earlier:
    """Of one profile: the rows that editors went back to, by section and key, and the changes that wait."""

    held: dict[str, Rows] = field(default_factory=lambda: defaultdict(dict))
    waiting: dict[tuple[str, uuid.UUID], ImportChange] = field(default_factory=dict)


def earlier_changes(profile_ids: Iterable[int]) -> dict[int, Earlier]:
    """Read them for many profiles in one query; of a row that was held more than once, the last counts."""
    found: dict[int, Earlier] = defaultdict(Earlier)
    states = (ImportChange.State.HELD, ImportChange.State.WAITING)
    for change in ImportChange.objects.filter(profile__in=profile_ids, state__in=states).order_by("pk"):
        earlier = found[change.profile_id]
        if change.state == ImportChange.State.WAITING:
            earlier.waiting[change.section, change.row_key] = change
        else:
            earlier.held[change.section][change.row_key] = row_of(change)
    return found


def row_of(change: ImportChange) -> Any:
    """Return the row that a change found, None where there was none; of the profile itself, its texts alone."""
    if change.old is None:
        return None
    if change.section == "profile":
        blank = dict.fromkeys(("country", "classification", "code", "occupation", "slug"), "")
        return schema.ProfileRow.model_validate(blank | change.old)
    row: Any = CONTENTS[change.section].model_validate(change.old)
    return row

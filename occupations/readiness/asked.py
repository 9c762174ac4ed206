"""What a published document asks of people: the rows that a reader may tick as theirs."""

from dataclasses import dataclass
from typing import Any, Final, Literal

from occupations.figures import newest_figures

__all__ = ["Group", "Kind", "asked", "known_keys"]

Row = dict[str, Any]
Kind = Literal[
    "education", "figures", "qualifications", "requirement", "technical_skill", "soft_skill", "tool"
]

STATEMENTS: Final[tuple[Kind, ...]] = ("technical_skill", "soft_skill", "tool")
# What publishers say is usual at entry, each with the level that asks for nothing.
USUAL: Final = {"education_typical": 1, "experience_typical": 0, "training_typical": 0}
EDUCATION_FIGURE: Final = "education_typical"


@dataclass(frozen=True)
class Group:
    """Rows of a document of one kind, each with the `key` that it keeps when the profile is published anew."""

    kind: Kind
    rows: tuple[Row, ...]

    @property
    def is_way_in(self) -> bool:
        """Tell whether the rows lead to the first legal working day; skills and tools are what one then works with."""
        return self.kind not in STATEMENTS


def asked(document: Row) -> tuple[Group, ...]:
    """Return what a document asks for, in the order of its page; groups without rows are left out.

    Where no editor has listed stages of education, the education that a publisher says is usual stands for them. No
    document has rows of languages that one must speak, so that none are asked for but by a qualification.
    """
    statements = document.get("statements") or {}
    groups = (
        Group("education", tuple(document.get("education") or ())),
        Group("figures", _usual(document)),
        Group("qualifications", tuple(document.get("qualifications") or ())),
        Group("requirement", tuple(statements.get("requirement") or ())),
        *(Group(kind, tuple(statements.get(kind) or ())) for kind in STATEMENTS),
    )
    return tuple(group for group in groups if group.rows)


def known_keys(document: Row) -> frozenset[str]:
    """Return the keys of all rows that may be ticked."""
    return frozenset(row["key"] for group in asked(document) for row in group.rows)


def _usual(document: Row) -> tuple[Row, ...]:
    """Return the newest figure of each level that is usual at entry and asks for something."""
    return tuple(
        row
        for row in newest_figures(document, USUAL)
        if row.get("value") != USUAL[row["measure"]]
        and not (row["measure"] == EDUCATION_FIGURE and document.get("education"))
    )

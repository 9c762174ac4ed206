"""The plain structure of a profile, typed and versioned.

A text is a mapping of language codes to words; a language without words is left out. A reference is the natural key of
what it points to: a dimension's short name, a visa's code in the profile's country, a source row's key, another
profile's path (``us/29-2011``). The order of the rows is the order on the page.
"""

import datetime as dt
import uuid
from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer

from occupations.models import (
    AdjacentCareer,
    Evidence,
    OccupationProfile,
    Qualification,
    Rating,
    Resource,
    SalaryBand,
    Statement,
    Statistic,
)

SCHEMA_VERSION: Final = 1


def _without_blank_words(text: dict[str, str]) -> dict[str, str]:
    for language, words in text.items():
        if not words.strip():
            raise ValueError(f"the text in {language} is blank: leave the language out instead")
    return text


def _number(value: Decimal) -> int | float:
    """Write a decimal as the shortest plain number that means the same."""
    return int(value) if value == value.to_integral_value() else float(value)


Text = Annotated[dict[str, str], AfterValidator(_without_blank_words)]
Number = Annotated[Decimal, PlainSerializer(_number, return_type=int | float)]


class Part(BaseModel):
    """A piece of the structure; an unknown name in it is a fault, not something to skip."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Row(Part):
    """A row of a section; its key stays the same for ever."""

    key: uuid.UUID


class RatingInput(Part):
    """A figure that a score was computed from: a statistic of the profile and where it stands in the country.

    ``percentile`` is the share, from 0 to 100, of the ``of`` occupations of the country that have a lower value;
    ``score`` is what this figure alone would give, from 0 to 10.
    """

    measure: Statistic.Measure
    statistic: uuid.UUID
    percentile: Number | None = None
    of: int | None = None
    score: Number | None = None


class RatingRow(Row):
    """A score from 0 to 10 on a dimension, named by its short name; ``low`` and ``high`` where measures disagree."""

    dimension: str
    score: Number = Field(ge=0, le=10, decimal_places=1)
    low: Number | None = None
    high: Number | None = None
    inputs: list[RatingInput] = []
    basis: Rating.Basis = Rating.Basis.EDITOR
    rationale: Text = Field(default_factory=dict)


class EvidenceRow(Row):
    """What AI already does of the work."""

    name: str = ""
    kind: Evidence.Kind | Literal[""] = ""
    extent: Evidence.Extent | Literal[""] = ""
    year: int | None = None
    replaces: Text = Field(default_factory=dict)
    url: str = ""
    checked_on: dt.date | None = None


class SalaryBandRow(Row):
    """Gross pay per year in the country's currency, by years of experience; no ``years_max`` is an open end."""

    level: SalaryBand.Level
    years_min: int | None = None
    years_max: int | None = None
    low: int
    high: int
    note: Text = Field(default_factory=dict)
    citation: uuid.UUID | None = None


class StatisticRow(Row):
    """A published figure; ``place`` is ISO 3166, ``period`` ISO 8601 (year, month, or two with a slash).

    Where the publisher withholds the value, ``flag`` says why, and ``bound`` what a top-coded one is at least.
    """

    measure: Statistic.Measure
    value: Number | None = None
    flag: Statistic.Flag | Literal[""] = ""
    bound: Number | None = None
    unit: Statistic.Unit
    place: str
    period: str
    published_for: str = ""
    note: Text = Field(default_factory=dict)
    citation: uuid.UUID | None = None


class EducationRow(Row):
    """A stage of education: months, and cost in the country's currency."""

    name: Text = Field(default_factory=dict)
    months_min: int | None = None
    months_max: int | None = None
    cost_min: int | None = None
    cost_max: int | None = None
    note: Text = Field(default_factory=dict)


class QualificationRow(Row):
    """A licence, certificate or assessment."""

    name: Text = Field(default_factory=dict)
    issuer: Text = Field(default_factory=dict)
    requirement: Qualification.Requirement
    months: int | None = None
    cost: int | None = None
    from_abroad: bool | None = None
    note: Text = Field(default_factory=dict)


class VisaRow(Row):
    """What one of the country's visas, named by its code, means for the occupation."""

    visa: str
    details: Text = Field(default_factory=dict)


class LevelRow(Row):
    """A step of the career; median pay per year in the country's currency."""

    title: Text = Field(default_factory=dict)
    years_min: int | None = None
    years_max: int | None = None
    duties: Text = Field(default_factory=dict)
    focus: Text = Field(default_factory=dict)
    median_pay: int | None = None
    citation: uuid.UUID | None = None


class AdjacentRow(Row):
    """Another profile, named by country and code, and why one could move there; similarity from 0 to 1.

    ``shared`` and ``missing`` are short names of skills.
    """

    target: str
    kind: AdjacentCareer.Kind
    reason: Text = Field(default_factory=dict)
    similarity: Number | None = None
    shared: list[str] = []
    missing: list[str] = []


class FaqRow(Row):
    """A question with its answer."""

    question: Text = Field(default_factory=dict)
    answer: Text = Field(default_factory=dict)


class ResourceRow(Row):
    """A course, association or guide under its own title in its own language."""

    kind: Resource.Kind
    title: str
    language: str = "en"
    provider: str = ""
    url: str = ""
    months: int | None = None
    note: Text = Field(default_factory=dict)


class StatementRow(Row):
    """A sentence of one of the lists."""

    section: Statement.Section
    title: Text = Field(default_factory=dict)
    text: Text = Field(default_factory=dict)
    citation: uuid.UUID | None = None


class SourceRow(Row):
    """A data source, named by its short name, as the profile used it."""

    source: str
    title: str = ""
    url: str = ""
    accessed_on: dt.date | None = None


class ProfileRow(Row):
    """The profile itself: what identifies it, and its longer texts."""

    country: str
    classification: str
    code: str
    occupation: str
    slug: str
    skilled_migration: bool = False
    ai_verdict: OccupationProfile.Verdict | Literal[""] = ""
    title: Text = Field(default_factory=dict)
    summary: Text = Field(default_factory=dict)
    ai_summary: Text = Field(default_factory=dict)
    entry_outlook: Text = Field(default_factory=dict)
    level_up: Text = Field(default_factory=dict)
    progression: Text = Field(default_factory=dict)
    demand_outlook: Text = Field(default_factory=dict)
    work_environment: Text = Field(default_factory=dict)
    remote_work: Text = Field(default_factory=dict)
    sources_note: Text = Field(default_factory=dict)


class ProfileContent(Part):
    """A whole profile. ``languages`` are the ones it speaks for: in others, writing it changes nothing."""

    schema_version: Literal[1]
    languages: list[str]
    profile: ProfileRow
    ratings: list[RatingRow] = []
    evidence: list[EvidenceRow] = []
    salary_bands: list[SalaryBandRow] = []
    statistics: list[StatisticRow] = []
    education: list[EducationRow] = []
    qualifications: list[QualificationRow] = []
    visas: list[VisaRow] = []
    levels: list[LevelRow] = []
    adjacent: list[AdjacentRow] = []
    faq: list[FaqRow] = []
    resources: list[ResourceRow] = []
    statements: list[StatementRow] = []
    sources: list[SourceRow] = []

    @property
    def path(self) -> str:
        """Country and code, such as us/29-2011."""
        return f"{self.profile.country}/{self.profile.code}"

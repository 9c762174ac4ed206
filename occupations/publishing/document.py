"""The published document: one profile in one language, typed and versioned.

Words are a plain string, or, where the text exists only in another language, an object with the text and that
language. Numbers, codes and dates are left to the reader's locale; lists without rows are left out.
"""

import datetime as dt
import uuid
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["DOCUMENT_VERSION", "Document", "Fallback", "Words"]

DOCUMENT_VERSION: Final = 2


class Part(BaseModel):
    """A piece of the document."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Fallback(Part):
    """A text in another language than the document's."""

    t: str = Field(description="The text.")
    l: str = Field(description="The language of the text, as a BCP 47 tag.")  # noqa: E741 - repeated in every document


Words = str | Fallback


class CountryPart(Part):
    """The country and the currency of every amount in the document."""

    code: str = Field(description="ISO 3166-1 alpha-2, lower case.")
    currency: str = Field(description="ISO 4217.")


class ClassificationPart(Part):
    """The classification and edition of the occupation code."""

    slug: str
    name: str = Field(description="Abbreviation, such as SOC.")
    edition: str
    title: str


class FieldPart(Part):
    """The field of work."""

    slug: str
    name: Words


class OccupationPart(Part):
    """What is the same in every country."""

    slug: str
    name: Words
    isco_code: str | None = Field(default=None, description="Unit group of ISCO-08.")
    field: FieldPart


class RenditionPart(Part):
    """A picture cropped round its focal point to 3:2, in one format and width; sizes in pixels."""

    format: Literal["avif", "webp", "jpeg"]
    width: int
    height: int
    src: str


class ImagePart(Part):
    """A picture; width and height in pixels."""

    src: str = Field(description="The whole picture.")
    width: int
    height: int
    alt: Words | None = None
    renditions: list[RenditionPart] = []
    share: str | None = Field(None, description="1200 × 630 pixels, for Open Graph.")
    credit: str | None = Field(None, description="Who made it, as they want to be named.")
    credit_url: str | None = None
    licence: str | None = None


class LanguagePart(Part):
    """A language version of this page."""

    code: str
    coverage: float = Field(description="Share of the texts that are in this language, from 0 to 1.")
    indexed: bool = Field(description="Whether it is translated enough to be offered to search engines.")


class AlternatePart(Part):
    """The same occupation's page in another country."""

    country: str
    code: str
    slug: str
    title: Words


class RatingInputPart(Part):
    """A figure that a score was computed from."""

    measure: str
    statistic: uuid.UUID = Field(description="Key of the figure in statistics.")
    percentile: float | None = Field(
        default=None, description="Share of the country's occupations with a lower value, from 0 to 100."
    )
    of: int | None = Field(default=None, description="How many occupations were compared.")
    score: float | None = Field(default=None, description="What this figure alone gives, from 0 to 10.")


class RatingPart(Part):
    """A score from 0 to 10 with what one needs to recompute the overall."""

    key: uuid.UUID
    dimension: str
    name: Words
    polarity: Literal["higher", "lower"] = Field(description="Whether a higher or a lower score is better.")
    weight: float
    score: float
    low: float | None = Field(
        default=None, description="Score by the lowest of several measures that disagree."
    )
    high: float | None = Field(default=None, description="Score by the highest of several measures.")
    basis: Literal["editor", "computed"]
    inputs: list[RatingInputPart] = []
    rationale: Words | None = None


class OverallFromPart(Part):
    """How many of the rating dimensions the overall rests on."""

    rated: int
    dimensions: int


class EvidencePart(Part):
    """Something that shows AI doing part of the work."""

    key: uuid.UUID
    name: str = ""
    kind: Literal["", "product", "tool", "research", "news"] = ""
    extent: Literal["", "partial", "major"] = ""
    year: int | None = None
    replaces: Words | None = None
    url: str = ""
    checked_on: dt.date | None = None


class SalaryBandPart(Part):
    """Gross pay per year by years of experience; without ``years_max`` the band is open-ended."""

    key: uuid.UUID
    level: Literal["junior", "mid", "senior", "lead"]
    years_min: int | None = None
    years_max: int | None = None
    low: int
    high: int
    note: Words | None = None
    citation: int | None = Field(default=None, description="Number of the source in citations.")


class StatisticPart(Part):
    """A published figure with its unit, place, period and source."""

    key: uuid.UUID
    measure: str
    value: float | None = Field(default=None, description="Absent where the publisher withholds it.")
    flag: Literal["", "top_coded", "suppressed", "by_scale"] = Field(
        default="", description="Why there is no value."
    )
    bound: float | None = Field(default=None, description="What a top-coded figure is at least.")
    unit: Literal["money_year", "money_hour", "people", "jobs", "percent", "score", "level"]
    place: str = Field(description="ISO 3166 code of the country or region.")
    period: str = Field(description="Year, month or interval, as in ISO 8601.")
    published_for: str = Field(
        default="",
        description="The code that the figure was published for, where it is another; of several, it is their mean.",
    )
    note: Words | None = None
    citation: int | None = None


class EducationPart(Part):
    """A stage of education: months, and cost in the country's currency."""

    key: uuid.UUID
    name: Words | None = None
    months_min: int | None = None
    months_max: int | None = None
    cost_min: int | None = None
    cost_max: int | None = None
    note: Words | None = None


class QualificationPart(Part):
    """A licence, certificate or assessment."""

    key: uuid.UUID
    name: Words | None = None
    issuer: Words | None = None
    requirement: Literal["required", "optional"]
    months: int | None = None
    cost: int | None = None
    from_abroad: bool | None = None
    note: Words | None = None


class VisaPart(Part):
    """A visa and what it means for the occupation."""

    key: uuid.UUID
    code: str
    name: Words | None = None
    details: Words | None = None
    url: str = ""
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    last_verified: dt.date | None = None
    leads_to_residence: bool | None = None


class LevelPart(Part):
    """A step of the career; median pay per year."""

    key: uuid.UUID
    title: Words | None = None
    years_min: int | None = None
    years_max: int | None = None
    duties: Words | None = None
    focus: Words | None = None
    median_pay: int | None = None
    citation: int | None = None


class SkillPart(Part):
    """A skill or an area of knowledge."""

    slug: str
    name: Words


class AdjacentPart(Part):
    """Another career; its ``slug`` is empty while it has no published page."""

    key: uuid.UUID
    kind: Literal["safer", "next_step", "specialisation", "related"]
    country: str
    code: str
    slug: str = ""
    title: Words
    overall: float | None = None
    reason: Words | None = None
    similarity: float | None = None
    shared: list[SkillPart] = Field(default=[], description="Skills that both careers ask for.")
    missing: list[SkillPart] = Field(default=[], description="Skills that only the other career asks for.")


class FaqPart(Part):
    """A question with its answer."""

    key: uuid.UUID
    question: Words | None = None
    answer: Words | None = None


class ResourcePart(Part):
    """A course, association or guide under its own title."""

    key: uuid.UUID
    kind: str
    title: str
    language: str
    provider: str = ""
    url: str = ""
    months: int | None = None
    note: Words | None = None


class StatementPart(Part):
    """A sentence of one of the lists."""

    key: uuid.UUID
    title: Words | None = None
    text: Words | None = None
    citation: int | None = None


class CitationPart(Part):
    """A numbered source."""

    number: int
    slug: str = Field(
        default="", description="Short name of the data source, as the list of data sources has it."
    )
    publisher: str
    title: str
    part: str = ""
    release: str = ""
    language: str
    licence: str = ""
    url: str = ""
    accessed_on: dt.date | None = None


class Document(Part):
    """A published profile in one language."""

    schema_version: Literal[2]
    key: uuid.UUID
    language: str
    coverage: float
    published_at: dt.datetime
    country: CountryPart
    slug: str
    code: str
    classification: ClassificationPart
    official_title: Words | None = None
    title: Words
    occupation: OccupationPart
    image: ImagePart | None = None
    skilled_migration: bool
    overall: float | None = Field(default=None, description="Weighted mean of the ratings, from 0 to 10.")
    overall_from: OverallFromPart | None = None
    verdict: Literal["resilient", "mixed", "at_risk"] | None = Field(
        default=None, description="What AI does to the occupation; absent where no editor has judged it."
    )
    summary: Words | None = None
    ai_summary: Words | None = None
    entry_outlook: Words | None = None
    level_up: Words | None = None
    progression: Words | None = None
    demand_outlook: Words | None = None
    work_environment: Words | None = None
    remote_work: Words | None = None
    sources_note: Words | None = None
    languages: list[LanguagePart]
    alternates: list[AlternatePart] = []
    ratings: list[RatingPart] = []
    evidence: list[EvidencePart] = []
    salary_bands: list[SalaryBandPart] = []
    statistics: list[StatisticPart] = []
    education: list[EducationPart] = []
    qualifications: list[QualificationPart] = []
    visas: list[VisaPart] = []
    levels: list[LevelPart] = []
    adjacent: list[AdjacentPart] = []
    faq: list[FaqPart] = []
    resources: list[ResourcePart] = []
    statements: dict[str, list[StatementPart]] = {}
    citations: list[CitationPart] = []

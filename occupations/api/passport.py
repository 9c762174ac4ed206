"""What the API says of a code."""

from typing import Literal

from pydantic import Field

from occupations.api.classification import EditionPart
from occupations.api.language import Fallbacks
from occupations.api.source import DataSource
from occupations.publishing.document import Part, Words

__all__ = ["CodePassport", "CodeRow"]

Kind = Literal["exact", "broader", "narrower", "close"]
KIND = "Whether the matching code covers the same, more (broader) or less (narrower), or overlaps (close)."


class CodePart(Part):
    """A code by its official title; a title that only its publisher may translate can be in another language."""

    url: str = Field(description="The code's passport in this API.")
    code: str
    title: Words | None = None


class CodeRow(CodePart):
    """A code as lists show it. A field without a value is left out."""

    page_url: str = Field(description="The page for readers.")
    classification: EditionPart
    level: str | None = Field(default=None, description="As the classification names it, such as unit_group.")


class ThroughPart(Part):
    """The code between two that match."""

    classification: EditionPart
    code: str


class MatchingCodePart(CodePart):
    """A code that matches, as all sources named here say alike."""

    kind: Kind = Field(description=KIND)
    citations: list[int] = Field(description="Numbers of the sources in `sources`.")
    through: ThroughPart | None = Field(
        default=None, description="The code that it matches, where it does not match this one itself."
    )


class MatchGroupPart(Part):
    """The matching codes of one classification."""

    classification: EditionPart
    codes: list[MatchingCodePart]


class LeadPart(Part):
    """A published profile that a code leads to."""

    url: str = Field(description="The whole profile in this API.")
    page_url: str = Field(description="The page for readers.")
    country: str
    slug: str
    code: str
    classification: EditionPart
    title: Words
    kind: Kind = Field(description=KIND)
    steps: int = Field(description="How many matches lie between: 0 for the code's own profile, 2 at most.")


class TitlePart(Part):
    """A title in one language."""

    language: str = Field(description="As a BCP 47 tag.")
    text: str


class NumberedSource(DataSource):
    """A data source that matches cite by its number."""

    number: int


class CodePassport(CodeRow):
    """Everything known of a code. A field without a value is left out."""

    successor: EditionPart | None = Field(
        default=None, description="The edition that replaced this one; left out while this one is current."
    )
    titles: list[TitlePart] = Field(
        description="The official title in each language its publisher gives it in."
    )
    own_titles: list[TitlePart] = Field(
        description="Our own translations of the title and common names, not official, for languages in which the"
        " publisher gives none: the language of the answer first, in each the translation first."
    )
    definition: Words | None = Field(default=None, description="What the publisher says belongs to it.")
    parent: CodePart | None = Field(default=None, description="The group above.")
    children: list[CodePart] = Field(description="What the group consists of.")
    matches: list[MatchGroupPart] = Field(
        description="Matching codes of newer editions and other classifications. Sources that disagree both stand."
    )
    older: list[MatchGroupPart] = Field(description="Codes of the editions before this one that lead here.")
    confused_with: list[CodePart] = Field(
        description="Codes of the same level whose official titles share the telling words of this one, at most 8."
    )
    profiles: list[LeadPart] = Field(
        description="The published profiles it leads to: in each country its own, else the nearest by matches."
    )
    alternate_titles: list[TitlePart] = Field(
        description="Other titles that sources give it, the language of the answer first, at most 30."
    )
    alternate_title_count: int = Field(description="How many other titles there are.")
    sources: list[NumberedSource] = Field(description="The sources of the matches.")
    fallbacks: Fallbacks

"""The publications that figures come from."""

from pydantic import Field

from occupations.api.description import described
from occupations.api.page import Page
from occupations.api.parameters import ListParameters
from occupations.api.reference import ReferenceListView
from occupations.publishing.document import Part

__all__ = ["DataSource", "DataSourceListView"]


class DataSource(Part):
    """One release of one publication. A field without a value is left out."""

    slug: str
    publisher: str
    title: str = Field(description="The publication's own title, in its own language.")
    language: str = Field(description="The language of the title, as a BCP 47 tag.")
    release: str | None = Field(default=None, description="The release as the publisher names it.")
    url: str | None = None
    licence: str | None = None


@described(
    "list_data_sources",
    "data sources",
    "List data sources",
    Page[DataSource],
    ListParameters,
    examples={"data_sources": "/api/v1/data-sources/?lang=en"},
)
class DataSourceListView(ReferenceListView):
    """The data sources, in the order of their short names."""

    table = "sources"
    shown = ("slug", "publisher", "title", "language", "release", "url", "licence")

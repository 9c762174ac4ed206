"""The Spanish and French titles of the groups of ISCO-08, as ESCO publishes them."""

from careergraph.languages import offered
from occupations.codec.table import column
from occupations.importing.cells import required
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources import ilo_isco_08
from occupations.importing.table import Table
from occupations.models import CodeTitle

__all__ = ["EscoIscoGroups"]

TABLE = Table(
    columns=("conceptType", "code", "preferredLabel"), ignored=("conceptUri", "altLabels", "description")
)
LANGUAGES = ("es", "fr")
LONGEST = 300


class EscoIscoGroups(Importer):
    """Reads the titles of the groups of every level, in those of its languages that the site offers."""

    product = "esco-isco-groups"
    release = Release(
        slug="esco-isco-groups",
        publisher="European Commission",
        title="ESCO ISCO groups",
        release="v1.0",
        url="https://esco.ec.europa.eu/en/use-esco/download",
        licence="Reuse with attribution",
    )
    files = {
        language: (f"esco_v1.0_ISCOGroups_{language}.csv", f"ISCOGroups_{language}.csv")
        for language in LANGUAGES
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write the titles of each language."""
        isco = write.needs(ilo_isco_08.SLUG)
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for language in (language for language in LANGUAGES if language in offered()):
            codes = write.codes(isco, column("title", language))
            for row in files.read(language, TABLE):
                with write.row(row):
                    code, title = required(row, "code"), required(row, "preferredLabel", LONGEST)
                    key = write.find(ilo_isco_08.SLUG, code), language, title
                    codes.add((code,), (title,), str(row.number))
                    titles.add(key, (CodeTitle.Kind.OFFICIAL,), str(row.number))

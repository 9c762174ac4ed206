"""What the groups of ISCO-08 are called in the languages in which nobody publishes their titles, in our own words."""

from django.conf import settings

from careergraph.languages import offered
from occupations.importing import cells
from occupations.importing.cells import choice, required
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources import ilo_isco_08
from occupations.importing.table import Table
from occupations.models import CodeTitle

__all__ = ["OwnTitles"]

TABLE = Table(columns=("classification", "code", "language", "kind", "text"))
KINDS = {kind.value: kind for kind in (CodeTitle.Kind.TRANSLATED, CodeTitle.Kind.COMMON)}
LONGEST = 300


class OwnTitles(Importer):
    """Reads our translations of the titles of unit groups, and the names by which people look for the same work.

    The file comes with the project. A name is there only if it may stand for the whole group. Rows in a language that
    the site does not offer, and of codes that it does not have, are left out: a site may know a few codes only.
    """

    product = "own-titles"
    release = Release(
        slug="own-titles-isco-08",
        publisher="AI Career Graph",
        title="Own translations of the titles of ISCO-08, not official",
        licence="MIT",
    )
    files = {"titles": ("isco-08.csv",)}
    folder = settings.BASE_DIR / "occupations" / "content" / "titles"
    rereads = True

    def load(self, files: Files, write: Writer) -> None:
        """Write the titles; those on the codes themselves are the publishers'."""
        isco = write.needs(ilo_isco_08.SLUG)
        known, languages = write.known(ilo_isco_08.SLUG), offered()
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for row in files.read("titles", TABLE):
            with write.row(row):
                choice(row, "classification", {ilo_isco_08.SLUG: isco})
                code, language = cells.code(row, "code", isco), required(row, "language")
                text, kind = required(row, "text", LONGEST), choice(row, "kind", KINDS)
                if code in known and language in languages:
                    titles.add((known[code], language, text), (kind,), str(row.number))

"""The occupations of ESCO with their codes, and their titles in the languages of the site."""

from collections.abc import Mapping

from careergraph.languages import offered
from occupations.codec.table import column
from occupations.importing.cells import required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources import ilo_isco_08
from occupations.importing.table import Table
from occupations.models import CodeMatch, CodeTitle

__all__ = ["OCCUPATIONS", "SLUG", "EscoOccupations", "codes_by_address"]

SLUG = "esco-1.1"
OCCUPATIONS = Table(
    columns=("ORIGINURI", "ISCOGROUPCODE", "CODE", "DESCRIPTION"),
    ignored=(
        *("ID", "UUIDHISTORY", "PREFERREDLABEL", "ALTLABELS", "DEFINITION", "SCOPENOTE"),
        *("REGULATEDPROFESSIONNOTE", "OCCUPATIONTYPE", "ISLOCALIZED"),
    ),
)
LABELS = Table(columns=("concept_uri", "lang", "label_index", "label"))
# The label of a concept that comes first is its preferred one.
PREFERRED = "0"
GROUPS = "http://data.europa.eu/esco/isco/"
LIMIT = 300


class EscoOccupations(Importer):
    """Reads occupations, the ISCO-08 group of each, and their labels: the preferred one is the official title.

    Labels of ISCO-08 groups and of languages that the site does not offer are left out, and so is a label that the
    file repeats for an occupation. The labels cover every release from 1.0 on: those of an occupation that 1.1 does
    not have are reported.
    """

    product = "esco-occupations"
    release = Release(
        slug="esco-occupations-1.1.1",
        publisher="European Commission",
        title="ESCO occupations",
        release="v1.1.1",
        licence="Reuse with attribution",
    )
    files = {
        "occupations": ("tabiya_esco_v1.1.1_occupations.csv",),
        "labels": ("esco_labels_multilingual_long.csv.gz", "esco_labels_multilingual_long.csv"),
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write the occupations, then their groups, and then their titles."""
        write.needs(ilo_isco_08.SLUG)
        esco = write.classification(
            SLUG,
            name="ESCO",
            edition="1.1",
            title="European Skills, Competences, Qualifications and Occupations",
            code_pattern=r"[0-9]{4}(\.[0-9]+)+",
        )
        codes = write.codes(esco, column("definition", "en"), "level")
        for row in files.read("occupations", OCCUPATIONS):
            with write.row(row):
                codes.add((required(row, "CODE"),), (row["DESCRIPTION"], "occupation"), str(row.number))
        write.finish(codes)
        above = write.codes(esco, "parent_id")
        matches = write.sourced(CodeMatch, ("from_code_id", "to_code_id"), "kind")
        for row in files.read("occupations", OCCUPATIONS):
            with write.row(row):
                code = row["CODE"]
                key = write.find(SLUG, code), write.find(ilo_isco_08.SLUG, required(row, "ISCOGROUPCODE"))
                matches.add(key, (CodeMatch.Kind.BROADER,), str(row.number))
                # The occupation above has the code without its last number; above the first number is the group.
                above.add((code,), (write.known(SLUG).get(code.rpartition(".")[0]),), str(row.number))
        write.finish(above)
        self._load_titles(files, write)

    def _load_titles(self, files: Files, write: Writer) -> None:
        esco, known = write.needs(SLUG), codes_by_address(files)
        preferred = {language: write.codes(esco, column("title", language)) for language in offered()}
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for row in files.read("labels", LABELS):
            language = row["lang"]
            if language not in preferred or row["concept_uri"].startswith(GROUPS):
                continue
            with write.row(row):
                if row["concept_uri"] not in known:
                    raise Rejected(Reason.UNKNOWN_CODE, classification=SLUG, code=row["concept_uri"])
                code, title = known[row["concept_uri"]], required(row, "label", LIMIT)
                kind = CodeTitle.Kind.ALTERNATE
                if row["label_index"] == PREFERRED:
                    preferred[language].add((code,), (title,), str(row.number))
                    kind = CodeTitle.Kind.OFFICIAL
                key = write.find(SLUG, code), language, title
                if not titles.has(key):
                    titles.add(key, (kind,), str(row.number))


def codes_by_address(files: Files) -> Mapping[str, str]:
    """Return the code of each occupation by its address, which is how other files name it."""
    return {row["ORIGINURI"]: row["CODE"] for row in files.read("occupations", OCCUPATIONS)}

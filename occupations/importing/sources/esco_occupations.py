"""The occupations of ESCO with their codes, and their titles in the languages of the site."""

from collections.abc import Mapping, Sequence

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
# The languages of ESCO of which there are labels.
LANGUAGES = (
    *(
        "bg",
        "cs",
        "da",
        "de",
        "en",
        "es",
        "et",
        "fr",
        "hr",
        "hu",
        "it",
        "lt",
        "lv",
        "nl",
        "no",
        "pl",
        "pt",
        "ro",
    ),
    *("sk", "sl", "sv"),
)
PREFERRED_LABELS = Table(columns=("concept_uri", *LANGUAGES), ignored=("concept_type", "isco_code"))
LABELS = Table(columns=("concept_uri", "lang", "label_index", "label"))
# The label of a concept that comes first is its preferred one, in either file.
PREFERRED = "0"
GROUPS = "http://data.europa.eu/esco/isco/"
LONGEST = 300


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
        url="https://esco.ec.europa.eu/en/use-esco/download",
        licence="Reuse with attribution",
    )
    files = {
        "occupations": ("tabiya_esco_v1.1.1_occupations.csv",),
        "preferred": ("esco_preferred_labels_wide.csv.gz", "esco_preferred_labels_wide.csv"),
        "labels": ("esco_labels_multilingual_long.csv.gz", "esco_labels_multilingual_long.csv"),
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write the occupations, then the group and the occupation above each, and then their titles."""
        write.needs(ilo_isco_08.SLUG)
        esco = write.classification(
            SLUG,
            name="ESCO",
            edition="1.1",
            title="European Skills, Competences, Qualifications and Occupations",
            code_pattern=r"[0-9]{4}(\.[0-9]+)+",
        )
        languages = [language for language in offered() if language in LANGUAGES]
        preferred = _preferred(files, languages)
        names = [column("title", language) for language in languages]
        codes = write.codes(esco, column("definition", "en"), "level", *names)
        for row in files.read("occupations", OCCUPATIONS):
            with write.row(row):
                code, address = required(row, "CODE"), required(row, "ORIGINURI")
                if address not in preferred:
                    raise Rejected(Reason.UNKNOWN_VALUE, column="ORIGINURI", value=address)
                if any(len(title) > LONGEST for title in preferred[address]):
                    raise Rejected(Reason.TOO_LONG, column="preferredLabel", limit=LONGEST)
                codes.add((code,), (row["DESCRIPTION"], "occupation", *preferred[address]), str(row.number))
        write.finish(codes)
        above = write.codes(esco, "parent_id")
        matches = write.sourced(CodeMatch, ("from_code_id", "to_code_id"), "kind")
        for row in files.read("occupations", OCCUPATIONS):
            if row["CODE"] not in write.known(SLUG):
                continue
            with write.row(row):
                code, group = row["CODE"], required(row, "ISCOGROUPCODE")
                key = write.find(SLUG, code), write.find(ilo_isco_08.SLUG, group)
                matches.add(key, (CodeMatch.Kind.BROADER,), str(row.number))
                # The occupation above has the code without its last number; above the first number is the group.
                above.add((code,), (write.known(SLUG).get(code.rpartition(".")[0]),), str(row.number))
        _write_titles(files, write, languages)


def _preferred(files: Files, languages: Sequence[str]) -> Mapping[str, list[str]]:
    """Return the preferred labels of each occupation, one for each language, by its address."""
    return {
        row["concept_uri"]: [row[language] for language in languages]
        for row in files.read("preferred", PREFERRED_LABELS)
        if not row["concept_uri"].startswith(GROUPS)
    }


def _write_titles(files: Files, write: Writer, languages: Sequence[str]) -> None:
    known = codes_by_address(files)
    titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
    for row in files.read("labels", LABELS):
        address, language = row["concept_uri"], row["lang"]
        if language not in languages or address.startswith(GROUPS):
            continue
        with write.row(row):
            if address not in known:
                raise Rejected(Reason.UNKNOWN_CODE, classification=SLUG, code=address)
            key = write.find(SLUG, known[address]), language, required(row, "label", LONGEST)
            kind = CodeTitle.Kind.ALTERNATE
            if row["label_index"] == PREFERRED:
                kind = CodeTitle.Kind.OFFICIAL
            if not titles.has(key):
                titles.add(key, (kind,), str(row.number))


def codes_by_address(files: Files) -> Mapping[str, str]:
    """Return the code of each occupation by its address, which is how other files name it."""
    return {row["ORIGINURI"]: row["CODE"] for row in files.read("occupations", OCCUPATIONS)}

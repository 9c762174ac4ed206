"""What the importers of O*NET share: the release, the names of its files, and the classification of its codes."""

from occupations.importing.faults import FileFault, Reason
from occupations.importing.importer import Writer
from occupations.importing.release import Files, Release
from occupations.models import Classification, Country

__all__ = ["CODE", "ONET", "RELEASE", "check_release", "named", "onet_soc_2019"]

ONET = "onet-soc-2019"
CODE = "O*NET-SOC Code"
DATABASE = "O*NET 30.1 Database"
RELEASE = Release(
    slug="onet-30-1",
    publisher="U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)",
    title=DATABASE,
    release="December 2025",
    licence="CC BY 4.0",
    url="https://www.onetcenter.org/database.html",
)
READMES = ("ReadMe.txt", "Read Me.txt")


def named(title: str) -> tuple[str, ...]:
    """Return the names that a table may have: as comma-separated text, or in the official text release."""
    stem = title.replace(" ", "_")
    return f"{stem}.csv.gz", f"{stem}.csv", f"{title}.txt"


def check_release(files: Files) -> None:
    """Refuse the files of another release, where the release's own note lies beside them."""
    for path in files.paths.values():
        for note in map(path.with_name, READMES):
            if note.exists():
                title = note.read_text(encoding="utf-8-sig", errors="replace").split("\n", 1)[0].strip()
                if title != DATABASE:
                    raise FileFault(Reason.EDITION, path.name, found=title, expected=DATABASE)


def onet_soc_2019(write: Writer) -> Classification:
    """Return the classification, made if it is missing."""
    country, _made = Country.objects.get_or_create(code="us", defaults={"currency": "USD"})
    return write.classification(
        ONET,
        name="O*NET-SOC",
        edition="2019",
        title="O*NET-SOC Taxonomy",
        country=country,
        code_pattern=r"[0-9]{2}-[0-9]{4}\.[0-9]{2}",
    )

"""Every importer, in the order in which they need each other: structures, then matches, then figures."""

from occupations.importing.importer import Importer
from occupations.importing.sources import (
    bls_soc_2018,
)

__all__ = ["IMPORTERS"]

IMPORTERS: tuple[Importer, ...] = (bls_soc_2018.Soc2018(),)

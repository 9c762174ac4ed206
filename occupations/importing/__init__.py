"""Turning the publishers' own files into codes, titles, figures and matches."""

from occupations.importing.faults import explain
from occupations.importing.importer import Importer
from occupations.importing.registry import IMPORTERS
from occupations.importing.run import Result, run_importers
from occupations.importing.upsert import Counts

__all__ = ["IMPORTERS", "Counts", "Importer", "Result", "explain", "run_importers"]

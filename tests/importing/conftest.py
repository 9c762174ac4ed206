"""What the tests of importers share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from occupations.importing.importer import Importer
from occupations.importing.run import Result, run_importers


@pytest.fixture
def importing(db: None) -> Callable[..., Result]:
    """Return ``importing(importer, folder, **options)``, which runs one importer over a folder."""

    def run(importer: Importer, folder: Path, **options: bool) -> Result:
        (result,) = run_importers([importer], folder, **options)
        return result

    return run

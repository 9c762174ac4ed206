"""Files that hold what a test expects; ``UPDATE_GOLDEN=1`` writes them anew, to be read before they are committed."""

import os
from pathlib import Path


def assert_golden(path: Path, found: str) -> None:
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8"), (
        f"{path.name} differs: run this with UPDATE_GOLDEN=1 and look at what changed"
    )

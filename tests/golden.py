"""Files that hold what a test expects; ``UPDATE_GOLDEN=1`` writes them anew, to be read before they are committed."""

import json
import os
from pathlib import Path
from typing import Any


def assert_golden(path: Path, found: Any) -> None:
    """Compare with a JSON file: the order of keys is for readers, and PostgreSQL does not keep it."""
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    expected = json.loads(path.read_text(encoding="utf-8"))
    assert found == expected, f"{path.name} differs: run this with UPDATE_GOLDEN=1 and look at what changed"

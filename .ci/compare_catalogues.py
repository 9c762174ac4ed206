"""Compare the messages of two `locale` folders, whatever the layout of their files.

    compare_catalogues.py KEPT EXTRACTED

Prints what the extracted catalogues have and the kept ones lack, and the other way round; exits 1 if there is any.
"""

import sys
from pathlib import Path

from babel.messages.pofile import read_po


def keys(file: Path) -> set[tuple[object, object]]:
    """Return the context and the message, with its plural if it has one, of each message of a .po file."""
    with file.open("rb") as stream:
        return {(message.context, message.id) for message in read_po(stream) if message.id}


def main() -> None:
    """Compare the folders named on the command line."""
    kept, extracted = (Path(argument) for argument in sys.argv[1:3])
    differences = []
    for fresh in sorted(extracted.rglob("*.po")):
        name = fresh.relative_to(extracted)
        has, needs = keys(kept / name), keys(fresh)
        differences += [f"{name}: lacks {key}" for key in needs - has]
        differences += [f"{name}: nothing uses {key}" for key in has - needs]
    print("\n".join(sorted(differences)) or "The message catalogues are up to date.")
    if differences:
        sys.exit(
            "error: the message catalogues are not up to date; run make messages and translate what is new"
        )


if __name__ == "__main__":
    main()

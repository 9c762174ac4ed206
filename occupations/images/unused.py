"""Files of pictures that nothing names any more."""

import re
import time
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

from occupations.images.keep import FOLDER
from occupations.models import Occupation, PublishedPage

__all__ = ["remove_unused"]

# In seconds. A file is written before its row: one that is younger may be of an upload that is under way.
YOUNG = 3600
NAME = re.compile(rf'{FOLDER}/[^"/]+/[^"/]+')


def remove_unused() -> int:
    """Remove the files of pictures that neither an occupation nor a published page names; return how many.

    A published page goes on printing a picture that was replaced until it is published anew or rebuilt, so files
    outlive their row. Only the folders that are written here are looked at, one for each occupation.
    """
    root = Path(settings.MEDIA_ROOT)
    latest = time.time() - YOUNG
    old = {
        f"{FOLDER}/{path.parent.name}/{path.name}": path
        for path in (root / FOLDER).glob("*/*")
        if path.is_file() and path.stat().st_mtime < latest
    }
    unnamed = old.keys() - _of_occupations()
    unused = unnamed - _of_pages({name.split("/")[1] for name in unnamed})
    for name in unused:
        old[name].unlink(missing_ok=True)
    return len(unused)


def _of_occupations() -> set[str]:
    rows = Occupation.objects.exclude(image="").values_list("image", "renditions")
    return {name for image, pictures in rows for name in (image, *(picture["name"] for picture in pictures))}


def _of_pages(occupations: Iterable[str]) -> set[str]:
    # The pages of all languages print the same picture.
    pages = PublishedPage.objects.filter(language=settings.LANGUAGE_CODE, occupation__in=occupations)
    documents = pages.values_list("document", flat=True).iterator(chunk_size=100)
    return {name for document in documents for name in NAME.findall(document)}

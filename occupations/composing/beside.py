"""Content files beside imports: a file that knows nothing of what was imported does not take it away."""

import uuid
import zlib

from occupations.codec.read import read_profile
from occupations.codec.schema import ProfileContent
from occupations.composing.merge import CITING, SECTIONS, merge
from occupations.models import ImportedProfile

__all__ = ["with_imported"]


def with_imported(content: ProfileContent) -> ProfileContent:
    """Return a profile as its file says it, with the imported rows that the working copy has, as editors left them.

    A file with imported rows in it was dumped after an import: it says itself which of them there are.
    """
    imported = (
        ImportedProfile.objects.select_related("profile").filter(profile__key=content.profile.key).first()
    )
    if imported is None:
        return content
    keys = _keys(ProfileContent.model_validate_json(zlib.decompress(imported.content)))
    if keys & _keys(content):
        return content
    return merge(None, content, _only(keys, read_profile(imported.profile))).content


def _keys(content: ProfileContent) -> set[uuid.UUID]:
    return {row.key for name in SECTIONS for row in getattr(content, name)}


def _only(keys: set[uuid.UUID], content: ProfileContent) -> ProfileContent:
    """Return a profile with the rows of these keys alone, and what they cite."""
    rows = {name: [row for row in getattr(content, name) if row.key in keys] for name in SECTIONS}
    cited = {row.citation for name in CITING for row in rows.get(name, [])}
    rows["sources"] = [row for row in content.sources if row.key in keys or row.key in cited]
    return content.model_copy(update=rows)

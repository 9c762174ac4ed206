"""Content files beside imports: a file that knows nothing of what was imported does not take it away."""

import uuid
import zlib
from typing import Any

from occupations.codec.read import read_profile
from occupations.codec.schema import ProfileContent
from occupations.composing.merge import CITING, SECTIONS, merge
from occupations.models import ImportedProfile

__all__ = ["with_imported"]


def with_imported(content: ProfileContent) -> ProfileContent:
    """Return a profile as its file says it, with what imports last proposed for it, as editors left it.

    A file with imported rows in it was dumped after an import: it says itself which of them there are.
    """
    imported = (
        ImportedProfile.objects.select_related("profile").filter(profile__key=content.profile.key).first()
    )
    if imported is None:
        return content
    proposal = ProfileContent.model_validate_json(zlib.decompress(imported.content))
    if _keys(content) & _keys(proposal):
        return content
    present = read_profile(imported.profile)
    left = _as_left(proposal, present)
    known = {row.key for row in (*left.sources, *content.sources)}
    cited = {row.citation for name in CITING for row in getattr(left, name)}
    sources = [row for row in present.sources if row.key in cited - known]
    return merge(None, content, left.model_copy(update={"sources": [*left.sources, *sources]})).content


def _keys(content: ProfileContent) -> set[uuid.UUID]:
    return {row.key for name in SECTIONS for row in getattr(content, name)}


def _as_left(proposal: ProfileContent, present: ProfileContent) -> ProfileContent:
    """Return the proposal with its rows as the working copy has them, and without those that editors took away.

    A row that the working copy lacks because an editor's stands for it is kept: the file's will stand for it again.
    """
    gone = _keys(merge(None, present, proposal).content) - _keys(present)
    sections: dict[str, list[Any]] = {}
    for name in SECTIONS:
        here = {row.key: row for row in getattr(present, name)}
        sections[name] = [here.get(row.key, row) for row in getattr(proposal, name) if row.key not in gone]
    return proposal.model_copy(update=sections)

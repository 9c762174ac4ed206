"""What an editor says of a change, kept with the revision that the change makes."""

from django.http import HttpRequest

from occupations.models import Revision

__all__ = ["revision_note"]


def revision_note(request: HttpRequest) -> str:
    """Return the note that was posted with a form, on one line and no longer than is kept."""
    longest = Revision._meta.get_field("note").max_length
    # PostgreSQL keeps no NUL, which a browser never sends and anybody else may.
    return " ".join(request.POST.get("revision_note", "").replace("\0", "").split())[:longest]

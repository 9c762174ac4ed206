"""Colleagues named in a comment: @name."""

import re

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

__all__ = ["mentioned"]

# Not within a word, so that an e-mail address mentions nobody.
NAME = re.compile(r"(?<![\w.@+-])@([\w.+-]+)")
# What may end a name as well as a sentence.
CLOSING = ".-+"


def mentioned(text: str) -> list[User]:
    """Return the active members of staff that a text mentions; refuse a name that none of them has.

    A full stop after a name ends the sentence, unless somebody's name ends with it.
    """
    names = dict.fromkeys(NAME.findall(text))
    possible = {*names, *(name.rstrip(CLOSING) for name in names)}
    staff = User.objects.filter(is_staff=True, is_active=True, username__in=possible) if names else []
    known = {user.username: user for user in staff}
    found: dict[str, User] = {}
    faults = []
    for name in names:
        user = known.get(name) or known.get(name.rstrip(CLOSING))
        if user is None:
            faults.append(
                _("Nobody who can edit here is called %(name)s. Check the name, or leave out the @.")
                % {"name": f"@{name}"}
            )
        else:
            found[user.username] = user
    if faults:
        raise ValidationError(faults)
    return list(found.values())

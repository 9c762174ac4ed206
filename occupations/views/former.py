"""Addresses that no page has any more: where they lead to, and which are gone for good."""

from dataclasses import dataclass

from occupations.models import PublishedAddress, PublishedPage

__all__ = ["Former", "find_former"]


@dataclass(frozen=True)
class Former:
    """The country and slug of the page that a former address leads to, or that the profile was put away."""

    page: tuple[str, str] | None = None
    is_gone: bool = False


def find_former(country: str, name: str) -> Former:
    """Look an older slug up, or the code of an archived profile; its own page comes before that of its stand-in."""
    rows = PublishedAddress.objects.known_as(country, name)
    found = list(rows.values_list("profile", "leads_to", "archived_code"))
    if not found:
        return Former()
    wanted = [pk for profile, stand_in, _code in found for pk in (profile, stand_in) if pk]
    pages = PublishedPage.objects.filter(profile__in=wanted).values_list("profile", "country", "slug")
    today = {profile: (where, slug) for profile, where, slug in pages.distinct().order_by("profile")}
    page = next((today[pk] for pk in wanted if pk in today), None)
    return Former(page, is_gone=page is None and any(code for _profile, _stand_in, code in found))

"""The addresses of the public pages, as paths below the origin.

Written out here beside `occupations.urls`, because a page links to itself in every language and `reverse` costs more
than the rest of the link; a test holds the two together.
"""

__all__ = ["home_path", "list_path", "methodology_path", "profile_path"]


def home_path(language: str) -> str:
    """Return the path of the home page."""
    return f"/{language}/"


def list_path(language: str) -> str:
    """Return the path of the list of occupations."""
    return f"/{language}/occupations/"


def methodology_path(language: str) -> str:
    """Return the path of the page that says how the figures come about."""
    return f"/{language}/methodology/"


def profile_path(language: str, country: str, slug: str) -> str:
    """Return the path of an occupation in a country."""
    return f"/{language}/{country}/{slug}/"

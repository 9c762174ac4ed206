"""The languages of the admin's interface, for its menu."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def admin_languages() -> list[tuple[str, str]]:
    """Return each language's code and its own name, which Django's tag would translate."""
    return list(settings.LANGUAGES)

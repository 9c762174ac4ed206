"""The app's configuration."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OccupationsConfig(AppConfig):
    """Occupations, their profiles by country and the published pages."""

    name = "occupations"
    verbose_name = _("Career content")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the checks."""
        import_module("occupations.checks")

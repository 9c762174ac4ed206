"""A publisher's dataset or publication that figures come from."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["DataSource"]


class DataSource(models.Model):
    """One release of one publication, cited by its own title in its own language."""

    slug = models.SlugField(_("short name"), max_length=80, unique=True)
    publisher = models.CharField(_("publisher"), max_length=200)
    title = models.CharField(
        _("title"),
        max_length=300,
        help_text=_("The publication's own title, in its own language; not translated."),
    )
    language = models.CharField(
        _("language of the title"),
        max_length=12,
        default="en",
        validators=[
            RegexValidator(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z", _("Enter a language tag, such as en or fr."))
        ],
    )
    release = models.CharField(
        _("release"),
        max_length=80,
        blank=True,
        help_text=_("The edition or release as the publisher names it."),
    )
    url = models.URLField(
        _("address"), max_length=500, blank=True, help_text=_("Leave empty when it is not known.")
    )
    licence = models.CharField(_("licence"), max_length=120, blank=True)

    class Meta:
        ordering = ["slug"]
        verbose_name = _("data source")
        verbose_name_plural = _("data sources")

    def __str__(self) -> str:
        return f"{self.publisher}: {self.title}"

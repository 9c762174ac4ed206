"""Where to learn more."""

from typing import TypeAlias

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from occupations.models.section import SectionRow

__all__ = ["Resource"]


# Outside the model, so that its constraint can name the values.
class ResourceKind(models.TextChoices):
    """What a resource is."""

    COURSE = "course", _("Course")
    ASSOCIATION = "association", _("Association")
    RESUME = "resume", _("Resume")
    INTERVIEW = "interview", _("Interview")
    OFFICIAL_GUIDE = "official_guide", _("Official guide")
    ACCREDITATION = "accreditation", _("Accreditation")
    COMMUNITY = "community", _("Community")


class Resource(SectionRow):
    """A course, association, guide or template, under its own title in its own language."""

    Kind: TypeAlias = ResourceKind

    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices)
    title = models.CharField(
        _("title"),
        max_length=200,
        help_text=_("The resource's own title, in its own language; not translated."),
    )
    language = models.CharField(
        _("language"),
        max_length=12,
        default="en",
        validators=[
            RegexValidator(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z", _("Enter a language tag, such as en or fr."))
        ],
        help_text=_("The language that the resource is in."),
    )
    provider = models.CharField(_("provider"), max_length=200, blank=True)
    url = models.URLField(
        _("address"), max_length=500, blank=True, help_text=_("Leave empty when it is not known.")
    )
    months = models.PositiveSmallIntegerField(_("months"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta(SectionRow.Meta):
        verbose_name = _("resource")
        verbose_name_plural = _("resources")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ResourceKind.values), name="resource_kind_known"),
        ]

    def __str__(self) -> str:
        return self.title

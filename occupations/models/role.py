"""What a group of staff works on: a language to translate, a country to edit, or a step of the workflow."""

from typing import TypeAlias

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from careergraph.languages import native_name, offered

__all__ = ["Role"]


# Outside the model, so that its constraints can name the values.
class RoleKind(models.TextChoices):
    """What members of a group do."""

    TRANSLATOR = "translator", _("Translator")
    EDITOR = "editor", _("Editor")
    REVIEWER = "reviewer", _("Reviewer")
    PUBLISHER = "publisher", _("Publisher")
    ADMINISTRATOR = "administrator", _("Administrator")


class Role(models.Model):
    """Narrows the permissions of a group: translators to one language, editors to one country (or all of them)."""

    Kind: TypeAlias = RoleKind

    group = models.OneToOneField(
        "auth.Group", on_delete=models.CASCADE, related_name="role", verbose_name=_("group")
    )
    kind = models.CharField(_("kind"), max_length=16, choices=RoleKind.choices)
    language = models.CharField(_("language"), max_length=12, blank=True)
    # Protected: without its role a group's permissions would hold for every country.
    country = models.ForeignKey(
        "occupations.Country",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("country"),
        help_text=_("Of an editor; empty for every country."),
    )

    class Meta:
        ordering = ["kind", "language", "country"]
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=RoleKind.values), name="role_kind_known"),
            models.CheckConstraint(
                condition=(Q(kind="translator") & ~Q(language="")) | (~Q(kind="translator") & Q(language="")),
                name="role_language_of_translators",
                violation_error_message=_("A translator's role names one language; no other role does."),
            ),
            models.CheckConstraint(
                condition=Q(kind="editor") | Q(country__isnull=True),
                name="role_country_of_editors",
                violation_error_message=_("Only an editor's role names a country."),
            ),
        ]

    def __str__(self) -> str:
        kind = self.get_kind_display()
        if self.language:
            name = native_name(self.language) if self.language in offered() else self.language
            return _now("%(role)s: %(scope)s") % {"role": kind, "scope": name}
        if self.country:
            return _now("%(role)s: %(scope)s") % {"role": kind, "scope": self.country}
        return str(kind)

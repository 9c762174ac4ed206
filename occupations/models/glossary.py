"""The words that translations keep to: what a term is called in each language, and what it must not be called."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from careergraph.languages import offered

__all__ = ["GlossaryTerm"]


class GlossaryTerm(models.Model):
    """A term of the source language, and its translation into one language.

    A term of the source language itself is a preferred word, whose ``forbidden`` variants its own texts avoid.
    ``accepted`` are further forms of the translation, such as a feminine; ``forbidden`` are words that stand for
    another thing and yet are taken for it.
    """

    language = models.CharField(_("language"), max_length=12)
    term = models.CharField(
        _("term"), max_length=200, help_text=_("As the source language has it, in the singular.")
    )
    translation = models.CharField(
        _("translation"),
        max_length=200,
        blank=True,
        help_text=_("Left empty for a term of the source language itself."),
    )
    accepted = models.JSONField(_("further accepted forms"), default=list, blank=True)
    forbidden = models.JSONField(_("forbidden variants"), default=list, blank=True)
    by_title = models.BooleanField(
        _("only where the official title has the term"),
        default=False,
        help_text=_(
            "Every text of such a profile is checked for forbidden variants; other profiles are not."
        ),
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("When it is used, and what it is easily mistaken for.")
    )
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    class Meta:
        ordering = ["language", "term"]
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary")
        constraints = [
            # Also finds a language's terms for the workbench.
            models.UniqueConstraint(
                "language",
                Lower("term"),
                name="glossary_term_unique_in_language",
                violation_error_message=_("This language's glossary has this term already."),
            ),
            models.CheckConstraint(
                condition=~Q(term=""),
                name="glossary_term_has_words",
                violation_error_message=_("Enter the term."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.term} → {self.translation}" if self.translation else self.term

    def clean(self) -> None:
        """Ask for a translation, and refuse a variant that is both accepted and forbidden."""
        if self.language and self.language != offered()[0] and not self.translation.strip():
            raise ValidationError({"translation": _("Enter the translation.")})
        accepted = {form.casefold() for form in (*self.accepted, self.translation or self.term)}
        both = [form for form in self.forbidden if form.casefold() in accepted]
        if both:
            said: dict[str, Any] = {"variant": both[0]}
            raise ValidationError(
                {"forbidden": _("“%(variant)s” cannot be accepted and forbidden at once.") % said}
            )

    @property
    def forms(self) -> list[str]:
        """Return every accepted way of writing it in its language, the preferred one first."""
        return [form for form in (self.translation or self.term, *self.accepted) if form]

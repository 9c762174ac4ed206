"""Questions that people ask about an occupation."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from occupations.models.section import SectionRow

__all__ = ["Faq"]


class Faq(SectionRow):
    """A question with its answer."""

    question = models.CharField(_("question"), max_length=300, blank=True)
    answer = models.TextField(_("answer"), blank=True)

    class Meta(SectionRow.Meta):
        verbose_name = _("question and answer")
        verbose_name_plural = _("questions and answers")

    def __str__(self) -> str:
        return self.question or str(_("question and answer"))

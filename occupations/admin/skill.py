"""Skills and areas of knowledge."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from occupations.admin.languages import search_columns
from occupations.admin.reference import ReferenceAdmin
from occupations.models import Skill

__all__ = ["SkillAdmin"]


@admin.register(Skill)
class SkillAdmin(ReferenceAdmin):
    """A skill with its name in each language."""

    natural_key = ("slug", "element")
    fields = ("name", ("slug", "element", "kind"))
    list_display = ("slug", "name_here", "kind", "element")
    list_filter = ("kind",)
    search_fields = ("slug", "element", *search_columns("name"))
    help_texts = {
        "name": _("The publisher's own name in the source language; our translation in the others."),
        "slug": _("Adjacent careers name the skill by it."),
    }

    @admin.display(description=_("name"))
    def name_here(self, skill: Skill) -> Any:
        """Return the name in the reader's language, or the source language."""
        return skill.name

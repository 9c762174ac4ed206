"""Careers next to a profile's, with the skills that both ask for and those to learn."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django import forms
from django.db.models import Field, QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from occupations import models
from occupations.admin.rows import RowForm, SectionInline

__all__ = ["AdjacentInline"]

SKILLS = ("shared", "missing")


class SkillsField(forms.MultipleChoiceField):
    """Skills by their short names. What the row has keeps its order, and its place where it is no longer known."""

    widget = forms.SelectMultiple(attrs={"size": 6})

    def __init__(self, skills: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        self.skills = list(skills)
        super().__init__(choices=self.skills, required=False, **kwargs)
        self.kept: list[str] = []

    def keep(self, slugs: Iterable[str]) -> None:
        """Offer what a row has already beside what is known."""
        self.kept = list(slugs)
        known = {slug for slug, _name in self.skills}
        self.choices = [*self.skills, *((slug, slug) for slug in self.kept if slug not in known)]

    def clean(self, value: Any) -> list[str]:
        """Put what the row had before what was added."""
        chosen = super().clean(value)
        order = {slug: place for place, slug in enumerate(self.kept)}
        return sorted(chosen, key=lambda slug: order.get(slug, len(order)))


class AdjacentForm(RowForm):
    """A career, with the skills that it has in common."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in SKILLS:
            field = self.fields.get(name)
            if isinstance(field, SkillsField):
                field.keep(getattr(self.instance, name))


class AdjacentInline(SectionInline):
    """Careers that one could move to."""

    section = "adjacent"
    model = models.AdjacentCareer
    form = AdjacentForm
    fields = (("rank", "target", "kind", "similarity"), "reason", SKILLS)
    autocomplete_fields = ("target",)
    related = ("target__country",)
    # Each skill that is chosen is posted by itself.
    rows_per_page = 20
    help_texts = {
        "target": _(
            "Search by title, code or address. A career without a published page is printed without a link."
        ),
        "reason": _("What carries over from this occupation, in one sentence."),
    }

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """Choose skills from the list of them."""
        if db_field.name in SKILLS:
            label = capfirst(db_field.verbose_name)
            return SkillsField(self.skills, label=label, help_text=db_field.help_text)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @cached_property
    def skills(self) -> list[tuple[str, str]]:
        """Read the skills once for all rows, by their names."""
        named = [(skill.slug, str(skill)) for skill in models.Skill.objects.all()]
        return sorted(named, key=lambda skill: skill[1].casefold())

    def chosen(self, name: str) -> QuerySet | None:
        """Name the profiles that are adjacent already."""
        if name != "target":
            return None
        chosen = models.OccupationProfile.objects.filter(adjacent_from__profile=self.profile)
        return chosen.select_related("country").distinct()

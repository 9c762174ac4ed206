"""The scores of a profile: what was computed, what an editor says instead, and why."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join, strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careergraph.languages import offered
from occupations import models
from occupations.admin.languages import form_language
from occupations.admin.rows import RowForm, SectionInline
from occupations.codec.rows import fill_row
from occupations.codec.schema import RatingRow, StatisticRow
from occupations.codec.sections import SECTIONS
from occupations.codec.table import column
from occupations.composing.computed import computed_with_figures
from occupations.models import Rating
from occupations.templatetags.ratings import figures, scored

__all__ = ["RatingInline"]

TABLE = next(table for table in SECTIONS if table.name == "ratings")
EDITOR, COMPUTED = Rating.Basis.EDITOR, Rating.Basis.COMPUTED


class RatingForm(RowForm):
    """A score; one that differs from what was computed is the editor's, and needs a reason."""

    use_computed = forms.BooleanField(
        required=False,
        label=gettext_lazy("Use the computed score again"),
        help_text=gettext_lazy("Takes the place of the score, its basis and its rationale when you save."),
    )
    # Set by the inline: the ratings that imports computed, and the languages of the form.
    computed: Mapping[str, RatingRow] = {}
    languages: tuple[str, ...] = (settings.LANGUAGE_CODE,)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.was_computed = self.instance.pk and self.instance.basis == COMPUTED
        if self._computed is None or self.was_computed:
            # The layout of the form names the field, so that it cannot go.
            field = self.fields["use_computed"]
            field.disabled, field.widget = True, forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """Tell an editor's score from a computed one."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("use_computed"):
            return said
        if self.was_computed and {"score", "basis", "dimension"} & set(self.changed_data):
            self._override(said)
        elif not self.was_computed and said.get("basis") == COMPUTED and self._computed is not None:
            self.add_error("basis", _('Mark "Use the computed score again" to go back to what was computed.'))
        return said

    def _override(self, said: dict[str, Any]) -> None:
        """Make the row the editor's: without the range and the figures of the computed one, and with a reason."""
        said["basis"] = EDITOR
        row: Any = self.instance
        row.low = row.high = None
        row.inputs = []
        names = [column("rationale", language) for language in self.languages]
        if not any((said.get(name) or "").strip() for name in names):
            message = _("Say why this score is to stand instead of the computed one.")
            self.add_error(names[-1] if names[-1] in self.fields else None, message)

    def _post_clean(self) -> None:
        """Restore the whole computed row, in every language, where that is asked for."""
        super()._post_clean()
        computed = self._computed
        if computed is not None and self.cleaned_data.get("use_computed"):
            fill_row(self.instance, TABLE, computed, list(offered()))

    @property
    def _computed(self) -> RatingRow | None:
        row: Any = self.instance
        return self.computed.get(row.dimension.slug) if row.pk else None


class RatingInline(SectionInline):
    """The scores, each beside what was computed."""

    section = "ratings"
    model = models.Rating
    form = RatingForm
    fields = (
        ("rank", "dimension", "score", "basis"),
        ("low", "high"),
        "computed",
        "use_computed",
        "rationale",
    )
    readonly_fields = ("low", "high", "computed")
    related = ("dimension",)
    help_texts = {
        "dimension": gettext_lazy("Its rubric, on the dimension's own page, says what 0, 5 and 10 mean."),
        "basis": gettext_lazy(
            "Computed, when a published statistic gives the score; otherwise the editor's judgement. A computed score"
            " that you change becomes yours and needs a rationale."
        ),
    }

    def short_list(self, name: str) -> QuerySet | None:
        """Offer every dimension."""
        return models.RatingDimension.objects.all() if name == "dimension" else None

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Tell the forms what was computed, and in which languages a reason may be given."""
        formset = super().get_formset(request, obj, **kwargs)
        formset.form.computed = self.imported[0]
        formset.form.languages = tuple(dict.fromkeys((settings.LANGUAGE_CODE, form_language(request))))
        return formset

    @cached_property
    def imported(self) -> tuple[dict[str, RatingRow], list[StatisticRow]]:
        """Return what imports computed for the profile, and the figures that it names."""
        return computed_with_figures(self.profile) if self.profile else ({}, [])

    @cached_property
    def document(self) -> dict[str, Any]:
        """Return what a rating's figures are read from: the profile's statistics and its currency."""
        rows = [row.model_dump(mode="json") for row in self.imported[1]]
        return {"statistics": rows, "country": {"currency": self.profile.country.currency}}

    @admin.display(description=gettext_lazy("computed score"))
    def computed(self, rating: Rating) -> str:
        """Return the computed score with its range and figures, and which of the two scores stands."""
        row = self.imported[0].get(rating.dimension.slug) if rating.pk else None
        if row is None:
            return _("Imports compute no score for this dimension.")
        said = row.model_dump(mode="json")
        stands = _("It stands.") if rating.basis == COMPUTED else _("The editor's score stands instead.")
        sentences = ([SafeString(strip_tags(sentence))] for sentence in figures(said, self.document))
        return format_html(
            "<b>{}</b> {} <ul>{}</ul>", scored(said), stands, format_html_join("", "<li>{}</li>", sentences)
        )

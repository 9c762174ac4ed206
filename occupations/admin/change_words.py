"""What an import changed, in the words of whoever decides on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from careergraph.languages import direction, native_name
from occupations import formats, labels
from occupations.formats.current import current_language
from occupations.models import ImportChange, OccupationProfile, RatingDimension, Skill, Statement
from occupations.templatetags.ratings import scored
from occupations.templatetags.statistics import figure_text

__all__ = ["ChangeWords", "WordedChange"]

Row = Mapping[str, Any]


@dataclass(frozen=True)
class WordedChange:
    """A change: what it is about, what was there, and what the import brought."""

    subject: str
    old: str
    new: str


class ChangeWords:
    """Words changes. The names that they mention are read once, for all the changes of a page."""

    def __init__(self, changes: Iterable[ImportChange]) -> None:
        self.changes = list(changes)
        sections = {change.section for change in self.changes}
        self.dimensions = _names(RatingDimension) if "ratings" in sections else {}
        self.skills = _names(Skill) if "adjacent" in sections else {}
        self.targets = self._target_names()

    def word(self, change: ImportChange) -> WordedChange:
        """Word one of the changes in the current language."""
        known = change.new or change.old or {}
        return WordedChange(
            self._subject(change, known), self._version(change, change.old), self._version(change, change.new)
        )

    def _target_names(self) -> dict[str, str]:
        paths = {
            row["target"]
            for change in self.changes
            if change.section == "adjacent"
            for row in (change.old, change.new)
            if row
        }
        wanted = Q()
        for path in paths:
            country, _slash, code = path.partition("/")
            wanted |= Q(country__code=country, code__code=code)
        if not paths:
            return {}
        profiles = OccupationProfile.objects.filter(wanted).select_related("country", "code", "occupation")
        return {profile.path: str(profile.title or profile.occupation) for profile in profiles}

    def _subject(self, change: ImportChange, row: Row) -> str:
        if change.section == "statistics":
            return _figure(row)
        if change.section == "ratings":
            return self.dimensions.get(row["dimension"]) or str(row["dimension"])
        if change.section == "adjacent":
            named = {"kind": labels.label(row["kind"], "adjacent"), "career": self._target(row)}
            # Translators: the kind of an adjacent career and the career, as in "Next step: Surveyor".
            return _("%(kind)s: %(career)s") % named
        if change.section == "statements":
            return str(Statement.Section(row["section"]).label)
        return _("Title and texts")

    def _target(self, row: Row) -> str:
        return self.targets.get(row["target"]) or str(row["target"])

    def _version(self, change: ImportChange, row: Row | None) -> str:
        if row is None:
            return pgettext("instead of a row", "nothing")
        if change.section == "statistics":
            return figure_text(dict(row), change.profile.country.currency)
        if change.section == "ratings":
            return scored(dict(row))
        if change.section == "adjacent":
            return self._adjacent(row)
        if change.section == "statements":
            return _texts(row, ("title", "text"))
        return _profile(row, (change.old if row is change.new else change.new) or {})

    def _adjacent(self, row: Row) -> str:
        said = []
        if row.get("similarity") is not None:
            said.append(_("Similarity: %(share)s") % {"share": formats.decimal(row["similarity"])})
        if row.get("shared"):
            said.append(_("Shared: %(skills)s") % {"skills": self._listed(row["shared"])})
        if row.get("missing"):
            said.append(_("Missing: %(skills)s") % {"skills": self._listed(row["missing"])})
        return format_html_join("", "<div>{}</div>", ([part] for part in said)) or self._target(row)

    def _listed(self, slugs: Iterable[str]) -> str:
        return formats.listed(self.skills.get(slug, slug) for slug in slugs)


def _names(model: type[RatingDimension] | type[Skill]) -> dict[str, str]:
    return {row.slug: str(row) for row in model.objects.all()}


def _figure(row: Row) -> str:
    named = {
        "measure": labels.label(row["measure"], "measure"),
        "place": formats.place(row["place"]),
        "period": formats.period(row["period"]),
    }
    # Translators: a figure's measure, place and period, as in "Median pay, Canada, 2025".
    return _("%(measure)s, %(place)s, %(period)s") % named


def _texts(row: Row, names: Iterable[str]) -> SafeString:
    """Print texts in the reader's language, or else in one that they have, which is then named to the browser."""
    parts = []
    for name in names:
        text = row.get(name) or {}
        if text:
            code = current_language() if current_language() in text else next(iter(text))
            parts.append((code, direction(code), text[code]))
    return format_html_join(" ", '<span lang="{}" dir="{}">{}</span>', parts)


def _profile(row: Row, other: Row) -> SafeString:
    """Print what of a profile's own texts differs from the other version, language by language."""
    said = []
    for name in ("title", "summary"):
        text, before = row.get(name) or {}, other.get(name) or {}
        said += [
            format_html('<span lang="{}" dir="{}">{}</span>', code, direction(code), text[code])
            if code in text
            else format_html("{}", _("no text in %(language)s") % {"language": native_name(code)})
            for code in sorted({*text, *before})
            if text.get(code) != before.get(code)
        ]
    if bool(row.get("skilled_migration")) != bool(other.get("skilled_migration")):
        admitted = row.get("skilled_migration")
        said.append(
            format_html(
                "{}", _("skilled workers are admitted") if admitted else _("skilled workers are not admitted")
            )
        )
    return format_html_join("", "<div>{}</div>", ([part] for part in said))

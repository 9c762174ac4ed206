"""The sections of a profile, each with its form for a row and where an editor finds the values."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from occupations import models
from occupations.admin.adjacent import AdjacentInline
from occupations.admin.rating import RatingInline
from occupations.admin.rows import SectionInline

__all__ = ["SECTION_INLINES", "StatementInline"]

GROSS_PAY = _("Gross per year, in the country's currency: a whole number without separators.")


class CitationInline(SectionInline):
    """The numbered sources."""

    section = "sources"
    model = models.Citation
    fields = ("rank", "source", "title", ("url", "accessed_on"))
    autocomplete_fields = ("source",)
    related = ("source",)

    def chosen(self, name: str) -> QuerySet | None:
        """Name the data sources that the profile cites."""
        if name != "source":
            return None
        return models.DataSource.objects.filter(citations__profile=self.profile).distinct()


class CitedInline(SectionInline):
    """A section whose rows may cite one of the profile's own sources."""

    related = ("citation__source",)

    def short_list(self, name: str) -> QuerySet | None:
        """Offer the profile's sources."""
        if name != "citation":
            return None
        return models.Citation.objects.filter(profile=self.profile).select_related("source")


class EvidenceInline(SectionInline):
    """What AI does of the work already."""

    section = "evidence"
    model = models.Evidence
    fields = (("rank", "name"), ("kind", "extent", "year"), "replaces", ("url", "checked_on"))
    help_texts = {
        "kind": _("A product or tool in use, a study, or a report in the press."),
        "extent": _(
            "Major, when it does the task without a person; partial, when a person still has to do some of it."
        ),
        "replaces": _("The task of this occupation that it does, in one sentence."),
        "url": _("The maker's own page, the study or the article. Leave it empty when it is not known."),
        "checked_on": _("When someone last opened the page."),
    }


class SalaryBandInline(CitedInline):
    """Pay by experience."""

    section = "salary_bands"
    model = models.SalaryBand
    fields = (("rank", "level"), ("years_min", "years_max"), ("low", "high"), "note", "citation")
    help_texts = {
        "low": GROSS_PAY,
        "high": GROSS_PAY,
        "years_min": _("Years of experience that the band begins with."),
    }


class StatisticInline(CitedInline):
    """Published figures."""

    section = "statistics"
    model = models.Statistic
    fields = (
        ("rank", "measure"),
        ("value", "unit"),
        ("flag", "bound"),
        ("place", "period", "published_for"),
        "note",
        "citation",
    )
    help_texts = {
        "value": _("As the publisher prints it, with a decimal point and without separators."),
        "citation": _("The table that prints the figure. Add it under Sources first."),
    }


class EducationInline(SectionInline):
    """Stages of education."""

    section = "education"
    model = models.EducationStage
    fields = ("rank", "name", ("months_min", "months_max"), ("cost_min", "cost_max"), "note")
    help_texts = {
        "months_min": _("From the school's or the authority's programme; 12 months are printed as a year.")
    }


class QualificationInline(SectionInline):
    """Licences and certificates."""

    section = "qualifications"
    model = models.Qualification
    fields = (("rank", "requirement", "from_abroad"), "name", "issuer", ("months", "cost"), "note")
    help_texts = {
        "requirement": _(
            "Required, when nobody may work without it; the licensing authority's page says so."
        ),
        "issuer": _("The body that grants it, by the name it uses itself in this language."),
    }


class VisaOptionInline(SectionInline):
    """The visas that are open to the occupation."""

    section = "visas"
    model = models.VisaOption
    fields = (("rank", "visa"), "details")
    related = ("visa__country",)

    def short_list(self, name: str) -> QuerySet | None:
        """Offer the visas of the profile's country."""
        if name != "visa":
            return None
        return models.Visa.objects.filter(country=self.profile.country_id).select_related("country")


class LevelInline(CitedInline):
    """Career levels."""

    section = "levels"
    model = models.CareerLevel
    fields = ("rank", "title", ("years_min", "years_max"), "duties", "focus", ("median_pay", "citation"))
    help_texts = {"median_pay": GROSS_PAY}


class FaqInline(SectionInline):
    """Questions and answers."""

    section = "faq"
    model = models.Faq
    fields = ("rank", "question", "answer")


class ResourceInline(SectionInline):
    """Where to learn more."""

    section = "resources"
    model = models.Resource
    fields = (("rank", "kind"), ("title", "language"), ("provider", "months"), "url", "note")
    help_texts = {"months": _("How long it takes, when its own page says so.")}


class StatementInline(CitedInline):
    """One of the lists of sentences; the address says which."""

    section = "statements"
    model = models.Statement
    fields = ("rank", "title", "text", "citation")
    help_texts = {
        "title": _("A few words. Leave it empty for a plain sentence."),
        "text": _("One or two sentences. Leave it empty for a mere name."),
    }

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Keep the statements of the list."""
        return super().get_queryset(request).filter(section=request.GET.get("section"))

    def preset(self, request: HttpRequest) -> dict[str, Any]:
        """Put new statements into the list."""
        return {"section": request.GET.get("section")}


SECTION_INLINES: dict[str, type[SectionInline]] = {
    inline.section: inline
    for inline in (
        CitationInline,
        RatingInline,
        EvidenceInline,
        SalaryBandInline,
        StatisticInline,
        EducationInline,
        QualificationInline,
        VisaOptionInline,
        LevelInline,
        AdjacentInline,
        FaqInline,
        ResourceInline,
    )
} | dict.fromkeys(models.Statement.Section.values, StatementInline)

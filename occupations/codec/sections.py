"""The sections of a profile, in the order of the structure. Sources come first: other rows cite them."""

from django.db.models import F, Value
from django.db.models.functions import Concat

from occupations import models
from occupations.codec import schema
from occupations.codec.table import Table

__all__ = ["PROFILE", "SECTIONS"]

PROFILE = Table(
    name="profile",
    model=models.OccupationProfile,
    content=schema.ProfileRow,
    links={
        "country": F("country__code"),
        "classification": F("code__classification__slug"),
        "code": F("code__code"),
        "occupation": F("occupation__slug"),
    },
)

SECTIONS = (
    Table("sources", models.Citation, schema.SourceRow, {"source": F("source__slug")}),
    Table("ratings", models.Rating, schema.RatingRow, {"dimension": F("dimension__slug")}, ("dimension",)),
    Table("evidence", models.Evidence, schema.EvidenceRow),
    Table(
        "salary_bands", models.SalaryBand, schema.SalaryBandRow, {"citation": F("citation__key")}, ("level",)
    ),
    Table(
        "statistics",
        models.Statistic,
        schema.StatisticRow,
        {"citation": F("citation__key")},
        ("measure", "unit", "place", "period", "citation"),
    ),
    Table("education", models.EducationStage, schema.EducationRow),
    Table("qualifications", models.Qualification, schema.QualificationRow),
    Table("visas", models.VisaOption, schema.VisaRow, {"visa": F("visa__code")}, ("visa",)),
    Table("levels", models.CareerLevel, schema.LevelRow, {"citation": F("citation__key")}),
    Table(
        "adjacent",
        models.AdjacentCareer,
        schema.AdjacentRow,
        {"target": Concat(F("target__country__code"), Value("/"), F("target__code__code"))},
        ("target", "kind"),
    ),
    Table("faq", models.Faq, schema.FaqRow),
    Table("resources", models.Resource, schema.ResourceRow),
    Table("statements", models.Statement, schema.StatementRow, {"citation": F("citation__key")}),
)

"""Which columns exist once per language; model files know no languages.

``empty_values = None`` keeps one spelling of "no text", so that history and imports see no noise.
"""

from modeltranslation.translator import TranslationOptions, register

from occupations import models


class ContentTranslation(TranslationOptions):
    """What every registration shares."""

    empty_values = None


@register(models.ClassificationCode)
class ClassificationCodeTranslation(ContentTranslation):
    fields = ("title", "definition")


@register(models.Skill)
class SkillTranslation(ContentTranslation):
    fields = ("name",)


@register(models.FieldOfWork)
class FieldOfWorkTranslation(ContentTranslation):
    fields = ("name",)


@register(models.Occupation)
class OccupationTranslation(ContentTranslation):
    fields = ("name", "image_alt")


@register(models.RatingDimension)
class RatingDimensionTranslation(ContentTranslation):
    fields = ("name", "rubric")


@register(models.Visa)
class VisaTranslation(ContentTranslation):
    fields = ("name",)


@register(models.OccupationProfile)
class OccupationProfileTranslation(ContentTranslation):
    fields = (
        "title",
        "summary",
        "ai_summary",
        "entry_outlook",
        "level_up",
        "progression",
        "demand_outlook",
        "work_environment",
        "remote_work",
        "sources_note",
    )


@register(models.Rating)
class RatingTranslation(ContentTranslation):
    fields = ("rationale",)


@register(models.Evidence)
class EvidenceTranslation(ContentTranslation):
    fields = ("replaces",)


@register(models.SalaryBand)
class SalaryBandTranslation(ContentTranslation):
    fields = ("note",)


@register(models.Statistic)
class StatisticTranslation(ContentTranslation):
    fields = ("note",)


@register(models.EducationStage)
class EducationStageTranslation(ContentTranslation):
    fields = ("name", "note")


@register(models.Qualification)
class QualificationTranslation(ContentTranslation):
    fields = ("name", "issuer", "note")


@register(models.VisaOption)
class VisaOptionTranslation(ContentTranslation):
    fields = ("details",)


@register(models.CareerLevel)
class CareerLevelTranslation(ContentTranslation):
    fields = ("title", "duties", "focus")


@register(models.AdjacentCareer)
class AdjacentCareerTranslation(ContentTranslation):
    fields = ("reason",)


@register(models.Faq)
class FaqTranslation(ContentTranslation):
    fields = ("question", "answer")


@register(models.Resource)
class ResourceTranslation(ContentTranslation):
    fields = ("note",)


@register(models.Statement)
class StatementTranslation(ContentTranslation):
    fields = ("title", "text")

"""What the codes in a published document are called.

The models' choices own the words. Nothing but their labels is taken from the models here: public code reads no
profile, and this is the only public module that may name a model of a section.
"""

from django.db.models import TextChoices

from occupations.models import (
    LEVELS,
    AdjacentCareer,
    CodeMatch,
    Evidence,
    OccupationProfile,
    Qualification,
    Rating,
    RatingDimension,
    Resource,
    SalaryBand,
    Statement,
    Statistic,
)

__all__ = ["label", "level"]

CHOICES: dict[str, type[TextChoices]] = {
    "adjacent": AdjacentCareer.Kind,
    "basis": Rating.Basis,
    "extent": Evidence.Extent,
    "evidence": Evidence.Kind,
    "flag": Statistic.Flag,
    "level": SalaryBand.Level,
    "match": CodeMatch.Kind,
    "measure": Statistic.Measure,
    "polarity": RatingDimension.Polarity,
    "requirement": Qualification.Requirement,
    "resource": Resource.Kind,
    "statement": Statement.Section,
    "unit": Statistic.Unit,
    "verdict": OccupationProfile.Verdict,
}
# Asked for hundreds of times on a page, where looking through an enumeration each time would show.
LABELS = {noun: {choice.value: choice.label for choice in choices} for noun, choices in CHOICES.items()}
LEVEL_LABELS: dict[str, dict[float, str]] = {
    measure: {choice.value: choice.label for choice in choices} for measure, choices in LEVELS.items()
}


def label(value: str, noun: str) -> str:
    """Return what a code is called in the current language, given the noun it describes; KeyError for another noun.

    A code that the models no longer know is returned as it is, because a document may be older than they.
    """
    return str(LABELS[noun].get(value, value))


def level(measure: str, value: float) -> str:
    """Return what a level of a measure is called in the current language; the number if it has no name."""
    return str(LEVEL_LABELS.get(measure, {}).get(value, f"{value:g}"))

"""How a computed score comes about, in words, for each rating dimension that has a formula.

``occupations.composing.ratings`` computes; a test holds both to the same dimensions.
"""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

__all__ = ["FORMULAS", "Formula"]


@dataclass(frozen=True)
class Formula:
    """The rule, and how far it goes."""

    rule: str | Promise
    limits: str | Promise


FORMULAS: Final[dict[str, Formula]] = {
    "income": Formula(
        _(
            "The percentile of the median pay of a year among the occupations of the country, divided by 10."
            " Hourly pay counts as that of 2,080 hours, 52 weeks of 40. Pay above the highest value that a"
            " publisher gives counts as that value."
        ),
        _(
            "It says nothing about working hours, benefits or prices. Occupations for which only a group has a"
            " figure share it."
        ),
    ),
    "demand": Formula(
        _(
            "The job openings of a year over the people employed, set against the median of the country's"
            " occupations: none give 0, as many as the median give 5, twice as many or more give 10, and values"
            " between in proportion. Where an official source expects a shortage, a moderate risk adds one point"
            " and a strong one two; a risk of surplus takes as much off."
        ),
        _(
            "Openings include the replacement of people who leave, so an occupation that many leave scores high."
            " Offices count openings differently, so scores of two countries cannot be compared."
        ),
    ),
    "prospects": Formula(
        _(
            "The percentile of the projected growth of employment among the occupations of the country, divided"
            " by 10."
        ),
        _(
            "A projection assumes that trends continue. Steps of the career and the spread of pay, which editors"
            " weigh too, are not part of it."
        ),
    ),
    "ai_risk": Formula(
        _(
            "For each published measure of exposure, the percentile among the occupations of the country, divided"
            " by 10. The score is the mean of these; the lowest and the highest are printed with it as a range."
        ),
        _(
            "The measures disagree, and none of them predicts that jobs will disappear. A measure that was"
            " published for another classification comes from the codes that crosswalks match; of several, their"
            " mean."
        ),
    ),
    "competition": Formula(
        _(
            "5 + 5 × log₂(job seekers ÷ openings) over the projected period, from 0 to 10: as many seekers as"
            " openings give 5, twice as many give 10, half as many give 0."
        ),
        _("It exists only where an official projection counts job seekers. Regions may differ widely."),
    ),
    "learning": Formula(
        _(
            "The mean of what each requirement stands for by the rubric. TEER 0 to 5: 4, 3.5, 2, 1.5, 0.5, 0. Job"
            " Zone 1 to 5: 0, 0.5, 2, 3.5, 6. Typical education, from no credential to a doctoral or professional"
            " degree: 0, 0.5, 1, 1.5, 2, 3, 5, 8, and up to 2 more for training on the job."
        ),
        _("What has to be renewed during the career is not part of it."),
    ),
    "duration": Formula(
        _(
            "The years from the end of secondary school to the first independent job: eight give 5, fifteen or"
            " more give 10, and values between in proportion. Typical education, from no credential to a doctoral"
            " or professional degree: 0, 0, 1, 1, 2, 4, 6, 8 years; work experience: 0, 2 or 5; training on the"
            " job: up to 4. Where these are not known, TEER 0 to 5: 6, 4, 2.5, 1.5, 0.25, 0 years; where that is"
            " not either, Job Zone 1 to 5: 0.1, 0.6, 1.5, 3, 6 years."
        ),
        _(
            "These are typical years of full-time study and work; shorter recognised routes are left to editors."
        ),
    ),
    "certification": Formula(
        _(
            "2 where employers may ask for a licence, registration or certification, 4 where some provinces or"
            " states require one, 5 where all of them do."
        ),
        _(
            "It is read from the wording of official employment requirements. It says nothing about how long it"
            " takes to have a foreign diploma recognised."
        ),
    ),
}

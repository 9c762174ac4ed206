"""The data model: reference tables, profiles with their sections, and what was published of them."""

from occupations.models.adjacent import AdjacentCareer
from occupations.models.bulk import BulkAction
from occupations.models.change import PublishedChange
from occupations.models.citation import Citation
from occupations.models.classification import Classification, ClassificationCode
from occupations.models.comment import Comment
from occupations.models.correction import Correction
from occupations.models.country import Country
from occupations.models.dimension import RatingDimension
from occupations.models.education import EducationStage, Qualification
from occupations.models.evidence import Evidence
from occupations.models.faq import Faq
from occupations.models.figure import Figure
from occupations.models.glossary import GlossaryTerm
from occupations.models.importing import ImportChange, ImportedProfile, ImportRun
from occupations.models.level import CareerLevel
from occupations.models.link import Answer, LinkCheck
from occupations.models.listed import (
    DIMENSIONS,
    OVERALL_STEPS,
    PAY_STEPS,
    FacetCount,
    PublishedMove,
    PublishedProfile,
)
from occupations.models.match import CodeMatch
from occupations.models.measure import LEVELS, Flag, Measure, Unit
from occupations.models.migration import VisaOption
from occupations.models.occupation import FieldOfWork, Occupation
from occupations.models.page_views import PageViews
from occupations.models.preference import StaffPreference
from occupations.models.presence import Presence
from occupations.models.profile import OccupationProfile
from occupations.models.published import Publication, PublishedAddress, PublishedPage
from occupations.models.published_visa import PublishedVisa, PublishedVisaQuerySet
from occupations.models.rating import Rating
from occupations.models.related import RelatedCode
from occupations.models.resource import Resource
from occupations.models.revision import Revision
from occupations.models.role import Role
from occupations.models.salary import SalaryBand
from occupations.models.search import SearchEntry, SearchTerm
from occupations.models.section import SectionRow
from occupations.models.skill import Skill, SkillLevel
from occupations.models.source import DataSource
from occupations.models.source_review import SourceReview
from occupations.models.statement import Statement
from occupations.models.statistic import Statistic
from occupations.models.text import CodeText
from occupations.models.title import CodeTitle
from occupations.models.transition import Schedule, Transition
from occupations.models.translation import Translation, TranslationState
from occupations.models.upload import TranslationUpload
from occupations.models.visa import Visa

__all__ = [
    "DIMENSIONS",
    "LEVELS",
    "OVERALL_STEPS",
    "PAY_STEPS",
    "AdjacentCareer",
    "Answer",
    "BulkAction",
    "CareerLevel",
    "Citation",
    "Classification",
    "ClassificationCode",
    "CodeMatch",
    "CodeText",
    "CodeTitle",
    "Comment",
    "Correction",
    "Country",
    "DataSource",
    "EducationStage",
    "Evidence",
    "FacetCount",
    "Faq",
    "FieldOfWork",
    "Figure",
    "Flag",
    "GlossaryTerm",
    "ImportChange",
    "ImportRun",
    "ImportedProfile",
    "LinkCheck",
    "Measure",
    "Occupation",
    "OccupationProfile",
    "PageViews",
    "Presence",
    "Publication",
    "PublishedAddress",
    "PublishedChange",
    "PublishedMove",
    "PublishedPage",
    "PublishedProfile",
    "PublishedVisa",
    "PublishedVisaQuerySet",
    "Qualification",
    "Rating",
    "RatingDimension",
    "RelatedCode",
    "Resource",
    "Revision",
    "Role",
    "SalaryBand",
    "Schedule",
    "SearchEntry",
    "SearchTerm",
    "SectionRow",
    "Skill",
    "SkillLevel",
    "SourceReview",
    "StaffPreference",
    "Statement",
    "Statistic",
    "Transition",
    "Translation",
    "TranslationState",
    "TranslationUpload",
    "Unit",
    "Visa",
    "VisaOption",
]

"""The rules of two rows: for each a row, the columns that two may not share, and what the editor reads."""

from tests import factories

UNIQUES = {
    "page_views_unique_per_day": (
        factories.PageViewsFactory,
        ("profile", "day"),
        "Page views with this Profile and Day already exists.",
    ),
    "classification_edition_unique": (
        factories.ClassificationFactory,
        ("name", "edition"),
        "This edition of the classification exists already.",
    ),
    "code_unique_in_classification": (
        factories.ClassificationCodeFactory,
        ("classification", "code"),
        "This code exists already in this edition of the classification.",
    ),
    "code_match_unique_per_source": (
        factories.CodeMatchFactory,
        ("from_code", "to_code", "source"),
        "This source's match of the two codes exists already.",
    ),
    "code_text_unique_per_source": (
        factories.CodeTextFactory,
        ("code", "source", "kind", "language", "position"),
        "This source's text exists already.",
    ),
    "code_title_unique_per_source": (
        factories.CodeTitleFactory,
        ("code", "language", "text", "source"),
        "This source's title exists already.",
    ),
    "figure_unique_per_source": (
        factories.FigureFactory,
        ("code", "source", "measure", "unit", "place", "period"),
        "This source's figure for this measure, place and period exists already.",
    ),
    "related_code_unique_per_source": (
        factories.RelatedCodeFactory,
        ("code", "related", "source"),
        "This source names this code already.",
    ),
    "skill_level_unique_per_source": (
        factories.SkillLevelFactory,
        ("code", "skill", "source"),
        "This source's level exists already.",
    ),
    "import_change_unique_per_run": (
        factories.ImportChangeFactory,
        ("run", "profile", "section", "row_key"),
        "Imported change with this Import run, Profile, Section and Row already exists.",
    ),
    "visa_code_unique_in_country": (
        factories.VisaFactory,
        ("country", "code"),
        "This country has a visa with this code already.",
    ),
    "profile_unique_per_occupation_and_country": (
        factories.ProfileFactory,
        ("occupation", "country"),
        "This occupation has a profile in this country already.",
    ),
    "profile_slug_unique_in_country": (
        factories.ProfileFactory,
        ("country", "slug"),
        "Another profile of this country has this address already.",
    ),
    "rating_unique_per_dimension": (
        factories.RatingFactory,
        ("profile", "dimension"),
        "This profile has a rating of this dimension already.",
    ),
    "salary_band_unique_per_level": (
        factories.SalaryBandFactory,
        ("profile", "level"),
        "This profile has a salary band of this level already.",
    ),
    "statistic_unique_per_source": (
        factories.StatisticFactory,
        ("profile", "measure", "unit", "place", "period", "citation"),
        "This source's figure for this measure, place and period exists already.",
    ),
    "visa_option_unique_per_visa": (
        factories.VisaOptionFactory,
        ("profile", "visa"),
        "This profile lists this visa already.",
    ),
    "glossary_term_unique_in_language": (
        factories.GlossaryTermFactory,
        ("language", "term"),
        "This language's glossary has this term already.",
    ),
    "translation_unique_per_text": (
        factories.TranslationFactory,
        ("profile", "row_key", "field", "language"),
        "Translation with this Profile, Row, Text and Language already exists.",
    ),
    "presence_unique_per_profile_and_user": (
        factories.PresenceFactory,
        ("profile", "user"),
        "Presence with this Profile and User already exists.",
    ),
    "translation_state_unique": (
        factories.TranslationStateFactory,
        ("profile", "language"),
        "State of translation with this Profile and Language already exists.",
    ),
    "correction_said_once": (
        factories.CorrectionFactory,
        ("profile", "fingerprint"),
        "This was suggested already.",
    ),
    "schedule_one_open_per_action": (
        factories.ScheduleFactory,
        ["profile"],
        "Constraint “schedule_one_open_per_action” is violated.",
    ),
    "adjacent_career_unique": (
        factories.AdjacentCareerFactory,
        ("profile", "target", "kind"),
        "This profile lists this career already.",
    ),
}

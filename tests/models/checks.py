"""The rules of one row: for each a row that keeps it, what breaks it, and what the editor reads."""

import datetime as dt

from django.utils import timezone

from tests import factories

NOT_A_CHOICE = "Value 'other' is not a valid choice."
YEARS = "The years of experience must start before they end."

PERIOD = "Enter a year, a month, or two of them with a slash between, such as 2024/2034."
PLACE = "Enter an ISO 3166 code, such as US for a country or CA-ON."
VALUE = "Enter a value, or say why the publisher gives none."

# By the constraint's name: a row, what is wrong about it, and what the editor reads.
CHECKS = {
    "code_match_of_two_codes": (
        factories.CodeMatchFactory,
        {"to_code": lambda row: row.from_code},
        "A code cannot be matched with itself.",
    ),
    "code_match_kind_known": (factories.CodeMatchFactory, {"kind": "other"}, NOT_A_CHOICE),
    "occupation_focal_point_inside": (
        factories.OccupationFactory,
        {"focal_x": 101},
        "The focal point is given in percent, from 0 to 100.",
    ),
    "occupation_credit_of_address": (
        factories.OccupationFactory,
        {"credit_url": "https://photographs.example/"},
        "An address of the credit needs the credit that it belongs to.",
    ),
    "country_code_is_iso_3166": (
        factories.CountryFactory,
        {"code": "U1"},
        "Enter the two lower-case letters of ISO 3166-1, such as ca.",
    ),
    "country_currency_is_iso_4217": (
        factories.CountryFactory,
        {"currency": "usd"},
        "Enter the three capital letters of ISO 4217, such as CAD.",
    ),
    "country_rate_has_period_and_source": (
        factories.CountryFactory,
        {"rate_period": ""},
        "An exchange rate needs its period and its source.",
    ),
    "country_ppp_has_period_and_source": (
        factories.CountryFactory,
        {"ppp": 2},
        "A purchasing power parity needs its year and its source.",
    ),
    "correction_state_known": (factories.CorrectionFactory, {"state": "other"}, NOT_A_CHOICE),
    "correction_decided_has_date": (
        factories.CorrectionFactory,
        {"state": "done"},
        "A decided suggestion has the time of its decision.",
    ),
    "profile_stage_known": (
        factories.ProfileFactory,
        {"stage": "other"},
        "Constraint “profile_stage_known” is violated.",
    ),
    "glossary_term_has_words": (
        factories.GlossaryTermFactory,
        {"term": ""},
        "This field cannot be blank.",
    ),
    "revision_kind_known": (factories.RevisionFactory, {"kind": "other"}, NOT_A_CHOICE),
    "link_state_known": (factories.LinkCheckFactory, {"state": "other"}, NOT_A_CHOICE),
    "link_reason_known": (factories.LinkCheckFactory, {"reason": "other"}, NOT_A_CHOICE),
    "role_kind_known": (factories.RoleFactory, {"kind": "other"}, NOT_A_CHOICE),
    "role_language_of_translators": (
        factories.RoleFactory,
        {"language": "es"},
        "A translator's role names one language; no other role does.",
    ),
    "role_country_of_editors": (
        factories.RoleFactory,
        {"country": lambda _row: factories.CountryFactory()},
        "Only an editor's role names a country.",
    ),
    "bulk_action_kind_known": (factories.BulkActionFactory, {"kind": "other"}, NOT_A_CHOICE),
    "comment_target_narrows": (
        factories.CommentFactory,
        {"section": "faq", "field": "answer"},
        "A comment on a text names its row, and one on a row its section.",
    ),
    "comment_reply_not_resolved": (
        factories.CommentFactory,
        {"parent": lambda _row: factories.CommentFactory(), "resolved_at": timezone.now()},
        "A thread is resolved as a whole, not a reply.",
    ),
    "transition_step_known": (factories.TransitionFactory, {"step": "other"}, NOT_A_CHOICE),
    "transition_sent_back_with_comment": (
        factories.TransitionFactory,
        {"step": "sent_back", "comment": ""},
        "Say what is to be changed.",
    ),
    "schedule_action_known": (factories.ScheduleFactory, {"action": "other"}, NOT_A_CHOICE),
    "schedule_failure_known": (factories.ScheduleFactory, {"failure": "other"}, NOT_A_CHOICE),
    "code_text_kind_known": (factories.CodeTextFactory, {"kind": "other"}, NOT_A_CHOICE),
    "code_title_kind_known": (factories.CodeTitleFactory, {"kind": "other"}, NOT_A_CHOICE),
    "figure_measure_known": (factories.FigureFactory, {"measure": "other"}, NOT_A_CHOICE),
    "figure_unit_known": (factories.FigureFactory, {"unit": "other"}, NOT_A_CHOICE),
    "figure_place_is_iso_3166": (factories.FigureFactory, {"place": "Canada"}, PLACE),
    "figure_period_in_order": (
        factories.FigureFactory,
        {"period": "2034/2024"},
        "A period cannot end before it starts.",
    ),
    "figure_period_is_iso_8601": (factories.FigureFactory, {"period": "May 2025"}, PERIOD),
    "figure_value_or_flag": (factories.FigureFactory, {"flag": "suppressed"}, VALUE),
    "import_change_state_known": (factories.ImportChangeFactory, {"state": "other"}, NOT_A_CHOICE),
    "skill_kind_known": (factories.SkillFactory, {"kind": "other"}, NOT_A_CHOICE),
    "dimension_polarity_known": (factories.RatingDimensionFactory, {"polarity": "other"}, NOT_A_CHOICE),
    "dimension_weight_not_negative": (
        factories.RatingDimensionFactory,
        {"weight": -1},
        "Ensure this value is greater than or equal to 0.",
    ),
    "visa_ends_after_it_starts": (
        factories.VisaFactory,
        {"effective_from": dt.date(2026, 1, 2), "effective_until": dt.date(2026, 1, 1)},
        "A visa cannot end before it starts.",
    ),
    "profile_verdict_known": (factories.ProfileFactory, {"ai_verdict": "other"}, NOT_A_CHOICE),
    "rating_score_from_0_to_10": (
        factories.RatingFactory,
        {"score": 11},
        "Ensure this value is less than or equal to 10.",
    ),
    "rating_range_in_order": (
        factories.RatingFactory,
        {"low": 7, "high": 6},
        "Give both ends of the range, the lower first.",
    ),
    "rating_basis_known": (factories.RatingFactory, {"basis": "other"}, NOT_A_CHOICE),
    "evidence_year_in_range": (
        factories.EvidenceFactory,
        {"year": 1949},
        "Ensure this value is greater than or equal to 1950.",
    ),
    "evidence_kind_known": (factories.EvidenceFactory, {"kind": "other"}, NOT_A_CHOICE),
    "evidence_extent_known": (factories.EvidenceFactory, {"extent": "other"}, NOT_A_CHOICE),
    "salary_low_not_above_high": (
        factories.SalaryBandFactory,
        {"low": 55_001},
        "The low end of the salary is above its high end.",
    ),
    "salary_years_in_order": (factories.SalaryBandFactory, {"years_min": 4}, YEARS),
    "career_level_years_in_order": (factories.CareerLevelFactory, {"years_min": 11}, YEARS),
    "salary_level_known": (factories.SalaryBandFactory, {"level": "other"}, NOT_A_CHOICE),
    "statement_section_known": (factories.StatementFactory, {"section": "other"}, NOT_A_CHOICE),
    "resource_kind_known": (factories.ResourceFactory, {"kind": "other"}, NOT_A_CHOICE),
    "statistic_measure_known": (factories.StatisticFactory, {"measure": "other"}, NOT_A_CHOICE),
    "statistic_unit_known": (factories.StatisticFactory, {"unit": "other"}, NOT_A_CHOICE),
    "statistic_place_is_iso_3166": (
        factories.StatisticFactory,
        {"place": "Canada"},
        PLACE,
    ),
    "statistic_value_or_flag": (factories.StatisticFactory, {"value": None}, VALUE),
    "statistic_period_in_order": (
        factories.StatisticFactory,
        {"period": "2034/2024"},
        "A period cannot end before it starts.",
    ),
    "statistic_period_is_iso_8601": (
        factories.StatisticFactory,
        {"period": "May 2025"},
        PERIOD,
    ),
    "education_months_in_order": (
        factories.EducationStageFactory,
        {"months_max": None},
        "Give both months, the shorter first.",
    ),
    "education_cost_in_order": (
        factories.EducationStageFactory,
        {"cost_min": 60_001},
        "Give both costs, the lower first.",
    ),
    "qualification_requirement_known": (
        factories.QualificationFactory,
        {"requirement": "other"},
        NOT_A_CHOICE,
    ),
    "adjacent_career_is_another": (
        factories.AdjacentCareerFactory,
        {"target": lambda row: row.profile},
        "A profile is not adjacent to itself.",
    ),
    "adjacent_similarity_from_0_to_1": (
        factories.AdjacentCareerFactory,
        {"similarity": 2},
        "Ensure this value is less than or equal to 1.",
    ),
    "adjacent_kind_known": (factories.AdjacentCareerFactory, {"kind": "other"}, NOT_A_CHOICE),
}

# By the constraint's name: rows, what two of them have in common, and what the editor reads.

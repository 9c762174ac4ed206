"""The way of a profile from a draft to a public page: who takes which step, and what each step does."""

from occupations.workflow.refusal import Refused
from occupations.workflow.rules import check, steps_of
from occupations.workflow.scheduling import cancel, run_due, schedule
from occupations.workflow.steps import (
    approve,
    archive,
    publish_profile,
    reopen,
    send_back,
    submit,
    unpublish,
)

__all__ = [
    "Refused",
    "approve",
    "archive",
    "cancel",
    "check",
    "publish_profile",
    "reopen",
    "run_due",
    "schedule",
    "send_back",
    "steps_of",
    "submit",
    "unpublish",
]

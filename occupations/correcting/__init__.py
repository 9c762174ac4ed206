"""What readers suggest to put right: the form, what guards it, how it is kept, and what editors decide."""

from occupations.correcting.decide import decide, reopen
from occupations.correcting.form import CorrectionForm
from occupations.correcting.limits import Refusal, client_name, refusal
from occupations.correcting.receive import receive
from occupations.correcting.token import Answer, check_token, make_token

__all__ = [
    "Answer",
    "CorrectionForm",
    "Refusal",
    "check_token",
    "client_name",
    "decide",
    "make_token",
    "receive",
    "refusal",
    "reopen",
]

"""What a sentence about employment requirements says of licences.

The rules are for sentences of Canada's occupational profiles, in English. They rather leave a sentence out than read
too much into it: a licence for a vehicle, one task or a protected title is none that the occupation needs.
"""

import re

from occupations.models.measure import Licensing

__all__ = ["licensing_of"]

# A licence or the like from a body that regulates the work. Some sentences run two words into one: "andlicensing".
LICENCE = re.compile(
    r"(licens(ing|ure)|\bregistration|\bcertification) (by|with) [^.;]*?"
    r"\b(body|authority|society|association|commission|council|college|board|Ordre)\b"
    r"|\bmembership (in|with) [^.;]*?\b(body|society|Ordre|provincial association)\b"
    r"|\b(licens(ing|ure)|registration|a licen[cs]e( or registration)?) is (required|mandatory)\b"
    r"|\blicensure in the province or territory of employment is required\b"
    r"|\blicen[cs]e to practi[cs]e is required\b"
    r"|\b(teaching|teacher's) certificate( for the province of employment)? is (usually )?required\b"
    r"|\btrade certification\b[^.;]*\bcompulsory\b"
    r"|^certification for [^.;]*\bcompulsory\b",
    re.IGNORECASE,
)
# A licence that only some of the work needs, or a step on the way to one.
PARTLY = re.compile(
    r"\bdriver|\btitles?\b|\bbefore\b|\beligib|\beducational program\b|^occupations in\b|\bwhen employed by\b"
    r"|\brequired to (?!practi[cs]e)\w|^to (?!practi[cs]e)\w|\b(some|certain) (positions|occupations|areas)\b",
    re.IGNORECASE,
)
REQUIRED = re.compile(
    r"\b(mandatory|compulsory)\b|\b(is|are|also) required\b(?! by)|(?<!\bmay )(?<!\busually )\brequires?\b",
    re.IGNORECASE,
)
ASKED_FOR = re.compile(r"\bmay (be required|require)\b|\busually requ|\brequired by\b", re.IGNORECASE)
EVERYWHERE = re.compile(r"\bin all provinces\b(?!.*\bexcept\b)", re.IGNORECASE)
SOMEWHERE = re.compile(
    r"\bin (the )?((all|most|some) provinces|that province|Newfoundland|Prince Edward Island|Nova Scotia|New Brunswick"
    r"|Qu[eé]bec|Ontario|Manitoba|Saskatchewan|Alberta|British Columbia|Yukon|Northwest Territories|Nunavut)\b",
    re.IGNORECASE,
)


def licensing_of(sentence: str) -> Licensing | None:
    """Return what a sentence says: required, required in some provinces, or asked for by employers; else None.

    It is required where the sentence says so of all provinces, or names none. A licence that is maybe or usually
    required is one that employers ask for, unless it is the membership of an association or a matter of one province.
    Certification that is available but voluntary says nothing.
    """
    if not LICENCE.search(sentence) or PARTLY.search(sentence):
        return None
    somewhere = SOMEWHERE.search(sentence)
    if REQUIRED.search(sentence):
        everywhere = EVERYWHERE.search(sentence) or not somewhere
        return Licensing.REQUIRED if everywhere else Licensing.SOME_PLACES
    if ASKED_FOR.search(sentence) and not somewhere and "embership" not in sentence:
        return Licensing.VOLUNTARY
    return None

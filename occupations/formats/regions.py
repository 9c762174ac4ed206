"""Names of the regions that statistics are published for; Babel carries none.

Regions that are not listed are printed by their code.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

__all__ = ["REGIONS"]

REGIONS: dict[str, Promise] = {
    "CA-AB": _("Alberta"),
    "CA-BC": _("British Columbia"),
    "CA-MB": _("Manitoba"),
    "CA-NB": _("New Brunswick"),
    "CA-NL": _("Newfoundland and Labrador"),
    "CA-NS": _("Nova Scotia"),
    "CA-NT": _("Northwest Territories"),
    "CA-NU": _("Nunavut"),
    "CA-ON": _("Ontario"),
    "CA-PE": _("Prince Edward Island"),
    "CA-QC": _("Quebec"),
    "CA-SK": _("Saskatchewan"),
    "CA-YT": _("Yukon"),
}

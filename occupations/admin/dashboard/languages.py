"""How far each language is."""

from django.conf import settings
from django.db.models import Sum
from django.http import HttpRequest
from django.utils.translation import get_language

from careergraph.languages import is_rtl, offered
from occupations.charts.progress import LanguageTotals, ProgressChart, draw_progress
from occupations.models import TranslationState
from occupations.rights import rights_of

__all__ = ["progress"]


def progress(request: HttpRequest) -> ProgressChart | None:
    """Draw how much of all texts each language has, for whoever may see profiles; one query."""
    if not rights_of(request.user).may_see():
        return None
    sums = TranslationState.objects.order_by().values_list("language")
    found = {
        row[0]: LanguageTotals(*row)
        for row in sums.annotate(a=Sum("total"), b=Sum("missing"), c=Sum("outdated"))
    }
    languages = [found[code] for code in offered() if code in found and code != settings.LANGUAGE_CODE]
    return draw_progress(languages, rtl=is_rtl(get_language() or settings.LANGUAGE_CODE))

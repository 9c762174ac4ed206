"""What the world read of a profile on a day."""

import datetime as dt
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import native_name, offered
from occupations import formats
from occupations.admin.history import page_context, seen_profile
from occupations.models import Publication
from occupations.publishing.as_of import documents_of, published_on
from occupations.views.profile import render_profile

__all__ = ["published", "published_page"]


class DayForm(forms.Form):
    """A day and a language."""

    date = forms.DateField(
        label=gettext_lazy("Day"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        # A browser's date field posts this, whatever the language.
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": gettext_lazy("Enter a day as year-month-day, such as 2026-01-31.")},
    )
    lang = forms.ChoiceField(label=gettext_lazy("Language"))

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["lang"].choices = [(code, native_name(code)) for code in offered()]  # type: ignore[attr-defined]

    def clean_date(self) -> dt.date:
        """Refuse a day that has not come."""
        day: dt.date = self.cleaned_data["date"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet. Enter today or an earlier day."))
        return day


@require_safe
def published(request: HttpRequest, model_admin: Any, pk: int) -> HttpResponse:
    """Ask for a day and a language, and lead to what was public then; say so if nothing was."""
    profile = seen_profile(request, pk)
    today = {"date": timezone.localdate(), "lang": get_language()}
    form = DayForm(request.GET) if "date" in request.GET else DayForm(initial=today)
    nothing_on = ""
    if form.is_bound and form.is_valid():
        day = form.cleaned_data["date"]
        if published_on(profile, day):
            name = "admin:occupations_occupationprofile_published_page"
            return HttpResponseRedirect(reverse(name, args=[pk, day.isoformat(), form.cleaned_data["lang"]]))
        nothing_on = formats.date(day)
    found = Publication.objects.filter(profile=profile).order_by("published_at")
    context = page_context(model_admin, request, profile) | {
        "title": _("%(profile)s as it was published") % {"profile": profile},
        "form": form,
        "nothing_on": nothing_on,
        "first": found.values_list("published_at", flat=True).first(),
    }
    status = 200 if form.is_valid() or not form.is_bound else 400
    return render(request, "admin/occupations/history/published.html", context, status=status)


@require_safe
def published_page(request: HttpRequest, pk: int, date: str, language: str, **_given: Any) -> HttpResponse:
    """Show the page of the publication that was public at the end of a day; kept by no cache and no search engine."""
    profile = seen_profile(request, pk)
    try:
        day = dt.date.fromisoformat(date)
    except ValueError:
        raise Http404 from None
    publication = None if day > timezone.localdate() else published_on(profile, day)
    if language not in offered() or publication is None:
        raise Http404
    document = documents_of(publication)[language].model_dump(mode="json", exclude_defaults=True)
    response = HttpResponse(render_profile(document, preview=True, as_of=day))
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Content-Language"] = language
    return response

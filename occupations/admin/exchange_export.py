"""Texts of selected profiles as a file for translators."""

from typing import Any

from django import forms
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careergraph.languages import native_name, offered
from occupations import formats as worded
from occupations.exchange.export import LIMIT, TooManyTextsError, Wanted, cells_of
from occupations.exchange.formats import FORMATS, write
from occupations.rights import rights_of

__all__ = ["export_texts"]


class ExportForm(forms.Form):
    """What the file is to hold."""

    language = forms.ChoiceField(label=gettext_lazy("Language"))
    format = forms.ChoiceField(
        label=gettext_lazy("Format"),
        choices=[(known.name, known.label) for known in FORMATS],
        widget=forms.RadioSelect,
        initial=FORMATS[0].name,
    )
    wanted = forms.ChoiceField(
        label=gettext_lazy("Texts"), choices=Wanted.choices, widget=forms.RadioSelect, initial=Wanted.TO_DO
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        languages = [(code, native_name(code)) for code in offered()[1:]]
        self.fields["language"] = forms.ChoiceField(label=gettext_lazy("Language"), choices=languages)


def export_texts(model_admin: Any, request: HttpRequest, profiles: QuerySet) -> HttpResponse:
    """Ask what the file is to hold; once that is answered, answer with the file, or say why there is none."""
    is_answered = "confirmed" in request.POST
    form = ExportForm(request.POST if is_answered else None, initial={"language": _likely(request)})
    if is_answered and form.is_valid():
        response = _file(form, profiles)
        if response is not None:
            return response
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Export texts for translation"),
        "opts": model_admin.opts,
        "form": form,
        "profiles": profiles.count(),
        "selected": request.POST.getlist(ACTION_CHECKBOX_NAME),
        "select_across": request.POST.get("select_across", "0"),
        "back": request.get_full_path(),
    }
    status = 422 if is_answered else 200
    return render(request, "admin/occupations/exchange/export.html", context, status=status)


def _file(form: ExportForm, profiles: QuerySet) -> HttpResponse | None:
    """Return the file; None, with the reason in the form, if it would be empty or too large."""
    said = form.cleaned_data
    file_format = next(known for known in FORMATS if known.name == said["format"])
    try:
        cells = cells_of(profiles.order_by("country", "slug"), said["language"], Wanted(said["wanted"]))
    except TooManyTextsError:
        limit = {"limit": worded.decimal(LIMIT)}
        form.add_error(
            None,
            _("These are more than %(limit)s texts. Select fewer profiles, or fewer texts of them.") % limit,
        )
        return None
    if not cells:
        form.add_error(None, _("There are no such texts: nothing is left to be done in this language."))
        return None
    response = HttpResponse(write(file_format, cells, said["language"]), content_type=file_format.media_type)
    name = f"texts-{said['language']}-{timezone.localdate():%Y-%m-%d}{file_format.endings[0]}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response


def _likely(request: HttpRequest) -> str:
    """Return the language that the user most likely means: that of the role, else the one the list is narrowed to."""
    asked = (request.GET.get("missing") or request.GET.get("outdated") or "").partition(":")[0]
    own = sorted(rights_of(request.user).languages)
    return next((code for code in (asked, *own, offered()[1]) if code in offered()[1:]), "")

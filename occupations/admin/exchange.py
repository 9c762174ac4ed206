"""Files of translations that come back: uploaded, looked at before anything is written, applied."""

import csv
from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.template.defaultfilters import filesizeformat
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from careergraph.languages import native_name, offered
from occupations import formats as words
from occupations.admin.exchange_page import page_context
from occupations.admin.publishing import editor
from occupations.admin.read_only import ReadOnlyAdmin
from occupations.exchange.apply import AppliedAlreadyError, apply
from occupations.exchange.cells import Returned
from occupations.exchange.check import Outcome
from occupations.exchange.formats import FORMATS, Format, format_of, read
from occupations.exchange.formats.faults import FileFaultError
from occupations.exchange.uploads import keep
from occupations.models import TranslationUpload
from occupations.rights import rights_of

__all__ = ["TranslationUploadAdmin"]

LARGEST = 10 * 1024 * 1024
# What a spreadsheet would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class UploadForm(forms.Form):
    """A file, and the language that it is for. What is in it is read while it is checked."""

    language = forms.ChoiceField(label=gettext_lazy("Language"))
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("As it was exported here, in the same format, with the translations added."),
    )

    def __init__(self, languages: tuple[str, ...], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [(code, native_name(code)) for code in languages]
        self.fields["language"] = forms.ChoiceField(label=gettext_lazy("Language"), choices=names)
        self.fields["file"].widget.attrs["accept"] = ",".join(
            ending for known in FORMATS for ending in known.endings
        )
        self.texts: list[Returned] = []
        self.format: Format | None = None

    def clean_file(self) -> UploadedFile:
        """Refuse what is too large before it is read, and what is no such file."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError(
                _("The file is larger than %(limit)s. Export fewer profiles at once.")
                % {"limit": filesizeformat(LARGEST)}
            )
        language = self.cleaned_data.get("language")
        if language:
            try:
                self.format = format_of(file.name or "")
                self.texts = read(self.format, file.read(), language)
            except FileFaultError as error:
                raise forms.ValidationError(str(error)) from error
        return file


@admin.register(TranslationUpload)
class TranslationUploadAdmin(ReadOnlyAdmin):
    """The files that came back, newest first."""

    list_display = (
        "file_name",
        "language_name",
        "uploaded_by",
        "uploaded_at",
        "applied_at",
        "applied",
        "refused_texts",
    )
    list_filter = ("uploaded_at", ("applied_at", admin.EmptyFieldListFilter))
    list_select_related = ("uploaded_by",)
    search_fields = ("file_name",)
    sortable_by = ("uploaded_at", "applied_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Leave the texts, which no list needs."""
        return super().get_queryset(request).defer("cells")

    def get_urls(self) -> list[URLPattern]:
        """Add uploading, applying, and the list of what was refused."""
        views: dict[str, tuple[str, Callable[..., HttpResponse]]] = {
            "upload": ("upload/", upload),
            "apply": ("<int:pk>/apply/", apply_upload),
            "refused": ("<int:pk>/refused.csv", refused_texts),
        }
        own = [
            path(
                route,
                self.admin_site.admin_view(partial(view, model_admin=self)),
                name=f"occupations_translationupload_{name}",
            )
            for name, (route, view) in views.items()
        ]
        return [*own, *super().get_urls()]

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Show the files to whoever works on profiles."""
        return rights_of(request.user).may_see()

    def has_module_permission(self, request: HttpRequest) -> bool:
        """List them on the first page for the same."""
        return self.has_view_permission(request)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Offer to upload a file."""
        context = {"may_upload": bool(_languages(request)), **(extra_context or {})}
        return super().changelist_view(request, context)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show what would become of each text, or what became of it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        found = TranslationUpload.objects.filter(pk=object_id) if object_id.isdecimal() else None
        kept = found.select_related("uploaded_by").first() if found is not None else None
        if kept is None:
            raise Http404
        context = {
            **self.admin_site.each_context(request),
            "title": kept.file_name,
            "opts": self.opts,
            **page_context(request, kept),
        }
        return render(request, "admin/occupations/translationupload/texts.html", context)

    @admin.display(description=gettext_lazy("language"), ordering="language")
    def language_name(self, kept: TranslationUpload) -> str:
        """Return the language's own name."""
        return native_name(kept.language) if kept.language in offered() else kept.language

    @admin.display(description=gettext_lazy("refused texts"))
    def refused_texts(self, kept: TranslationUpload) -> str:
        """Count what was not written, once the file was applied."""
        return words.decimal(len(kept.refused)) if kept.applied_at else ""


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest, model_admin: TranslationUploadAdmin) -> HttpResponse:
    """Read a file and show what would become of its texts; nothing is written yet."""
    languages = _languages(request)
    if not languages:
        raise PermissionDenied
    stated = request.GET.get("language")
    form = UploadForm(
        languages,
        *((request.POST, request.FILES) if request.method == "POST" else ()),
        initial={"language": stated if stated in languages else languages[0]},
    )
    if request.method == "POST" and form.is_valid() and form.format:
        name = form.cleaned_data["file"].name or ""
        kept = keep(form.texts, name, form.format, form.cleaned_data["language"], editor(request))
        return HttpResponseRedirect(_url("change", kept.pk))
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Upload translations"),
        "opts": model_admin.opts,
        "form": form,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "admin/occupations/translationupload/upload.html", context, status=status)


@require_POST
def apply_upload(request: HttpRequest, model_admin: TranslationUploadAdmin, pk: int) -> HttpResponse:
    """Write what nothing has overtaken, and say how many texts that were."""
    kept = get_object_or_404(TranslationUpload, pk=pk)
    user = editor(request)
    if user is None or kept.language not in _languages(request):
        raise PermissionDenied
    try:
        apply(kept, user)
    except AppliedAlreadyError:
        messages.warning(request, _("This file was applied already. Nothing was written."))
        return HttpResponseRedirect(_url("change", pk))
    kept.refresh_from_db()
    model_admin.log_change(request, kept, _("Applied."))
    said = ngettext("%(count)s text was written.", "%(count)s texts were written.", kept.applied)
    messages.success(request, said % {"count": words.decimal(kept.applied)})
    if kept.refused:
        said = ngettext(
            "%(count)s text was refused. It is listed below with the reason.",
            "%(count)s texts were refused. They are listed below with the reasons.",
            len(kept.refused),
        )
        messages.warning(request, said % {"count": words.decimal(len(kept.refused))})
    return HttpResponseRedirect(_url("change", pk))


@require_safe
def refused_texts(request: HttpRequest, model_admin: TranslationUploadAdmin, pk: int) -> HttpResponse:
    """Offer what was refused as a table for those who translate outside."""
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    kept = get_object_or_404(TranslationUpload.objects.defer("cells"), pk=pk)
    # The mark at the beginning tells spreadsheets that this is UTF-8.
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="refused-{kept.language}-{pk}.csv"'
    table = csv.writer(response)
    table.writerow(
        [
            _("Line or row"),
            _("Profile"),
            _("Text"),
            _("Reason"),
            _("Source in the file"),
            _("Source now"),
            _("Translation in the file"),
            _("Translation now"),
        ]
    )
    for row in kept.refused:
        reason = Outcome(row["reason"]).label if row["reason"] in Outcome.values else row["reason"]
        values = [row["place"], row["profile"], row["text"], reason]
        values += [row["source"], row["source_now"], row["words"], row["words_now"]]
        table.writerow([_not_a_formula(str(value)) for value in values])
    return response


def _languages(request: HttpRequest) -> tuple[str, ...]:
    """Return the languages that the user may translate into."""
    rights = rights_of(request.user)
    return tuple(code for code in offered()[1:] if rights.may_translate(code))


def _url(name: str, pk: int) -> str:
    return reverse(f"admin:occupations_translationupload_{name}", args=[pk])


def _not_a_formula(words: str) -> str:
    return f"'{words}" if words.startswith(FORMULA) else words

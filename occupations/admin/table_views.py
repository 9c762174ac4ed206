"""Pages of lists going out to a spreadsheet and coming in again, with a preview before anything is written."""

import tempfile
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from tablib.core import Dataset

from occupations.admin.table_forms import KIND, ExportForm, ImportForm
from occupations.tables import export, uploads
from occupations.tables.formats import UnreadableFileError
from occupations.tables.run import Outcome, apply, check_columns, preview
from occupations.tables.tables import ListTable, find_table, tables_of

__all__ = ["confirm_import", "export_list", "import_list", "show_export"]

# Lines of a preview that are printed; all of them are counted.
PRINTED = 500


def export_list(request: HttpRequest, model_admin: Any) -> HttpResponse | FileResponse:
    """Ask for the format, then send what the list's filters leave, or what was selected in it."""
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    form = ExportForm(tables_of(model_admin.model), request.POST or None)
    if not form.is_valid():
        return _ask_for_export(request, model_admin, form, _listed(request, model_admin))
    table, kind = form.cleaned_data["table"], KIND[form.cleaned_data["format"]]
    selected = form.cleaned_data["rows"]
    if selected:
        keys = [int(key) for key in selected.split(",") if key]
        listed = model_admin.get_queryset(request).filter(pk__in=keys)
    else:
        listed = _listed(request, model_admin)
    # Written to disk: a list of any length takes the same memory.
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the answer closes it
    kind.write(file, export.headers(table), export.rows(table, listed), table.name)
    file.seek(0)
    name = f"{table.name}-{timezone.localdate():%Y-%m-%d}.{kind.get_extension()}"
    return FileResponse(file, as_attachment=True, filename=name, content_type=kind.get_content_type())


def show_export(request: HttpRequest, model_admin: Any, selected: QuerySet) -> HttpResponse:
    """Ask for the format of selected rows."""
    keys = ",".join(str(pk) for pk in selected.order_by("pk").values_list("pk", flat=True))
    form = ExportForm(tables_of(model_admin.model), initial={"rows": keys})
    return _ask_for_export(request, model_admin, form, selected)


def import_list(request: HttpRequest, model_admin: Any) -> HttpResponse:
    """Ask for a file, then show what it would do."""
    tables = _importable(request, model_admin)
    form = ImportForm(tables, request.POST or None, request.FILES or None)
    if form.is_valid():
        table, file = form.cleaned_data["table"], form.cleaned_data["file"]
        try:
            check_columns(table, file.dataset)
        except UnreadableFileError as error:
            form.add_error("file", str(error))
        else:
            said = {"file": uploads.save(file.data), "format": file.format, "name": file.name}
            return _show_preview(request, model_admin, table, file.dataset, said)
    return _page(
        request,
        model_admin,
        "import",
        _("Import"),
        form=form,
        tables=tables,
        status=400 if form.errors else 200,
    )


@require_POST
def confirm_import(request: HttpRequest, model_admin: Any) -> HttpResponse:
    """Write what was shown; show it again if it would do something else by now."""
    tables = _importable(request, model_admin)
    said = uploads.unseal(_user(request).pk, request.POST.get("sealed", ""))
    table = find_table(model_admin.model, said["table"]) if said else None
    if said is None or table not in tables or said["list"] != model_admin.model._meta.label:
        raise PermissionDenied
    data = uploads.read(said["file"])
    if data is None:
        messages.error(request, _("The file is no longer kept. Upload it again."))
        return HttpResponseRedirect(_address(model_admin, "import"))
    dataset = KIND[said["format"]].create_dataset(data)
    access = model_admin.table_access(request)
    outcome = apply(table, dataset, access, _user(request), said["name"], said["digest"])
    if outcome is None:
        messages.warning(request, _("The list has changed meanwhile. This is what the file would do now."))
        return _show_preview(request, model_admin, table, dataset, said)
    uploads.forget(said["file"])
    model_admin.after_table_import(request, outcome)
    return HttpResponseRedirect(_address(model_admin, "changelist"))


def _show_preview(
    request: HttpRequest, model_admin: Any, table: ListTable, dataset: Dataset, said: dict[str, str]
) -> HttpResponse:
    outcome = preview(table, dataset, model_admin.table_access(request), _user(request))
    named = {**said, "table": table.name, "list": model_admin.model._meta.label, "digest": outcome.digest}
    left_out = max(len(outcome.lines) - PRINTED, len(outcome.refusals) - PRINTED, 0)
    return _page(
        request,
        model_admin,
        "preview",
        _("What the file would do"),
        table=table,
        file_name=said["name"],
        outcome=outcome,
        lines=outcome.lines[:PRINTED],
        refusals=outcome.refusals[:PRINTED],
        left_out=left_out,
        sealed=uploads.seal(_user(request).pk, named) if _may_confirm(outcome) else "",
    )


def _may_confirm(outcome: Outcome) -> bool:
    return bool(outcome.lines) and not outcome.refusals


def _importable(request: HttpRequest, model_admin: Any) -> list[ListTable]:
    """Return the tables of the list that the user may import; PermissionDenied if there are none."""
    tables = [table for table in tables_of(model_admin.model) if table.is_read]
    if not tables or not model_admin.may_import_tables(request):
        raise PermissionDenied
    return tables


def _listed(request: HttpRequest, model_admin: Any) -> QuerySet:
    """Return what the list shows with the filters and the search of the address."""
    found = model_admin.get_changelist_instance(request)
    if isinstance(found, HttpResponse):
        raise Http404
    queryset: QuerySet = found.get_queryset(request)
    return queryset


def _ask_for_export(
    request: HttpRequest, model_admin: Any, form: ExportForm, listed: QuerySet
) -> HttpResponse:
    address = f"{_address(model_admin, 'export')}?{request.GET.urlencode()}"
    count = listed.count()
    said = ngettext("%(count)s row of the list", "%(count)s rows of the list", count) % {"count": count}
    return _page(request, model_admin, "export", _("Export"), form=form, count=said, address=address)


def _page(
    request: HttpRequest, model_admin: Any, name: str, title: str, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = {
        **model_admin.admin_site.each_context(request),
        "title": title,
        "opts": model_admin.opts,
        "list_name": capfirst(model_admin.opts.verbose_name_plural),
        "list_url": _address(model_admin, "changelist"),
        "confirm_url": _address(model_admin, "import_confirm"),
        **more,
    }
    return TemplateResponse(request, f"admin/occupations/tables/{name}.html", context, status=status)


def _address(model_admin: Any, name: str) -> str:
    return reverse(f"admin:occupations_{model_admin.opts.model_name}_{name}")


def _user(request: HttpRequest) -> User:
    """Return who is signed in, as everybody in the admin is."""
    if isinstance(request.user, AnonymousUser):
        raise PermissionDenied
    return request.user

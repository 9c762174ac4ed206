"""What is asked before a list goes out or comes in."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from occupations.tables.formats import FORMATS, UnreadableFileError
from occupations.tables.tables import ListTable

__all__ = ["ExportForm", "ImportForm"]

LARGEST = 5
KIND = {name: kind() for name, kind in FORMATS.items()}


class TableField(forms.TypedChoiceField):
    """One of a list's tables, by name."""

    def __init__(self, tables: Sequence[ListTable]) -> None:
        named = {table.name: table for table in tables}
        super().__init__(
            label=_("Table"),
            choices=[(table.name, table.label) for table in tables],
            coerce=lambda name: named[name],
            initial=tables[0].name,
        )
        if len(tables) == 1:
            self.widget = forms.HiddenInput()


class ExportForm(forms.Form):
    """The table, the format, and the primary keys of the selected rows, if some are."""

    format = forms.ChoiceField(
        label=gettext_lazy("Format"),
        choices=[(name, kind.get_title()) for name, kind in KIND.items()],
        widget=forms.RadioSelect,
        initial="xlsx",
    )
    rows = forms.RegexField(r"^[0-9,]*$", required=False, widget=forms.HiddenInput)

    def __init__(self, tables: Sequence[ListTable], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["table"] = TableField(tables)
        self.order_fields(["table"])


class ImportForm(forms.Form):
    """The table and the file."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.csv"}),
        help_text=gettext_lazy("An XLSX workbook, whose first sheet is read, or a CSV file in UTF-8."),
    )

    def __init__(self, tables: Sequence[ListTable], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["table"] = TableField(tables)
        self.order_fields(["table"])

    def clean_file(self) -> Any:
        """Read the file; ``dataset`` on it is what it says."""
        file: Any = self.cleaned_data["file"]
        if file.size > LARGEST * 1024 * 1024:
            raise forms.ValidationError(
                _("The file has more than %(count)s megabytes. Import it in parts.") % {"count": LARGEST}
            )
        # By what it is: a workbook is an archive, and no text begins like one.
        file.format = "xlsx" if file.read(2) == b"PK" else "csv"
        file.seek(0)
        file.data = file.read()
        try:
            file.dataset = KIND[file.format].create_dataset(file.data)
        except UnreadableFileError as error:
            raise forms.ValidationError(str(error)) from None
        return file

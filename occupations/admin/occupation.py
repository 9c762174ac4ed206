"""Occupations and fields of work."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Field
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from occupations.admin.languages import search_columns
from occupations.admin.picture import OccupationForm, PictureField, draw_picture, save_picture
from occupations.admin.reference import ReferenceAdmin
from occupations.models import FieldOfWork, Occupation

__all__ = ["FieldOfWorkAdmin", "OccupationAdmin"]


@admin.register(FieldOfWork)
class FieldOfWorkAdmin(ReferenceAdmin):
    """A field of work."""

    fields = ("name", "slug", "position")
    slug_from = "name"
    list_display = ("slug", "name_here", "position")
    search_fields = ("slug", *search_columns("name"))

    @admin.display(description=_("name"))
    def name_here(self, field: FieldOfWork) -> Any:
        """Return the name in the reader's language, or the source language."""
        return field.name


@admin.register(Occupation)
class OccupationAdmin(ReferenceAdmin):
    """What is the same in every country."""

    form = OccupationForm
    fields = (
        *("name", "slug", "field", "isco_code"),
        *("image", "picture", ("focal_x", "focal_y"), "image_alt", "credit", "credit_url", "licence"),
    )
    readonly_fields = ("picture",)
    slug_from = "name"
    autocomplete_fields = ("field", "isco_code")
    list_display = ("slug", "name_here", "field", "isco")
    search_fields = ("slug", "isco_code__code", *search_columns("name"))
    list_filter = ("field",)
    list_select_related = ("field", "isco_code")
    help_texts = {
        "name": _("What the occupation is called where no country says otherwise."),
        "isco_code": _("From the correspondence table of the country's classification and ISCO-08."),
        "image": _(
            "A photograph or drawing that the site may use: JPEG, PNG, WebP or AVIF, at least 1,200 × 630 pixels. "
            "Positions and other data that cameras write into it are removed."
        ),
    }

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """Check an uploaded picture by its content."""
        if db_field.name == "image":
            kwargs["form_class"] = PictureField
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Keep what was uploaded, without its metadata, and make what pages print of it."""
        save_picture(obj, form)
        super().save_model(request, obj, form, change)

    @admin.display(description=_("Picture"))
    def picture(self, occupation: Occupation) -> Any:
        """Return the picture with its focal point and renditions."""
        return draw_picture(occupation)

    @admin.display(description=_("name"))
    def name_here(self, occupation: Occupation) -> Any:
        """Return the name in the reader's language, or the source language."""
        return occupation.name

    @admin.display(description=_("ISCO-08 code"), ordering="isco_code__code")
    def isco(self, occupation: Occupation) -> str:
        """Return the bare code."""
        return occupation.isco_code.code if occupation.isco_code else ""

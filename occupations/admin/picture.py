"""The picture in an occupation's form: checked when uploaded, shown with its focal point and what is made of it."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from PIL import Image

from occupations.admin.concurrency import ConcurrentForm
from occupations.codec.table import column
from occupations.images.check import open_picture
from occupations.images.keep import forget, keep, remake
from occupations.images.prepare import prepare
from occupations.models import Occupation

__all__ = ["OccupationForm", "PictureField", "draw_picture", "save_picture"]

ALT = column("image_alt", settings.LANGUAGE_CODE)
FOCAL = {"focal_x", "focal_y"}


class PictureField(forms.FileField):
    """A file that is a picture by its content; ``prepared`` on the uploaded file is what will be kept of it."""

    def to_python(self, data: Any) -> Any:
        """Check the file and decode it."""
        file: Any = super().to_python(data)
        if file is not None:
            file.prepared = prepare(open_picture(file))
            file.seek(0)
        return file

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Let the browser offer pictures only."""
        return {
            **super().widget_attrs(widget),
            "accept": "image/jpeg,image/png,image/webp,image/avif",
        }


class OccupationForm(ConcurrentForm):
    """An occupation, whose picture needs words for readers who cannot see it."""

    class Meta:
        model = Occupation
        fields = ()  # the admin names them

    def clean(self) -> dict[str, Any]:
        """Ask for the alternative text in the source language."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("image") and ALT in self.fields and not cleaned.get(ALT):
            self.add_error(
                ALT, _("Say what the picture shows. A picture without these words is not published.")
            )
        return cleaned


def save_picture(occupation: Occupation, form: forms.ModelForm) -> None:
    """Make what was uploaded the occupation's picture, or crop the one that is there anew; before saving the row."""
    upload = form.cleaned_data.get("image")
    if isinstance(upload, UploadedFile):
        prepared: Image.Image = upload.prepared  # type: ignore[attr-defined] # set by PictureField
        keep(occupation, prepared)
    elif "image" in form.changed_data:
        forget(occupation)
    elif occupation.image and FOCAL & set(form.changed_data):
        remake(occupation)


def draw_picture(occupation: Occupation | None) -> SafeString:
    """Return the picture with its focal point, and its renditions."""
    image = occupation.image if occupation else None
    if not occupation or not image:
        return SafeString("–")
    storage = image.storage
    pictures = [picture | {"url": storage.url(picture["name"])} for picture in occupation.pictures()]
    context = {
        "occupation": occupation,
        "alt": getattr(occupation, ALT) or "",
        "marker_x": occupation.focal_x * (occupation.image_width or 0) / 100,
        "marker_y": occupation.focal_y * (occupation.image_height or 0) / 100,
        "marker_radius": max(occupation.image_width or 0, occupation.image_height or 0) / 40,
        "pictures": [picture for picture in pictures if picture["kind"] != "whole"],
    }
    return render_to_string("admin/occupations/occupation/picture.html", context)

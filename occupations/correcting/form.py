"""The form in which a reader suggests a correction."""

import re
from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from occupations.models.correction import LONGEST

__all__ = ["MOST_LINKS", "CorrectionForm"]

SHORTEN = gettext_lazy("This is too long: at most %(limit_value)d characters. You wrote %(show_value)d.")
# More addresses than this in the text of one suggestion are an advertisement.
MOST_LINKS = 3
LINK = re.compile(r"https?://|www\.", re.IGNORECASE)


class PlainText(forms.CharField):
    """Text with the line breaks that its length is counted with in the browser."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str:
        """Return the text with one character for each line break."""
        return str(super().to_python(value)).replace("\r\n", "\n")


class WebAddress(forms.URLField):
    """An address of the web, and of nothing else."""

    default_validators = [URLValidator(schemes=["http", "https"])]


class CorrectionForm(forms.Form):
    """What is wrong where, and what would be right; how to check it and whom to ask, if the reader says so."""

    section = forms.ChoiceField(
        label=gettext_lazy("Which part of the page it is about"),
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Choose one of the sections of this page.")},
    )
    text = PlainText(
        label=gettext_lazy("What is wrong, and what would be right?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 7, "dir": "auto"}),
        error_messages={
            "required": gettext_lazy("Say what is wrong, and what would be right."),
            "max_length": SHORTEN,
        },
    )
    source_url = WebAddress(
        label=gettext_lazy("Address of a source"),
        help_text=gettext_lazy(
            "Not required. With a page that says so, such as a statistic or a law, it can be checked sooner."
        ),
        required=False,
        assume_scheme="https",
        max_length=500,
        widget=forms.URLInput(attrs={"dir": "ltr", "autocomplete": "off", "inputmode": "url"}),
        error_messages={
            "invalid": gettext_lazy("Write a whole web address, such as https://example.org/page."),
            "max_length": SHORTEN,
        },
    )
    contact = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        help_text=gettext_lazy(
            "Not required. Only the editors of this page see it, and use it only to ask you about this suggestion."
            " It is deleted when they have decided."
        ),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"dir": "ltr", "autocomplete": "email"}),
        error_messages={
            "invalid": gettext_lazy("Write a whole e-mail address, such as name@example.org, or none."),
            "max_length": SHORTEN,
        },
    )
    # A trap. Nobody sees it or hears of it; programs that fill in every field of a page fall into it.
    homepage = forms.CharField(
        label=gettext_lazy("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, sections: Sequence[tuple[str, str | Promise]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sections = dict(sections)
        cast(forms.ChoiceField, self.fields["section"]).choices = [("", _("The whole page")), *sections]

    @property
    def query(self) -> str:
        """Return the query of the form's address, for the same section in another language."""
        section = self["section"].value()
        return f"?section={section}" if section in self.sections else ""

    def clean_text(self) -> str:
        """Refuse a text that is mostly addresses."""
        text: str = self.cleaned_data["text"]
        if len(LINK.findall(text)) > MOST_LINKS:
            said = ngettext(
                "At most %(count)d web address can stand in the text. Leave the others out.",
                "At most %(count)d web addresses can stand in the text. Leave the others out.",
                MOST_LINKS,
            )
            raise ValidationError(said % {"count": MOST_LINKS})
        return text

    def clean_homepage(self) -> str:
        """Refuse what only a program fills in, but let a person whose browser did it send the form again."""
        if self.cleaned_data["homepage"]:
            self.data = {**self.data.dict(), "homepage": ""}  # type: ignore[attr-defined] # as requests have it
            self.add_error(None, _("Something filled in a field that is not for people. Send it once more."))
        return ""

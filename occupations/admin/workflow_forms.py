"""What the pages of the workflow ask for."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from occupations.models import OccupationProfile, Transition

__all__ = ["ArchiveForm", "ScheduleForm", "StepForm"]

Step = Transition.Step


def _comment(help_text: Any = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": 4, "dir": "auto"})
    return forms.CharField(
        label=_("Comment"), required=False, max_length=4000, widget=area, help_text=help_text
    )


class StepForm(forms.Form):
    """A step, chosen by the button that is pressed, and a comment on it."""

    step = forms.ChoiceField(
        choices=[
            (step.value, step.label)
            for step in (Step.SUBMITTED, Step.APPROVED, Step.SENT_BACK, Step.REOPENED)
        ]
    )
    comment = _comment(_("Whoever sends a profile back says here what is to be changed."))


class Moment(forms.DateTimeField):
    """A date and a time, in the site's time zone, to the minute."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})
        super().__init__(required=False, widget=widget, **kwargs)


class ScheduleForm(forms.Form):
    """When to publish, when to unpublish."""

    publish_at = Moment(label=_("Publish on"))
    unpublish_at = Moment(label=_("Unpublish on"))


class ArchiveForm(forms.Form):
    """Where the addresses of an archived profile lead to."""

    leads_to = forms.CharField(
        label=_("Its addresses lead to"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"dir": "ltr", "spellcheck": "false", "class": "vTextField"}),
        help_text=_(
            "The address of a public profile, or its country and code as in us/29-2011. Without one, readers learn that"
            " the page was taken away."
        ),
    )
    comment = _comment()

    def clean_leads_to(self) -> OccupationProfile | None:
        """Find the profile by its address or its code."""
        said = self.cleaned_data["leads_to"]
        if not said:
            return None
        *_before, country, name = ["", "", *filter(None, urlsplit(said).path.split("/"))]
        public = OccupationProfile.objects.published().filter(country__code=country.lower())
        found: OccupationProfile | None = public.filter(Q(slug=name) | Q(code__code=name)).first()
        if found is None:
            raise forms.ValidationError(_("No public profile has this address."))
        return found

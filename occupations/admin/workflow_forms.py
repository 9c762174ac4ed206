"""What the pages of the workflow ask for."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.utils.translation import gettext_lazy as _

from occupations.models import OccupationProfile, PublishedAddress, Transition

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

    leads_to: Any = forms.ModelChoiceField(
        OccupationProfile.objects.none(),
        label=_("Its addresses lead to"),
        required=False,
        help_text=_("A public profile. Without one, readers learn that the page was taken away."),
    )
    comment = _comment()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["leads_to"]
        choice.queryset = OccupationProfile.objects.published().select_related("country")
        choice.widget = AutocompleteSelect(PublishedAddress._meta.get_field("leads_to"), admin.site)
        choice.widget.choices = choice.choices

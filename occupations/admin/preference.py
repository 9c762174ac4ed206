"""My settings: what a member of staff wants for themselves."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from careergraph.languages import native_name, offered
from occupations.admin.read_only import ReadOnlyAdmin
from occupations.models import StaffPreference

__all__ = ["StaffPreferenceAdmin"]


class PreferenceForm(forms.ModelForm):
    """Whether one wants the digest, and in which language."""

    class Meta:
        model = StaffPreference
        fields = ("digest", "language")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Each under its own name, whatever the language of the admin.
        languages = [(code, native_name(code)) for code in offered()]
        self.fields["language"].widget = forms.Select(choices=languages)

    def clean_language(self) -> str:
        """Refuse a language that the site is not offered in."""
        language: str = self.cleaned_data["language"]
        if language not in offered():
            raise ValidationError(_("Choose one of the languages that the site is offered in."))
        return language

    def clean_digest(self) -> bool:
        """Refuse the digest to somebody whom it could not reach."""
        wanted: bool = self.cleaned_data["digest"]
        if wanted and not self.instance.user.email:
            raise ValidationError(
                _(
                    "Your account has no e-mail address. Ask an administrator to enter it, then switch this on."
                )
            )
        return wanted


@admin.register(StaffPreference)
class StaffPreferenceAdmin(ReadOnlyAdmin):
    """Holds the page of one's own settings; nobody lists those of others."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Show nobody's settings to others."""
        return False

    def has_module_permission(self, request: HttpRequest) -> bool:
        """List nothing on the first page."""
        return False

    def get_urls(self) -> list[URLPattern]:
        """Offer one's own settings only."""
        view = self.admin_site.admin_view(self.mine)
        return [path("mine/", view, name="occupations_staffpreference_mine")]

    def mine(self, request: HttpRequest) -> HttpResponse:
        """Show and change one's own settings."""
        return my_settings(request, model_admin=self)


@require_http_methods(["GET", "HEAD", "POST"])
def my_settings(request: HttpRequest, model_admin: StaffPreferenceAdmin) -> HttpResponse:
    """Show one's own settings, and change them on POST."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    known = StaffPreference.objects.filter(user=request.user).first()
    preference = known or StaffPreference(user=request.user, language=request.LANGUAGE_CODE)
    had = preference.digest
    form = PreferenceForm(request.POST if request.method == "POST" else None, instance=preference)
    if form.is_valid():
        changed = form.save(commit=False)
        if changed.digest and not had:
            # The first digest tells what happens from now on.
            changed.digest_sent_at = timezone.now()
        changed.save()
        messages.success(request, _("Your settings were saved."))
        return HttpResponseRedirect(request.path)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("My settings"),
        "opts": model_admin.opts,
        "form": form,
        "email": request.user.email,
    }
    status = 422 if form.is_bound else 200
    return render(request, "admin/occupations/staffpreference/mine.html", context, status=status)

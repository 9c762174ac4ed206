"""What imports changed on published profiles, and the decision on it."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import conditional_escape as escape
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from occupations import formats
from occupations.admin.bulk import offer_undo
from occupations.admin.change_filters import ProfileFilter, SectionFilter, StateFilter, section_name
from occupations.admin.change_words import ChangeWords
from occupations.admin.publishing import editor
from occupations.admin.read_only import ReadOnlyAdmin
from occupations.bulk import decide
from occupations.composing.decisions import Decision, Reason, accept, accept_and_publish, hold
from occupations.models import BulkAction, ImportChange, OccupationProfile
from occupations.rights import rights_of

__all__ = ["ImportChangeAdmin", "may_see_imports"]

ADDED = pgettext_lazy("size of a change", "added")
GONE = pgettext_lazy("size of a change", "gone")
TITLES = {
    "accept_selected": gettext_lazy("Accept the selected changes"),
    "hold_selected": gettext_lazy("Hold the selected changes"),
    "publish_selected": gettext_lazy("Accept all changes of these profiles and publish them"),
}


def may_see_imports(request: HttpRequest, model: str) -> bool:
    """Tell whether the user may see imports: with the permission of their own, or any that concerns profiles."""
    names = (
        f"view_{model}",
        "view_occupationprofile",
        "change_occupationprofile",
        "publish_occupationprofile",
    )
    return any(request.user.has_perm(f"occupations.{name}") for name in names)


@admin.register(ImportChange)
class ImportChangeAdmin(ReadOnlyAdmin):
    """The changes, largest first; those that wait, unless another state is asked for."""

    fields = ("profile", "run", "subject", "before", "after", "status", "decided_by", "decided_at")
    readonly_fields = ("subject", "before", "after", "status")
    list_display = ("subject", "before", "after", "size", "owner", "status", "decided_by", "decided_at")
    list_display_links = None
    list_filter = (
        StateFilter,
        SectionFilter,
        "profile__country",
        ("run", admin.RelatedOnlyFieldListFilter),
        ProfileFilter,
    )
    list_select_related = ("profile__country", "run", "decided_by")
    search_fields = ("profile__slug", "profile__code__code")
    search_help_text = gettext_lazy("Search by code or by address.")
    ordering = ("-magnitude", "pk")
    sortable_by = ()
    actions = ("accept_selected", "hold_selected", "publish_selected")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Show changes to whoever may see profiles."""
        return may_see_imports(request, "importchange")

    def has_module_permission(self, request: HttpRequest) -> bool:
        """List the changes on the first page for whoever may see them."""
        return self.has_view_permission(request)

    def has_decide_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may accept and hold, which changes profiles; those of which countries, see below."""
        return rights_of(request.user).may_edit()

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may publish what nobody has approved, for an approval lapses with a change."""
        rights = rights_of(request.user)
        return rights.publishes and rights.reviews

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """Word the changes of the page together."""
        changelist = super().get_changelist_instance(request)
        words = ChangeWords(changelist.result_list)
        for change in words.changes:
            _keep(change, words)
        changelist.result_list = words.changes
        return changelist

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Word the change that is shown alone."""
        change = super().get_object(request, object_id, from_field)
        if change is not None:
            _keep(change, ChangeWords([change]))
        return change

    @admin.display(description=gettext_lazy("what"))
    def subject(self, change: Any) -> str:
        """Return what the change is about, below the name of its section."""
        return format_html(
            '<span class="quiet">{}</span> <b>{}</b>', section_name(change.section), change.words.subject
        )

    @admin.display(description=gettext_lazy("before"))
    def before(self, change: Any) -> str:
        """Return what was there."""
        return format_html("<bdi>{}</bdi>", change.words.old)

    @admin.display(description=gettext_lazy("imported"))
    def after(self, change: Any) -> str:
        """Return what the import brought."""
        return format_html("<bdi>{}</bdi>", change.words.new)

    @admin.display(description=gettext_lazy("size of the change"))
    def size(self, change: ImportChange) -> str:
        """Return how far the number moved, in percent of the old one."""
        if change.old is None or change.new is None:
            return str(GONE if change.new is None else ADDED)
        return formats.percent(change.magnitude * 100) if change.section in ("statistics", "ratings") else ""

    @admin.display(description=gettext_lazy("profile"))
    def owner(self, change: ImportChange) -> str:
        """Return the profile as a link to its form, with one to all that waits on it."""
        section = change.section if change.section in ("statistics", "ratings", "adjacent") else ""
        return format_html(
            '<a href="{}">{}</a> <a class="quiet" href="{}">{}</a>',
            reverse("admin:occupations_occupationprofile_change", args=[change.profile_id])
            + (f"?section={section}" if section else ""),
            change.profile,
            f"{reverse('admin:occupations_importchange_changelist')}?profile={change.profile_id}",
            _("All that waits on it"),
        )

    @admin.display(description=gettext_lazy("state"))
    def status(self, change: Any) -> str:
        """Return the state; of an editor's version that stands, both versions."""
        if change.state == ImportChange.State.OVERRIDDEN:
            said = escape(_("An editor's version stands: %(editors)s (imported: %(imported)s)"))
            return SafeString(
                said % {"editors": escape(change.words.old), "imported": escape(change.words.new)}
            )
        return str(change.get_state_display())

    @admin.action(description=TITLES["accept_selected"], permissions=["decide"])
    def accept_selected(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        """Accept after a question."""
        if "confirmed" not in request.POST:
            return _question(self, request, queryset, "accept_selected")
        _accept(request, _own(request, queryset))
        return None

    @admin.action(description=TITLES["hold_selected"], permissions=["decide"])
    def hold_selected(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        """Hold after a question."""
        if "confirmed" not in request.POST:
            return _question(self, request, queryset, "hold_selected")
        _hold(request, _own(request, queryset))
        return None

    @admin.action(description=TITLES["publish_selected"], permissions=["publish"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        """Accept and publish after a question."""
        if "confirmed" not in request.POST:
            return _question(self, request, queryset, "publish_selected")
        _publish(request, queryset)
        return None


def _keep(change: Any, words: ChangeWords) -> None:
    """Keep a change's words beside it, for its columns."""
    change.words = words.word(change)


def _question(
    model_admin: ImportChangeAdmin, request: HttpRequest, queryset: QuerySet, action: str
) -> HttpResponse:
    """Say how many changes are about to be decided on, and ask for a button to be pressed."""
    waiting = queryset.filter(state=ImportChange.State.WAITING).order_by()
    profiles = waiting.values("profile").distinct().count()
    concerned = waiting
    if action == "publish_selected":
        concerned = ImportChange.objects.filter(
            state=ImportChange.State.WAITING, profile__in=waiting.values("profile")
        )
    context = {
        **model_admin.admin_site.each_context(request),
        "title": TITLES[action],
        "opts": model_admin.opts,
        "action": action,
        "changes": concerned.count(),
        "profiles": profiles,
        "selected": request.POST.getlist(ACTION_CHECKBOX_NAME),
        "select_across": request.POST.get("select_across", "0"),
        "back": request.get_full_path(),
    }
    return render(request, "admin/occupations/importchange/decide.html", context)


def _own(request: HttpRequest, queryset: QuerySet) -> QuerySet:
    """Leave out what the user may not change, and say how much that is."""
    countries = rights_of(request.user).countries
    mine = queryset.exclude(profile__stage=OccupationProfile.Stage.ARCHIVED)
    if countries is not None:
        mine = mine.filter(profile__country__in=countries)
    left = queryset.count() - mine.count()
    if left:
        said = ngettext(
            "%(count)s change was left as it is: its profile is archived, or of a country that you do not edit.",
            "%(count)s changes were left as they are: their profiles are archived, or of a country that you do not"
            " edit.",
            left,
        )
        messages.warning(request, said % {"count": formats.decimal(left)})
    return mine


def _accept(request: HttpRequest, queryset: QuerySet) -> None:
    decision, action = decide(BulkAction.Kind.ACCEPT, accept, queryset, editor(request))
    said = ngettext("%(count)s change was accepted.", "%(count)s changes were accepted.", decision.decided)
    _report(request, decision, said, action)


def _hold(request: HttpRequest, queryset: QuerySet) -> None:
    decision, action = decide(BulkAction.Kind.HOLD, hold, queryset, editor(request))
    said = ngettext(
        "%(count)s change was held and undone in the working copy.",
        "%(count)s changes were held and undone in the working copies.",
        decision.decided,
    )
    _report(request, decision, said, action)
    for reason in Reason:
        left = [pk for pk, why in decision.left.items() if why == reason]
        if left:
            said = ngettext(
                "%(count)s change was left as it is. %(reason)s",
                "%(count)s changes were left as they are. %(reason)s",
                len(left),
            )
            messages.warning(request, said % {"count": formats.decimal(len(left)), "reason": reason.label})


def _publish(request: HttpRequest, queryset: QuerySet) -> None:
    kind = BulkAction.Kind.ACCEPT_AND_PUBLISH
    outcome, action = decide(kind, accept_and_publish, queryset, editor(request))
    said = ngettext(
        "%(count)s profile was published.", "%(count)s profiles were published.", outcome.published
    )
    if outcome.published or not outcome.not_ready:
        said %= {"count": formats.decimal(outcome.published)}
        messages.success(request, offer_undo(said, action) if action else said)
    for path, reasons in outcome.not_ready.items():
        for reason in reasons:
            said = _("%(profile)s was not published. %(reason)s") % {"profile": path, "reason": reason}
            messages.error(request, said)


def _report(request: HttpRequest, decision: Decision, said: str, action: BulkAction | None) -> None:
    if decision.decided:
        said %= {"count": formats.decimal(decision.decided)}
        messages.success(request, offer_undo(said, action) if action else said)
    elif not decision.left:
        messages.warning(request, _("None of the selected changes waits for a decision."))

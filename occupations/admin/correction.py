"""What readers suggest to put right: the queue of those who may edit the profile, and the decision."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from careergraph.languages import direction, native_name
from occupations import formats
from occupations.admin.change_filters import ProfileFilter
from occupations.admin.correction_filters import (
    CorrectionStateFilter,
    LanguageFilter,
    PageSectionFilter,
    section_heading,
)
from occupations.admin.correction_place import form_url, page_url
from occupations.admin.publishing import editor
from occupations.correcting import decide, reopen
from occupations.models import Correction
from occupations.rights import rights_of

__all__ = ["CorrectionAdmin", "corrections_of"]

State = Correction.State
# What is shown of a suggestion in the list.
EXCERPT = 160


def corrections_of(request: HttpRequest) -> QuerySet[Correction]:
    """Return the suggestions that the user may decide on: of their countries, and of profiles that exist."""
    countries = rights_of(request.user).countries
    found = Correction.objects.filter(profile__pk__isnull=False)
    return found if countries is None else found.filter(profile__country__in=countries)


@admin.register(Correction)
class CorrectionAdmin(admin.ModelAdmin):
    """The suggestions; those that are open, unless another state is asked for. Nobody changes what a reader wrote."""

    change_form_template = "admin/occupations/correction/change_form.html"
    fields = ("owner", "place", "page_language", "words", "source", "contact", "created_at", "status", "note")
    readonly_fields = (
        "owner",
        "place",
        "page_language",
        "words",
        "source",
        "contact",
        "created_at",
        "status",
    )
    list_display = ("excerpt", "owner", "heading", "page_language", "created_at", "status")
    list_filter = (
        CorrectionStateFilter,
        "profile__country",
        PageSectionFilter,
        LanguageFilter,
        "created_at",
        ProfileFilter,
    )
    list_select_related = ("profile__country", "decided_by")
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("text", "profile__slug", "profile__code__code")
    search_help_text = gettext_lazy("Search by words, by code or by address.")
    # The queue: who waits longest comes first.
    ordering = ("created_at", "pk")
    sortable_by = ()
    actions = ("done_selected", "decline_selected")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Keep those of the user's countries."""
        return corrections_of(request) & super().get_queryset(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse: readers write them."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse: a declined one keeps the same from coming again."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let those decide who may edit profiles and have the permission; which ones, the rows tell."""
        return super().has_change_permission(request, obj) and rights_of(request.user).may_edit()

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Show suggestions, with the addresses of who made them, to those alone who may decide."""
        return self.has_change_permission(request, obj)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """List the queue on the first page for those."""
        return self.has_change_permission(request)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Decide by the button that was pressed, or keep the note alone."""
        state = next((state for state in (State.DONE, State.DECLINED) if f"_{state}" in request.POST), None)
        if state and decide(obj.pk, state, editor(request), obj.note):
            obj.refresh_from_db()
        elif state:
            messages.error(request, _("Somebody else has decided on it in the meantime."))
        elif "_reopen" in request.POST:
            reopen(obj.pk)
            obj.refresh_from_db()
        else:
            obj.save(update_fields=["note"])

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Go back to the queue after a decision, and stay where only the note was kept."""
        said = {
            State.DONE: _("The suggestion is marked as put right."),
            State.DECLINED: _("The suggestion was declined."),
            State.OPEN: _("The suggestion is open."),
        }
        messages.success(request, said[State(obj.state)])
        if f"_{obj.state}" in request.POST:
            return HttpResponseRedirect(reverse("admin:occupations_correction_changelist"))
        return HttpResponseRedirect(request.path)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Keep no second record: the row says who decided and when."""

    @admin.action(
        description=gettext_lazy("Mark the selected suggestions as put right"), permissions=["change"]
    )
    def done_selected(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Close several as put right."""
        _decide_all(request, queryset, State.DONE)

    @admin.action(description=gettext_lazy("Decline the selected suggestions"), permissions=["change"])
    def decline_selected(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Close several that are of no use."""
        _decide_all(request, queryset, State.DECLINED)

    @admin.display(description=gettext_lazy("suggestion"))
    def excerpt(self, row: Correction) -> str:
        """Return the beginning of the text, in the direction it was written in."""
        text = Truncator(row.text).chars(EXCERPT)
        return format_html('<span lang="{}" dir="auto">{}</span>', row.language, text)

    @admin.display(description=gettext_lazy("suggestion"))
    def words(self, row: Correction) -> str:
        """Return the whole text with its line breaks."""
        template = '<div class="correction-text" lang="{}" dir="auto">{}</div>'
        return format_html(template, row.language, row.text)

    @admin.display(description=gettext_lazy("profile"))
    def owner(self, row: Correction) -> str:
        """Return the profile as a link to the form of the section."""
        return format_html('<a href="{}"><bdi>{}</bdi></a>', form_url(row), row.profile)

    @admin.display(description=gettext_lazy("section"))
    def heading(self, row: Correction) -> str:
        """Return the heading of the section on the page."""
        return section_heading(row.section)

    @admin.display(description=gettext_lazy("section"))
    def place(self, row: Correction) -> str:
        """Return the heading as links to the public section and to its form."""
        public = page_url(row)
        page = format_html(' · <a href="{}">{}</a>', public, _("Public page")) if public else ""
        form = format_html('<a href="{}">{}</a>', form_url(row), _("Edit the section"))
        return format_html("{} · {}{}", section_heading(row.section), form, page)

    @admin.display(description=gettext_lazy("language of the page"))
    def page_language(self, row: Correction) -> str:
        """Return the language under its own name."""
        template = '<span lang="{}" dir="{}">{}</span>'
        return format_html(template, row.language, direction(row.language), native_name(row.language))

    @admin.display(description=gettext_lazy("source"))
    def source(self, row: Correction) -> str:
        """Return the address of the source as a link that tells it nothing of us."""
        if not row.source_url:
            return "–"
        return format_html('<a href="{0}" rel="noreferrer nofollow" dir="ltr">{0}</a>', row.source_url)

    @admin.display(description=gettext_lazy("state"))
    def status(self, row: Correction) -> str:
        """Return the state, and who decided when."""
        if row.decided_at is None:
            return str(row.get_state_display())
        return _("%(state)s: %(person)s, %(date)s") % {
            "state": row.get_state_display(),
            "person": row.decided_by or "–",
            "date": formats.date(row.decided_at.date()),
        }


def _decide_all(request: HttpRequest, queryset: QuerySet, state: str) -> None:
    rows = list(queryset.filter(state=State.OPEN).values_list("pk", "note"))
    decided = sum(decide(pk, state, editor(request), note) for pk, note in rows)
    said = ngettext("%(count)s suggestion was decided.", "%(count)s suggestions were decided.", decided)
    messages.success(request, said % {"count": formats.decimal(decided)})

"""Links that were checked: the broken ones, where they are used, and the others on demand."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from occupations import formats
from occupations.admin.read_only import ReadOnlyAdmin
from occupations.models import LinkCheck
from occupations.rights import rights_of
from occupations.upkeep.addresses import Use, uses_of

__all__ = ["LinkCheckAdmin"]


class LinkStateFilter(admin.SimpleListFilter):
    """Broken links, unless others are asked for."""

    title = gettext_lazy("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Name the states; broken is the choice without a parameter."""
        others = [choice for choice in LinkCheck.State.choices if choice[0] != LinkCheck.State.BROKEN]
        return [
            *others,
            ("moved", gettext_lazy("moved for good")),
            ("all", pgettext_lazy("every state of a link", "All")),
        ]

    def choices(self, changelist: Any) -> Any:
        """Call the choice without a parameter by its name."""
        for number, choice in enumerate(super().choices(changelist)):
            yield choice if number else choice | {"display": LinkCheck.State.BROKEN.label}

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Keep the chosen state."""
        if self.value() == "all":
            return queryset
        if self.value() == "moved":
            return queryset.exclude(moved_to="")
        known = self.value() in LinkCheck.State.values
        return queryset.filter(state=self.value() if known else LinkCheck.State.BROKEN)


@admin.register(LinkCheck)
class LinkCheckAdmin(ReadOnlyAdmin):
    """The links of a state, those that are broken longest first, with the forms in which they are put right."""

    fields = ("url", "state", "status", "reason", "moved_to", "failures", "failing_since", "checked_at")
    list_display = ("link", "why", "failing_since", "checked_at", "used_in")
    list_display_links = None
    list_filter = (LinkStateFilter, "reason")
    search_fields = ("url",)
    search_help_text = gettext_lazy("Search by address.")
    ordering = ("failing_since", "url")
    sortable_by = ()

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Show links to whoever may see profiles."""
        return rights_of(request.user).may_see()

    def has_module_permission(self, request: HttpRequest) -> bool:
        """List the links on the first page for whoever may see them."""
        return self.has_view_permission(request)

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """Look up where the links of the page are used, together."""
        changelist = super().get_changelist_instance(request)
        checks = list(changelist.result_list)
        uses = uses_of([check.url for check in checks])
        for check in checks:
            check.uses = uses[check.url]
        changelist.result_list = checks
        return changelist

    @admin.display(description=gettext_lazy("address"))
    def link(self, check: LinkCheck) -> str:
        """Return the address as a link, and where it has moved."""
        link = '<a href="{0}" rel="noreferrer" dir="ltr">{0}</a>'
        if not check.moved_to:
            return format_html(link, check.url)
        moved = format_html('<a href="{0}" rel="noreferrer" dir="ltr">{0}</a>', check.moved_to)
        return format_html(
            link + ' <span class="quiet">{1} {2}</span>', check.url, _("It has moved for good:"), moved
        )

    @admin.display(description=gettext_lazy("what is wrong"))
    def why(self, check: LinkCheck) -> str:
        """Return the reason, with the status where there is one."""
        reason = check.get_reason_display() if check.reason else check.get_state_display()
        return format_html("{} <bdi>{}</bdi>", reason, f"({check.status})" if check.status else "")

    @admin.display(description=gettext_lazy("used in"))
    def used_in(self, check: Any) -> str:
        """Return the forms in which the address is written."""
        found = ((_form_of(use), _said(use)) for use in check.uses)
        return format_html_join(SafeString("<br>"), '<a href="{}">{}</a>', found)


def _form_of(use: Use) -> str:
    if use.section:
        form = reverse("admin:occupations_occupationprofile_change", args=[use.profile])
        return f"{form}?section={use.section}"
    return reverse(f"admin:{use.model._meta.label_lower.replace('.', '_')}_change", args=[use.row])


def _said(use: Use) -> str:
    if not use.section:
        return str(use.model._meta.verbose_name)
    noun = str(use.model._meta.verbose_name)
    if use.count == 1:
        return noun
    said = ngettext("%(noun)s, in %(count)s profile", "%(noun)s, in %(count)s profiles", use.count)
    return said % {"noun": noun, "count": formats.decimal(use.count)}

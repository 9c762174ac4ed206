"""The profile: one section and one language per form."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from occupations.admin import profile_list as listed
from occupations.admin import publishing as publishing_views
from occupations.admin import workbench
from occupations.admin.bulk import BULK_ACTIONS, allowed_actions
from occupations.admin.comment import comment_panel, comment_urls
from occupations.admin.concurrency import ConcurrentForm
from occupations.admin.conflict import Saved
from occupations.admin.consequences import ConsequencesAdmin
from occupations.admin.correction_place import open_corrections
from occupations.admin.errors import error_summary
from occupations.admin.exchange_export import export_texts
from occupations.admin.history import history
from occupations.admin.history_note import revision_note
from occupations.admin.history_urls import history_urls
from occupations.admin.language_filters import MissingFilter, OutdatedFilter
from occupations.admin.languages import (
    OneLanguageAdmin,
    form_address,
    form_language,
    language_bar,
    search_columns,
    translated_names,
)
from occupations.admin.navigation import (
    PROFILE,
    changes_url,
    following,
    form_section,
    imports_group,
    section_groups,
    section_label,
)
from occupations.admin.outline import row_counts, section_content, text_counts
from occupations.admin.own_country import OwnCountryMixin
from occupations.admin.presence import others_here, presence_urls
from occupations.admin.sections import SECTION_INLINES
from occupations.admin.tables import TablesMixin
from occupations.admin.workbench_preview import preview_words
from occupations.admin.workflow import workflow_state, workflow_urls
from occupations.codec.table import column
from occupations.models import OccupationProfile, Publication, PublishedPage
from occupations.publishing import delete
from occupations.publishing.working import stamp
from occupations.rights import rights_of
from occupations.tables.access import Access

__all__ = ["OccupationProfileAdmin"]


class ProfileForm(ConcurrentForm):
    """The profile's own fields."""

    def _get_validation_exclusions(self) -> set[str]:
        # Django leaves the rules alone that involve the country, because an existing profile's form only shows it.
        shown = {"country"} if "slug" in self.fields and "country" not in self.fields else set()
        return super()._get_validation_exclusions() - shown  # type: ignore[misc] # unknown to the stubs


@admin.register(OccupationProfile)
class OccupationProfileAdmin(TablesMixin, OwnCountryMixin, ConsequencesAdmin, OneLanguageAdmin):
    """`?section=` chooses the section, `?lang=` the language; an unknown one is the profile itself, in English."""

    form = ProfileForm
    fieldsets = (
        (
            None,
            {"fields": ("occupation", "country", "code", "title", "slug", "skilled_migration", "summary")},
        ),
        (
            gettext_lazy("In the AI era"),
            {"fields": ("ai_verdict", "ai_summary", "entry_outlook", "level_up")},
        ),
        (gettext_lazy("Career outlook"), {"fields": ("progression", "demand_outlook")}),
        (gettext_lazy("At work"), {"fields": ("work_environment", "remote_work")}),
        (gettext_lazy("Sources"), {"fields": ("sources_note",)}),
    )
    autocomplete_fields = ("occupation", "country", "code")
    list_display = (
        listed.title,
        "country",
        listed.code,
        listed.status,
        listed.completeness,
        listed.overall,
        "updated_by",
        "updated_at",
    )
    list_filter = (
        "country",
        listed.StatusFilter,
        listed.ScheduleFilter,
        MissingFilter,
        OutdatedFilter,
        "occupation__field",
    )
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("slug", "code__code", *search_columns("title"))
    search_help_text = gettext_lazy("Search by title in any language, by code or by address.")
    actions = (*BULK_ACTIONS, "export_texts")
    help_texts = {
        "occupation": gettext_lazy("Search by name. Add the occupation first if no country has it yet."),
        "skilled_migration": gettext_lazy(
            "The immigration authority's list of skilled occupations names this code."
        ),
        "ai_verdict": gettext_lazy(
            "Resilient, when people keep most of the tasks; at risk, when AI does most of them."
        ),
        "entry_outlook": gettext_lazy(
            "What beginners find on the labour market now that AI does some of the tasks."
        ),
        "level_up": gettext_lazy(
            "What to learn or take over so that AI adds to the work instead of replacing it."
        ),
        "progression": gettext_lazy(
            "The usual steps of a career. Pay by level belongs to the career levels."
        ),
        "demand_outlook": gettext_lazy(
            "What the official projection says, in words. Its figures belong to the statistics."
        ),
        "work_environment": gettext_lazy(
            "Places, hours and conditions, as the official description gives them."
        ),
        "remote_work": gettext_lazy("Which part of the work can be done from elsewhere."),
    }

    def get_urls(self) -> list[URLPattern]:
        """Add preview, publish, unpublish and the workbench of translators."""
        views: dict[str, tuple[str, Callable[..., Any]]] = {
            "preview": ("<int:pk>/preview/<slug:language>/", publishing_views.preview),
            "publish": ("<int:pk>/publish/", publishing_views.publish_profile),
            "unpublish": ("<int:pk>/unpublish/", publishing_views.unpublish_profile),
            "translate": ("<int:pk>/translate/<slug:language>/", workbench.workbench),
            "translate_memory": ("<int:pk>/translate/<slug:language>/memory/", workbench.memory),
            "translate_preview": ("<int:pk>/translate/preview/<slug:language>/", preview_words),
        }
        own = [
            path(
                route,
                self.admin_site.admin_view(partial(view, model_admin=self)),
                name=f"occupations_occupationprofile_{name}",
            )
            for name, (route, view) in views.items()
        ]
        return [
            *own,
            *comment_urls(self),
            *history_urls(self),
            *presence_urls(self),
            *workflow_urls(self),
            *super().get_urls(),
        ]

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Show the profile's versions instead of Django's own record, which knows no content."""
        if not object_id.isdecimal():
            raise Http404
        return history(request, self, int(object_id))

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Offer what the user may do to some profile at least."""
        return allowed_actions(request, super().get_actions(request))

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Add the published overall and what the list prints of other tables."""
        profiles = super().get_queryset(request).select_related("country", "code", "occupation", "updated_by")
        return listed.with_schedule(listed.with_waiting(listed.with_overall(profiles)))

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Show the profile's own fields in their section only."""
        return super().get_fieldsets(request, obj) if _section(request, obj) == PROFILE else []

    def get_inlines(self, request: HttpRequest, obj: Any) -> list[Any]:
        """Show the rows of the chosen section."""
        section = _section(request, obj)
        return [] if section == PROFILE else [SECTION_INLINES[section]]

    def writes_all(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let editors change the profiles of their countries."""
        # Every page of the admin asks without a profile, which the permission alone answers without a query.
        may_some = super().writes_all(request, obj)
        return may_some and (obj is None or rights_of(request.user).may_edit(obj))

    def may_import_tables(self, request: HttpRequest) -> bool:
        """Let editors and translators in; each row is asked about by itself."""
        rights = rights_of(request.user)
        return rights.may_edit() or bool(rights.languages)

    def table_access(self, request: HttpRequest) -> Access:
        """Return what the user may write of which profile."""
        rights = rights_of(request.user)
        return Access(rights.may_edit, rights.may_edit, sorted(rights.languages))

    def writes_texts(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let translators into the sections that have texts to translate."""
        section = _section(request, obj)
        has_texts = section == PROFILE or bool(translated_names(SECTION_INLINES[section].model))
        return has_texts and super().writes_texts(request, obj)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Show every profile to whoever works on any."""
        return super().has_view_permission(request, obj) or rights_of(request.user).may_see(obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Ask for the permission to change the profile, too."""
        return super().has_delete_permission(request, obj) and self.writes_all(request, obj)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """List profiles on the first page for whoever may see them."""
        return self.has_view_permission(request)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Keep which occupation in which country a profile is: its rows, pages and addresses belong to that."""
        fixed = ("occupation", "country") if obj else ()
        return tuple(dict.fromkeys((*super().get_readonly_fields(request, obj), *fixed)))

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, tuple[str, ...]]:
        """Propose a new profile's address."""
        return {} if obj else {"slug": (column("title", settings.LANGUAGE_CODE),)}

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Record who changed the profile, whichever section it was."""
        obj.updated_by = request.user
        # The base columns take the active language's text; the source language's is what content files write there.
        with translation.override(settings.LANGUAGE_CODE):
            if _section(request, obj if change else None) == PROFILE:
                super().save_model(request, obj, form, change)
            else:
                obj.save(update_fields=["updated_by", "updated_at"])
        if change and "slug" in form.changed_data and obj.is_published:
            messages.warning(
                request,
                _(
                    "The page's address changes when the profile is published. The present address will lead to it."
                ),
            )

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the section's rows in order and describe the working copy anew."""
        with translation.override(settings.LANGUAGE_CODE):
            super().save_related(request, form, formsets, change)
        for formset in formsets:
            formset.renumber()
        stamp([form.instance], publishing_views.editor(request), note=revision_note(request))

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Take the profile's pages away with it."""
        delete(obj, publishing_views.editor(request))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Let publications, which nobody deletes by themselves, go with their profile; count rows, list profiles."""
        listed_objects, counts, _lacking, protected = super().get_deleted_objects(objs, request)
        counts.pop(str(Publication.adjacent.through._meta.verbose_name_plural), None)
        lacking = {
            str(self.opts.verbose_name) for obj in objs if not self.has_delete_permission(request, obj)
        }
        return [entry for entry in listed_objects if isinstance(entry, str)], counts, lacking, protected

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may publish, which is a permission of its own."""
        return rights_of(request.user).publishes

    @admin.action(
        description=gettext_lazy("Export texts of the selected profiles for translation"),
        permissions=["view"],
    )
    def export_texts(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse:
        """Ask for language, format and which texts, and answer with the file."""
        return export_texts(self, request, queryset)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], **kwargs: Any
    ) -> HttpResponse:
        """Add the navigation, the languages' state and the summary of errors."""
        profile = kwargs.get("obj")
        context["error_summary"] = error_summary(context["adminform"].form, context["inline_admin_formsets"])
        if profile:
            section, language = form_section(request), form_language(request)
            content = section_content(profile, section, (settings.LANGUAGE_CODE, language))
            panel = comment_panel(request, profile, content)
            texts = text_counts(profile, language)
            context |= {
                "section": section,
                "others": others_here(request, profile, section, language),
                "comment_panel": panel,
                "form_language": form_language(request),
                "source_language": settings.LANGUAGE_CODE,
                "section_label": section_label(section),
                "section_groups": [
                    *section_groups(request, row_counts(profile), texts, panel.counts),
                    imports_group(profile.pk),
                ],
                "waiting_changes": profile.waiting_changes,
                "changes_url": changes_url(profile.pk),
                "corrections": open_corrections(request, profile),
                "language_bar": language_bar(
                    request, profile.completeness, writes_all=self.writes_all(request, profile)
                ),
                "publication": _publication(profile, form_language(request)),
                "may_publish": self.has_publish_permission(request),
                "workflow": workflow_state(request, profile),
                "show_delete": section == PROFILE,
            }
        else:
            context["language_bar"] = language_bar(request, {})
        return super().render_change_form(request, context, **kwargs)

    def last_saved(self, row: Any) -> Saved | None:
        """Return who saved the profile last, in whichever section and by whichever way."""
        return Saved(row.updated_at, str(row.updated_by or ""))

    def response_post_save_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Stay in the section, or go on to the next."""
        changes = {"section": following(form_section(request)), "page": ""} if "_next" in request.POST else {}
        return HttpResponseRedirect(form_address(request, request.path, **changes))


def _section(request: HttpRequest, profile: OccupationProfile | None) -> str:
    """Return the section on screen; a profile that does not exist yet has but its own fields."""
    return form_section(request) if profile and profile.pk else PROFILE


def _publication(profile: OccupationProfile, language: str) -> Publication | None:
    """Return what is public, with the slug of its page, which a changed one becomes only when it is published."""
    if not profile.is_published:
        return None
    page = PublishedPage.objects.filter(publication=OuterRef("pk"), language=language)
    current = Publication.objects.filter(profile=profile, ended_at__isnull=True)
    named = current.annotate(public_slug=Subquery(page.values("slug")[:1]))
    return named.select_related("published_by").defer("content").first()

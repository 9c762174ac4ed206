"""Groups of staff, each with its role."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as PlainGroupAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from occupations.admin.user import held, holds_all
from occupations.models import Role
from occupations.rights import rights_of

__all__ = ["GroupAdmin"]

admin.site.unregister(Group)


class RoleInline(admin.StackedInline):
    """What narrows a group's permissions; whoever may change groups may change it."""

    model = Role
    extra = 0
    fields = ("kind", "language", "country")
    verbose_name_plural = _("Role: the language or country that its permissions hold for")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Show the role with the group."""
        return request.user.has_perm("auth.view_group") or self.has_change_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Change the role with the group, if the user edits every profile: a role can allow as much."""
        return request.user.has_perm("auth.change_group") and rights_of(request.user).countries is None

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Give the group a role."""
        return self.has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Take the role from the group, whose permissions hold everywhere then."""
        return self.has_change_permission(request, obj)


@admin.register(Group)
class GroupAdmin(PlainGroupAdmin):
    """A group, with its role in words."""

    inlines = (RoleInline,)
    list_display = ("name", "role_here")
    list_select_related = ("role__country",)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse whoever lacks something that the group allows."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or holds_all(request.user, obj.permissions.order_by()))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse whoever lacks something that the group allows."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or holds_all(request.user, obj.permissions.order_by()))

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer the permissions that the user has everywhere."""
        field: Any = super().formfield_for_manytomany(db_field, request, **kwargs)
        if field is not None and db_field.name == "permissions":
            field.queryset = field.queryset.filter(pk__in=held(request.user).order_by().values("pk"))
        return field

    @admin.display(description=_("role"))
    def role_here(self, group: Group) -> str:
        """Return the role as it is called in the reader's language."""
        role = getattr(group, "role", None)
        return str(role) if role else ""

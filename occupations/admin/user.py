"""Accounts of staff, looked after by administrators who are no superusers.

Nobody gives away what they do not hold: a permission of their own, or by a group whose role does not narrow it to a
country or a language. An account that holds more is read-only, for whoever sets its password could sign in with it.
"""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as PlainUserAdmin
from django.contrib.auth.models import Group, Permission, User
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from occupations.rights import NARROW, rights_of

__all__ = ["UserAdmin", "groups_to_give", "held", "holds_all"]

admin.site.unregister(User)


def held(user: Any) -> QuerySet[Permission]:
    """Return the permissions that somebody has everywhere."""
    if user.is_superuser:
        return Permission.objects.all()
    wide = Group.objects.filter(user=user).exclude(role__kind__in=NARROW)
    return Permission.objects.filter(Q(user=user) | Q(group__in=wide)).distinct()


def holds_all(user: Any, permissions: QuerySet[Permission]) -> bool:
    """Tell whether somebody has each of these permissions everywhere."""
    return not permissions.exclude(pk__in=held(user).order_by().values("pk")).exists()


def groups_to_give(user: Any) -> QuerySet[Group]:
    """Return the groups that somebody may put others into: those that allow nothing that they lack, and their own."""
    lacking = Permission.objects.exclude(pk__in=held(user).order_by().values("pk"))
    beyond = Group.objects.filter(permissions__in=lacking).order_by().values("pk")
    within = ~Q(pk__in=beyond)
    if rights_of(user).countries is not None:
        # What a role allows by itself, such as translating, is part of editing everything only.
        within &= Q(role__isnull=True)
    return Group.objects.filter(Q(user=user) | within).distinct()


@admin.register(User)
class UserAdmin(PlainUserAdmin):
    """An account, of which only superusers write everything."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse whoever holds less than the account does."""
        return super().has_change_permission(request, obj) and self._holds_as_much(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse whoever holds less than the account does."""
        return super().has_delete_permission(request, obj) and self._holds_as_much(request, obj)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Let superusers alone make superusers."""
        fields = super().get_readonly_fields(request, obj)
        return fields if request.user.is_superuser else (*fields, "is_superuser")

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Offer what the user holds, and what the account has already."""
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        if obj is None or request.user.is_superuser:
            return form
        offered = {"user_permissions": held(request.user), "groups": groups_to_give(request.user)}
        for name, rows in offered.items():
            if name in form.base_fields:
                field = form.base_fields[name]
                wanted = Q(pk__in=rows.order_by().values("pk")) | Q(pk__in=getattr(obj, name).values("pk"))
                field.queryset = field.queryset.filter(wanted)
        return form

    def _holds_as_much(self, request: HttpRequest, account: Any) -> bool:
        user: Any = request.user
        if account is None or user.is_superuser:
            return True
        if account.is_superuser or account.pk == user.pk:
            return not account.is_superuser
        groups = account.groups.exclude(pk__in=user.groups.order_by().values("pk")).order_by()
        theirs = Permission.objects.filter(Q(user=account) | Q(group__in=groups.values("pk")))
        return holds_all(user, theirs)

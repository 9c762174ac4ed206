"""Every address of the site."""

from django.contrib import admin
from django.urls import path
from django.views.i18n import set_language

from careergraph.entrance import entrance
from careergraph.health import healthz, readyz
from careergraph.media import media

urlpatterns = [
    path("", entrance, name="entrance"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("media/<path:path>", media, name="media"),
    path("admin/language/", set_language, name="set_language"),
    path("admin/", admin.site.urls),
]

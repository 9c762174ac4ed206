"""Every address of the site.

What has a fixed name comes first: the public pages begin with a language, which may be any word.
"""

from django.contrib import admin
from django.urls import include, path
from django.views.i18n import set_language

from careergraph.entrance import entrance
from careergraph.health import healthz, readyz
from careergraph.media import media

handler400 = "occupations.views.errors.bad_request"
handler403 = "occupations.views.errors.permission_denied"
handler404 = "occupations.views.errors.not_found"
handler500 = "occupations.views.errors.server_error"

urlpatterns = [
    path("", entrance, name="entrance"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("media/<path:path>", media, name="media"),
    path("admin/language/", set_language, name="set_language"),
    path("admin/", include("occupations.admin.urls")),
    path("admin/", admin.site.urls),
    path("api/", include("occupations.api.urls")),
    path("", include("occupations.urls")),
]

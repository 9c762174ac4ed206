"""Pages of the admin that are no table's: the front page, and what keeps content true.

They come before Django's own, whose ``admin:index`` has the front page's address.
"""

from django.contrib import admin
from django.urls import path

from occupations.admin.contradiction import contradictions
from occupations.admin.dashboard.page import front_page
from occupations.admin.freshness import checked, claim, freshness

app_name = "desk"

urlpatterns = [
    path("", admin.site.admin_view(front_page), name="front_page"),
    path("freshness/", admin.site.admin_view(freshness), name="freshness"),
    path("freshness/checked/", admin.site.admin_view(checked), name="checked"),
    path("freshness/<slug:kind>/<int:row>/", admin.site.admin_view(claim), name="claim"),
    path("contradictions/", admin.site.admin_view(contradictions), name="contradictions"),
]

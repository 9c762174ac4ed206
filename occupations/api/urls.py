"""The addresses of the API."""

from django.urls import path, re_path
from django.views.generic import RedirectView

from occupations.api.card import ProfileListView
from occupations.api.classification import ClassificationListView, ClassificationView
from occupations.api.code import CodeListView, CodeView
from occupations.api.country import CountryListView
from occupations.api.dimension import RatingDimensionListView
from occupations.api.docs import docs
from occupations.api.occupation import OccupationListView, OccupationView
from occupations.api.profile import ProfileView
from occupations.api.root import RootView
from occupations.api.schema import SchemaView
from occupations.api.search import SearchView
from occupations.api.source import DataSourceListView
from occupations.api.unknown import UnknownView
from occupations.api.visa import VisaListView

app_name = "api"

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="api:root", query_string=True), name="newest"),
    path("v1/", RootView.as_view(), name="root"),
    path("v1/profiles/", ProfileListView.as_view(), name="profiles"),
    re_path(
        r"^v1/profiles/(?P<country>[a-z]{2})/(?P<address>[0-9A-Za-z._-]+)/\Z",
        ProfileView.as_view(),
        name="profile",
    ),
    path("v1/occupations/", OccupationListView.as_view(), name="occupations"),
    path("v1/occupations/<slug:slug>/", OccupationView.as_view(), name="occupation"),
    path("v1/search/", SearchView.as_view(), name="search"),
    path("v1/classifications/", ClassificationListView.as_view(), name="classifications"),
    re_path(
        r"^v1/classifications/(?P<classification>[0-9A-Za-z._-]+)/\Z",
        ClassificationView.as_view(),
        name="classification",
    ),
    path("v1/codes/", CodeListView.as_view(), name="codes"),
    re_path(
        r"^v1/codes/(?P<classification>[0-9A-Za-z._-]+)/(?P<code>[0-9A-Za-z._-]+)/\Z",
        CodeView.as_view(),
        name="code",
    ),
    path("v1/countries/", CountryListView.as_view(), name="countries"),
    path("v1/visas/", VisaListView.as_view(), name="visas"),
    path("v1/rating-dimensions/", RatingDimensionListView.as_view(), name="rating-dimensions"),
    path("v1/data-sources/", DataSourceListView.as_view(), name="data-sources"),
    path("v1/schema/", SchemaView.as_view(), name="schema"),
    path("v1/docs/", docs, name="docs"),
    path("<path:rest>", UnknownView.as_view(), name="unknown"),
]

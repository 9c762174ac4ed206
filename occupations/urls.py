"""The addresses of the public pages, each under the language it is in.

The language is a plain part of the address and not checked here: an unknown one gets the localized 404 of its view.
"""

from django.urls import path, register_converter

from occupations.views.code import code_page
from occupations.views.codes import codes
from occupations.views.compare import comparison
from occupations.views.correction import correction
from occupations.views.feed import country_feed, profile_feed
from occupations.views.fields import field_page, fields
from occupations.views.graph import graph
from occupations.views.home import home
from occupations.views.listing import listing
from occupations.views.map import country_map
from occupations.views.methodology import methodology
from occupations.views.neighbourhood import neighbourhood
from occupations.views.occupation import occupation
from occupations.views.profile import profile
from occupations.views.readiness import readiness
from occupations.views.robots import robots
from occupations.views.share import share
from occupations.views.sheet import sheet, sheet_pdf
from occupations.views.sitemap import occupation_sitemap, sitemap, sitemap_index
from occupations.views.sources import source_page, sources
from occupations.views.visas import visa_page, visas
from occupations.views.way import way
from occupations.views.weights import weights

app_name = "occupations"


class ProfileAddress:
    """A profile's slug, a code such as 29-2011, or a classification's short name such as esco-1.1."""

    regex = r"[A-Za-z0-9._-]+"

    def to_python(self, value: str) -> str:
        """Return the address as it is."""
        return value

    def to_url(self, value: str) -> str:
        """Return the address as it is."""
        return value


register_converter(ProfileAddress, "address")

urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap_index, name="sitemap_index"),
    path("sitemap-occupations-<slug:language>.xml", occupation_sitemap, name="occupation_sitemap"),
    path("sitemap-<slug:language>.xml", sitemap, name="sitemap"),
    path("sitemap-<slug:language>.<int:part>.xml", sitemap, name="sitemap_part"),
    path("share/<slug:language>/<slug:country>/<slug:slug>.<slug:version>.png", share, name="share"),
    path("<slug:language>/", home, name="home"),
    path("<slug:language>/occupations/", listing, name="list"),
    path("<slug:language>/occupations/<slug:slug>/", occupation, name="occupation"),
    path("<slug:language>/compare/", comparison, name="compare"),
    path("<slug:language>/methodology/", methodology, name="methodology"),
    path("<slug:language>/weights/", weights, name="weights"),
    path("<slug:language>/codes/", codes, name="codes"),
    path("<slug:language>/codes/<address:classification>/<address:code>/", code_page, name="code"),
    path("<slug:language>/way/", way, name="way"),
    path("<slug:language>/<slug:country>/<address:slug>/readiness/", readiness, name="readiness"),
    path("<slug:language>/<slug:country>/feed.atom", country_feed, name="country_feed"),
    path("<slug:language>/<slug:country>/<address:slug>/feed.atom", profile_feed, name="profile_feed"),
    path("<slug:language>/<slug:country>/<address:slug>/correction/", correction, name="correction"),
    path("<slug:language>/<slug:country>/<address:slug>/sheet/", sheet, name="sheet"),
    path("<slug:language>/<slug:country>/<address:slug>/sheet.pdf", sheet_pdf, name="sheet_pdf"),
    path("<slug:language>/graph/", graph, name="graph"),
    path("<slug:language>/graph/<slug:country>/", country_map, name="map"),
    path("<slug:language>/<slug:country>/<address:slug>/graph/", neighbourhood, name="neighbourhood"),
    path("<slug:language>/fields/", fields, name="fields"),
    path("<slug:language>/fields/<slug:slug>/", field_page, name="field"),
    path("<slug:language>/visas/", visas, name="visas"),
    path("<slug:language>/visas/<slug:country>/", visa_page, name="visa"),
    path("<slug:language>/sources/", sources, name="sources"),
    path("<slug:language>/sources/<address:slug>/", source_page, name="source"),
    path("<slug:language>/<slug:country>/<address:slug>/", profile, name="profile"),
]

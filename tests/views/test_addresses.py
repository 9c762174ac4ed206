"""The addresses written out by hand are those of the URL configuration."""

import pytest
from django.urls import reverse

from occupations.views import addresses


def test_paths_are_those_of_the_url_configuration():
    assert addresses.home_path("es") == reverse("occupations:home", args=["es"])
    assert addresses.list_path("es") == reverse("occupations:list", args=["es"])
    assert addresses.methodology_path("es") == reverse("occupations:methodology", args=["es"])
    assert addresses.weights_path("es") == reverse("occupations:weights", args=["es"])
    assert addresses.codes_path("es") == reverse("occupations:codes", args=["es"])
    assert addresses.code_path("es", "soc-2018", "29-2011.00") == reverse(
        "occupations:code", args=["es", "soc-2018", "29-2011.00"]
    )
    assert addresses.fields_path("es") == reverse("occupations:fields", args=["es"])
    assert addresses.field_path("es", "law") == reverse("occupations:field", args=["es", "law"])
    assert addresses.visas_path("es") == reverse("occupations:visas", args=["es"])
    assert addresses.visa_path("es", "us") == reverse("occupations:visa", args=["es", "us"])
    assert addresses.sources_path("es") == reverse("occupations:sources", args=["es"])
    assert addresses.source_path("es", "onet-30.1") == reverse("occupations:source", args=["es", "onet-30.1"])
    assert addresses.way_path("es") == reverse("occupations:way", args=["es"])
    assert addresses.country_feed_path("es", "us") == reverse("occupations:country_feed", args=["es", "us"])
    assert addresses.profile_feed_path("es", "us", "nurse") == reverse(
        "occupations:profile_feed", args=["es", "us", "nurse"]
    )
    assert addresses.occupation_path("es", "nurses") == reverse(
        "occupations:occupation", args=["es", "nurses"]
    )
    assert addresses.compare_path("es") == reverse("occupations:compare", args=["es"])
    assert addresses.share_path("es", "us", "nurse", "0a-1") == reverse(
        "occupations:share", args=["es", "us", "nurse", "0a-1"]
    )
    assert addresses.correction_path("es", "us", "nurse") == reverse(
        "occupations:correction", args=["es", "us", "nurse"]
    )
    assert addresses.profile_path("es", "us", "nurse") == reverse(
        "occupations:profile", args=["es", "us", "nurse"]
    )
    assert addresses.sheet_path("es", "us", "nurse") == reverse(
        "occupations:sheet", args=["es", "us", "nurse"]
    )
    assert addresses.sheet_pdf_path("es", "us", "nurse") == reverse(
        "occupations:sheet_pdf", args=["es", "us", "nurse"]
    )
    assert addresses.readiness_path("es", "us", "nurse") == reverse(
        "occupations:readiness", args=["es", "us", "nurse"]
    )
    assert addresses.graph_path("es") == reverse("occupations:graph", args=["es"])
    assert addresses.map_path("es", "us") == reverse("occupations:map", args=["es", "us"])
    assert addresses.neighbourhood_path("es", "us", "nurse") == reverse(
        "occupations:neighbourhood", args=["es", "us", "nurse"]
    )


@pytest.mark.parametrize(
    "path",
    [
        "/es",
        "/es/occupations",
        "/es/us/land-surveyor",
        "/es/methodology",
        "/es/codes",
        "/es/us/land-surveyor/readiness",
    ],
)
def test_an_address_without_its_last_slash_leads_to_the_one_with_it(client, surveyor, path):
    response = client.get(f"{path}?from=letter")
    assert (response.status_code, response.headers["Location"]) == (301, f"{path}/?from=letter")

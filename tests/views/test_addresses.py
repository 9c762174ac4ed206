"""The addresses written out by hand are those of the URL configuration."""

from django.urls import reverse

from occupations.views import addresses


def test_paths_are_those_of_the_url_configuration():
    assert addresses.home_path("es") == reverse("occupations:home", args=["es"])
    assert addresses.list_path("es") == reverse("occupations:list", args=["es"])
    assert addresses.methodology_path("es") == reverse("occupations:methodology", args=["es"])
    assert addresses.profile_path("es", "us", "nurse") == reverse(
        "occupations:profile", args=["es", "us", "nurse"]
    )

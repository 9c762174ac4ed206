"""The site with its own content, asked without a network."""

import io
import sys
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.test.utils import override_settings
from django.utils import timezone

from benchmarks import urls
from occupations.codec.read import read_profile
from occupations.models import OccupationProfile, PublishedPage
from occupations.publishing import publish
from occupations.publishing.build import build_documents
from occupations.publishing.context import load_context
from occupations.views.profile import render_profile

__all__ = ["Site"]


class Site:
    """The site behind its WSGI application, with one profile that is asked for in one language."""

    def __init__(self, language: str, country: str, code: str) -> None:
        call_command("migrate", verbosity=0)
        call_command("load_content", settings.BASE_DIR / "occupations" / "content", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        for profile in OccupationProfile.objects.exclude(summary_en=""):
            publish(profile)
        page = PublishedPage.objects.get(country=country, code=code, language=language)
        settings.ROOT_URLCONF = "benchmarks.urls"
        self.language = language
        self.profile_id = page.profile_id
        self.path = f"/{language}/{country}/{page.slug}/"
        self.application = get_wsgi_application()
        self.size = len(self._ask(self.path, HTTP_ACCEPT_ENCODING="")[1])
        self.tag = self._ask(self.path)[0]["ETag"]
        urls.BODY["bytes"] = self.warm()

    def warm(self) -> bytes:
        """Ask for the page, which is in the cache."""
        return self._ask(self.path)[1]

    def cold(self) -> bytes:
        """Ask for the page when nothing is in the cache."""
        cache.clear()
        return self._ask(self.path)[1]

    def unchanged(self) -> bytes:
        """Ask for the page when the reader has it already."""
        return self._ask(self.path, HTTP_IF_NONE_MATCH=self.tag)[1]

    def constant(self) -> bytes:
        """Ask for as many bytes that never change."""
        return self._ask(f"/{self.language}/constant/")[1]

    def from_rows(self) -> str:
        """Build the page from the rows of the profile's tables, as a site without published pages would."""
        languages = [
            pair for pair in settings.LANGUAGES if pair[0] in {self.language, settings.LANGUAGE_CODE}
        ]
        with override_settings(LANGUAGES=languages):
            profile = OccupationProfile.objects.get(pk=self.profile_id)
            content = read_profile(profile)
            documents = build_documents(content, load_context([content]), timezone.now())
        document = documents[self.language].model_dump(mode="json", exclude_defaults=True)
        return render_profile(document)

    def _ask(self, path: str, **headers: str) -> tuple[dict[str, str], bytes]:
        answered: dict[str, str] = {}

        def start_response(_status: str, found: list[tuple[str, str]], _error: Any = None) -> None:
            answered.update(found)

        response = self.application(_environ(path, **headers), start_response)
        body = b"".join(response)
        response.close()
        return answered, body


def _environ(path: str, **headers: str) -> dict[str, object]:
    """Return a WSGI environment of a browser's request."""
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "SCRIPT_NAME": "",
        "QUERY_STRING": "",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "localhost",
        "HTTP_ACCEPT": "text/html",
        "HTTP_ACCEPT_ENCODING": "gzip, deflate, br",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        **headers,
    }

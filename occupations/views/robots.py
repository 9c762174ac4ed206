"""What crawlers may read."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from occupations.views.rendered import answer, content_key

__all__ = ["robots"]

TEXT = """User-agent: *
Disallow: /admin/
Disallow: /*/correction/
Disallow: /*/sheet.pdf

Sitemap: {site}/sitemap.xml
"""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Answer with robots.txt: all but the admin, forms and what is dear to make, and where the sitemap is."""
    text = TEXT.format(site=settings.SITE_URL)
    return answer(request, content_key("robots"), lambda: text, content_type="text/plain; charset=utf-8")

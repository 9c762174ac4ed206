"""Typeset the HTML of standard input as PDF to standard output: python -m occupations.sheet.typeset.

No address is opened, whatever the page names: neither the network nor files of this machine. Its styles are in it.
"""

import sys

from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

__all__ = ["typeset"]


class Nothing(URLFetcher):
    """Refuses every address, and with it the page."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Raise an error that ends the typesetting."""
        raise FatalURLFetchingError(f"The page names an address to load: {url[:200]}")


def typeset(page: str) -> bytes:
    """Return a page as tagged PDF that keeps to PDF/UA-1; FatalURLFetchingError where it wants to load anything."""
    return HTML(string=page, url_fetcher=Nothing()).write_pdf(pdf_variant="pdf/ua-1")


if __name__ == "__main__":
    sys.stdout.buffer.write(typeset(sys.stdin.buffer.read().decode()))

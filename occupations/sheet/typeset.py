"""Typeset the HTML of standard input as PDF to standard output: python -m occupations.sheet.typeset.

No address is opened, whatever the page names: neither the network nor files of this machine. Its styles are in it.
"""

import sys

from weasyprint import CSS, HTML
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

__all__ = ["typeset"]

# The one size of letters that is tried where the page's own takes more than one sheet of paper; less is hard to read.
SMALL = "html { font-size: 7.75pt !important }"
VARIANT = "pdf/ua-1"


class Nothing(URLFetcher):
    """Refuses every address, and with it the page."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Raise an error that ends the typesetting."""
        raise FatalURLFetchingError(f"The page names an address to load: {url[:200]}")


def typeset(page: str) -> bytes:
    """Return a page as tagged PDF that keeps to PDF/UA-1; FatalURLFetchingError where it wants to load anything.

    Where smaller letters save a sheet of paper, they are smaller.
    """
    html = HTML(string=page, url_fetcher=Nothing())
    document = html.render(pdf_variant=VARIANT)
    if len(document.pages) > 1:
        smaller = html.render(stylesheets=[CSS(string=SMALL)], pdf_variant=VARIANT)
        if len(smaller.pages) < len(document.pages):
            document = smaller
    return document.write_pdf(pdf_variant=VARIANT)


if __name__ == "__main__":
    sys.stdout.buffer.write(typeset(sys.stdin.buffer.read().decode()))

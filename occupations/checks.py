"""What the application tells whoever runs it with `manage.py check --deploy`."""

from typing import Any

from django.core.checks import CheckMessage, Info, register
from django.core.checks import Warning as CheckWarning

from careergraph.languages import native_name, offered
from occupations.sharing.fonts import find_face
from occupations.sheet.pdf import lacking

__all__ = ["fonts_of_cards", "sheets_as_pdf"]

# Signs that cards have in a language beside those of its own name, and in Arabic and Chinese in the same line.
SIGNS = " (AI) 12,345 – $£€"


@register(deploy=True)
def sheets_as_pdf(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:  # noqa: ARG001 - given to every check
    """Say what is not installed of what writes the sheets for advisers as PDF."""
    missing = lacking()
    if not missing:
        return []
    return [
        Info(
            f"Sheets for advisers are not offered as PDF: {', '.join(missing)} is not installed.",
            hint="Install requirements-pdf.lock and the system's Pango, as deploy/README.md tells, or leave it so:"
            " the sheets can be printed from the browser.",
            id="occupations.I001",
        )
    ]


@register(deploy=True)
def fonts_of_cards(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:  # noqa: ARG001 - given to every check
    """Warn of languages in which cards have no words, because no font has them."""
    without = [code for code in offered() if find_face(native_name(code) + SIGNS, code) is None]
    if not without:
        return []
    return [
        CheckWarning(
            f"No font here has the letters of {', '.join(without)}: the pictures that other sites show beside a link"
            " have shapes and no words in these languages.",
            hint="Install fonts (Debian: fonts-noto-core fonts-noto-cjk fonts-dejavu-core), or name a folder of fonts"
            " in FONTS_DIR, and start the site anew.",
            id="occupations.W001",
        )
    ]

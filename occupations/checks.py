"""What the application tells whoever runs it with `manage.py check --deploy`."""

from typing import Any

from django.core.checks import CheckMessage, Info, register

from occupations.sheet.pdf import lacking

__all__ = ["sheets_as_pdf"]


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

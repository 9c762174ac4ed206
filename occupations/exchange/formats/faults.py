"""Why a file is not read."""

from django.utils.translation import gettext as _

from careergraph.languages import native_name, negotiate, offered

__all__ = ["FileFaultError", "check_languages"]


class FileFaultError(ValueError):
    """Raised when a file as a whole cannot be read; its message tells the reader what to do."""


def check_languages(source: str | None, target: str | None, language: str) -> None:
    """Refuse a file that is not for this language, or was not made from the source language."""
    if not target:
        raise FileFaultError(
            _(
                "The file does not say which language it is for. Export the texts again, and keep the file's header."
            )
        )
    stated = negotiate(target)
    if stated != language or stated == offered()[0]:
        raise FileFaultError(
            _(
                "The file is for the language “%(stated)s”, not for %(chosen)s. Choose the file's own language."
            )
            % {"stated": target, "chosen": native_name(language)}
        )
    if source and source.split("-")[0].split("_")[0].lower() != offered()[0]:
        raise FileFaultError(
            _(
                "The file translates from the language “%(stated)s”. Only translations from %(source)s are read."
            )
            % {"stated": source, "source": native_name(offered()[0])}
        )

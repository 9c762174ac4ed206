"""The formats that translators work with; each is loaded when it is first used."""

from occupations.exchange.formats.registry import FORMATS, Format, format_of, read, write

__all__ = ["FORMATS", "Format", "format_of", "read", "write"]

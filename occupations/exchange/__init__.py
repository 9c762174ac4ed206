"""Texts on their way out to translators, and back: XLIFF, PO and XLSX."""

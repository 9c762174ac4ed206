"""The public API: what is published and the small reference tables, read-only, as JSON."""

"""Measured speeds. Each script prints a Markdown table; README.md keeps the last ones."""

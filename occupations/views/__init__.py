"""The public pages. They read published pages and small reference tables, and nothing of a profile's rows."""

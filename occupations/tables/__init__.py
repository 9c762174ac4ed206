"""Lists of the admin as tables of a spreadsheet, out and in again."""

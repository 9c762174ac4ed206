"""One module for each publisher and product; ``occupations.importing.registry`` lists their importers."""

"""Reading what a chart's templates print."""

import re


def attributes(written):
    """Return the attributes of an element by name."""
    return dict(re.findall(r'([\w-]+)="([^"]*)"', written))


def share(percentage):
    """Return a percentage as a share from 0 to 1."""
    return float(percentage.removesuffix("%")) / 100

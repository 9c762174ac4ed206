"""What every request passes, kept as short as can be: each middleware costs every page some time."""

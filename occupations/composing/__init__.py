"""Composing profiles of what was imported: figures, computed ratings, adjacent careers."""

from occupations.composing.compose import Composed, compose_profiles

__all__ = ["Composed", "compose_profiles"]

"""Composing profiles of what was imported: figures, computed ratings, adjacent careers.

Imports nothing itself: the admin decides on changes without loading NumPy.
"""

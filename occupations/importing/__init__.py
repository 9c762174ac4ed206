"""Turning the publishers' own files into codes, titles, figures and matches.

Imports nothing itself: the site words an import's faults without loading every importer.
"""

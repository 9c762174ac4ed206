"""Occupations of the world: what editors keep, what is published of it, and who reads it."""

"""Tokens: what a text is found by, the same when it is indexed and when it is asked for, on every database.

Nothing here knows a model.
"""

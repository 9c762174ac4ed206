"""How ready a reader is for an occupation in a country: what they have of what its page lists, and what is missing.

Whether a *profile* is ready to be published is another question: `publishing.readiness`.
"""

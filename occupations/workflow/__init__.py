"""The way of a profile from a draft to a public page: who takes which step, and what each step does."""

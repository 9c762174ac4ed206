"""The sheet of an occupation that a reader takes to an adviser: their language beside English, and as PDF."""

"""Pictures of occupations: what may be uploaded, what is kept of it, and the files that pages print."""

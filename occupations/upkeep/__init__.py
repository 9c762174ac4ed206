"""What keeps content true: links checked, page views counted, claims to check again, figures that disagree."""

"""Which papers a question is asked of: by number, office, title, year."""

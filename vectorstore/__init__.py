"""Documents become a searchable library."""

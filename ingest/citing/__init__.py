"""Papers that are cited: kinds, codes, laws, bases, and what one does to another."""

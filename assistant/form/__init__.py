"""The form of administrative papers: the decree's measures, and the checks of a file against it."""

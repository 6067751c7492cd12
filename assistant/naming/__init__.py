"""From a name to a paper: what is said, what the library holds and cites, how papers are linked."""

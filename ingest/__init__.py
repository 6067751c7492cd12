"""A file becomes a structured document: the vocabulary, the readers, the parser."""

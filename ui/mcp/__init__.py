"""The library for other people's assistants, over the Model Context Protocol (docs/api.md)."""

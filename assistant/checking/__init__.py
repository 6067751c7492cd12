"""The facts of a claim and of its quotes, compared by ``assistant.grounding``."""

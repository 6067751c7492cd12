"""Answers about people: posts, roles, boards and what they have to do."""

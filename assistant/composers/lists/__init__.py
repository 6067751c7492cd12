"""Answers that are lists, and how many members one has."""

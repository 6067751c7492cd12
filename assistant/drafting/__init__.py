"""Drafting: a unit's own paper out of its superior's, every piece of it with its origin."""

"""Duties put together: clauses, lists, rows and columns that say a task with its limit."""

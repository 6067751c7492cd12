"""Answers from the duties found at ingest: by when, to whom, through what, by whom."""

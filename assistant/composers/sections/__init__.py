"""Answers by where something stands: a place, the parts of a paper, headings, labels."""

"""Answers by one sentence: a fact, a reason, a purpose, a ban, a motto, whether something is so."""

"""Answers as later papers have it: moved days, corrections, what was put off and why."""

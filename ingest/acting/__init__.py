"""Who has to do something, what, and to whom: names and verbs around a limit."""

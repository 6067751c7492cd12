"""Who does, receives or signs something, and on whose behalf."""

"""Every word said to a language model, in Vietnamese, as templates."""

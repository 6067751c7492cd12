"""Where a language model is set: its client, its stream, its replies."""

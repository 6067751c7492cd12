"""Reading a question: its language, intents, numbers and words, before any paper is looked at."""

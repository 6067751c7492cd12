"""What is told of a paper itself: its head and form, what it rests on and cites, who cites it."""

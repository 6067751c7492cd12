"""When something is: a task, a meeting, an event, a day off."""

"""The parts of a review: what is required, what covers it, what differs, what a draft rests on."""

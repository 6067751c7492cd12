"""The days that a question names, as a sign of a sentence: whether it says one of them."""

from __future__ import annotations

from assistant.question import Question
from assistant.selection import Accepts
from assistant.units import Unit
from ingest.dates import find_dates


def says_a_day_asked(question: Question) -> Accepts:
    """Whether a sentence says a day, with its month, that the question names."""
    asked = {(one.day, one.month) for one in question.dates if one.day and one.month}

    def says(one: Unit) -> bool:
        if not asked:
            return False
        return any((date.day, date.month) in asked for date in find_dates(one.text))

    return says

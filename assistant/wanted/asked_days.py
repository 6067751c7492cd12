"""The days that a question names, as a sign of a sentence: whether it says one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from assistant.question import Question
from assistant.selection import Accepts, Found
from assistant.units import Unit, sentences
from ingest.dates import find_dates
from ingest.document import Passage

_BONUS = 0.3


def says_a_day_asked(question: Question) -> Accepts:
    """Whether a sentence says a day, with its month, that the question names."""
    asked = {(one.day, one.month) for one in question.dates if one.day and one.month}

    def says(one: Unit) -> bool:
        if not asked:
            return False
        return any((date.day, date.month) in asked for date in find_dates(one.text))

    return says


def day_bonus(question: Question) -> Callable[[Unit], float] | None:
    """What it is worth that a sentence says the day that is asked of; None where none is."""
    if not any(date.day and not date.is_bound for date in question.dates):
        return None
    says_day = says_a_day_asked(question)
    return lambda one: _BONUS * says_day(one)


def lacks_the_day(question: Question, found: Sequence[Found], listed: Iterable[Passage]) -> bool:
    """Whether a list says no day that is asked of, and the nearest sentence does.

    "Sáng 22/10 kiểm tra trường nào" asks for the row of that day.
    """
    says_day = says_a_day_asked(question)
    if not any(says_day(one.unit) for one in found[:1]):
        return False
    return not any(says_day(one) for passage in listed for one in sentences(passage))

"""Whether an answer that was found by its words is of something else than what is asked."""

from __future__ import annotations

from assistant.composers.lists import totals
from assistant.composing import Composed
from assistant.refusing.another_paper import is_of_another_paper
from assistant.refusing.contrasts import (
    is_of_another,
    is_of_those_without,
    names_no_period,
    names_no_place,
    names_no_place_of_the_sort,
    only_looks_alike,
)
from assistant.refusing.days_told import names_no_day
from assistant.refusing.deeds_asked import is_of_no_such_deed
from assistant.refusing.demanded import lacks_what_is_asked
from assistant.refusing.nowhere import names_what_is_nowhere
from assistant.refusing.other_numbers import cites_another_number
from assistant.refusing.other_procedures import is_of_another_procedure
from assistant.refusing.premises import takes_for_granted
from assistant.refusing.sort_lacking import lacks_the_sort
from assistant.refusing.supposed import supposes_what_is_not
from assistant.rows import row_answers
from assistant.shelf import Shelf


def is_amiss(shelf: Shelf, outcome: Composed) -> bool:
    """Whether any sign tells that what was found is no answer; the cheap ones are asked first."""
    return (
        row_answers.has_titles_alone(shelf, outcome)
        or is_of_another(shelf, outcome)
        or is_of_another_paper(shelf, outcome)
        or is_of_another_procedure(shelf, outcome)
        or is_of_those_without(shelf, outcome)
        or only_looks_alike(shelf, outcome)
        or names_no_place(shelf, outcome)
        or names_no_place_of_the_sort(shelf, outcome)
        or cites_another_number(shelf, outcome)
        or names_no_day(shelf, outcome)
        or names_no_period(shelf, outcome)
        or is_of_no_such_deed(shelf, outcome)
        or totals.counts_something_else(shelf, outcome)
        or lacks_what_is_asked(shelf, outcome)
        or names_what_is_nowhere(shelf, outcome)
        or takes_for_granted(shelf, outcome)
        or lacks_the_sort(shelf, outcome)
        or supposes_what_is_not(shelf, outcome)
    )

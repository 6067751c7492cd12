"""How many of the things that a table lists ("bỏ mấy thủ tục"), where no sentence says the number.

One row of it, with its own number, would pass for the number asked for; the rows themselves are to
be counted.
"""

from __future__ import annotations

import re

from assistant.composers.lists import lists
from assistant.composers.sentences import telling
from assistant.composing import Composed, Outcome
from assistant.shelf import Shelf
from assistant.tables.table_rows import figures_in, is_row
from assistant.topic_words import counted_things
from assistant.wanted import amounts
from ingest.document import Passage

_CODE = re.compile(r"(?<![\d.])\d\.\d{6}(?!\d)")


def told(shelf: Shelf) -> Outcome:
    """All rows asked about, where the best answer is one of them without a figure.

    Else that answer; None where no such thing is counted.
    """
    question = shelf.question
    if not counted_things(question) or amounts.sort_counted(question) is not None:
        return None
    counted = telling.counted(shelf)
    best = _passages(counted)
    if len(best) != 1 or not is_row(best[0]) or _says_a_number(best[0]):
        return counted
    listed = lists.listing(shelf)
    rows = _passages(listed)
    if not isinstance(listed, Composed) or not rows or not all(map(is_row, rows)):
        return counted
    return listed if best[0] in rows or not shelf.scope.is_open else counted


def _says_a_number(row: Passage) -> bool:
    """Whether a row has a figure besides its own number and the code of a procedure."""
    codes = len(_CODE.findall(row.text))
    return figures_in(row) > codes


def _passages(told: Outcome) -> list[Passage]:
    if not isinstance(told, Composed):
        return []
    return [one.passage for draft in told.drafts for one in draft.supports]

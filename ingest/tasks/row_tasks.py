"""Tasks in the rows of a table: what, who and by when are said by the cells.

Under titles the columns tell them apart; in a row of no known columns a time stands beside its
label, or a counted step has its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.acting.actors import who_acts
from ingest.acting.cell_actors import begins_with_a_name, is_name, lead_of, who_is_labelled
from ingest.acting.duty import FoundObligation
from ingest.layout.placed import Placed
from ingest.layout.tables import Cell, cells_of
from ingest.tasks.columns import (
    Columns,
    begins_with_a_counter,
    is_counter,
    is_length_alone,
    is_time,
    is_time_title,
    value_of,
)
from ingest.tasks.task import tasks_of

_LONGEST_NAME = 160
_MAY_HOLD_A_TIME = re.compile(
    r"[0-9][\s)*]{0,4}(?:\([^()]{1,20}\)\s*)?(?:ngày|giờ|tháng|phút|buổi|/)"
)
_FEWEST_CELLS_OF_A_STEP = 3
# "Tổng thời gian giải quyết | 10 ngày": nobody's.
_SUM = re.compile(r"\A\W*tổng\s+(?:thời|số|cộng)", re.IGNORECASE)


def tasks_in_row(row: Placed, columns: Columns) -> Iterator[FoundObligation]:
    """The task of one row of a table, once for each time in its column of times."""
    cells = cells_of(row.text)
    own = columns.in_row(cells)
    who = _who_of(cells, own)
    for at in _time_cells(cells, own):
        cell = cells[at]
        what = cells[own.what].text if own and own.what is not None else ""
        if own and own.above and _is_merged(cells, own):
            what = own.above
        elif not _has_letters(what) or is_counter(what):
            what = _longest_task(cells[:at])
        if _SUM.search(row.text):
            beside = None
        elif is_length_alone(cell.text):
            beside = _beside(cells, cell, what)
        else:
            beside = _name_among(cells[:at], what)
        if is_length_alone(cell.text) and not _SUM.search(row.text):
            beside = beside or who_acts(what)
        yield from tasks_of(row, cell.text, cell.start, what, who or beside)


def tasks_in_loose_row(row: Placed) -> Iterator[FoundObligation]:
    """The tasks of a row of no known columns: a time beside its label, or a step with its length.

    "Thời hạn giải quyết | 05 ngày làm việc"; "B2 | Thẩm định hồ sơ | Phòng chuyên môn | 02 ngày".
    """
    if not _MAY_HOLD_A_TIME.search(row.text):
        return
    cells = cells_of(row.text)
    if len(cells) > 1:
        for label in (i for i, cell in enumerate(cells[:-1]) if is_time_title(cell.text)):
            value = value_of(cells, label)
            if value is not None:
                yield from tasks_of(row, value.text, value.start, cells[label].text, None)
                return
    if len(cells) >= _FEWEST_CELLS_OF_A_STEP and begins_with_a_counter(row):
        for cell in cells[2:]:
            if is_length_alone(cell.text):
                what = _longest_task(cells[: cells.index(cell)]) or cells[0].text
                beside = _beside(cells, cell, what)
                yield from tasks_of(row, cell.text, cell.start, what, beside)


def who_in_row(row: Placed, columns: Columns | None) -> str | None:
    """Who is named in the column of those who act, or beside a label in a row."""
    cells = cells_of(row.text)
    own = columns.in_row(cells) if columns else None
    return _who_of(cells, own) or who_is_labelled(row.text)


def _who_of(cells: Sequence[Cell], columns: Columns | None) -> str | None:
    """Who the column of those who act names, where a row has one."""
    if columns is None or columns.who is None:
        return None
    said = cells[columns.who].text
    if is_counter(said) or _SUM.search(said) or (columns.what is None and columns.who == 0):
        return None
    if _has_letters(said) and not is_name(said):
        at = columns.what
        others = cells[: columns.time] if at is None else cells[at : at + 1]
        said = _name_among(others, said) or said  # what is done stands where who acts should
    return lead_of(said) or None


def _time_cells(cells: Sequence[Cell], own: Columns | None) -> list[int]:
    """The cell under the title of the times; in a row without one, those that are a time."""
    if own is not None and own.holds_time(cells):
        return [own.time]
    first = 0 if cells and is_length_alone(cells[0].text) else 1
    return [at for at in range(first, len(cells)) if is_time(cells[at].text)]


def _is_merged(cells: Sequence[Cell], own: Columns) -> bool:
    """Whether a row says nothing of what is done: its number and its time, at most who acts."""
    said = (cell.text for at, cell in enumerate(cells) if at not in (own.time, own.who))
    return own.what is not None and not any(_has_letters(text) for text in said)


def _longest_task(cells: Sequence[Cell]) -> str:
    """The longest cell, a name only where nothing else has letters."""
    tasks = [one.text for one in cells if _has_letters(one.text) and not is_name(one.text)]
    steps = [text for text in tasks if not is_counter(text)]
    named = [text for text in steps if begins_with_a_name(text) and len(text) <= _LONGEST_NAME]
    done = [text for text in steps if text not in named]
    return max(done or steps or tasks or [one.text for one in cells], key=len, default="")


def _beside(cells: Sequence[Cell], time: Cell, what: str) -> str | None:
    """Who does a step: the cell before its length, where that is not what is done."""
    at = cells.index(time)
    before = cells[at - 1].text
    if before != what and len(before) <= _LONGEST_NAME and _has_letters(before):
        return lead_of(before)
    return _name_among(cells[:at], what)


def _name_among(cells: Sequence[Cell], what: str) -> str | None:
    """The last cell that is a name and not what is done."""
    names = [one.text for one in cells if one.text != what and is_name(one.text)]
    short = [name for name in names if len(name) <= _LONGEST_NAME]
    return lead_of(short[-1]) if short else None


def _has_letters(words: str) -> bool:
    return any(letter.isalpha() for letter in words)

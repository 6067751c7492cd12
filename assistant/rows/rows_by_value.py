"""The rows that have a figure, or the greatest and the least one, in the column asked of.

"Khối nào ký số 100%", "khối nào có tỷ lệ thấp nhất": the question names the column and says what
stands in it; the rows are the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.rows.asked_cells import Asked, content
from assistant.rows.rows_met import Met, Weights, around, title_words
from assistant.tables.asked_values import AskedValue, figure_in
from assistant.tables.tables import Row, Table
from ingest.text import folded

_FEWEST_KNOWN = 2
# What people call the rows of a table whose first title is of any unit.
_UNITS = frozenset(
    (
        *("truong", "don vi", "co quan", "xa", "phuong", "phong", "to", "noi", "co so"),
        *("chi bo", "dia phuong", "ban", "so", "ben"),
    )
)
_MONEY = frozenset(("dong", "tien", "phi", "trieu"))
_CURRENCY = "đồng"
_ANY_UNIT = frozenset({"don vi", "co quan", "dia phuong", "ten don vi", "co so", "noi"})


def greatest(table: Table, weights: Weights) -> Met | None:
    """The rows with the greatest or the least figure of the column that is asked of."""
    asked = weights.asked
    if not is_of_rows(asked.greatest_of, table):
        return None
    column = _column(table, asked.words)
    if column is None:
        return None
    values = [(_value(row, column, table), row) for row in table.rows]
    known = [value for value, _ in values if value is not None]
    if len(known) != len(values) or len(known) < _FEWEST_KNOWN:
        return None
    wanted = max(known) if asked.greatest == "max" else min(known)
    rows = tuple(row for value, row in values if value == wanted)
    share = weights.share(around(table) | title_words(table))
    return Met(table=table, rows=rows, covered=share, own=share)


def is_across(asked: Asked, table: Table) -> bool:
    """Whether the greatest figure of a row is asked for: its columns are what is asked of.

    "Quý nào trả lời quá hạn nhiều nhất": the titles are "Quý I", "Quý II", "Quý III".
    """
    noun = asked.greatest_of
    of_it = [one for one in table.titles if noun and one[: len(noun)] == noun != one]
    return len(of_it) >= _FEWEST_KNOWN


def having(table: Table, value: AskedValue, weights: Weights) -> Met | None:
    """The rows whose figure in the column asked of is the one said, or beyond it."""
    said = around(table) | title_words(table) | set(value.words)
    if not weights.enough(said):
        return None
    column = _column(table, tuple(content(value.spoken)), is_share=value.is_share)
    if column is None and value.is_money:
        column = _of_money(table)
    if column is None:
        return None
    values = [(_value(row, column, table), row) for row in table.rows]
    if sum(one is not None for one, _ in values) < _FEWEST_KNOWN:
        return None
    rows = tuple(row for one, row in values if one is not None and value.holds(one, value.value))
    share = weights.share(said)
    return Met(table=table, rows=rows, covered=share, own=share) if rows else None


def is_of_rows(noun: Sequence[str], table: Table) -> bool:
    """Whether the rows of a table are what is asked for ("khối nào"): its title says so."""
    title = table.titles[table.key]
    if len(noun) > 1 and is_of_rows(noun[1:], table):
        return True  # "những khối", "học sinh khối"
    if tuple(noun) == title[: len(noun)] or " ".join(noun) in table.called_also:
        return True
    words = " ".join(noun)
    return words in _UNITS and (
        " ".join(title) in _ANY_UNIT or (title[:2] == ("don", "vi") and words not in title)
    )


def _column(table: Table, words: Iterable[str], *, is_share: bool | None = None) -> int | None:
    """The column of figures whose title has most of some words, and fewest besides.

    None where two have as much.
    """
    wanted = set(words)
    held = {
        at: (len(wanted & set(title)), -len(set(title) - wanted))
        for at, title in enumerate(table.titles)
        if at > table.key and (is_share is None or _is_of_shares(table, at) is is_share)
    }
    most = max(held.values(), default=(0, 0))
    columns = [at for at, n in held.items() if n == most]
    if len(columns) > 1:
        columns = [at for at in columns if all(row.is_figure(at) for row in table.rows)]
    return columns[0] if most[0] and len(columns) == 1 else None


def _of_money(table: Table) -> int | None:
    """The one column of sums of money."""
    columns = [
        at
        for at, title in enumerate(table.titles)
        if at > table.key
        and (_MONEY.intersection(title) or all(_CURRENCY in one for one in _texts(table, at)))
    ]
    return columns[0] if len(columns) == 1 else None


def _is_of_shares(table: Table, column: int) -> bool:
    return "%" in " ".join((*_texts(table, column), table.title_text(column)))


def _texts(table: Table, column: int) -> list[str]:
    return [row.texts[column] for row in table.rows if column < len(row.texts)]


def _value(row: Row, column: int, table: Table) -> float | None:
    if column >= len(row.texts):
        return None
    return figure_in(folded(row.texts[column]), " ".join(table.titles[column]))

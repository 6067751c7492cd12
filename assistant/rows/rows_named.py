"""The rows of a table that a question names, by the words in their cells.

A row is named where its name is said, or most of it; of rows that are parts of a scale ("Từ 31 đến
40 trẻ") the one under which the number of the question falls. Rows that are set side by side
("giải nhì và giải ba khác nhau bao nhiêu") are all of them named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.reading.intents import Intent
from assistant.rows.asked_cells import Asked, content
from assistant.rows.rows_met import ENOUGH, Met, Weights, around, title_words
from assistant.shelf import Shelf
from assistant.tables.asked_values import is_step, is_under
from assistant.tables.table_rows import SUM
from assistant.tables.tables import Row, Table
from assistant.topic_words import counted_things
from assistant.units import syllables
from ingest.text import folded

_LABEL_ENOUGH = 0.5
_MOST_ROWS = 4
_FEWEST_LETTERS = 2
_SEVERAL = 2
_SHORT_NAME = 2
_MONEY = frozenset(("tien", "kinh", "dong", "trieu", "nghin", "phi"))
_SUM_NAMED = re.compile(
    r"\b(?:muc|tien) (?:tien )?(?P<of>thuong|ho tro|phat|luong|phu cap)\b(?! xuyen)"
)
_JOINED = re.compile(r"\b(?:va|voi|hay|hoac|lan|cung)\b|,")


def named(shelf: Shelf, table: Table, weights: Weights) -> Met | None:
    """The rows that a question names; several where it does not tell them apart."""
    asked = weights.asked
    columns = asked.cells_meant(table)
    if not columns:
        return None
    together = _side_by_side(table, asked)
    scored = [(_own(row, table, weights, columns), row) for row in table.rows]
    most = max((own for own, _ in scored), default=0.0)
    best = tuple(row for own, row in scored if own == most)
    on_scale = _on_the_scale(table, asked)
    rows = on_scale or together or _shortest_names(best, table)
    if (
        (most <= 0 and not (together or on_scale))
        or len(rows) > _MOST_ROWS
        or len(rows) == len(scored) > 1
    ):
        return None
    said = set.union(*(words_of(row, table) for row in (rows if together else rows[:1])))
    if any(SUM.fullmatch(title) for title in table.bare_titles):
        said |= {"tong", "cong"}
    titles = title_words(table)
    met = [asked.met_by(table, row) for row in rows]
    covered = weights.share(said | titles | around(table) | set.intersection(*met))
    are_called = together or all(is_called(row, table, asked) for row in rows)
    is_of_it = _is_of_the_sum(asked.plain, table, rows)
    if covered < ENOUGH[shelf.scope.is_open] or not (are_called and is_of_it):
        return None
    column = titles - set(table.titles[table.key]) - said
    tells_column = weights.share(column) > 0 or len(columns) == 1
    if not all(_answers(shelf, table, row, asked, tells_column=tells_column) for row in rows):
        return None
    own = weights.share(said.union(titles, *met, *table.over))
    return Met(table=table, rows=rows, covered=covered, own=own, tells_column=tells_column)


def _is_of_the_sum(plain: str, table: Table, rows: Sequence[Row]) -> bool:
    """Whether a sum that goes by its name ("mức thưởng") is called so, or none is asked for."""
    match = _SUM_NAMED.search(plain)
    if match is None:
        return True
    said = (*table.titles, *table.over, *(cell for row in rows for cell in row.cells))
    called = re.compile(rf"\b{match['of']}\b(?! xuyen)")
    return any(called.search(" ".join(words)) for words in said)


def _side_by_side(table: Table, asked: Asked) -> tuple[Row, ...]:
    """The rows of which a question says the whole name, where it joins or compares several."""
    if not asked.beside and not _JOINED.search(asked.plain):
        return ()
    rows = [row for row in table.rows if _says_name(row, table, asked.plain)]
    names = {row.bare[table.key] for row in rows}
    whole = [row for row in rows if not any(_is_within(row.bare[table.key], one) for one in names)]
    if len(whole) >= _SEVERAL:
        return tuple(whole)
    parts = [_best_named(part, table) for part in _JOINED.split(asked.plain)]
    found = dict.fromkeys(row for row in parts if row is not None)
    return tuple(found) if len(found) >= _SEVERAL else ()


def _best_named(part: str, table: Table) -> Row | None:
    """The one row of whose name a part of a question says most, two words side by side or more."""
    said = set(pairwise(part.split()))
    held = [
        (sum(pair in said for pair in pairwise(row.bare[table.key])), row)
        for row in table.rows
        if table.key < len(row.bare)
    ]
    most = max((n for n, _ in held), default=0)
    best = _shortest_names(tuple(row for n, row in held if n == most), table)
    return best[0] if most and len(best) == 1 else None


def _shortest_names(rows: tuple[Row, ...], table: Table) -> tuple[Row, ...]:
    """Without the rows whose names add to another's what the question does not say."""
    names = [row.bare[table.key] if table.key < len(row.bare) else () for row in rows]
    return tuple(
        row
        for row, name in zip(rows, names, strict=True)
        if not any(other and _is_within(other, name) for other in names)
    )


def _is_within(name: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a name is but a part of another ("xe dap" of "xe dap dien")."""
    return name != other and f" {' '.join(name)} " in f" {' '.join(other)} "


def _says_name(row: Row, table: Table, plain: str) -> bool:
    """Whether a question says the name of a row, one of a word or a figure with its title.

    What is joined may leave the title out: "giải nhì và ba".
    """
    name = " ".join(row.bare[table.key]) if table.key < len(row.bare) else ""
    if not name:
        return False
    if len(row.bare[table.key]) >= _FEWEST_LETTERS:
        return re.search(rf"\b{re.escape(name)}\b", plain) is not None
    title = table.titles[table.key]
    calls = "|".join(re.escape(one) for one in (*title[-1:], *table.called_also))
    joins = r"(?:(?:,| va| voi| hay| hoac) )"
    between = rf"(?:\w{{1,8}} ?{joins}){{0,3}}"
    return re.search(rf"\b(?:{calls}) {between}{re.escape(name)}\b", plain) is not None


def _on_the_scale(table: Table, asked: Asked) -> tuple[Row, ...]:
    """Of rows that are parts of a scale the one under which a number of the question falls."""
    for value, thing, _ in asked.counted:
        under = [
            row
            for row in table.rows
            if _is_of(thing, row, table) and is_under(value, _label(row, table)) is True
        ]
        others = [row for row in table.rows if is_under(value, _label(row, table)) is False]
        if len(under) == 1 and others:
            return tuple(under)
    return ()


def _label(row: Row, table: Table) -> str:
    return folded(row.texts[table.key]) if table.key < len(row.texts) else ""


def _is_of(thing: str, row: Row, table: Table) -> bool:
    """Whether the name of a row, or the title over it, is of the thing that is counted."""
    return thing in (*table.titles[table.key], *syllables(_label(row, table)))


def _own(row: Row, table: Table, weights: Weights, columns: Sequence[int]) -> float:
    """The share of the question in the cells of a row that say in words what it is of."""
    words: set[str] = set()
    for at in columns:
        title = table.titles[at] if at < len(table.titles) else ()
        words.update(word for word in _cell_words(row, table, at) if word not in title)
    return round(weights.share(words.union(row.section_words)), 6)


def _cell_words(row: Row, table: Table, column: int) -> tuple[str, ...]:
    """The words of a cell; of a figure only its unit: it may be any number of a question."""
    if not table.key <= column < len(row.cells):
        return ()
    is_figure = column != table.key and row.is_figure(column)
    return tuple(word for word in row.cells[column] if not (is_figure and word.isdigit()))


def words_of(row: Row, table: Table) -> set[str]:
    """What a row says in words, its section with it."""
    words = {word for at in range(len(row.cells)) for word in _cell_words(row, table, at)}
    return words.union(row.section_words)


def is_called(row: Row, table: Table, asked: Asked) -> bool:
    """Whether a question says the name of a row, or most of it with two words that are beside.

    The title counts with the cell: "đợt 2" is the row "Đợt 2", and "tháng 11" is "11/2025" under
    "Tháng". Another cell than that of the name is to be said whole ("Bí thư Đoàn trường" is not
    "Đoàn trường").
    """
    meant = asked.cells_meant(table)
    if _is_met_by_number(row, table, asked):
        return True
    for at in meant:
        is_figure = at != table.key and row.is_figure(at)
        cell = row.bare[at] if at < len(row.bare) and not is_figure else ()
        if not cell:
            continue
        title = table.titles[at] if at < len(table.titles) else ()
        pairs = set(pairwise((*title[-1:], *cell)))
        told = tuple(content(cell)) or cell
        share = sum(word in asked.spoken for word in told) / len(told)
        calls = (*title[-1:], *(table.called_also if at == table.key else ()))
        told_by = cell if len(cell) <= _SHORT_NAME else [word for word in cell if word.isdigit()]
        if any((call, word) in asked.pairs for call in calls for word in told_by):
            return True
        is_single = len(cell) == 1 and cell[0] in asked.spoken and not cell[0].isdigit()
        enough = _LABEL_ENOUGH if at == table.key or len(meant) == 1 else 1.0
        if share >= enough and (is_single or pairs & asked.pairs):
            return True
    return False


def are_items(met: Met, asked: Asked) -> bool:
    """Whether a question says some of the name of each row, or the row is itself a sum."""
    key = met.table.key
    return all(
        row in met.table.sums
        or any(word in asked.spoken for word in (row.bare[key] if key < len(row.bare) else ()))
        or _is_met_by_number(row, met.table, asked)
        for row in met.rows
    )


def _is_met_by_number(row: Row, table: Table, asked: Asked) -> bool:
    """Whether a number of the question falls under a row, or a cell says what goes for so many."""
    name = row.bare[table.key] if table.key < len(row.bare) else ()
    is_spoken_of = any(word in asked.spoken for word in content(name))
    return any(
        (_is_of(thing, row, table) and is_under(value, _label(row, table)) is True)
        or (is_spoken_of and any(is_step(thing, folded(text)) for text in row.texts))
        for value, thing, _ in asked.counted
    )


def _is_money_for_a_thing(shelf: Shelf, table: Table, row: Row, asked: Asked) -> bool:
    """Whether things are counted ("bao nhiêu trẻ"), and a row tells only what each costs."""
    things = counted_things(shelf.question)
    if asked.money or not things or things[0].split()[0] in _MONEY:
        return False
    called = {*sum(table.titles, ()), *(row.bare[table.key] if table.key < len(row.bare) else ())}
    return "tien" in asked.met_by(table, row) and not called & set(things[0].split())


def _answers(shelf: Shelf, table: Table, row: Row, asked: Asked, *, tells_column: bool) -> bool:
    """Whether a row has something of the sort asked for: a figure, a day, who does it."""
    if asked.who or asked.phone:
        return tells_column and any(asked.is_sought(title) for title in table.titles)
    if asked.when:
        return row.says_a_day
    if asked.money and not asked.met_by(table, row) & {"tien"}:
        return False
    if shelf.question.intent is Intent.COUNT:
        return table.figures(row) > 0 and not _is_money_for_a_thing(shelf, table, row, asked)
    return tells_column and (table.figures(row) > 0 or row.says_a_day)

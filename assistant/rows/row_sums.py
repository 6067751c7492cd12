"""The sum under the rows of a table, where it is asked for; it answers for no row of it."""

from __future__ import annotations

import re

from assistant.reading.intents import Intent
from assistant.rows.asked_cells import Asked
from assistant.rows.rows_met import Met, Weights, around, title_words
from assistant.shelf import Shelf
from assistant.tables.tables import Row, Table
from assistant.topic_words import counted_things

_SUM_WORDS = frozenset(("tong", "cong", "so"))
_CLOSE_ENOUGH = 0.5
_ALL_OF_IT = 0.98
# "Tổng chi", "tổng số học sinh": what behind it is called as a column is.
_SUM_OF = re.compile(
    r"\b(?:tong|tong cong|ca thay|tat ca)(?: so(?: tien)?)? (?P<of>[a-z]+(?: [a-z]+)?)"
)
# What the items of a table are for, by the title over their names ("Khoản chi").
_OF_ITEMS = re.compile(r"\A(?:cac )?(?:khoan|noi dung|muc|hang muc) (thu|chi)\Z")


def asked_for(shelf: Shelf, table: Table, weights: Weights) -> Met | None:
    """The sum that is asked for: in so many words, or as the number of what a table is of."""
    row = _sum_of(table, weights)
    if row is None:
        return None
    said = around(table) | title_words(table) | set(row.section_words)
    if weights.asked.is_sum:
        said |= _SUM_WORDS
        is_it = weights.enough(said) and _is_close(table, weights)
    else:
        is_it = _is_of_all(shelf, table, weights)
    if not is_it:
        return None
    own = weights.share(_SUM_WORDS.union(title_words(table), *table.over))
    return Met(
        table=table,
        rows=(row,),
        covered=weights.share(said),
        own=own,
        tells_column=_tells_column(table, weights),
    )


def _sum_of(table: Table, weights: Weights) -> Row | None:
    """The one sum of a table; of several that of the section named, or the last, of them all."""
    if len(table.sums) < 2:
        return next(iter(table.sums), None)
    shares = [weights.share({*row.section_words, *sum(row.cells, ())}) for row in table.sums]
    most = max(shares)
    if shares.count(most) == 1:
        return table.sums[shares.index(most)]
    return None


def _is_close(table: Table, weights: Weights) -> bool:
    """Whether the titles, the heading or the line over a table say some of what is asked.

    Of money all that they do not say may be what the whole paper is of.
    """
    if _names_column(table, weights.asked):
        return True
    close = {word for words in (*table.titles, *table.over) for word in words} - _SUM_WORDS
    held = weights.share(close)
    others = around(table) - close if weights.asked.money and held > 0 else frozenset()
    of_the_matter = 1 - weights.share(_SUM_WORDS | others)
    return held >= _CLOSE_ENOUGH * of_the_matter


def _tells_column(table: Table, weights: Weights) -> bool:
    """Whether it is sure which figure of the sum is asked for: one title says the whole matter."""
    asked = weights.asked
    if asked.of_more or _names_column(table, asked):
        return True
    return any(weights.share(_SUM_WORDS.union(title)) >= _ALL_OF_IT for title in table.titles)


def _names_column(table: Table, asked: Asked) -> bool:
    """Whether the sum of a column is asked for by its title."""
    match = _SUM_OF.search(asked.plain)
    if match is None:
        return False
    titles = [title.removeprefix("so ") for title in table.bare_titles[table.key + 1 :]]
    titles += _OF_ITEMS.findall(" ".join(table.titles[table.key]))
    return any(title == one for title in titles for one in (match["of"], match["of"].split()[0]))


def _is_of_all(shelf: Shelf, table: Table, weights: Weights) -> bool:
    """Whether a number is asked for of a paper named, and of no row: all that a table counts."""
    if shelf.question.intent is not Intent.COUNT or shelf.scope.is_open or weights.asked.money:
        return False
    plain = f" {shelf.question.plain} "
    calls = (" ".join(table.titles[table.key]), *table.called_also)
    if any(f" {one} " in plain for one in calls):
        return False  # "khối 9" that is not there
    things = [set(thing.split()) for thing in counted_things(shelf.question)]
    columns = [set(title) for title in table.titles[table.key + 1 :]]
    names_column = any(thing <= title for thing in things for title in columns)
    return names_column and weights.share(around(table) | title_words(table)) >= _ALL_OF_IT

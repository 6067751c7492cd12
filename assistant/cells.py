"""A number in a table: the row and the column that are asked for.

"Khối 8 có mấy lớp?" is said nowhere in a sentence: the row "8 | 4 | 167 | 9" says it, read with the
head of its table "Khối | Số lớp | Số học sinh | …". Both are quoted whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.asked_cells import asked_of
from assistant.composing import Composed, verbatim
from assistant.intents import Intent
from assistant.row_lists import is_row
from assistant.scope import names_several_offices
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.topic_words import counted_things
from assistant.units import syllables, whole
from assistant.weighing import Words
from ingest.document import Document, Passage, PassageRole
from ingest.tables import BAR

_SHORT = {
    "hs": ("hoc", "sinh"),
    "gv": ("giao", "vien"),
    "nv": ("nhan", "vien"),
    "sl": ("so", "luong"),
}
_TOTAL = re.compile(r"\A\W*(?:tong(?: cong| so)?|cong|toan [a-z]+|ca [a-z]+)\W*\Z")
_ORDER = frozenset({"stt", "tt", "so tt"})
_COUNTS = frozenset(("so", "luong", "tong"))
_FEWEST_ROWS = 2
_OF_IT = 0.6
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class _Table:
    head: Passage
    titles: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[Passage, tuple[tuple[str, ...], ...]], ...]


def counted(shelf: Shelf) -> Composed | None:
    """The row of a table that gives the number asked for, under the head of the table.

    None where no number is asked for, or no table gives it.
    """
    if shelf.within or shelf.question.intent is not Intent.COUNT or asked_of(shelf).money:
        return None
    if names_several_offices(shelf.question, shelf.scope):
        return None  # each of its own table
    things = [tuple(thing.split()) for thing in counted_things(shelf.question)]
    best: tuple[tuple[float, float], Composed] | None = None
    for document in shelf.documents_in_sight:
        for table in _tables(document):
            column = _column(shelf, table, things)
            around = _words_around(document, table)
            row = _row(shelf, table, around) if column is not None else None
            if column is None or row is None or not _has_number(row[1], column):
                continue
            if shelf.topic.covered(around.union(Words.of(*row[1]))) < _OF_IT:
                continue
            score = (
                shelf.topic.covered(around),
                _covered(shelf, table, column),
            )
            if best is None or score > best[0]:
                units = (whole(table.head), whole(row[0]))
                drafts = tuple(verbatim(one, document.summary) for one in units if one is not None)
                best = (score, Composed(drafts=drafts))
    return best[1] if best else None


def _tables(document: Document) -> Iterator[_Table]:
    """The tables of a paper whose first row is titles and whose others give numbers."""
    read = [one for one in document.passages if one.role is not PassageRole.ARTEFACT]
    for is_table, group in groupby(read, key=is_row):
        rows = list(group)
        if not is_table or len(rows) <= _FEWEST_ROWS:
            continue
        titles = _cells(rows[0])
        if any(map(str.isdigit, rows[0].text)) or len(titles) < 2:
            continue
        cells = tuple((one, _cells(one)) for one in rows[1:])
        yield _Table(rows[0], titles, cells)


def _cells(row: Passage) -> tuple[tuple[str, ...], ...]:
    return tuple(_written_out(syllables(cell)) for cell in row.text.strip().strip(BAR).split(BAR))


def _written_out(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(part for word in words for part in _SHORT.get(word, (word,)))


def _column(shelf: Shelf, table: _Table, things: Sequence[tuple[str, ...]]) -> int | None:
    """The column whose title names the thing counted, that which says most of the topic."""
    asked = set(syllables(shelf.question.plain))
    named = [
        at
        for at, title in enumerate(table.titles)
        if any(set(thing) <= set(title) for thing in things) or _is_named(title, asked)
    ]
    return max(
        named,
        key=lambda at: (_covered(shelf, table, at), -len(table.titles[at])),
        default=None,
    )


def _is_named(title: tuple[str, ...], asked: set[str]) -> bool:
    """Whether a question has all that a title says is counted ("Số học sinh": "học sinh")."""
    counted = [word for word in title if word not in _COUNTS]
    return title[:1] == ("so",) and bool(counted) and asked.issuperset(counted)


def _covered(shelf: Shelf, table: _Table, column: int) -> float:
    return shelf.topic.covered(Words.of(table.titles[column]))


def _row(
    shelf: Shelf, table: _Table, around: Words
) -> tuple[Passage, tuple[tuple[str, ...], ...]] | None:
    """The row that the question names; the sum where it names none and the table has one.

    A sum is of what the table is of: a question with another matter asks for no sum.
    """
    asked = f" {' '.join(syllables(shelf.question.plain))} "
    first = 1 if " ".join(table.titles[0]) in _ORDER else 0
    named = []
    for row in table.rows:
        key = row[1][first] if len(row[1]) > first else ()
        words = " ".join(key)
        with_title = f" {' '.join(table.titles[first])} {words} "
        names_it = len(words) >= _FEWEST_LETTERS and not words.isdigit() and f" {words} " in asked
        if key and (names_it or with_title in asked):
            named.append(row)
    if len(named) == 1:
        return named[0]
    names_another = f" {' '.join(table.titles[first])} " in asked
    is_of_it = shelf.topic.covered(around) >= _OF_IT
    if named or names_another or shelf.scope.is_open or not is_of_it:
        return None
    totals = [row for row in table.rows if any(_TOTAL.match(" ".join(cell)) for cell in row[1][:2])]
    return totals[0] if len(totals) == 1 else None


def _has_number(cells: Sequence[tuple[str, ...]], column: int) -> bool:
    return len(cells) > column and any(map(str.isdigit, "".join(cells[column])))


def _words_around(document: Document, table: _Table) -> Words:
    around = Words.of(*map(syllables, table.head.heading_path), *table.titles)
    return words_about(document.summary).union(around)

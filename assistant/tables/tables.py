"""The tables of a paper: the lines over them, titles, rows with their cells, sections, sums.

A cell means nothing alone: what is in it, its row says, the section the row is under, the title of
its column, and the heading and the lines over the table ("Bảng 2. Tình hình đơn thư"). Everything
that answers from a table reads it here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from assistant.tables.table_rows import (
    DATE,
    SUM,
    heads_columns,
    is_figure,
    is_head,
    is_row,
    opens_section,
    says_titles,
)
from assistant.units import syllables
from ingest.document import Document, DocumentSummary, Passage, PassageRole
from ingest.layout.tables import cells_of
from ingest.text import folded

_COUNTERS = frozenset({"stt", "tt", "so tt", "s tt"})
_TIME = re.compile(
    r"\bthu (?:hai|ba|tu|nam|sau|bay)\b|\bchu nhat\b|\bngay \d|\bquy (?:[1-4]|i{1,3}|iv)\b|"
    r"\bthang \d|\bhang (?:ngay|tuan|thang|quy|nam)\b"
)
_SAID_FOR = {"khoi": ("lop",), "khoi lop": ("lop",), "lop": ("khoi",)}
_IN_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_A_SENTENCE = re.compile(r"[.;][\s*/”\"]*\Z")
_LONGEST_LINE = 300
_MOST_LINES = 6
# The lines that say what a table is of; those higher may be of the annex it stands in.
_NEAREST_LINES = 2
_OF_TEXT = (PassageRole.BODY, PassageRole.HEADING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: the words of each cell, without what is in brackets in ``bare``.

    ``section`` is the row that names the part of the table it stands in.
    """

    passage: Passage
    texts: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    bare: tuple[tuple[str, ...], ...]
    section: Passage | None = None

    def is_figure(self, column: int) -> bool:
        """Whether a cell is a figure and nothing else."""
        return column < len(self.texts) and is_figure(self.texts[column])

    @property
    def says_a_day(self) -> bool:
        """Whether a cell says a day, a month, or the day of a week."""
        return any(DATE.search(text) or _TIME.search(folded(text)) for text in self.texts)

    @property
    def section_words(self) -> tuple[str, ...]:
        """The words of the section it stands in."""
        return syllables(self.section.text) if self.section is not None else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; ``key`` is the column that names the rows, ``head`` its row of titles if it has one.

    ``lines`` are the short lines right over it, top down; ``passages`` all its rows as they stand,
    and ``body`` those that are no titles.
    """

    document: DocumentSummary
    lines: tuple[Passage, ...]
    passages: tuple[Passage, ...]
    heads: tuple[Passage, ...]
    body: tuple[Passage, ...]
    titles: tuple[tuple[str, ...], ...]
    key: int
    rows: tuple[Row, ...]
    sums: tuple[Row, ...]
    over: tuple[tuple[str, ...], ...]

    @property
    def head(self) -> Passage | None:
        """The row of titles."""
        return self.heads[0] if self.titles else None

    @property
    def opening(self) -> tuple[Passage, ...]:
        """What says what the rows are of: the lines over them, and titles that are surely such."""
        return (*self.lines, *(one for one in self.heads if says_titles(one)))

    @property
    def listed(self) -> tuple[Passage, ...]:
        """The rows as a list, in which a first row that may be an entry is one."""
        return (*(one for one in self.heads if not says_titles(one)), *self.body)

    def figures(self, row: Row) -> int:
        """How many figures a row has besides its number and its name."""
        return sum(row.is_figure(at) for at in range(self.key + 1, len(row.texts)))

    @property
    def called_also(self) -> tuple[str, ...]:
        """What people say for that of which the rows are: "lớp 6" is the row "6" of "Khối"."""
        title = self.titles[self.key] if self.key < len(self.titles) else ()
        return _SAID_FOR.get(" ".join(title), ())

    @property
    def bare_titles(self) -> tuple[str, ...]:
        """The titles, folded, without what is in brackets: "chi" of "Chi (đồng)"."""
        every = (self.title_text(at) for at in range(len(self.titles)))
        return tuple(" ".join(syllables(_IN_BRACKETS.sub(" ", one))) for one in every)

    def title_text(self, column: int) -> str:
        """The title of a column as it is printed."""
        titles = cells_of(self.heads[0].text) if self.titles else ()
        return titles[column].text if column < len(titles) else ""

    def is_in(self, passage: Passage) -> bool:
        """Whether a row is of this table and no title of it."""
        return any(one.id == passage.id for one in self.body)


def tables_of(document: Document) -> Iterator[Table]:
    """The tables of a document."""
    return tables_among(document.passages, document.summary)


def titled_tables(document: Document) -> Iterator[Table]:
    """The tables of a document that begin with a row of titles and have more rows."""
    return (table for table in tables_of(document) if table.titles and table.body)


def tables_among(passages: Sequence[Passage], document: DocumentSummary) -> Iterator[Table]:
    """The tables among some passages of a document, in order."""
    read = [one for one in passages if one.role is not PassageRole.ARTEFACT]
    at = 0
    for is_table, group in groupby(read, key=is_row):
        some = tuple(group)
        if is_table:
            yield _table(document, some, read[max(0, at - _MOST_LINES) : at])
        at += len(some)


def heading_row(row: Passage, document: Document) -> Passage | None:
    """The row of titles over a row; None for that row itself and where a table has none."""
    read = [one for one in document.passages if one.role is not PassageRole.ARTEFACT]
    at = next((i for i, one in enumerate(read) if one.id == row.id), 0)
    over = tuple(takewhile(is_row, reversed(read[:at])))
    return over[-1] if over and is_row(row) and heads_columns(over[-1]) else None


def _table(document: DocumentSummary, rows: Sequence[Passage], before: Sequence[Passage]) -> Table:
    is_titled = heads_columns(rows[0])
    heads = tuple(takewhile(is_head, rows)) or (rows[:1] if is_titled else ())
    body = tuple(one for one in rows[len(heads) :] if not is_head(one))
    titles = tuple(syllables(cell.text) for cell in cells_of(rows[0].text)) if is_titled else ()
    key = 1 if titles and " ".join(titles[0]) in _COUNTERS else 0
    read = tuple(_rows(body, len(titles)))
    sums = tuple(one for one in read if _is_sum(one, key))
    return Table(
        document=document,
        lines=_lines_over(before),
        passages=tuple(rows),
        heads=tuple(heads),
        body=body,
        titles=titles,
        key=key,
        rows=tuple(one for one in read if one not in sums),
        sums=sums,
        over=_words_over(rows[0], before),
    )


def _rows(body: Sequence[Passage], width: int) -> Iterator[Row]:
    """The rows of a table with its sections; a section is no row."""
    section: Passage | None = None
    for one in body:
        if opens_section(one, width):
            section = one
        else:
            yield replace(_row(one, width), section=section)


def _row(one: Passage, width: int) -> Row:
    """A row as wide as its titles; an empty first cell stands before its bar."""
    texts = [cell.text.strip(" *") for cell in cells_of(one.text)]
    if len(texts) == width - 1 and one.text.lstrip().startswith("|"):
        texts.insert(0, "")
    return Row(
        passage=one,
        texts=tuple(texts),
        cells=tuple(syllables(text) for text in texts),
        bare=tuple(syllables(_IN_BRACKETS.sub(" ", text)) for text in texts),
    )


def _is_sum(row: Row, key: int) -> bool:
    first = (" ".join(cell) for cell in row.cells[: key + 1])
    return any(SUM.fullmatch(words) for words in first)


def _lines_over(before: Sequence[Passage]) -> tuple[Passage, ...]:
    """The short lines right over a table, none of them a sentence."""
    over = list(takewhile(_is_title_line, reversed(before)))
    return tuple(reversed(over))


def _is_title_line(one: Passage) -> bool:
    is_text = one.role in _OF_TEXT and not is_row(one)
    return is_text and len(one.text) <= _LONGEST_LINE and not _A_SENTENCE.search(one.text)


def _words_over(first: Passage, before: Sequence[Passage]) -> tuple[tuple[str, ...], ...]:
    """The words of the headings over a table and of the short lines right before it."""
    lines: list[Passage] = []
    for one in reversed(before[-_NEAREST_LINES:]):
        is_announcing = (
            one.text.rstrip(" */").endswith(":") and one.role is not PassageRole.ARTEFACT
        )
        is_text = (one.role in _OF_TEXT or is_announcing) and not is_row(one)
        is_other = one.role is PassageRole.BODY and one.text.rstrip(" */").endswith((".", ";"))
        if not is_text or is_other or len(one.text) > _LONGEST_LINE:
            break
        lines.append(one)
    return (
        *(syllables(heading) for heading in first.heading_path),
        *(syllables(line.text) for line in lines),
    )

"""Tables of figures and names, read whole: titles, rows, what stands over them, the sum.

A cell means nothing alone: what is in it, its row says, the title of its column, and the heading
and the line over the table ("Bảng 2. Tình hình đơn thư").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from assistant.row_lists import SUM, is_head, is_row
from assistant.units import syllables
from ingest.document import Document, DocumentSummary, Passage, PassageRole
from ingest.tables import cells_of

_FEWEST_COLUMNS = 2
_LONGEST_TITLE = 90
_LONGEST_LINE = 300
_MOST_LINES = 2
_COUNTERS = frozenset({"stt", "tt", "so tt", "s tt"})
_YEAR_TITLE = re.compile(
    r"\W{0,8}(?:năm|quý|tháng|học kỳ|lớp|khối|đợt)(?: học)?\s[\d/ -]{1,12}", re.I
)
_IN_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_DATE = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}(?:/\d{4})?(?!\d)|(?<!\d)\d{1,2}/\d{4}(?!\d)")
_FIGURE = re.compile(r"\W{0,8}\d[\d.,/ ]{0,20}(?:%|đồng|[^\W\d_]{1,6}\d?)?\W{0,8}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: the words of each cell, without what is in brackets in ``bare``."""

    passage: Passage
    texts: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    bare: tuple[tuple[str, ...], ...]

    def is_figure(self, column: int) -> bool:
        """Whether a cell is a figure and nothing else."""
        text = self.texts[column] if column < len(self.texts) else ""
        return _FIGURE.fullmatch(text) is not None and not _DATE.search(text)

    @property
    def says_a_day(self) -> bool:
        """Whether a cell says a day or a month."""
        return any(_DATE.search(text) for text in self.texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its row of titles; ``key`` is the column that names the rows."""

    document: DocumentSummary
    head: Passage
    titles: tuple[tuple[str, ...], ...]
    key: int
    rows: tuple[Row, ...]
    sums: tuple[Row, ...]
    over: tuple[tuple[str, ...], ...]

    def figures(self, row: Row) -> int:
        """How many figures a row has besides its number and its name."""
        return sum(row.is_figure(at) for at in range(self.key + 1, len(row.texts)))


def tables_of(document: Document) -> Iterator[Table]:
    """The tables of a document that begin with a row of titles."""
    read = [one for one in document.passages if one.role is not PassageRole.ARTEFACT]
    at = 0
    for is_table, group in groupby(read, key=is_row):
        some = tuple(group)
        if is_table and (table := _table(document.summary, some, read[:at])) is not None:
            yield table
        at += len(some)


def heading_row(row: Passage, document: Document) -> Passage | None:
    """The row of titles over a row; None for that row itself and where a table has none."""
    read = [one for one in document.passages if one.role is not PassageRole.ARTEFACT]
    at = next((i for i, one in enumerate(read) if one.id == row.id), 0)
    over = tuple(takewhile(is_row, reversed(read[:at])))
    return over[-1] if over and is_row(row) and _is_titles(over[-1]) else None


def figures_in(row: Passage) -> int:
    """How many cells of a row are figures, its number and days not counted; none of another."""
    if not is_row(row):
        return 0
    texts = [cell.text for cell in cells_of(row.text)]
    return sum(bool(_FIGURE.fullmatch(text)) and not _DATE.search(text) for text in texts[1:])


def _table(
    document: DocumentSummary, rows: Sequence[Passage], before: Sequence[Passage]
) -> Table | None:
    if len(rows) < 2 or not _is_titles(rows[0]):
        return None
    titles = tuple(syllables(cell.text) for cell in cells_of(rows[0].text))
    key = 1 if " ".join(titles[0]) in _COUNTERS else 0
    read = [_row(one, len(titles)) for one in rows[1:] if not is_head(one)]
    sums = tuple(one for one in read if _is_sum(one, key))
    return Table(
        document=document,
        head=rows[0],
        titles=titles,
        key=key,
        rows=tuple(one for one in read if one not in sums),
        sums=sums,
        over=_over(rows[0], before),
    )


def _is_titles(row: Passage) -> bool:
    """Whether the first row of a table is titles: short cells, each filled, no figures."""
    cells = [cell.text.strip(" *") for cell in cells_of(row.text)]
    if len(cells) < _FEWEST_COLUMNS or not all(0 < len(one) <= _LONGEST_TITLE for one in cells):
        return False
    plain = (_IN_BRACKETS.sub("", one) for one in cells)
    return is_head(row) or all(
        not any(map(str.isdigit, one)) or _YEAR_TITLE.fullmatch(one) for one in plain
    )


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


def _over(head: Passage, before: Sequence[Passage]) -> tuple[tuple[str, ...], ...]:
    """The words of the headings over a table and of the short lines right before it."""
    lines: list[Passage] = []
    for one in reversed(before[-_MOST_LINES:]):
        is_text = one.role in (PassageRole.BODY, PassageRole.HEADING)
        is_other = one.role is PassageRole.BODY and one.text.rstrip(" */").endswith((".", ";"))
        if not is_text or is_row(one) or is_other or len(one.text) > _LONGEST_LINE:
            break
        lines.append(one)
    return (
        *(syllables(heading) for heading in head.heading_path),
        *(syllables(line.text) for line in lines),
    )

"""Tables as converters flatten them: each cell on lines of its own, bars on lines between.

    |            opens a row
    1
    |
    Tháng 12/2025
    |            closes it; the next row opens with a bar of its own

Two bars in succession end a row, or stand around an empty cell; the number of columns decides.
Letterheads and ends of documents are laid out the same way, in two columns: they are no tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

BAR = "|"
# What stands in the two columns of a letterhead or of an end, and in no table of tasks.
_FORMAL = re.compile(
    r"\W*(?:CỘNG H(?:ÒA|OÀ)|ĐẢNG CỘNG SẢN|Nơi nhận\W*\Z|Độc lập\s*[-–]|Kính gửi|"
    r"(?:KT|TM|TL|TUQ|Q)\.\s?[A-ZĐ][A-ZĐÀ-Ỹ]|[TK]/[ML] [A-ZĐ][A-ZĐÀ-Ỹ])"
)
_FORMAL_BEGINS = frozenset("CĐNKTQ")
_COLUMNS_OF_THE_FORM = 2
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
# A table without counters has more rows; a list of properties ("Số hiệu:") is none.
_FEWEST_ROWS_UNCOUNTED = 3
# "1", "2.3", "IV", "a", "Bước 2": what a row is counted by.
_COUNTER = re.compile(
    r"\W*(?:(?:Bước|B)\s?\d{1,2}|\d{1,3}(?:\.\d{1,3})*|[IVX]{1,6}|[A-Za-zđ])[.)]?\W*\Z"
)
_ROW_COUNTER = re.compile(r"\W*(?:(?:Bước|B)\s?)?\d{1,2}\W*\Z")
# "B | Tại Ủy ban nhân dân xã": the letter of a group, before its name; the sum under all rows.
_GROUP = re.compile(r"\W*(?:[A-ZĐ]|[IVX]{1,5})\W*\Z")
_SUM = re.compile(r"\W*Tổng\s+(?:thời|số|cộng)")
_COUNTED = re.compile(r"\W*\d{1,2}(?:\.\d{1,2})*[.)]\s")
_COUNTER_TITLE = re.compile(
    r"\W*(?:S?TT|Số\s+TT|(?:Số\s+)?thứ tự(?:\s+công việc)?|"
    r"(?:Các\W+)?bước(?:\s+(?:thực hiện|công việc))?|"
    r"Trình tự(?:\s+(?:thực hiện|các bước|công việc))?)\W*\Z",
    re.IGNORECASE,
)
_COUNTER_TITLE_BEGINS = frozenset("SsTtCcBb")
# A line that stands in no cell: the text has gone on behind the table. "- Điều 7 Thông tư số …" is
# a line of a cell that cites.
_BEHIND = re.compile(
    r"[*_#\s]*(?:Điều\s+\d+[*_\s]*(?:[.:]|\Z)|Chương\s+[IVX]|PHỤ LỤC|Phụ lục [IVX\d])"
)
_BEHIND_BEGINS = frozenset("*_#ĐCP")
# "**12 ngày**" behind an empty cell goes on with its row; no row begins so.
_LENGTH_ALONE = re.compile(r"\W*\d{1,3}(?:[.,]\d+)?\s+(?:ngày|giờ|buổi|phút)(?:\s+làm việc)?\W*\Z")
_LIST_MARKS = ("- ", "+ ", "– ")
_A_WORD = re.compile(r"[^\W\d_]{2}")
# How far ahead a row is looked for: cells, lines in a cell, bars between.
_MOST_FURTHER_CELLS = 4
_LONGEST_CELL = 24
_MOST_BARS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a row: its words and where they stand in the text of the row."""

    start: int
    end: int
    text: str


def cells_of(row: str) -> tuple[Cell, ...]:
    """The cells of a row, of either form ("A | B", or bars on their own lines), empty ones too."""
    pieces = row.split(BAR)
    last = len(pieces) - 1
    cells: list[Cell] = []
    at = 0
    for number, piece in enumerate(pieces):
        words = piece.lstrip() if number else piece
        start = at + len(piece) - len(words)
        if number < last:
            words = words.rstrip()
        at += len(piece) + 1
        if (
            words or 0 < number < last
        ):  # before the first bar and behind the last nothing is no cell
            cells.append(Cell(start=start, end=start + len(words), text=words))
    return tuple(cells)


def table_rows(lines: Sequence[str], *, gaps: Sequence[int]) -> dict[int, int]:
    """Where each row of a table begins and ends: index of its first line to one past its last.

    Args:
        lines: The non-blank lines of a text.
        gaps: How many blank lines stand before each.
    """
    found: dict[int, int] = {}
    at = end = 0
    bars = [at for at, line in enumerate(lines) if line == BAR]
    for bar in bars:
        if bar < at:
            continue
        at = bar
        if at >= end:
            end = _last_bar(lines, gaps, at) + 1
        rows = list(_rows(lines, at, end))
        table = list(takewhile(lambda row: not _is_formal(lines, row), rows))
        if _is_table(lines, table):
            found.update(table)
            at = table[-1][1]
        else:
            at = rows[-1][1] if rows else end
    return found


def _last_bar(lines: Sequence[str], gaps: Sequence[int], start: int) -> int:
    """The last bar that may belong to a table: none does after a blank line behind a bar."""
    last = start
    for at in range(start + 1, len(lines)):
        if lines[at] == BAR:
            last = at
        elif lines[at - 1] == BAR and gaps[at]:
            break
    return last


def _rows(lines: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The rows of one table, each with its opening and closing bar.

    The table ends where a bar closes the last cell of a full row and no bar opens another.
    """
    columns = cells = 0
    first = at = start
    while at < end:
        run = _past(lines, at, end, bars=True)
        bars = run - at
        is_end = columns == 0 and cells == _COLUMNS_OF_THE_FORM and bars == 1
        formal = is_end and any(_FORMAL.match(line) for line in lines[first:run])
        if cells and (run == end or formal or _text_follows(lines, run, cells, columns, bars)):
            yield first, run
            return
        if (
            cells
            and bars > 1
            and (cells >= columns or bars > 2 or _begins_row(lines, run, end, columns - cells))
        ):
            columns = columns or cells
            closing = at + 1 + max(0, min(columns - cells, bars - 2))
            yield first, closing
            first, cells = closing, 0
        elif cells:
            cells += bars - 1  # empty cells
        at = _past(lines, run, end, bars=False)
        cells += 1


def _past(lines: Sequence[str], at: int, end: int, *, bars: bool) -> int:
    """One past the bars, or past the words, that stand at ``at``."""
    while at < end and (lines[at] == BAR) is bars:
        at += 1
    return at


def _text_follows(lines: Sequence[str], at: int, cells: int, columns: int, bars: int) -> bool:
    """Whether what follows a bar is text behind the table and not one more cell."""
    behind, last = at, len(lines)
    while behind < last and (line := lines[behind]) != BAR:
        if line[0] in _BEHIND_BEGINS and _BEHIND.match(line):
            return True
        behind += 1
    opens_another = behind + 1 < last and _is_counter_title(lines[behind + 1])
    if bars == 1 and 0 < columns <= cells:
        return opens_another or not _counted_row_follows(lines, at)
    is_closed = columns > 0 and bars in (1, 1 + columns - cells)
    return is_closed and opens_another


def _is_counter_title(line: str) -> bool:
    is_other = line[0].isalnum() and line[0] not in _COUNTER_TITLE_BEGINS  # spares most
    return not is_other and _COUNTER_TITLE.match(line) is not None


def _counted_row_follows(lines: Sequence[str], at: int) -> bool:
    """Whether the words at ``at`` go on with a row, wider than the first: a counted one follows."""
    if not _A_WORD.search(lines[at]):
        return False
    for _ in range(_MOST_FURTHER_CELLS):
        words_end = _past(lines, at, min(len(lines), at + _LONGEST_CELL), bars=False)
        at = _past(lines, words_end, min(len(lines), words_end + _MOST_BARS), bars=True)
        if at == words_end or at >= len(lines):
            return False
        if at - words_end > 1:
            return _opens_further_row(lines, at)
    return False


def _opens_further_row(lines: Sequence[str], at: int) -> bool:
    """Whether a row begins at ``at``: with its number, the letter of a group, or as a sum."""
    if _ROW_COUNTER.match(lines[at]) or _SUM.match(lines[at]):
        return True
    name = lines[at + 2] if at + 2 < len(lines) else ""
    return _GROUP.match(lines[at]) is not None and len(_A_WORD.findall(name)) > 1


def _begins_row(lines: Sequence[str], at: int, end: int, missing: int) -> bool:
    """Whether a row begins behind two bars, rather than an empty cell standing between them.

    With an empty cell in between, the cells ahead are those still missing, but for one.
    """
    if _COUNTER.match(lines[at]):
        return True
    if _LENGTH_ALONE.match(lines[at]) or lines[at].startswith(_LIST_MARKS):
        return False
    ahead = 0
    while at < end:
        at = _past(lines, at, end, bars=False)
        ahead += 1
        run = _past(lines, at, end, bars=True)
        if run - at != 1:
            break
        at = run
    return ahead + 1 != missing


def _is_formal(lines: Sequence[str], row: tuple[int, int]) -> bool:
    """Whether a row is of a letterhead or an end, or goes on into one behind the table."""
    return any(
        _FORMAL.match(line)
        for line in lines[row[0] : row[1]]
        if line != BAR and (line[0] in _FORMAL_BEGINS or not line[0].isalnum())
    )


def _is_table(lines: Sequence[str], rows: Sequence[tuple[int, int]]) -> bool:
    if len(rows) < _FEWEST_ROWS:
        return False
    width = max(lines[start:end].count(BAR) for start, end in rows) - 1
    first_lines = [lines[start + 1] for start, end in rows if end > start + 1]
    counted = sum(1 for line in first_lines if _COUNTER.match(line) or _COUNTED.match(line))
    if width < _FEWEST_COLUMNS:
        return width == _COLUMNS_OF_THE_FORM and 2 * counted >= len(rows)
    if counted:
        return True
    properties = any(line.rstrip("* ").endswith(":") for line in first_lines)
    return len(rows) >= _FEWEST_ROWS_UNCOUNTED and not properties

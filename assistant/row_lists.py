"""Tables as lists: their rows, under the lines above that say what they are of.

"Công bố kèm theo Quyết định này Danh mục …" is said in an article; the list itself is the table of
an annex, whose title stands in a few lines above its first row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from assistant.units import syllables
from ingest.document import Passage, PassageRole, SegmentKind
from ingest.tables import BAR

_COUNTED_BY = (("stt",), ("tt",), ("s", "tt"), ("so", "tt"), ("so", "thu", "tu"))
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_FEWEST_TITLES = 3
_FEWEST_COLUMNS = 2
SUM = re.compile(r"(?:tong(?: cong| so| diem| muc)?|cong)")
"""What a row of sums is called, folded."""
_FIRST = "1"
_LONGEST_TITLE = 60
# What columns are called by, where a row of titles is not told by its letters.
_TITLE = re.compile(
    r"(?:s ?tt|tt|noi dung|hoat dong|cong viec|ten|ho (?:va )?ten|so [a-z]+|don vi|thoi gian|"
    r"thoi han|ngay|gio|dia diem|nguoi|khoi|lop|loai|muc|tieu chi|chi tieu|diem|ghi chu|hang muc|"
    r"khoan|doi tuong|hinh thuc|linh vuc|chuc vu|chuc danh|nhiem vu|dien thoai|minh chung|thang|"
    r"dot|ty le|ti le|ket qua|kinh phi|phong|tuan|buoi|ca|lanh dao|can bo|co quan|cum|vi tri)\b"
)
_MOST_LINES = 6
_LONGEST_LINE = 300
_A_SENTENCE = re.compile(r"[.;][\s*/”\"]*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowList:
    """The rows of one table without its head, and the lines that stand over them, top down.

    ``lines`` is not empty; the head of the table is the last of them where it has one.
    """

    lines: tuple[Passage, ...]
    rows: tuple[Passage, ...]


def row_lists(passages: Sequence[Passage]) -> Iterator[RowList]:
    """The tables among the passages of a document that have something over their rows."""
    read = [one for one in passages if one.role is not PassageRole.ARTEFACT]
    at = 0
    for is_table, group in groupby(read, key=is_row):
        some = tuple(group)
        if is_table:
            heads = tuple(takewhile(is_head, some))
            lines = (*_lines_over(read[:at]), *heads)
            rows = tuple(one for one in some[len(heads) :] if not is_head(one))
            if lines and rows:
                yield RowList(lines=lines, rows=rows)
        at += len(some)


def is_row(one: Passage) -> bool:
    """Whether a passage is a row of a table."""
    return one.address.segments[-1].kind is SegmentKind.ROW


def is_head(one: Passage) -> bool:
    """Whether a row is the head of its table: "STT …", or bold cells without a figure.

    A figure in brackets is of a title: "Thời gian (mỗi ngày 08 giờ)".
    """
    if not is_row(one):
        return False
    words = syllables(one.text)
    if any(words[: len(title)] == title for title in _COUNTED_BY):
        return True
    cells = [cell.strip() for cell in one.text.split(BAR) if cell.strip()]
    if len(cells) < _FEWEST_TITLES or not all(cell.startswith("**") for cell in cells):
        return False
    return not any(map(str.isdigit, _IN_BRACKETS.sub("", one.text)))


def says_titles(one: Passage) -> bool:
    """Whether the first row of a table is titles, in bold or not; it says nothing by itself.

    Half of its cells or more begin with a word that columns are called by.
    """
    if is_head(one):
        return True
    if not is_row(one) or one.address.segments[-1].number != _FIRST:
        return False
    cells = [_IN_BRACKETS.sub("", cell).strip(" *\n") for cell in one.text.strip().split(BAR)]
    filled = [cell for cell in cells if cell and len(cell) <= _LONGEST_TITLE]
    if len(filled) != len(cells) or len(cells) < _FEWEST_COLUMNS:
        return False
    if any(map(str.isdigit, "".join(cells))):
        return False
    titled = sum(_TITLE.match(" ".join(syllables(cell))) is not None for cell in cells)
    return 2 * titled >= len(cells)


def is_sum(one: Passage) -> bool:
    """Whether a row is the sum under the rows of a table, which answers for none of them."""
    if not is_row(one):
        return False
    cells = [" ".join(syllables(cell)) for cell in one.text.strip().split(BAR)]
    return any(SUM.fullmatch(cell) for cell in cells[:3])


def _lines_over(before: Sequence[Passage]) -> tuple[Passage, ...]:
    """The short lines right over a table, none of them a sentence."""
    over = list(takewhile(_is_title_line, reversed(before[-_MOST_LINES:])))
    return tuple(reversed(over))


def _is_title_line(one: Passage) -> bool:
    is_text = one.role in (PassageRole.BODY, PassageRole.HEADING) and not is_row(one)
    return is_text and len(one.text) <= _LONGEST_LINE and not _A_SENTENCE.search(one.text)

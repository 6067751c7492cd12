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


def _lines_over(before: Sequence[Passage]) -> tuple[Passage, ...]:
    """The short lines right over a table, none of them a sentence."""
    over = list(takewhile(_is_title_line, reversed(before[-_MOST_LINES:])))
    return tuple(reversed(over))


def _is_title_line(one: Passage) -> bool:
    is_text = one.role in (PassageRole.BODY, PassageRole.HEADING) and not is_row(one)
    return is_text and len(one.text) <= _LONGEST_LINE and not _A_SENTENCE.search(one.text)

"""Rows of tables that name an office: who inspects whom, when its turn is.

"Trường nào kiểm tra trường X?" is said in no sentence: the head of a table says it with one row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from assistant.composing import Composed, verbatim
from assistant.row_lists import is_row
from assistant.shelf import Shelf
from assistant.units import syllables, whole
from assistant.weighing import Words
from ingest.document import Document, DocumentSummary, Passage, PassageRole
from ingest.text import folded

_ENOUGH = 0.6
_MOST = 8
_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class _Table:
    document: DocumentSummary
    about: Words
    rows: tuple[Passage, ...]


def told(shelf: Shelf) -> Composed | None:
    """The rows that name the office asked about, under the head of their table; else None.

    Only of a table whose head, headings and paper hold what else is asked.
    """
    name = shelf.office_named
    if name is None or shelf.topic.is_empty:
        return None
    naming = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    found = [
        (shelf.topic.covered(table.about), table)
        for document in shelf.speaking_of(name)
        for table in _tables(document)
        if any(naming.search(folded(row.text)) for row in table.rows[1:])
    ]
    if not found:
        return None
    share, table = max(found, key=lambda pair: pair[0])
    if share < _ENOUGH:
        return None
    head, *rows = table.rows
    rows = [row for row in rows if naming.search(folded(row.text))]
    units = (whole(one) for one in (head, *rows[:_MOST]))
    return Composed(drafts=tuple(verbatim(one, table.document) for one in units if one))


def _tables(document: Document) -> Iterator[_Table]:
    summary = document.summary
    read = (one for one in document.passages if one.role is not PassageRole.ARTEFACT)
    for is_table, group in groupby(read, key=is_row):
        rows = tuple(group)
        if is_table and len(rows) >= _FEWEST_ROWS:
            said = (summary.title, *rows[0].heading_path, rows[0].text)
            about = Words.of(*(syllables(part) for part in said if part))
            yield _Table(document=summary, about=about, rows=rows)

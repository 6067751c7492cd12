"""Rows of tables that name an office: who inspects whom, when its turn is.

"Trường nào kiểm tra trường X?" is said in no sentence: the head of a table says it with one row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.composing import Composed, Outcome, verbatim
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.tables.tables import Table, tables_of
from assistant.units import syllables, whole
from assistant.weighing import Words
from ingest.dates import find_dates
from ingest.document import Document
from ingest.text import folded

_DAY_ASKED = re.compile(r"\b(?:(?:ngay|hom) (?:nao|may)|khi nao|bao gio|when)\b|\A(?:lich|ngay)\b")
# "Đoàn kiểm tra xuống trường X": what others do to an office stands in their papers.
_OFFICE = (
    r"(?:nha )?(?:truong|don vi|co so|xa|phuong|phong|to|chi bo|trung tam|benh vien|tram|ubnd)\b"
)
_DONE_TO_IT = re.compile(
    rf"\b(?:xuong|toi|den|ve)(?: (?:kiem tra|tham|lam viec|du gio))?(?: (?:voi|tai|o))? {_OFFICE}|"
    r"\b(?:kiem tra|thanh tra|giam sat|tham dinh|khao sat|du gio|doi thoai voi|lam viec)"
    rf"(?: (?:o|tai|voi|cac))? {_OFFICE}|\b(?:bi|duoc) (?:kiem tra|thanh tra|giam sat|tham dinh)\b|"
    r"\bbe (?:inspected|checked|visited|audited)\b|\binspections? (?:of|at)\b"
)
_DEED = re.compile(r"\b(?:kiem tra|thanh tra|giam sat|tham dinh|khao sat|du gio)\b")
_ENOUGH = 0.6
_MOST = 8
_MOST_FOUND = 100


def with_the_day(shelf: Shelf, outcome: Outcome) -> Outcome:
    """The rows with the day on which an office has its turn, where its own papers say no day.

    "Trường X kiểm tra ngày nào": the plan of the school says "tháng 11", the schedule of the office
    over it says "12/11/2025". What is done to the office others' rows say before its own papers.
    """
    if not _DAY_ASKED.search(shelf.question.plain) or shelf.office_named is None:
        return outcome
    is_done_to_it = _DONE_TO_IT.search(shelf.question.plain) is not None
    is_told = isinstance(outcome, Composed) and _says_day(outcome.drafts[0].text)
    if is_told and not is_done_to_it:
        return outcome
    rows = told(shelf)
    is_better = rows is not None and any(_says_day(one.text) for one in rows.drafts)
    return rows if is_better else outcome


def _papers(shelf: Shelf, name: str) -> Iterator[Document]:
    """The papers nearest to a name, then those of others with a row that has it."""
    near = shelf.speaking_of(name)
    yield from near
    known = {one.id for one in (*near, *shelf.documents)}
    held = shelf.summaries.ids
    ids = (one.passage_id for one in shelf.catalog.lexical.holding(name, limit=_MOST_FOUND))
    rows = [one for one in shelf.catalog.passages(tuple(dict.fromkeys(ids))) if is_row(one.passage)]
    others = dict.fromkeys(one.document.id for one in rows if one.document.id in held - known)
    for document_id in list(others)[:_MOST]:
        document = shelf.document(document_id)
        if document is not None:
            yield document


def _says_day(text: str) -> bool:
    return any(one.day and one.month for one in find_dates(text))


def told(shelf: Shelf) -> Composed | None:
    """The rows that name the office asked about, under the head of their table; else None.

    Only of a table whose head, headings and paper hold what else is asked.
    """
    name = shelf.office_named
    if name is None or shelf.topic.is_empty:
        return None
    naming = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    deed = _DEED.search(shelf.question.plain)
    found = [
        (shelf.topic.covered(_words_over(table)), table)
        for document in _papers(shelf, name)
        for table in tables_of(document)
        if any(naming.search(folded(row.text)) for row in table.passages[1:])
        and (deed is None or deed.group() in _said_over(table))
    ]
    if not found:
        return None
    share, table = max(found, key=lambda pair: pair[0])
    if share < _ENOUGH:
        return None
    head, *rows = table.passages
    rows = [row for row in rows if naming.search(folded(row.text))]
    units = (whole(one) for one in (head, *rows[:_MOST]))
    return Composed(drafts=tuple(verbatim(one, table.document) for one in units if one))


def _words_over(table: Table) -> Words:
    """What a table is of: the title of its paper, the headings over it, its first row."""
    first = table.passages[0]
    said = (table.document.title, *first.heading_path, first.text)
    return Words.of(*(syllables(part) for part in said if part))


def _said_over(table: Table) -> str:
    """The same as one text: what is done to an office is said there word by word."""
    first = table.passages[0]
    return folded(" | ".join(filter(None, (table.document.title, *first.heading_path, first.text))))

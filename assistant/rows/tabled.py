"""Tasks that stand in a table: what is to be done, who leads, who helps, by when.

The row of titles says which cell is which; it is no task itself. A row is one task, whatever marks
its cell holds, and its number, its lead and its note are no words of the task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.register.office_names import office_form
from assistant.tables.table_rows import is_head
from assistant.tables.tables import tables_of
from ingest.document import Document, Passage
from ingest.layout.tables import Cell, cells_of
from ingest.text import folded, shown

_WHAT = re.compile(
    r"(?:noi dung|ten|nhiem vu|cong viec|hoat dong|viec|danh muc|giai phap|cac nhiem vu|dau viec)"
)
_LEAD = (
    re.compile(r"\A.{0,80}chu tri"),
    re.compile(
        r"\A(?!.{0,80}phoi hop).{0,80}(?:thuc hien|trach nhiem|phu trach|phan cong|dau moi)"
    ),
    re.compile(r"\A(?!.{0,80}phoi hop)(?:co quan|don vi|bo phan|nguoi)"),
)
_PARTNER = re.compile(r"\A.{0,80}phoi hop")
_TIME = re.compile(
    r"(?:thoi (?:gian|han|diem)|tien do|han (?:hoan|nop|gui)|ngay hoan|hoan thanh|moc thoi)"
)
_NOT_LEAD = re.compile(r"(?:thoi|san pham|ket qua|noi dung|kinh phi|dia diem|hinh thuc|so |ngay)")
_LONGEST_TITLE = 80
_COUNTER = re.compile(r"\A[\s*]{0,9}(?:\d{1,3}|[IVX]{1,5}|[a-zđ])[\s*.)]{0,9}\Z")
_GROUP = re.compile(r"\A[\s*]{0,9}(?:[IVX]{1,5}|[A-ZĐ])[\s*.)]{0,9}\Z")
# Offices that are no schools, where a school is told who leads.
_OFFICE = re.compile(
    r"(?:cac )?(?:so|phong|ubnd|uy ban|cong an|trung tam|ban|hoi|doan|huyen doan|tinh doan|"
    r"van phong|bo phan|chuyen vien|lanh dao|thanh tra|tram|mat tran|lien doan|cong doan nganh|"
    r"chi cuc|kho bac|bao hiem|to (?:chuyen vien|nghiep vu)|ong|ba|dong chi)\b"
)
_UNITS = re.compile(
    r"\b(?:truong|don vi|co so giao duc|hieu truong|giao vien|cac to|to chuyen mon|nha truong|"
    r"toan nganh|lop mau giao|nhom tre)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TabledTask:
    """A row with a task; ``start:end`` and ``time`` are spans of the document, cells stripped."""

    passage: Passage
    start: int
    end: int
    lead: str | None = None
    partner: str | None = None
    time: tuple[int, int] | None = None

    @property
    def time_text(self) -> str:
        """The words of the cell of the time."""
        if self.time is None:
            return ""
        a, b = (at - self.passage.start for at in self.time)
        return self.passage.text[a:b]


@dataclass(frozen=True, slots=True)
class _Columns:
    width: int
    what: int
    lead: int | None
    partner: int | None
    time: int | None


def tabled_tasks(document: Document) -> Mapping[str, TabledTask | None]:
    """By the id of each row of a table of tasks its task; None for a row that has none."""
    found: dict[str, TabledTask | None] = {}
    for table in tables_of(document):
        found.update(_of_table(table.passages))
    return found


def is_of_superior(task: TabledTask, document: Document) -> bool:
    """Whether who leads a task is the superior itself, or an office that is none of its units."""
    if not task.lead:
        return False
    lead = folded(task.lead).strip(" -*")
    if _UNITS.search(lead):
        return False
    issuer = office_form(document.header.issuer or "")
    own = office_form(task.lead)
    if issuer and own and (own.startswith(issuer) or issuer.startswith(own)):
        return True
    if lead.startswith(("phong giao duc", "phong gd", "cac phong gd", "cac phong giao duc")):
        return not issuer.startswith("so")
    return _OFFICE.match(lead) is not None


def _of_table(rows: Sequence[Passage]) -> Iterator[tuple[str, TabledTask | None]]:
    columns: _Columns | None = None
    for row in rows:
        cells = cells_of(row.text)
        titles = _columns(cells)
        if titles is not None and (columns is None or is_head(row)):
            columns = titles
            yield row.id, None
        elif is_head(row):
            columns = None
            yield row.id, None
        elif columns is not None:
            yield row.id, _task(row, cells, columns)


def _columns(cells: Sequence[Cell]) -> _Columns | None:
    """The columns of a table of tasks by its row of titles; None for any other row."""
    titles = [_title(cell) for cell in cells]
    what = next((at for at, one in enumerate(titles) if _WHAT.match(one)), None)
    if what is None or len(cells) < 2 or any(len(one.text) > _LONGEST_TITLE for one in cells):
        return None
    partner = next((at for at, one in enumerate(titles) if _is_partner(one)), None)
    time = next((at for at, one in enumerate(titles) if _TIME.match(one)), None)
    lead = next(
        (
            at
            for pattern in _LEAD
            for at, one in enumerate(titles)
            if at not in (what, time, partner) and pattern.match(one) and not _NOT_LEAD.match(one)
        ),
        None,
    )
    if lead is None and time is None:
        return None
    return _Columns(len(cells), what, lead, partner, time)


def _is_partner(title: str) -> bool:
    return _PARTNER.match(title) is not None and "chu tri" not in title


def _title(cell: Cell) -> str:
    return folded(cell.text).strip(" .:*")


def _task(row: Passage, cells: Sequence[Cell], columns: _Columns) -> TabledTask | None:
    """The task of a row; a row that lost its last cells is counted, any other its first."""
    missing = columns.width - len(cells)
    is_counted = bool(cells) and _COUNTER.match(cells[0].text) is not None
    shift = 0 if is_counted or missing <= 0 else -missing

    def cell(column: int | None) -> Cell | None:
        at = column + shift if column is not None else -1
        return cells[at] if 0 <= at < len(cells) and cells[at].text.strip(" *-") else None

    what = cell(columns.what)
    filled = [one for one in cells if one.text.strip(" *-")]
    if what is None or (len(filled) <= 2 and cells and _GROUP.match(cells[0].text)):
        return None  # "I | CÔNG TÁC TUYÊN TRUYỀN": a title over rows
    lead, partner, time = cell(columns.lead), cell(columns.partner), cell(columns.time)
    start, end = _span(row, what)
    return TabledTask(
        passage=row,
        start=start,
        end=end,
        lead=shown(lead.text).strip(" *-") if lead else None,
        partner=shown(partner.text).strip(" *-") if partner else None,
        time=_span(row, time) if time else None,
    )


def _span(row: Passage, cell: Cell) -> tuple[int, int]:
    """Where the words of a cell stand in the document."""
    text = row.text[cell.start : cell.end]
    start = row.start + cell.start + len(text) - len(text.lstrip(" \n\t*-+•"))
    return start, row.start + cell.start + len(text.rstrip(" \n\t*"))

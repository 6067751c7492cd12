"""What the library cites and does not hold, as a file for spreadsheets.

Written as ``ui.exports.separated`` writes a list of duties.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.text import shown
from ui.exports.cells import guarded
from ui.exports.separated import csv_of

if TYPE_CHECKING:
    from assistant.naming.graph import Missing, MissingPaper

_COLUMNS = (
    *("Loại", "Số, ký hiệu", "Trích yếu", "Cơ quan ban hành", "Ngày", "Số lần nhắc"),
    *("Số văn bản viện dẫn", "Văn bản viện dẫn"),
)


def missing_csv(missing: Missing) -> bytes:
    """The file, as bytes; a last line counts what is past the bound."""
    rows: list[tuple[str, ...]] = [tuple(map(_safe, _cells(one))) for one in missing.papers]
    if missing.left_out:
        rows.append((f"Còn {missing.left_out} văn bản khác quá giới hạn của tệp này.",))
    return csv_of(_COLUMNS, rows)


def _cells(missing: MissingPaper) -> tuple[str, ...]:
    paper = missing.paper
    return (
        paper.kind or "",
        paper.number or "",
        paper.title or "",
        paper.issuer or "",
        str(paper.date or ""),
        str(paper.mentions),
        str(missing.documents),
        "; ".join(document.name for document in missing.cited_by),
    )


def _safe(cell: str) -> str:
    return guarded(shown(cell))

"""What the library cites and does not hold, as a file for spreadsheets.

UTF-8 with a byte order mark, which Excel asks for. A text that a spreadsheet would run as a
formula gets an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from ingest.text import shown
from ui.exports.cells import guarded

if TYPE_CHECKING:
    from assistant.graph import Missing, MissingPaper

MEDIA_TYPE = "text/csv; charset=utf-8"
_COLUMNS = (
    *("Loại", "Số, ký hiệu", "Trích yếu", "Cơ quan ban hành", "Ngày", "Số lần nhắc"),
    *("Số văn bản viện dẫn", "Văn bản viện dẫn"),
)


def missing_csv(missing: Missing) -> bytes:
    """The file, as bytes; a last line counts what is past the bound."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    writer.writerows([_safe(cell) for cell in _cells(one)] for one in missing.papers)
    if missing.left_out:
        writer.writerow([f"Còn {missing.left_out} văn bản khác quá giới hạn của tệp này."])
    return text.getvalue().encode("utf-8-sig")


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

"""The columns of an exported list of duties, the same in a workbook and in a CSV file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from assistant.deadlines import Deadline
from ingest.document import PartialDate
from ingest.text import shown
from ui.deadline_words import STATES, again, moved, until

Cell: TypeAlias = str | int | dt.date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its width in characters, and its cell of a row."""

    title: str
    width: int
    cell: Callable[[Deadline], Cell]


def _begins(row: Deadline) -> dt.date | None:
    """The first day of several."""
    if row.days is None or row.days.first == row.days.last:
        return None
    return row.days.first


def _as_far_as_known(date: PartialDate | None) -> Cell:
    return None if date is None else date.exact or str(date)


def _again(row: Deadline) -> Cell:
    """How often it comes back, and with what it ends."""
    return ", ".join(part for part in (again(row.obligation), until(row)) if part) or None


def _computed(row: Deadline) -> Cell:
    """Whether the day is not printed, and which period of the paper gave its year."""
    if not row.is_computed or row.due is None:
        return None
    return f"theo {row.period}" if row.period and row.recurs_until is None else "x"


COLUMNS = (
    Column("STT", 5, lambda row: row.citation.n),
    Column("Hạn", 12, lambda row: row.due),
    Column("Ngày cuối còn kịp", 12, lambda row: row.last_good_day),
    Column("Từ ngày", 12, _begins),
    Column("Tình trạng", 14, lambda row: STATES[row.state]),
    Column("Việc", 48, lambda row: shown(row.obligation.what)),
    Column("Ai làm", 30, lambda row: row.obligation.who or "(văn bản không nêu)"),
    Column("Gửi về", 24, lambda row: row.obligation.to),
    Column("Qua", 28, lambda row: row.obligation.channel),
    Column("Thời hạn ghi trong văn bản", 28, lambda row: shown(row.obligation.words)),
    Column("Định kỳ", 14, _again),
    Column("Ngày suy ra", 10, _computed),
    Column("Báo cáo", 9, lambda row: "x" if row.obligation.is_report else None),
    Column("Văn bản", 26, lambda row: row.document.name),
    Column("Ngày văn bản", 12, lambda row: _as_far_as_known(row.document.issued_on)),
    Column("Cơ quan ban hành", 28, lambda row: row.document.issuer),
    Column("Vị trí", 16, lambda row: row.citation.label),
    Column("Đoạn trích nguyên văn", 60, lambda row: shown(row.citation.quote)),
    Column("Mã trích dẫn", 26, lambda row: row.citation.citation_id),
    Column("Đã chuyển hạn", 30, moved),
)

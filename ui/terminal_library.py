"""The documents of the library as a person sees them in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from ui.terminal import NONE, results, say, table
from vectorstore.evidence import DocumentRecord


def show_records(records: Sequence[DocumentRecord]) -> None:
    """The documents of the library, one a row."""
    if not records:
        say("Kho chưa có văn bản nào. Nạp bằng «danvan ingest TỆP_HOẶC_THƯ_MỤC».")
        return
    results().print(
        table(
            columns=("Mã", "Văn bản", "Trích yếu", "Cơ quan", "Ngày", "Đoạn", "Cảnh báo", "Tệp"),
            rows=[
                (
                    record.summary.id,
                    " ".join(part for part in (record.summary.kind, record.summary.number) if part)
                    or NONE,
                    record.summary.title or NONE,
                    record.summary.issuer or NONE,
                    str(record.summary.issued_on or NONE),
                    str(record.passages),
                    str(len(record.warnings) or ""),
                    record.source_name + (" (mẫu)" if record.is_sample else ""),
                )
                for record in records
            ],
        )
    )

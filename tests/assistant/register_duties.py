"""Duties put together by hand for the tests of the register."""

from __future__ import annotations

import datetime as dt

from ingest.document import (
    Address,
    DocumentSummary,
    Obligation,
    PartialDate,
    Passage,
    PassageRole,
    Recurrence,
    Segment,
    SegmentKind,
)
from vectorstore.evidence import RegisterEntry, StoredObligation

ADDRESS = Address(segments=(Segment(kind=SegmentKind.SECTION, number="III"),))


def day(text: str) -> dt.date:
    """A day from ``YYYY-MM-DD``."""
    return dt.date.fromisoformat(text)


def paper(  # noqa: PLR0913 - one value per field
    *,
    issued: str | None = "2025-11-20",
    title: str | None = None,
    kind: str = "Kế hoạch",
    issuer: str | None = "Sở Giáo dục và Đào tạo",
    number: str | None = "1/KH-SGDĐT",
    document_id: str = "d",
) -> DocumentSummary:
    """A document as a citation names it."""
    return DocumentSummary(
        id=document_id,
        number=number,
        kind=kind,
        title=title,
        issuer=issuer,
        issued_on=PartialDate.parse(issued) if issued else None,
    )


def entry(  # noqa: PLR0913 - one value per column
    words: str,
    *,
    date: str | None = None,
    month_day: str | None = None,
    recurrence: Recurrence | None = None,
    strict: bool = False,
    document: DocumentSummary | None = None,
    row: int = 0,
    around: str = "",
    is_report: bool = True,
) -> RegisterEntry:
    """The columns of a duty with this limit."""
    return RegisterEntry(
        row=row,
        passage_id="p",
        start=row,
        words=words,
        date=PartialDate.parse(date) if date else None,
        recurrence=recurrence,
        month_day=month_day,
        strict_before=strict,
        is_report=is_report,
        who=None,
        to=None,
        document=document or paper(),
        around=around,
    )


def stored(  # noqa: PLR0913 - one value per field
    words: str,
    *,
    what: str = "báo cáo kết quả",
    who: str | None = "Hiệu trưởng các đơn vị trường",
    to: str | None = "Sở Giáo dục và Đào tạo",
    date: str | None = None,
    month_day: str | None = None,
    recurrence: Recurrence | None = None,
    strict: bool = False,
    rule: str | None = None,
    document: DocumentSummary | None = None,
    at: int = 0,
    is_report: bool = True,
    passage_id: str | None = None,
) -> StoredObligation:
    """A duty with this limit, in a paragraph of its own that begins at ``at``."""
    text = f"{who or 'Đề nghị'} {what} {words}."
    start = at + text.index(words)
    passage_id = passage_id or f"p{at}"
    return StoredObligation(
        obligation=Obligation(
            what=what,
            who=who,
            to=to,
            channel=None,
            start=start,
            end=start + len(words),
            words=words,
            date=PartialDate.parse(date) if date else None,
            recurrence=recurrence,
            month_day=month_day,
            strict_before=strict,
            is_report=is_report,
            passage_id=passage_id,
            address=ADDRESS,
            rule=rule,
        ),
        passage=Passage(
            id=passage_id,
            address=ADDRESS,
            role=PassageRole.BODY,
            start=at,
            end=at + len(text),
            text=text,
        ),
        document=document or paper(),
    )

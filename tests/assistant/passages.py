"""Small passages for tests of the check and of the two ways of answering."""

from __future__ import annotations

from ingest.document import (
    Address,
    DocumentSummary,
    PartialDate,
    Passage,
    PassageRole,
    Segment,
    SegmentKind,
)

#: The paragraph that other products' quote matchers were measured on.
REPORT = (
    "3. Các trường gửi báo cáo kết quả thực hiện công tác dân vận năm 2025 về Sở Giáo dục và Đào "
    "tạo (qua Văn phòng) trước ngày 05/12/2025 để tổng hợp."
)

PLAN = DocumentSummary(
    id="ke-hoach",
    number="12/KH-SGDĐT",
    kind="Kế hoạch",
    title="Công tác dân vận năm 2025",
    issuer="Sở Giáo dục và Đào tạo",
    issued_on=PartialDate(year=2025, month=1, day=15),
)


def passage(text: str, *, at: int = 100, name: str = "ke-hoach-III.3") -> Passage:
    """A passage of ``PLAN`` that begins at offset ``at`` of the document's text."""
    return Passage(
        id=name,
        address=Address(
            segments=(
                Segment(kind=SegmentKind.SECTION, number="III"),
                Segment(kind=SegmentKind.ITEM, number="3"),
            )
        ),
        role=PassageRole.BODY,
        start=at,
        end=at + len(text),
        text=text,
    )

"""A unit's profile and a small draft made by hand, for the tests beside this file."""

from __future__ import annotations

from assistant.answer import Citation
from assistant.drafting.draft import (
    Draft,
    DraftKind,
    DraftParagraph,
    DraftSection,
    Origin,
    ParagraphStyle,
    Piece,
    SectionName,
    TaskRow,
    TaskTable,
    form,
    gap,
    own,
)
from ingest.document import DocumentSummary, PartialDate
from ui.profile_body import ProfileBody

#: As the body of a request has it.
PROFILE: dict[str, object] = {
    "name": "Trường Tiểu học Nguyễn Trãi",
    "superior": "UBND phường Bình An",
    "place": "Bình An",
    "year": 2026,
    "abbreviation": "THNT",
    "drafting_unit": "VP",
    "short_name": "nhà trường",
    "signer": {"capacity": "KT", "head": "Hiệu trưởng", "position": "Phó Hiệu trưởng"},
    "recipients": ["UBND phường Bình An", "Các tổ chuyên môn"],
    "addressed_to": ["UBND phường Bình An"],
    "departments": ["Tổ Văn phòng", "Tổ khối 1"],
    "figures": {"Tổng số giáo viên": 45, "Tỉ lệ đảng viên": "62,5%"},
    "models": ["Cổng trường an toàn"],
    "report_lead_days": 5,
    "deadlines": [{"superior": "05/6/2026", "own": "2026-05-30"}],
    "channel": "văn phòng nhà trường",
}

BASE = DocumentSummary(
    id="ke-hoach",
    number="12/KH-SGDĐT",
    kind="Kế hoạch",
    title="Công tác dân vận năm 2025",
    issuer="Sở Giáo dục và Đào tạo",
    issued_on=PartialDate(year=2025, month=1, day=15),
)
QUOTE = "Các trường xây dựng kế hoạch công tác dân vận"


def citation(n: int) -> Citation:
    """One of the draft's sources."""
    return Citation(
        n=n,
        citation_id=f"p-{n}-9",
        passage_id=f"p{n}",
        document=BASE,
        address=f"III.{n}",
        label=f"mục III.{n}",
        quote=QUOTE,
        start=n,
        end=n + len(QUOTE),
    )


def quoted(text: str, *numbers: int) -> Piece:
    """Words of the superior's."""
    return Piece(text=text, origin=Origin.QUOTED, citations=numbers)


def small_draft() -> Draft:
    """A plan with a heading, a paragraph of four origins, a table of one task."""
    task = TaskRow(
        id="to-chuc-thuc-hien.2.1",
        number="1",
        what=(quoted(QUOTE, 1),),
        lead=(own("departments", "Tổ Văn phòng"),),
        partner=(gap("đơn vị phối hợp"),),
        due=(quoted("trước ngày 05/6", 2), form(", "), own("deadlines", "30/5/2026", was="05/6")),
        product=(gap("sản phẩm"),),
        notes=("Hạn của cấp trên là 05/6.",),
    )
    paragraph = DraftParagraph(
        id="to-chuc-thuc-hien.1",
        style=ParagraphStyle.CLAUSE,
        marker="1.",
        pieces=(
            own("short_name", "Nhà trường", was="Các trường"),
            form(" "),
            quoted("xây dựng kế hoạch", 1, 2),
            gap("thời gian", citations=(2,)),
        ),
        notes=("Bám sát mục III.",),
    )
    heading = DraftParagraph(
        id="to-chuc-thuc-hien.0",
        style=ParagraphStyle.SECTION,
        marker="I.",
        pieces=(form("TỔ CHỨC THỰC HIỆN"),),
    )
    return Draft(
        kind=DraftKind.PLAN,
        profile=ProfileBody.model_validate(PROFILE).profile(),
        base=BASE,
        title=(quoted("Công tác dân vận", 1), form(" năm "), own("year", "2026", was="2025")),
        addressed_to=(),
        sections=(
            DraftSection(
                name=SectionName.ORGANISATION,
                heading=heading,
                blocks=(paragraph, TaskTable(id="to-chuc-thuc-hien.2", rows=(task,))),
            ),
        ),
        recipients=(own("recipients", "UBND phường Bình An"), form("Lưu: VT, VP")),
        signer_name=gap("họ tên người ký"),
        citations=(citation(1), citation(2)),
        notes=("Chưa có căn cứ của phường.",),
    )

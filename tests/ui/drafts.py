"""Drafts of units that do not exist, built by hand for the tests of what is written and printed."""

from __future__ import annotations

from assistant.drafting.draft import (
    Block,
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
from assistant.drafting.profile import Capacity, Signer, UnitProfile
from tests.browser.made import SUMMARY, citation

SCHOOL = UnitProfile(
    name="Trường Tiểu học Nguyễn Trãi",
    superior="Ủy ban nhân dân xã Tân An",
    place="Tân An",
    year=2026,
    abbreviation="THNT",
    signer=Signer(position="Phó Hiệu trưởng", capacity=Capacity.IN_PLACE, head="Hiệu trưởng"),
    short_name="nhà trường",
    drafting_unit="VP",
)
LONG = UnitProfile(
    name="Trường Phổ thông dân tộc bán trú Trung học cơ sở và Tiểu học Nguyễn Thị Minh Khai",
    superior="Ủy ban nhân dân thành phố Buôn Ma Thuột - Phòng Giáo dục và Đào tạo",
    place="Thành phố Hồ Chí Minh",
    year=2026,
    abbreviation="PTDTBTNTMK",
    signer=Signer(
        position="Phó Chủ tịch kiêm Trưởng Ban Chỉ đạo công tác dân vận của nhà trường",
        capacity=Capacity.FOR_COLLECTIVE,
        head="Ban Chỉ đạo công tác dân vận và xây dựng môi trường giáo dục lành mạnh",
    ),
    drafting_unit="HCTHTCCB",
)
LONG_TITLE = (
    "Triển khai thực hiện công tác dân vận, phong trào thi đua “Dân vận khéo” và xây dựng mô hình "
    "“Trường học thân thiện, học sinh tích cực” gắn với học tập và làm theo tư tưởng, đạo đức, "
    "phong cách Hồ Chí Minh năm 2026"
)


def quoted(text: str, *numbers: int) -> Piece:
    """Words of a source."""
    return Piece(text=text, origin=Origin.QUOTED, citations=numbers)


def paragraph(
    name: str,
    style: ParagraphStyle,
    *pieces: Piece | str,
    marker: str | None = None,
    notes: tuple[str, ...] = (),
) -> DraftParagraph:
    """A paragraph of pieces; plain words are of the form."""
    made = tuple(form(piece) if isinstance(piece, str) else piece for piece in pieces)
    return DraftParagraph(id=name, style=style, pieces=made, marker=marker, notes=notes)


def section(name: SectionName, heading: DraftParagraph | None, *blocks: Block) -> DraftSection:
    """A section."""
    return DraftSection(name=name, heading=heading, blocks=blocks)


BASES = section(
    SectionName.BASES,
    None,
    paragraph(
        "can-cu.1",
        ParagraphStyle.BASIS,
        "Căn cứ ",
        quoted(
            "Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Tân An về "
            "công tác dân vận năm 2026",
            1,
        ),
        notes=("Thay căn cứ đã hết hiệu lực.",),
    ),
    paragraph("can-cu.2", ParagraphStyle.BASIS, "Căn cứ ", gap("quy chế của trường")),
    paragraph(
        "can-cu.3",
        ParagraphStyle.BASIS,
        "Theo đề nghị của ",
        own("departments", "Tổ Văn phòng"),
        ".",
    ),
    paragraph(
        "can-cu.4",
        ParagraphStyle.BODY,
        own("name", "Trường Tiểu học Nguyễn Trãi", was="các đơn vị trường học"),
        " xây dựng Kế hoạch công tác dân vận năm 2026 như sau:",
    ),
)
PURPOSE = section(
    SectionName.PURPOSE,
    paragraph("muc-dich", ParagraphStyle.SECTION, "Mục đích, yêu cầu", marker="I."),
    paragraph("muc-dich.1", ParagraphStyle.TITLED_CLAUSE, "Mục đích", marker="1."),
    paragraph(
        "muc-dich.2",
        ParagraphStyle.POINT,
        quoted(
            "Nâng cao nhận thức của cán bộ, giáo viên, nhân viên và người học về vị trí, vai trò "
            "của công tác dân vận trong tình hình mới; phát huy dân chủ ở cơ sở.",
            2,
        ),
        marker="a)",
    ),
    paragraph(
        "muc-dich.3",
        ParagraphStyle.POINT,
        quoted("Mỗi tổ đăng ký ít nhất một mô hình “Dân vận khéo” thiết thực.", 2, 1),
        marker="b)",
    ),
    paragraph("muc-dich.4", ParagraphStyle.TITLED_CLAUSE, "Yêu cầu", marker="2."),
    paragraph(
        "muc-dich.5",
        ParagraphStyle.BULLET,
        quoted("Nội dung cụ thể, phù hợp với điều kiện của đơn vị; tránh hình thức.", 2),
        marker="-",
    ),
)


def tasks(count: int) -> TaskTable:
    """A table of so many tasks."""
    rows = tuple(
        TaskRow(
            id=f"noi-dung.bang.{number}",
            number=str(number),
            what=(quoted("Tuyên truyền, phổ biến pháp luật về dân chủ ở cơ sở đến phụ huynh", 1),),
            lead=(own("departments", "Tổ Văn phòng"),),
            partner=(gap("đơn vị phối hợp"),),
            due=(quoted("Trước ngày 05/12/2026", 2),),
            product=(form("Báo cáo"),),
            notes=("Trước ngày 05/12: hết ngày 04/12.",),
        )
        for number in range(1, count + 1)
    )
    return TaskTable(id="noi-dung.bang", rows=rows)


def content(*, rows: int) -> DraftSection:
    """What is to be done: clauses, and a table of tasks."""
    return section(
        SectionName.CONTENT,
        paragraph("noi-dung", ParagraphStyle.SECTION, "Nội dung thực hiện", marker="II."),
        *(
            paragraph(
                f"noi-dung.{number}",
                ParagraphStyle.CLAUSE,
                quoted(
                    "Tiếp tục quán triệt các chủ trương của Đảng, chính sách, pháp luật của Nhà "
                    "nước về công tác dân vận; đổi mới nội dung, phương thức tuyên truyền, vận "
                    "động phù hợp với từng đối tượng trong và ngoài nhà trường.",
                    2,
                ),
                marker=f"{number}.",
            )
            for number in range(1, 5)
        ),
        *((tasks(rows),) if rows else ()),
    )


REPORTING = section(
    SectionName.REPORTING,
    paragraph("bao-cao", ParagraphStyle.SECTION, "Chế độ báo cáo", marker="III."),
    paragraph(
        "bao-cao.1",
        ParagraphStyle.BODY,
        "Các tổ gửi báo cáo về ",
        own("departments", "Tổ Văn phòng"),
        " ",
        quoted("trước ngày 05/12/2026", 2),
        ".",
    ),
)
RECIPIENTS = section(SectionName.RECIPIENTS, None)


def plan(
    *,
    profile: UnitProfile = SCHOOL,
    title: str = "Công tác dân vận năm 2026",
    rows: int = 4,
    sections: tuple[DraftSection, ...] | None = None,
) -> Draft:
    """A plan."""
    return Draft(
        kind=DraftKind.PLAN,
        profile=profile,
        base=SUMMARY,
        title=(quoted(title, 1),),
        addressed_to=(),
        sections=sections or (BASES, PURPOSE, content(rows=rows), REPORTING, RECIPIENTS),
        recipients=(
            own("recipients", "UBND xã Tân An (để báo cáo)"),
            own("recipients", "Các tổ chuyên môn (để thực hiện)"),
            form("Lưu: VT, VP"),
        ),
        signer_name=gap("họ tên người ký"),
        citations=(
            citation(1, quote="công tác dân vận năm 2026"),
            citation(2, quote="trước ngày\n05/12"),
        ),
        notes=("Văn bản cấp trên không có phụ lục.",),
    )


def report(*, profile: UnitProfile = SCHOOL, to: tuple[str, ...] = ("UBND xã Tân An",)) -> Draft:
    """A report to the superior."""
    results = section(
        SectionName.RESULTS,
        paragraph("ket-qua", ParagraphStyle.SECTION, "Kết quả thực hiện", marker="I."),
        paragraph("ket-qua.1", ParagraphStyle.TITLED_CLAUSE, "Công tác tuyên truyền", marker="1."),
        paragraph(
            "ket-qua.2",
            ParagraphStyle.BODY,
            "Nhà trường đã tổ chức ",
            gap("số buổi tuyên truyền"),
            " buổi tuyên truyền cho ",
            own("figures.Tổng số giáo viên", "45"),
            " cán bộ, giáo viên, nhân viên.",
        ),
        paragraph("ket-qua.3", ParagraphStyle.TITLED_CLAUSE, "Mô hình “Dân vận khéo”", marker="2."),
        paragraph(
            "ket-qua.4", ParagraphStyle.BODY, gap("kết quả của từng mô hình", citations=(2,))
        ),
    )
    direction = section(
        SectionName.DIRECTION,
        paragraph("phuong-huong", ParagraphStyle.SECTION, "Phương hướng", marker="II."),
        paragraph(
            "phuong-huong.1",
            ParagraphStyle.BODY,
            quoted("Tiếp tục thực hiện phong trào thi đua “Dân vận khéo”;", 1),
        ),
    )
    return Draft(
        kind=DraftKind.REPORT,
        profile=profile,
        base=SUMMARY,
        title=(quoted("Kết quả công tác dân vận năm 2026", 1),),
        addressed_to=tuple(own("addressed_to", name) for name in to),
        sections=(results, direction),
        recipients=(own("recipients", "Chi bộ trường"), form("Lưu: VT, VP")),
        signer_name=own("signer.name", "Nguyễn Văn A"),
        citations=(citation(1, quote="kết quả"), citation(2, quote="mô hình")),
    )


def letter(
    *,
    profile: UnitProfile = SCHOOL,
    to: tuple[str, ...] = ("Phòng Văn hóa - Xã hội xã Tân An", "Hội Khuyến học xã Tân An"),
    title: str = "phối hợp tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2026",
) -> Draft:
    """A letter."""
    text = section(
        SectionName.CONTENT,
        None,
        paragraph(
            "noi-dung.1",
            ParagraphStyle.BODY,
            "Thực hiện ",
            quoted("Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026", 1),
            ", ",
            own("short_name", "nhà trường"),
            " đề nghị các đơn vị phối hợp những nội dung sau:",
        ),
        paragraph(
            "noi-dung.2",
            ParagraphStyle.CLAUSE,
            quoted("Cử người tham gia ban tổ chức, gửi danh sách trước ngày 05/12/2026.", 2),
            marker="1.",
        ),
        paragraph(
            "noi-dung.3",
            ParagraphStyle.CLAUSE,
            "Thông tin liên hệ: ",
            gap("họ tên, số điện thoại"),
            marker="2.",
        ),
        paragraph(
            "noi-dung.4", ParagraphStyle.BODY, "Rất mong nhận được sự phối hợp của các đơn vị. "
        ),
    )
    return Draft(
        kind=DraftKind.LETTER,
        profile=profile,
        base=SUMMARY,
        title=(form(title),),
        addressed_to=tuple(own("addressed_to", name) for name in to),
        sections=(text,),
        recipients=(form("Lưu: VT, VP"),),
        signer_name=own("signer.name", "Nguyễn Văn A"),
        citations=(citation(1, quote="kế hoạch"), citation(2, quote="trước ngày 05/12")),
    )

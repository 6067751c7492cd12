"""The fields of a unit's profile on the page: what each is called, and how it is typed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final


class Shape(Enum):
    """How a field is typed."""

    LINE = auto()
    CHOICE = auto()
    LINES = auto()
    FIGURES = auto()
    DAYS = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One field: its name in a profile, and what stands on the page."""

    name: str
    label: str
    example: str = ""
    hint: str = ""
    shape: Shape = Shape.LINE

    @property
    def is_long(self) -> bool:
        """Whether several lines are typed into it."""
        return self.shape not in (Shape.LINE, Shape.CHOICE)


_LINES = "Mỗi dòng một mục."
#: The groups of the form, each with its heading; in each the short fields stand before the long.
GROUPS: Final = (
    (
        "Đơn vị",
        (
            FormField(
                name="name",
                label="Tên đầy đủ của đơn vị *",
                example="Trường Tiểu học Nguyễn Trãi",
                hint="Như in ở đầu văn bản.",
            ),
            FormField(
                name="superior",
                label="Cơ quan chủ quản",
                example="UBND phường Bình An",
                hint="In phía trên tên đơn vị.",
            ),
            FormField(
                name="abbreviation",
                label="Tên viết tắt *",
                example="THNT",
                hint="Dùng trong số, ký hiệu: KH-THNT.",
            ),
            FormField(
                name="short_name",
                label="Trong bài gọi là",
                example="nhà trường",
                hint="Bỏ trống thì ghi tên đầy đủ.",
            ),
            FormField(
                name="place",
                label="Địa danh *",
                example="Bình An",
                hint="In trước ngày, tháng, năm.",
            ),
            FormField(
                name="year", label="Năm của văn bản *", example="2026", hint="Ghi sẵn năm nay."
            ),
        ),
    ),
    (
        "Người ký, nơi nhận",
        (
            FormField(
                name="signer.position",
                label="Chức vụ người ký *",
                example="Hiệu trưởng",
                hint="In trên chữ ký.",
            ),
            FormField(name="signer.name", label="Họ tên người ký", hint="Bỏ trống thì để chừa."),
            FormField(
                name="signer.capacity",
                label="Quyền hạn ký",
                shape=Shape.CHOICE,
                hint="Chỉ khi ký thay, thừa lệnh…",
            ),
            FormField(
                name="signer.head",
                label="Chức danh sau quyền hạn",
                example="Hiệu trưởng",
                hint="«Hiệu trưởng» trong «KT. HIỆU TRƯỞNG».",
            ),
            FormField(
                name="drafting_unit",
                label="Bộ phận soạn thảo (viết tắt)",
                example="VP",
                hint="Đứng sau «Lưu: VT».",
            ),
            FormField(
                name="addressed_to",
                label="Kính gửi",
                example="UBND phường Bình An",
                hint=f"Công văn, báo cáo. {_LINES}",
                shape=Shape.LINES,
            ),
            FormField(
                name="recipients",
                label="Nơi nhận",
                example="UBND phường Bình An\nCác tổ chuyên môn",
                hint=f"{_LINES} Dòng «Lưu» tự thêm.",
                shape=Shape.LINES,
            ),
        ),
    ),
    (
        "Giao việc, báo cáo, số liệu",
        (
            FormField(
                name="report_lead_days",
                label="Báo cáo nội bộ trước hạn (số ngày)",
                example="5",
                hint="Các bộ phận báo cáo trước hạn của cấp trên.",
            ),
            FormField(
                name="channel",
                label="Nơi các bộ phận gửi báo cáo",
                hint="In trong mục chế độ báo cáo.",
                example="văn phòng nhà trường",
            ),
            FormField(
                name="departments",
                label="Các bộ phận được giao việc",
                example="Tổ Văn phòng\nTổ khối 1",
                hint=_LINES,
                shape=Shape.LINES,
            ),
            FormField(
                name="figures",
                label="Số liệu của đơn vị",
                example="Tổng số giáo viên: 45\nTỉ lệ đảng viên: 62,5%",
                hint="Mỗi dòng «tên: giá trị».",
                shape=Shape.FIGURES,
            ),
            FormField(
                name="models",
                label="Mô hình «Dân vận khéo»",
                example="Cổng trường an toàn",
                hint=_LINES,
                shape=Shape.LINES,
            ),
            FormField(
                name="deadlines",
                label="Hạn đơn vị tự đặt",
                example="05/6/2026: 30/5/2026",
                hint="Mỗi dòng «ngày của cấp trên: ngày của đơn vị».",
                shape=Shape.DAYS,
            ),
        ),
    ),
)
FIELDS: Final = tuple(field for _, fields in GROUPS for field in fields)

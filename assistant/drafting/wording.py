"""The words that the form itself brings to a draft: headings and frames that state nothing.

A test reads them all and finds no number, day or name in them.
"""

from __future__ import annotations

from typing import Final

from assistant.drafting.draft import DraftKind, SectionName

HEADINGS: Final = {
    SectionName.PURPOSE: "Mục đích, yêu cầu",
    SectionName.CONTENT: "Nội dung, nhiệm vụ và giải pháp",
    SectionName.ORGANISATION: "Tổ chức thực hiện",
    SectionName.REPORTING: "Chế độ báo cáo",
    SectionName.SITUATION: "Đặc điểm tình hình",
    SectionName.RESULTS: "Kết quả thực hiện",
    SectionName.ASSESSMENT: "Đánh giá chung",
    SectionName.DIRECTION: "Phương hướng, nhiệm vụ thời gian tới",
}
BASIS: Final = "Căn cứ "
CARRYING_OUT: Final = "triển khai thực hiện "
FULFILLING: Final = "Thực hiện "
OPENING: Final = {
    DraftKind.PLAN: (" xây dựng Kế hoạch ", ", cụ thể như sau:"),
    DraftKind.REPORT: (" báo cáo ", ", cụ thể như sau:"),
    DraftKind.LETTER: (" đề nghị ", " triển khai thực hiện các nội dung sau:"),
}
CLOSING: Final = {
    DraftKind.PLAN: ("Trên đây là Kế hoạch ", " của "),
    DraftKind.REPORT: ("Trên đây là Báo cáo ", " của "),
}

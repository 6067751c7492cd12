"""Knowledge about kinds of document, kept as tables.

Sources: Nghị định 30/2020/NĐ-CP, Điều 7 (29 administrative kinds) and Phụ lục III, mục I
(abbreviations); Luật Ban hành văn bản quy phạm pháp luật for the legal normative kinds; Party kinds
from Quy định 66-QĐ/TW and its successors.
"""

from __future__ import annotations

import re

KINDS = (
    "Hiến pháp",
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Lệnh",
    "Nghị quyết liên tịch",
    "Nghị quyết",
    "Nghị định",
    "Thông tư liên tịch",
    "Thông tư",
    "Quyết định",
    "Chỉ thị",
    "Quy chế phối hợp",
    "Quy chế",
    "Quy định",
    "Thông cáo",
    "Thông báo",
    "Thông tri",
    "Hướng dẫn liên ngành",
    "Hướng dẫn liên tịch",
    "Hướng dẫn",
    "Chương trình phối hợp",
    "Chương trình hành động",
    "Chương trình",
    "Kế hoạch liên tịch",
    "Kế hoạch liên ngành",
    "Kế hoạch phối hợp",
    "Kế hoạch",
    "Phương án",
    "Đề án",
    "Dự án",
    "Báo cáo",
    "Biên bản",
    "Tờ trình",
    "Hợp đồng",
    "Công văn",
    "Công điện",
    "Bản ghi nhớ",
    "Bản thỏa thuận",
    "Giấy ủy quyền",
    "Giấy mời",
    "Thư mời",
    "Giấy giới thiệu",
    "Giấy nghỉ phép",
    "Phiếu gửi",
    "Phiếu chuyển",
    "Phiếu báo",
    "Thư công",
    "Lịch trực",
    "Lịch công tác",
    "Lịch làm việc",
    "Lịch tiếp công dân",
    "Nội quy",
    "Thể lệ",
    "Kết luận",
    "Sắc lệnh",
    "Văn bản hợp nhất",
    "Văn bản",
)
"""Names as written in running text, longer before shorter where one begins the other."""

ANY_KIND = "|".join(
    re.escape(kind).replace(r"\ ", r"\s+") for kind in sorted(KINDS, key=len, reverse=True)
)
"""An alternation of all names, any space between words; a pattern that uses it groups it."""

KIND_OF_ABBREVIATION = {
    "QH": "Luật",
    "PL": "Pháp lệnh",
    "NQ": "Nghị quyết",
    "NQLT": "Nghị quyết liên tịch",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QCPH": "Quy chế phối hợp",
    "QyĐ": "Quy định",
    "QĐi": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "HDLN": "Hướng dẫn liên ngành",
    "HDLT": "Hướng dẫn liên tịch",
    "CTr": "Chương trình",
    "CTPH": "Chương trình phối hợp",
    "CTHĐ": "Chương trình hành động",
    "KH": "Kế hoạch",
    "KHLT": "Kế hoạch liên tịch",
    "KHLN": "Kế hoạch liên ngành",
    "KHPH": "Kế hoạch phối hợp",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CV": "Công văn",
    "CĐ": "Công điện",
    "KL": "Kết luận",
    "GM": "Giấy mời",
    "VBHN": "Văn bản hợp nhất",
    "L": "Luật",
}
"""Kind abbreviations inside a ký hiệu; a công văn of the State has none, only its office."""

SHORT_KINDS = {
    "KH": "Kế hoạch",
    "CV": "Công văn",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "BC": "Báo cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "KL": "Kết luận",
    "CTr": "Chương trình",
    "ĐA": "Đề án",
}
"""Kinds that writers shorten in running text ("KH số 106/KH-PGDĐT")."""

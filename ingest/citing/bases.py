"""What a paper rests on: paragraphs before its first number that begin with "Căn cứ", "Theo"."""

from __future__ import annotations

import re

from ingest.citing.kinds import ANY_KIND

BASIS = re.compile(r"(?:Căn cứ|Thực hiện|Theo|Xét|Thi hành|Tiếp theo|Trên cơ sở)\s")
"""How a basis begins."""
_ON_WHAT = re.compile(
    rf"(?<!\w)(?:(?!Báo cáo(?!\s+số))(?:{ANY_KIND})|đề nghị|ý kiến|chỉ đạo|phân công|yêu cầu|"
    r"chủ trương|điều lệ|chức năng|thẩm quyền|tinh thần|nguyện vọng|thỏa thuận|thoả thuận|đơn|"
    r"ủy quyền|uỷ quyền|số\s+\d)(?!\w)",
    re.IGNORECASE,
)
_BY = "Theo "


def is_basis(words: str) -> bool:
    """Whether a paragraph, by its beginning, is a basis.

    "Theo bản tin của Đài …, bão số 3 …" tells: what is said to be by something is a basis where
    that is a paper, or what somebody asked or decided.

    >>> is_basis("Theo đề nghị của Chánh Văn phòng,"), is_basis("Theo tin của Đài, mưa to.")
    (True, False)
    """
    if not BASIS.match(words):
        return False
    clause = words.partition(",")[0]
    return not words.startswith(_BY) or _ON_WHAT.search(clause, len(_BY)) is not None

"""What a paper of a superior says of the superior itself: its inspections, and its money.

"Đoàn kiểm tra của Phòng …", "Kiểm tra việc thực hiện tại các trường" are done to the units, not by
them; "Kinh phí … là 45.000.000 đồng, chi từ ngân sách của Sở" is not the units' to spend.
"""

from __future__ import annotations

import re

from ingest.text import canonical

_UNITS = r"(?:trường|đơn vị|cơ sở giáo dục|nhà trường|cơ sở)"
_INSPECTS = re.compile(
    r"\A[\W_]*(?:"
    # a party that inspects
    r"(?:thành lập )?(?:các )?(?:đoàn|tổ công tác)(?: công tác)?(?: liên ngành)?(?: tự)?"
    r" (?:kiểm tra|thanh tra|giám sát|thẩm định|đánh giá|khảo sát)(?!\w)(?! nội bộ)|"
    # what is inspected is the units
    r"(?:tổ chức |tiến hành |thực hiện |tăng cường |thường xuyên )?(?:công tác )?"
    r"(?:kiểm tra|thanh tra|giám sát|đôn đốc|theo dõi|thẩm định|khảo sát)(?!\w)[^.;:]{0,120}?"
    r"(?:tại|của|ở|đối với|ít nhất|việc|\d)\s(?:một số |các |tất cả các |mỗi |\d{1,3} )?"
    rf"{_UNITS}(?!\w)"
    r"(?! mình| học sinh| lớp))",
    re.IGNORECASE,
)
# Units inspect themselves, or each other where they are told to.
_THEMSELVES = re.compile(
    r"(?<!\w)(?:tự kiểm tra|nội bộ)(?!\w)|"
    rf"(?<!\w)(?:các {_UNITS}|hiệu trưởng|mỗi {_UNITS}|thủ trưởng)(?!\w)"
    r"[^.;:]{0,60}"
    r"(?<!\w)(?:tự|tổ chức|kiểm tra|thực hiện|có trách nhiệm|tăng cường)(?!\w)",
    re.IGNORECASE,
)
_MONEY = re.compile(r"(?<!\w)(?:kinh phí|dự toán|nguồn (?:chi|vốn)|ngân sách)(?!\w)", re.IGNORECASE)
_SUM = re.compile(
    r"(?<![\d.,])\d[\d.,]{0,24}\s{0,4}(?:nghìn |ngàn |triệu |tỷ |tỉ )?(?:đồng|đ|vnđ)(?!\w)(?! chí)",
    re.IGNORECASE,
)
_ITS_PURSE = re.compile(
    r"(?<!\w)(?:[Nn]gân sách|[Nn]guồn|[Kk]inh phí)[^.;]{0,60}?(?:của|do|tỉnh|huyện|thành phố)\s"
    r"(?:Sở|Phòng|Bộ|Ủy ban|UBND)(?!\w)|"
    r"(?<!\w)(?:Sở|Phòng|Ủy ban nhân dân|UBND)(?! (?:các|nhân dân các))[^.;]{0,60}"
    r"(?<!\w)(?:chi|cấp|đảm bảo|bảo đảm|bố trí|chi trả)(?!\w)"
)
_OWN_PURSE = re.compile(
    rf"(?<!\w)(?:các {_UNITS}|hiệu trưởng|mỗi {_UNITS})(?!\w)[^.;]{{0,80}}"
    r"(?:bố trí|cân đối|chủ động|sử dụng|chi|lập dự toán)",
    re.IGNORECASE,
)


def inspects_units(text: str) -> bool:
    """Whether a sentence says that the superior inspects its units."""
    plain = canonical(text)
    return _INSPECTS.match(plain) is not None and not _THEMSELVES.search(plain)


def is_its_money(text: str) -> bool:
    """Whether a sentence gives the superior's own sum or source of money."""
    plain = canonical(text)
    if _MONEY.search(plain) is None or _OWN_PURSE.search(plain):
        return False
    return _SUM.search(plain) is not None or _ITS_PURSE.search(plain) is not None

"""To whom a duty goes and through what channel, as the sentence around its limit says.

An office after "về", "đến", "cho", "gửi", "báo cáo" or "trình"; anybody else ("tổ chức, cá nhân",
"thí sinh") only where something is sent or told to them. Whom one advises ("tham mưu …") gets
nothing.
"""

from __future__ import annotations

import re

from ingest.text import shown


def _wrapped(pattern: str) -> str:
    """The pattern with each blank for any white space: a line may end between two words."""
    return pattern.replace(" ", r"\s+")


COMMITTEE = r"(?:Đảng|Huyện|Tỉnh|Thành|Cấp)\s+(?:ủy|uỷ)"
"""The committees of the Party, by their level."""
OFFICE = (
    r"(?:Sở|Phòng|Bộ|Ban|Ủy ban|Uỷ ban|UBND|Văn phòng|"
    rf"{COMMITTEE}|Thanh tra|Cục|Vụ|(?:Phó )?Thủ tướng|Chính phủ|(?:Phó )?Chủ tịch|Hội đồng|HĐND|"
    r"Quốc hội|Thường trực|Bí thư|Chi cục|Tổng cục|Công an|Kho bạc|Trung tâm|Hiệu trưởng|Lãnh đạo|"
    r"Trưởng (?:ban|phòng)|Thứ trưởng|Tổng Thanh tra|Tập đoàn|Tổng công ty|Mặt trận|Ngân hàng|"
    r"Tòa án|Toà án|Viện|Liên đoàn|Giám đốc|"
    r"lãnh đạo(?= (?:phòng|Phòng|sở|Sở|đơn vị|cơ quan|Cục|Chi cục|UBND|Ủy ban))|"
    r"cơ quan(?=\s+(?:quản|chịu|cấp|có|chủ|thường|nhà|tiếp)))"
)
"""How the name of an office begins."""
_NAME_END = (
    r"(?:theo|qua|để|trước|vào|chậm|bằng|tại|kết quả|xem xét|(?<!ra\s)quyết định|phê duyệt|"
    r"ban hành|"
    r"cho ý kiến|kể từ|trong|về|định kỳ|hằng|hàng|tình hình|nếu|khi|tổng hợp|chủ trì|"
    r"có (?:văn bản|ý kiến|trách nhiệm)|theo dõi|chỉ đạo|(?<!đồng\s)thẩm định|giải quyết|xử lý|"
    r"thực hiện|"
    r"và (?:thông báo|báo cáo|gửi|trả|nêu|công bố)|phải|được biết|biết|sau khi|nêu|đồng thời|"
    r"ký (?:ban|duyệt|nháy|quyết)|ít nhất|tối thiểu|kiểm tra|công bố|niêm yết|bổ sung|hoàn thiện|"
    r"trả)"
)
# "báo cáo Thủ tướng Chính phủ kết quả", "trình Chủ tịch … xem xét": what comes after is no name.
_TO = re.compile(
    _wrapped(
        r"(?=[vcđtgbBT])(?<!\w)(?:về|cho|đến|tới|gửi|(?i:báo cáo)|(?i:trình))\s+"
        rf"(?:(?:đồng chí|Quý) )?(?P<to>{OFFICE}"
        rf"(?:\s+(?!{_NAME_END}(?!\w))[^\s,;:.(]+){{0,12}})"
    )
)
_ANYBODY = (
    r"(?:(?:các|những|từng|mỗi|toàn bộ) )?(?:cơ quan|tổ chức(?=,| cá nhân| được| có| đề| nộp|\W)|"
    r"cá nhân|đơn vị|người|thí sinh|cử tri|chủ (?:đầu tư|dự án|sở hữu|cơ sở|hộ|xe)|doanh nghiệp|"
    r"thương nhân|nhà (?:đầu tư|thầu)|khách hàng|bên|hộ gia đình|công dân|cơ sở|hội viên|"
    r"thành viên|địa phương|viên chức|công chức|đối tượng(?: (?:kiểm|thanh) tra)?)"
)
# "thông báo bằng văn bản cho tổ chức, cá nhân", "gửi kết quả đến các cơ quan, đơn vị".
_TO_ANYBODY = re.compile(
    _wrapped(
        r"(?=[gtpbcnx])(?<!\w)(?:gửi|thông báo|trả lời|phản hồi|báo cáo|(?<!vận\s)chuyển|cung cấp|"
        r"bàn giao|nộp|xin lỗi|trả lại)"
        r"(?:\s+(?!(?:cho|đến|tới|trả(?! lời))(?!\w))[^\s;:.|()]+){0,30}?\s+(?:đến với|cho|đến|"
        r"tới)\s+"
        rf"(?P<to>{_ANYBODY}(?:,?\s+(?!{_NAME_END}(?!\w))[^\s,;:.()]+){{0,14}})"
    ),
    re.IGNORECASE,
)
# What leads to them: without it the words before it are not tried.
_LEADS_TO = re.compile(r"\s(?:cho|đến|tới)\s", re.IGNORECASE)
# "văn bản trả lời các cơ quan, đơn vị": without a word between.
_TOLD = re.compile(
    _wrapped(
        r"(?=[tpgb])(?<!\w)(?:trả lời|phản hồi|gửi|báo cáo)\s+"
        rf"(?P<to>{_ANYBODY}(?:,?\s+(?!{_NAME_END}(?!\w))[^\s,;:.()]+){{0,8}})"
    )
)
_NEAR = 160
_CHANNEL = re.compile(
    _wrapped(
        r"(?<!\w)(?P<channel>(?:qua|bằng|theo)\s+"
        r"(?:Văn phòng|địa chỉ|email|e-mail|thư điện tử|hệ thống|phần mềm|đường)"
        r"(?:[^,;.()\n]|\.(?=\w)){0,160}"
        r"(?:,\s+(?:theo\s+)?(?:địa chỉ\s+)?(?:e-?mail|thư điện tử):?\s+[\w.+-]+@[\w.-]*\w)?)"
    ),
    re.IGNORECASE,
)


def recipient_begins(words: str, start: int) -> int | None:
    """Where an office that something goes to is named in ``words[start:]``, its lead included."""
    to = _TO.search(words, start)
    return to.start() if to else None


def recipient(before: str, after: str) -> str | None:
    """To whom: the office named last before the limit, else first after it; else anybody told."""
    return (
        _last(_TO, before)
        or _first(_TO, after)
        or (_last(_TO_ANYBODY, before) if _LEADS_TO.search(before) else None)
        or _first(_TO_ANYBODY, f"{before[-_NEAR:]} {after}")
        or _first(_TOLD, after)
        or _last(_TOLD, before[-_NEAR:])
    )


def channel(before: str, after: str) -> str | None:
    """Through what: named last before the limit, else first in the sentence after it."""
    return _last(_CHANNEL, before) or _first(_CHANNEL, after.split(". ", maxsplit=1)[0])


def _last(pattern: re.Pattern[str], text: str) -> str | None:
    found = [shown(match[1]) for match in pattern.finditer(text)]
    return found[-1].strip(" ,") if found else None


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return shown(match[1]).strip(" ,.") if match else None

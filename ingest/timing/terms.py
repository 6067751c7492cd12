"""The term that something is to be done in: "thời hạn giải quyết là 15 ngày", and terms in years.

Years are how long something lasts unless somebody is bound: "trong thời hạn 02 năm kể từ ngày Luật
này có hiệu lực thi hành, …", "phải hoàn thành chậm nhất 01 năm kể từ ngày …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.acting.duty import ACTION
from ingest.led import Led
from ingest.text import shown
from ingest.timing.limit import Limit
from ingest.timing.times import FROM

TERM_REACH = 136
"""How far before its length the words of a term are looked for."""
# "thời gian thẩm định không vượt quá 14 ngày", "thời hạn gia hạn tối đa 05 ngày", "thời hạn chuẩn
# bị xét xử là 04 tháng", "thời hạn của một cuộc kiểm toán"; "thời hạn thử thách" only lasts.
_NAMED_TERM = (
    r"(?<!\w)(?<!có )thời\s+(?:gian|hạn)(?:\s+(?:thực|giải|xử|thẩm|trả|hoàn|xem|cấp|phê|kiểm|lấy|"
    r"nộp|giao|gia|kéo|niêm|công|gửi|báo|thanh|xác|thừa|thu|ra|tiếp|bàn|đăng|thông|tổ|"
    r"lập|rà|đánh|điều|mời|bổ|chuẩn|mở|nghiên|xét|tự\s+nguyện|của\s+(?:một\s+)?(?:cuộc|đợt))(?!\w)"
    r"[^;:.()|]{0,104})?"
)
TERM_OF = re.compile(rf"{_NAMED_TERM}\s+\Z", re.IGNORECASE)
# "Thời hạn chuẩn bị xét đơn là | 15 ngày, kể từ ngày …", "… thì thời hạn này là | 02 tháng".
_IS = re.compile(r"(?<!\w)là\s+\Z")
_TERM = re.compile(r"thời\s+hạn", re.IGNORECASE)
_THIS_TERM = re.compile(r"(?<!\w)thì\s+thời\s+(?:hạn|gian)(?:\s+(?:này|đó|trên))?\s+là\s+\Z")
# "trường hợp phức tạp thì | không quá 45 ngày": the same term, longer.
_IN_THIS_CASE = re.compile(r"(?<!\w)trường\s+hợp(?!\w)[^;:.()|]{0,100}\sthì\s+\Z", re.IGNORECASE)
_NUMBER = (
    r"(?:\d{1,2}(?:\s*\([^)]{1,20}\))?|"
    r"một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?:\s+lăm)?|hai\s+mươi)"
)
# "trong thời hạn 5 năm, cơ quan phải …", "thời hạn nộp hồ sơ tối đa là 1 năm, tính từ năm …".
_IN_YEARS = Led(
    "trong tối không chậm",
    r"(?:(?P<term>trong\s+(?:vòng|thời\s+hạn|thời\s+gian)\s+(?:là\s+)?)|"
    r"(?P<latest>chậm\s+nhất(?:\s+là)?)|(?:tối\s+đa(?:\s+là)?|không\s+quá))"
    rf"\s*(?<=\s){_NUMBER}\s+năm(?!\w|\s+\d)(?P<from>{FROM})?",
    needs=("năm",),
)
_BOUND = re.compile(
    r"(?<!\w)(?<!người )(?:phải|trách\s+nhiệm|hoàn\s+thành|giao\s+nộp)(?!\w)|"
    r"\A,[^,;]{3,80}?\s(?:nộp|gửi|báo\s+cáo|hoàn\s+trả)\s"
)
# "Hoàn thành chương trình đào tạo … trong thời hạn 03 năm kể từ ngày …".
_COMPLETED = re.compile(
    r"(?<!không )(?<!chưa )(?<!nhận )(?<!\w)hoàn\s+thành(?!\w)[^;:.()|]*\Z", re.IGNORECASE
)
# "phải có yêu cầu bằng văn bản trong thời hạn 03 năm kể từ ngày …"; what must be kept lasts.
_MUST = re.compile(
    r"(?<!người )(?<!không )(?<!\w)(?:phải|(?:có|chịu)\s+trách\s+nhiệm)(?!\w)"
    r"(?:(?!\s(?:lưu|giữ|bảo|duy|kéo|chịu|đóng|tham|có\s+thời)(?!\w))[^;:.()|])*\Z"
)
# "… kể từ ngày Luật này có hiệu lực thi hành": by then those must act whom the sentence names.
_OF_LAW = re.compile(
    r"[^,;:.|]{0,24}?ngày\s+(?:(?:Bộ\s+)?luật|Pháp\s+lệnh|Nghị\s+(?:quyết|định)|Thông\s+tư|Quyết\s+định|"
    r"Quy\s+(?:chế|định))\s+này\s+có\s+hiệu\s+lực(?:\s+thi\s+hành)?(?!\w)",
    re.IGNORECASE,
)
_NEED_NOT = re.compile(
    r"[^;:.|]{0,120}?(?<!\w)(?:(?:được|vẫn|không|tiếp\s+tục|có\s+(?:quyền|thể))(?!\w)|(?P<act>phải))"
)
_IF = re.compile(r"\s*,?\s+(?:nếu|mà)(?!\w)")
_GOES_ON = re.compile(
    r"(?<!\w)(?:được\s+phép|tiếp\s+tục|vẫn\s+được)(?!\w)[^;:.|()]{0,60}\Z", re.IGNORECASE
)
# "thì thời hạn được kéo dài thêm không quá 05 ngày", "thời hạn này có thể kéo dài hơn nhưng không
# quá 45 ngày", "thời hạn này có thể dài hơn, nhưng không quá 25 ngày"; the time that something
# lasts is made longer too.
_LONGER = re.compile(
    r"(?<!\w)thời\s+(?:hạn|gian)(?!\s+(?:sử|thuê|hoạt|tạm|bảo|trưng|lưu|hiệu|cư|giao\s+đất|áp|hưởng|"
    r"nghỉ|đình|sở|thử|quản|chấp|hợp|hoãn|cách|cấm|công\s+tác|làm\s+việc|học|vay|cho|đầu|quá)(?!\w))"
    r"(?:\s+(?!kéo\s|gia\s)[^\s,;:.|()]+){0,14}?\s+(?:(?:kéo\s+)?dài|gia\s+hạn)(?:\s+(?:thêm|hơn))?"
    r"(?:\s+thời\s+(?:hạn|gian))?,?(?:\s+nhưng)?\s+\Z",
    re.IGNORECASE,
)
# "… có quyền khiếu nại đến …; đối với vùng sâu thì thời hạn có thể kéo dài hơn nhưng không quá".
_RIGHT_OR_FORCE = re.compile(r"quyền\s+(?:khiếu|khởi|kháng|yêu)|hiệu\s+lực")
_RIGHT_REACH = 400
# "Thời hạn nộp lưu hồ sơ được quy định như sau:" and a list of lengths: by then it is to be done.
_TERMS_FOLLOW = re.compile(rf"{_NAMED_TERM}\s*:\Z", re.IGNORECASE)
_CLAUSE_REACH = 240
# "a) | Trong thời hạn 01 năm, kể từ ngày công việc kết thúc": the first words of an entry.
_OPENS = re.compile(r"\A[\s*“\"]{0,4}(?:[a-zđ]\)|\d{1,2}[.)]|[-+•])[\s*]{1,4}\Z")


def is_term(text: str, start: int) -> bool:
    """Whether the words before a length name a term that something is to be done in."""
    begin = max(0, start - TERM_REACH)
    said = TERM_OF.search(text, begin, start) or _IN_THIS_CASE.search(text, begin, start)
    return said is not None or _is_longer(text, start)


def _is_longer(text: str, start: int) -> bool:
    """Whether a term is made longer up to a length, and not one in which somebody only may act."""
    begin = max(0, start - TERM_REACH)
    said = text[begin:start]
    longer = _LONGER.search(said) if "dài" in said or "gia" in said else None
    if longer is None:
        return False
    begin += longer.start()
    return _RIGHT_OR_FORCE.search(text, max(0, begin - _RIGHT_REACH), start) is None


def terms_follow(heading: str) -> bool:
    """Whether the line above a list says that its entries are terms to do something in."""
    return _TERMS_FOLLOW.search(heading) is not None and "gia hạn" not in heading


def term_is(text: str, start: int, *, counted: bool) -> bool:
    """Whether a bare length is said to be such a term ("thời hạn … là 15 ngày, kể từ ngày …")."""
    begin = max(0, start - TERM_REACH)
    if _IS.search(text, max(begin, start - len(" là  ")), start) is None:
        return False
    term = TERM_OF.search(text, begin, start)
    if term is not None and (counted or _TERM.match(term.group())):
        return True
    return _THIS_TERM.search(text, begin, start) is not None


def in_years(text: str, plain: str) -> Iterator[Limit]:
    """Years to do something in; other years are how long something lasts."""
    for match in _IN_YEARS.finditer(text, plain):
        words = match.group().rstrip(" \n*")
        counted = match["from"] is not None
        law = _OF_LAW.search(match["from"]) if counted else None
        if law:
            words = text[match.start() : match.start("from") + law.end()]
        end = match.start() + len(words)
        binds = _binds(text, match, end, is_of_law=law is not None)
        if binds or (counted and _OPENS.search(text, 0, match.start())):
            start = match.start()
            yield Limit(start=start, end=end, rule=shown(words), binds=True, in_list=not binds)


def _binds(text: str, match: re.Match[str], end: int, *, is_of_law: bool) -> bool:
    begin = max(0, match.start() - TERM_REACH)
    rest = text[end : end + _CLAUSE_REACH].split(". ", maxsplit=1)[0]
    if match["from"] is None or _IF.match(rest):
        return match["term"] is not None and _BOUND.search(rest) is not None and not _IF.match(rest)
    if match["term"] and _BOUND.search(rest):
        return True
    if is_of_law and _GOES_ON.search(text, begin, match.start()):
        return False
    if is_of_law and match["term"]:
        spared = _NEED_NOT.match(rest)
        if spared is None or spared["act"] is not None:
            return True
        return ACTION.search(rest, 0, spared.end()) is not None
    return bool(
        TERM_OF.search(text, begin, match.start())
        or _COMPLETED.search(text, begin, match.start())
        or ((match["term"] or match["latest"]) and _MUST.search(text, begin, match.start()))
    )

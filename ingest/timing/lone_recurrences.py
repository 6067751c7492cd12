"""What comes back each month, quarter or year without a day: "Hằng năm, các trường tổ chức …".

Such words are a limit beside what is done then and by whom; behind a noun they only name a thing
("kế hoạch hằng năm"), so each pattern asks for what stands around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.acting.cell_actors import is_name
from ingest.led import Led
from ingest.text import shown
from ingest.timing.limit import Limit
from ingest.timing.periods import recurrence_of

_DONE = (
    r"(?:tổ\s+chức|xây\s+dựng|lập|rà\s+soát|ban\s+hành|công\s+(?:bố|khai)|kiểm\s+(?:tra|kê)|"
    r"đánh\s+giá|xem\s+xét|thực\s+hiện|thông\s+báo|cập\s+nhật|nhận\s+xét|bố\s+trí|thống\s+kê|"
    r"xác\s+nhận|trích)(?!\w)"
)
# Whoever acts behind "hằng năm", with or without a comma: a name in capitals, or a kind of office.
_SOMEBODY = (
    r"(?:(?:các|những|mỗi|từng)\s+)?(?:(?-i:Bộ|Sở|Phòng|Ủy|Uỷ|UBND|HĐND|Thanh|Chính|Ban|Hội|Cục|Tổng|"
    r"Trường|Nhà|Văn|Chủ|Giám|Hiệu|Công|Đoàn|Trung|Mặt|Tỉnh|Thủ|Chi|Đảng|Liên|Kho|Tòa|Viện|Bảo)|"
    r"cơ\s+(?:quan|sở)|đơn\s+vị|nhà\s+trường|trường|tổ\s+chức|người|chủ|doanh\s+nghiệp|"
    r"sở|phòng|địa\s+phương|cấp\s+(?:ủy|uỷ)|chi\s+bộ|hiệu\s+trưởng|thủ\s+trưởng|giám\s+đốc|bộ)[\s,]"
)
# "Hằng năm, các trường …" opens a sentence: what comes back, unless a day in it says when.
_OPENS_EVERY = re.compile(
    r"(?:\A|[.;:\n])[\s*]{0,8}(?:(?:\d{1,2}[.)]|[a-zđ]\)|[-+•])[\s*]{1,8})?"
    r"(?P<words>(?:Hằng|Hàng|Mỗi)\s{1,4}(?P<every>ngày|tuần|tháng|quý|năm))"
    r"(?:,|(?=\s(?:\(|hoặc\s))|"
    rf"(?=\s(?:{_DONE}|(?i:{_SOMEBODY}))))"
    # A target, or what one is given, is no duty: "Hằng năm, giảm số vụ …", "Hằng năm, Quỹ được …".
    r"(?P<target>\s*(?i:(?:phấn\s+đấu|giảm|tăng|số|tỷ\s+lệ|tỉ\s+lệ|mức|ưu\s+tiên)(?!\w)|"
    r"(?!\s?(?:căn\s+cứ|trên\s+cơ\s+sở|theo|khi|sau)\s)[^,;.:|]{3,60}?\sđược\s))?"
)
# "Căn cứ nhu cầu của địa phương, hằng năm Sở xây dựng …": behind what it rests on.
_ON_A_BASIS = re.compile(
    r"(?:\A|[.;:\n])[\s*]{0,8}(?:(?:\d{1,2}[.)]|[a-zđ]\)|[-+•])[\s*]{1,8})?"
    r"(?:Căn\s+cứ|Trên\s+cơ\s+sở|Để|Cùng\s+với|Theo)\s[^.;:|]{3,400}?,\s+"
    rf"(?P<words>(?:hằng|hàng)\s+(?P<every>tháng|quý|năm)),?(?=\s+(?i:{_SOMEBODY}))"
)
# "Ủy ban nhân dân xã hằng năm tổ chức …", "…; hằng quý rà soát …", "có trách nhiệm hằng năm lập …".
_BESIDE_WHAT_IS_DONE = Led(
    "hằng hàng",
    rf"(?P<words>(?:hằng|hàng)\s+(?P<every>tháng|quý|năm))(?=\s+{_DONE})",
)
_BEGINS_CLAUSE = re.compile(
    r"(?:\A|[.;:)]|,(?:\s+và)?|(?<!\w)(?:phải|trách\s+nhiệm|nhiệm\s+vụ|định\s+kỳ))[\s*+•-]{0,6}\Z",
    re.IGNORECASE,
)
# One of these opens a sentence: a quick look that spares most.
_CAPITAL = re.compile(r"(?:Hằng|Hàng|Mỗi|Cuối|Đầu)\s")
_AFTER_A_COMMA = re.compile(r",\s(?:hằng|hàng)\s")
_CLAUSE_REACH = 24
_SIGN = re.compile(r"[.;:,()|\n]\s")
_LONGEST_NAME = 120
# "…; thực hiện thống kê hằng năm và …", "cập nhật hằng năm danh mục …": right behind what is done.
_BEHIND = (
    r"(?:cập\s+nhật|rà\s+soát|thống\s+kê|kiểm\s+(?:kê|tra)|đánh\s+giá|(?:sơ|tổng)\s+kết|tập\s+huấn|"
    r"công\s+bố|đối\s+thoại)"
)
_DONE_EVERY = Led(
    "cập rà thống kiểm đánh sơ tổng tập công đối",
    rf"{_BEHIND}\s+(?:định\s+kỳ\s+)?(?P<words>(?:hằng|hàng)\s+(?P<every>tháng|quý|năm))"
    r"(?=\s*[,;.]|\s*\Z|\s+(?:và|về|với|theo|trên|tại|đối|danh|các|cho)(?!\w))",
    needs=("hằng|hàng",),
)
_IS_DONE = re.compile(
    r"(?:\A|[.;:\n]|(?<!\w)(?:(?-i:[A-ZĐ])[^\W\d_]{1,6}\s[^\W\d_]{1,6},|thực\s+hiện|tổ\s+chức|"
    r"tiến\s+hành|phải|chủ\s+trì|công\s+bố\s+và))"
    r"[\s*+•-]{0,6}(?:(?:\d{1,2}[.)]|[a-zđ]\))\s{1,4})?\Z",
    re.IGNORECASE,
)
# "có trách nhiệm tạm ứng kinh phí hằng quý cho …": what somebody is bound to do; "phải có kế hoạch
# hằng năm" names a thing.
_A_THING = (
    r"(?:(?:kế\s+hoạch|báo\s+cáo|dự\s+toán|quyết\s+toán|chương\s+trình|ngân\s+sách|kết\s+quả|nghỉ|lương|"
    r"thu\s+nhập|doanh\s+thu|tài\s+chính|mục\s+tiêu|chỉ\s+tiêu|phụ\s+cấp|trợ\s+cấp|nhiệm\s+vụ|hưu|"
    r"công\s+tác|hoạt\s+động|danh\s+mục|danh\s+sách)\s)"
)
_BOUND_TO_DO_EVERY = Led(
    "có chịu phải",
    r"(?:(?:có|chịu)\s+trách\s+nhiệm|(?<!không )phải)\s+"
    rf"(?:(?!{_A_THING}|(?:được|có|để|trong|theo|của)\s)[^\s,;:.|()]+\s+){{1,8}}?"
    r"(?P<words>(?:hằng|hàng)\s+(?P<every>tháng|quý|năm))"
    r"(?=\s*[;.]|\s+(?:cho|đến|về|với|theo|tại|trên)(?!\w)|\s*\Z)",
    needs=("hằng|hàng",),
)
# "hằng quý, năm báo cáo Ủy ban nhân dân …".
_SEVERAL = Led(
    "hằng hàng",
    r"(?<!hoạch )(?<!toán )(?<!cáo )(?P<words>(?:hằng|hàng)\s+(?P<every>tháng|quý)"
    r"(?:(?:,|\s+và)\s+(?:(?:hằng|hàng)\s+)?(?:quý|(?:0?6|sáu)\s+tháng|năm)){1,3})"
    r"(?=,?\s+(?:báo\s+cáo|gửi|nộp|tổng\s+hợp)(?!\w))",
)
# "Cuối năm, nhà trường tổng hợp …", "Cuối học kỳ, …": when, at the head of a sentence.
_AT_THE_END = re.compile(
    r"(?:\A|[.;\n])[\s*]{0,8}(?:(?:\d{1,2}[.)]|[a-zđ]\)|[-+•])[\s*]{1,8})?"
    r"(?P<words>(?:Cuối|Đầu)\s+(?:(?:mỗi|hằng|hàng)\s+)?(?P<every>tháng|quý|năm|học\s+kỳ|năm\s+học))"
    rf",\s+(?=(?i:{_SOMEBODY}|{_DONE}|báo\s+cáo|gửi|nộp|tổng\s+hợp))"
)


def lone(text: str, plain: str) -> Iterator[Limit]:
    """What comes back, told without a day, in order of wording, then of place.

    Args:
        text: The words of a paragraph.
        plain: ``plain_of(text)``.
    """
    yield from (_limit(match, opens=True) for match in _opening(text, plain))
    if "hằng " in plain or "hàng " in plain:
        yield from map(_limit, _inside(text, plain))


def _opening(text: str, plain: str) -> Iterator[re.Match[str]]:
    """What opens a sentence, or follows what the sentence rests on."""
    if _CAPITAL.search(text):
        yield from (match for match in _OPENS_EVERY.finditer(text) if match["target"] is None)
        yield from _AT_THE_END.finditer(text)
    if _AFTER_A_COMMA.search(plain):
        yield from _ON_A_BASIS.finditer(text)


def _inside(text: str, plain: str) -> Iterator[re.Match[str]]:
    """What stands beside what is done."""
    for match in _BESIDE_WHAT_IS_DONE.finditer(text, plain):
        if _stands_in_a_clause(text, match.start()):
            yield match
    for match in _DONE_EVERY.finditer(text, plain):
        begin = max(0, match.start() - _CLAUSE_REACH)
        if _IS_DONE.search(text, begin, match.start()):
            yield match
    yield from _BOUND_TO_DO_EVERY.finditer(text, plain)
    yield from _SEVERAL.finditer(text, plain)


def _limit(match: re.Match[str], *, opens: bool = False) -> Limit:
    """The words of a match that are the limit."""
    start, end = match.span("words")
    every = recurrence_of(match["every"])
    rule = shown(match["words"])
    return Limit(start=start, end=end, recurrence=every, rule=rule, opens=opens)


def _stands_in_a_clause(text: str, start: int) -> bool:
    """Whether what comes back opens a clause, or stands behind whoever acts."""
    if _BEGINS_CLAUSE.search(text, max(0, start - _CLAUSE_REACH), start):
        return True
    said = text[max(0, start - _LONGEST_NAME) : start]
    *before, named = _SIGN.split(said)
    begins_here = bool(before) or start <= _LONGEST_NAME
    return begins_here and is_name(named)

"""How often something is done: "ít nhất 06 tháng một lần", "01 lần/năm", "hàng ngày trước khi …".

A number of times in a period is told as the vocabulary of recurrences has it (two times a year is
half-yearly); days, weeks, hours and other numbers come back without a word of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.document import Recurrence
from ingest.led import Led, plain_of
from ingest.timing.limit import ENDS
from ingest.timing.periods import Period

_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}
_COUNT = r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu)(?:\s*\([^()]{1,12}\))?"
_UNIT = r"(?:giờ|ngày|tuần|tháng|quý|năm|học\s+kỳ|nhiệm\s+kỳ)"
_TIMES = r"(?:lần|phiên|kỳ(?!\s+họp)|buổi|lượt|đợt)"
_AT_LEAST = r"(?:ít\s+nhất|tối\s+thiểu)(?:\s+là)?"
_REGULARLY = rf"(?P<lead>(?:định\s+kỳ\s+)?{_AT_LEAST}\s+|định\s+kỳ\s+)"
_REGULARLY_LEADS = "định ít tối"
# A figure is asked at once for what follows it; the words are few.
_COUNT_LEADS = " ".join(
    (
        *(rf"{figure}(?=\d?\s*[(gntq])" for figure in range(10)),
        *("một", "hai", "ba", "bốn", "sáu", r"năm(?=\s+[ntqg])"),
    )
)
_ONCE = r"(?:\s*/\s*(?:0?1\s+)?(?:lần|lượt)|\s+(?:một|0?1)\s+(?:lần|lượt|buổi))"
# "không quá 01 lần/năm" bounds how often one may; "3 tháng hoặc 6 tháng một lần" leaves a choice.
_BOUNDED = r"(?<!không quá )(?<!tối đa )(?<!hoặc )(?<!tháng, )"
# "ít nhất 06 tháng một lần", "03 tháng/lần", "định kỳ 02 năm một lần".
_ONCE_IN = Led(
    f"{_REGULARLY_LEADS} {_COUNT_LEADS}",
    rf"{_BOUNDED}(?<![/.,])(?:{_REGULARLY})?(?P<length>{_COUNT})\s+(?P<unit>{_UNIT}){_ONCE}(?!\w)",
    needs=("lần|lượt|buổi",),
)
# What is done stands between: "mỗi năm phải họp ít nhất một lần"; "mỗi năm được nghỉ …" is a right.
_MAY = r"(?:được|chỉ|không|nghỉ|có\s+thể)"
_DONE = rf"(?:(?!{_MAY}\s)[^\s,;:.|()\d]+\s+)"
# "ít nhất mỗi năm 01 lần", "mỗi quý ít nhất một lần", "một năm hai lần"; "mỗi tháng một phiên".
_EACH = Led(
    f"{_REGULARLY_LEADS} mỗi hằng hàng một(?=\\s(?:năm|tháng|quý|tuần))",
    rf"{_BOUNDED}(?:{_REGULARLY})?(?:mỗi|hằng|hàng|một)\s+(?P<unit>{_UNIT}),?\s+"
    rf"(?:(?:{_DONE}{{0,6}}?(?P<least>{_AT_LEAST})\s+|phải\s+{_DONE}{{1,5}}?|họp\s+))?"
    rf"(?P<times>{_COUNT})\s+{_TIMES}(?!\w)",
    needs=("lần|phiên|kỳ|buổi|lượt|đợt", "năm|tháng|quý|tuần|ngày|giờ|kỳ"),
)
# "ít nhất mỗi quý Chủ tịch phải bố trí thời gian 01 ngày để tiếp công dân".
_LEAST_EACH = Led(
    "ít tối",
    rf"{_AT_LEAST}\s+(?:mỗi|một)\s+(?P<unit>tuần|tháng|quý|năm),?"
    rf"(?=\s+(?!(?:một|0?1)\s)[^,;:.|()]{{3,90}}?\s(?:phải|có\s+trách\s+nhiệm)(?!\w))",
    needs=("mỗi|một", "phải|trách"),
)
_DAYS = rf"{_COUNT}\s+(?:ngày|buổi)(?!\w|\s+(?:nghỉ|phép)(?!\w))(?:\s+làm\s+việc)?"
_IN_A = r"(?:mỗi|hằng|hàng|một|0?1)\s+"
# "mỗi tuần ít nhất một ngày", "ít nhất mỗi tháng một ngày", "ít nhất 02 ngày trong 01 tháng"; of
# days that one has off, nothing is to be done.
_DAYS_EACH = Led(
    "mỗi hằng hàng một(?=\\s(?:năm|tháng|quý|tuần)) ít tối",
    rf"(?<!nghỉ )(?:(?:mỗi|hằng|hàng|một)\s+(?P<unit>tuần|tháng|quý|năm),?\s+{_DONE}{{0,6}}?"
    rf"{_AT_LEAST}\s+{_DAYS}|{_AT_LEAST}\s+(?:(?:mỗi|một)\s+(?P<each>tuần|tháng|quý|năm)\s+{_DAYS}|"
    rf"{_DAYS}(?:\s+(?:trong\s+)?{_IN_A}|\s*/\s*(?:0?1\s+)?|\s+trong\s+)(?P<one>tuần|tháng|quý)))(?!\w)",
    needs=("ít|tối", "ngày|buổi", "tuần|tháng|quý|năm"),
)
# "tuần một lần", "quý/lần"; "nửa tháng một lượt" is none of a recurrence's words.
_ONCE_A = Led(
    f"{_REGULARLY_LEADS} tuần tháng quý năm nửa",
    rf"{_BOUNDED}(?<!\d )(?<!(?-i:[IVX]) )(?<!mỗi )(?<!hằng )(?<!hàng )"
    rf"(?<!một )(?<!hai )(?<!ba )(?<!bốn )(?<!năm )(?<!sáu )(?<!mười )(?:{_REGULARLY})?"
    rf"(?P<half>nửa\s+)?(?P<unit>tuần|tháng|quý|năm)"
    r"(?:\s*/\s*(?:lần|lượt)|\s+(?:một|0?1)\s+(?:lần|lượt))(?!\w)",
    needs=("lần|lượt",),
)
# "theo chu kỳ 10 ngày", "cứ sau 6 tháng", "sau mỗi sáu tháng", "cứ 03 ngày".
_CYCLE = Led(
    r"theo(?=\s+chu) cứ sau(?=\s+mỗi)",
    rf"(?:theo\s+chu\s+kỳ|(?<!căn )cứ(?:\s+sau)?|sau\s+mỗi)\s+"
    rf"(?P<length>{_COUNT})\s+(?P<unit>{_UNIT})"
    r"(?:\s*/\s*lần|\s+(?:một|0?1)\s+lần|\s+(?:thì|lại))?(?!\w|\s+(?:đầu|cuối))",
    needs=("chu|cứ|mỗi",),
)
# "ít nhất 02 lần/năm", "ít nhất một lần trong một năm"; "tần suất 2 lần/tháng" only describes.
_TIMES_IN = Led(
    _REGULARLY_LEADS,
    rf"{_REGULARLY}(?P<times>{_COUNT})\s+lần"
    rf"(?:\s*/\s*(?:0?1\s+)?|\s+(?:trong\s+)?{_IN_A}|\s+trong\s+)(?P<unit>{_UNIT})(?!\w)",
    needs=("lần", "ít|tối|định"),
)
_BY_THE_YEAR = Led(
    r"theo(?=\s+định)",
    r"theo\s+định\s+kỳ\s+(?:(?:hằng|hàng|mỗi)\s+)?(?P<unit>tháng|quý|năm)(?!\w)",
    needs=("định", "kỳ"),
)
# "xây dựng kế hoạch hằng năm và năm năm về …", "lập kế hoạch vay, trả nợ 05 năm, hằng năm": drawn
# up for each; "căn cứ kế hoạch 05 năm, hằng năm" only names one. A law that says "lập chương trình
# giám sát hằng năm" asks for one each year; other papers so name a plan that they have.
_DRAWN_UP = (
    r"(?<!việc )(?<!tác )(?<!vào )(?<!dung )(?<!hướng )"
    r"(?<!sở )(?<!khi )(?<!để )(?<!tự )(?<!dẫn )(?<!phí )(?<!trình )(?<!được )(?<!cứ )"
    r"(?<!với )(?<!thời điểm )(?:xây\s+dựng|lập|ban\s+hành|công\s+bố)"
    r"(?:(?:\s+và|,)\s+[^\s,;:.|()]+(?:\s+[^\s,;:.|()]+)?)?\s+(?:các\s+)?"
)
_WHICH = (
    r"(?:(?!(?:hằng|hàng|được|đã|của|theo|năm|gửi|trình|báo\s+cáo|tổng\s+hợp)\s)"
    r"[^\s;:.|()]+\s+){0,14}?"
)
_FOR_YEARS = (
    r"(?:(?:\d{1,2}|ba|năm|mười)\s+năm|dài\s+hạn|trung\s+hạn|(?:0?6|sáu)\s+tháng|"
    r"(?:(?:hằng|hàng)\s+)?(?:tháng|quý))"
)
_AND = r"(?:,\s*|\s+và\s+|,\s*và\s+)"
_GOES_ON = r"(?!\w)(?=\s*[,;.]|\s+(?!(?:đã|được)\s)[^\W\d_])"
_PLANS = Led(
    "xây lập ban công",
    rf"{_DRAWN_UP}(?:kế\s+hoạch|chương\s+trình|dự\s+toán)\s+{_WHICH}(?P<words>(?:{_FOR_YEARS}{_AND}){{1,3}}"
    rf"(?:hằng|hàng)\s+năm|(?:hằng|hàng)\s+năm\s+và\s+{_FOR_YEARS}){_GOES_ON}",
    needs=("hằng năm|hàng năm", "hoạch|chương|toán"),
)
_OFTENEST = re.compile(r"(?:hằng|hàng)\s+(?P<unit>tháng|quý|năm)", re.IGNORECASE)
_A_PLAN = Led(
    "xây lập ban công",
    rf"{_DRAWN_UP}(?:kế\s+hoạch|chương\s+trình|dự\s+toán|chỉ\s+tiêu)\s+{_WHICH}"
    rf"(?P<words>(?:hằng|hàng)\s+(?P<unit>năm)){_GOES_ON}"
    r"(?!,?\s+(?:báo\s+cáo|gửi|nộp|tổng\s+hợp|cung\s+cấp|trình)(?!\w))",
    needs=("hằng năm|hàng năm", "hoạch|chương|toán|chỉ"),
)
# "ban hành danh sách cơ sở trọng điểm hằng năm".
_LISTS = Led(
    "lập ban công",
    rf"{_DRAWN_UP}danh\s+(?:sách|mục)\s+{_WHICH}(?P<words>(?:hằng|hàng)\s+(?P<unit>năm)){_GOES_ON}",
    needs=("hằng năm|hàng năm", "danh"),
)
# "gửi báo cáo hoạt động 06 tháng và hằng năm đến …".
_SENT_REPORTS = Led(
    "gửi nộp trình",
    r"(?<!đã )(?<!được )(?:gửi|nộp|trình)\s+"
    r"(?:(?-i:[A-ZĐỦ])[^\s,;:.|()]*(?:\s+[^\s,;:.|()]+){0,5}?\s+)?"
    r"(?:các\s+)?báo\s+cáo\s+"
    r"(?:(?!(?:hằng|hàng|tài|của|do|đã|được)\s)[^\s,;:.|()\d]+\s+){0,8}?"
    r"(?P<words>(?:(?:0?[369]|sáu)\s+tháng(?:\s+đầu\s+năm)?(?:,\s*|\s+và\s+))?"
    r"(?:hằng|hàng)\s+(?P<unit>tháng|quý|năm))"
    r"(?=\s*[;.]|\s+(?:đến|cho|về|với|lên|tới|theo\s+quy)(?!\w))",
    needs=("hằng|hàng", "báo"),
)
# "i) Báo cáo hằng năm và báo cáo theo yêu cầu": an entry of what somebody has to do.
_REPORTS_EACH = Led(
    "báo",
    r"(?-i:Báo)\s+cáo\s+(?:định\s+kỳ\s+)?(?P<words>(?:hằng|hàng)\s+(?P<unit>tháng|quý|năm))"
    r"(?=\s+(?:và\s+báo|về|cho|với|gửi|cơ\s+quan)(?!\w))",
    needs=("hằng|hàng",),
)
# "được lập hằng năm", "phải được rà soát hằng quý"; "được tổ chức hằng năm" tells of a feast.
_DONE_EACH = Led(
    "được",
    r"(?<!đã )được\s+(?:lập|xây\s+dựng|rà\s+soát|cập\s+nhật|kiểm\s+toán|"
    r"công\s+(?:bố|khai)|thông\s+báo|đánh\s+giá|điều\s+chỉnh|thực\s+hiện|"
    r"trích)\s+(?:định\s+kỳ\s+)?"
    r"(?P<words>(?:hằng|hàng)\s+(?P<unit>tháng|quý|năm))"
    r"(?=\s*[,;.(]|\s+(?:và|theo|trên|bởi|cho|gửi|như)(?!\w)|\s*\Z)",
    needs=("hằng|hàng",),
)
# "thì tạm nộp theo quý", "nộp thuế tài nguyên theo tháng."; "để khai thuế theo quý" says which.
_PAID_BY = Led(
    "tạm khai nộp đóng",
    r"(?<!để )(?<!việc )(?<!hợp )(?<!loại thuế )(?<!người )(?<!và )"
    r"(?:tạm\s+nộp|(?:khai|nộp|đóng)\s+(?:thuế|phí|"
    r"bảo\s+hiểm))(?:\s+(?!(?:đối|để|được|trường)\s)[^\s;:.()|]+){0,14}?"
    r"\s+(?P<words>theo\s+(?P<unit>tháng|quý))(?=\s*[,.;]|\s*\Z)",
    needs=("theo tháng|theo quý",),
)
_A_YEAR = {"tháng": 12, "quý": 4, "năm": 1}
_EVERY = {
    1: Recurrence.YEARLY,
    2: Recurrence.HALF_YEARLY,
    4: Recurrence.QUARTERLY,
    12: Recurrence.MONTHLY,
}
# "báo cáo trước ngày 20/11 và hằng tháng;": beside a day, at the end of a clause.
_AND_EVERY = re.compile(
    r"\d\s+và\s+(?P<words>(?:hằng|hàng)\s+(?P<unit>tháng|quý|năm))(?=\s*[;.]|\s*\Z)"
)
# "khối dân vận cấp xã họp hằng tháng."
_MEETS_EVERY = Led(
    "họp giao sinh",
    r"(?<!cuộc )(?<!phiên )(?<!kỳ )(?<!quả )(?<!buổi )(?<!độ )(?<!dung )(?<!tại )"
    r"(?:họp|giao\s+ban|sinh\s+hoạt)\s+(?:định\s+kỳ\s+)?"
    r"(?P<words>(?:hằng|hàng|mỗi)\s+(?P<unit>tháng|quý|năm))(?=\s*[.;,]|\s*\Z)",
    needs=("hằng|hàng|mỗi",),
)
_DAILY = re.compile(r"h[ằà]ng\s+(?:ngày|tuần)")
# "hàng ngày trước khi nghỉ bán hàng phải quét dọn", "Hằng ngày khi sắp đến giờ đóng cửa, …".
_DAILY_WHEN = Led(
    "hằng hàng",
    r"(?:hằng|hàng)\s+ngày,?\s+(?:(?:trước|sau)\s+)?khi\s[^,;:.|()]{3,80}?"
    r"(?=\s+phải(?!\w)|,\s[^,;:.|()]{2,80}?\sphải(?!\w))",
)
# "báo cáo Cục hằng ngày", "báo cáo các cấp hằng ngày": somebody is told; "báo cáo công tác hằng
# ngày" is a name.
_TOLD_DAILY = re.compile(
    r"(?i:báo\s+cáo)\s+(?:[A-ZĐỦ]|các\s+c|cấp\s|lãnh\s)(?:[^\s,;:.|()]*\s+){1,8}?"
    r"(?P<words>(?:hằng|hàng)\s+ngày)(?!\w)"
)
# "được thực hiện hằng ngày", "phải được trao đổi hằng ngày", "gửi kế hoạch tới trạm hằng ngày".
_DONE_DAILY = Led(
    "được phải gửi nộp",
    r"(?:được|phải(?:\s+được)?)\s+(?:thực\s+hiện|tiến\s+hành|trao\s+đổi|cập\s+nhật|kiểm\s+tra|báo\s+cáo|"
    r"ghi\s+(?:chép|nhận)|theo\s+dõi|tổng\s+hợp|công\s+khai|sao\s+lưu|vệ\s+sinh|thông\s+báo)"
    r"(?:\s+(?!và\s|theo\s|các\s)[^\s,;:.|()]+){0,4}?\s+(?P<words>(?:hằng|hàng)\s+(?:ngày|tuần))(?!\w)",
)
_SENT_DAILY = Led(
    "gửi nộp",
    r"(?:gửi|nộp)\s[^,;:.|()]{2,80}?\s(?:tới|đến|về|cho)\s+[^,;:.|()]{2,60}?"
    r"\s(?P<words>(?:hằng|hàng)\s+(?:ngày|tuần))(?=\s*[,;.|]|\s+(?:để|theo|qua|bằng)(?!\w)|\s*\Z)",
)


def find_frequencies(text: str, plain: str | None = None) -> Iterator[Period]:
    """Every wording of how often something is to be done, in order of kind, then of place.

    Each "binds" where it says a least, or is all that a clause adds ("…, mỗi học kỳ một lần.").
    """
    plain = plain or plain_of(text)
    yield from _numbered(text, plain)
    for match in _CYCLE.finditer(text, plain):
        every = _once_in(_number(match["length"]), match["unit"].lower())
        yield Period(start=match.start(), end=match.end(), recurrence=every)
    for match in _BY_THE_YEAR.finditer(text, plain):
        every = _EVERY[_A_YEAR[match["unit"].lower()]]
        yield Period(start=match.start(), end=match.end(), recurrence=every, binds=True)
    for match in _AND_EVERY.finditer(text) if "và h" in text else ():
        every = _EVERY[_A_YEAR[match["unit"]]]
        yield Period(start=match.start("words"), end=match.end("words"), recurrence=every)
    for match in _PAID_BY.finditer(text, plain):
        start, end = match.span("words")
        every = _EVERY[_A_YEAR[match["unit"].lower()]]
        yield Period(start=start, end=end, recurrence=every, in_law=True)
    if "hằng" in plain or "hàng" in plain:
        yield from _each_year(text, plain)
    if "nhất" in plain or "thiểu" in plain:
        yield from map(_of_days, _DAYS_EACH.finditer(text, plain))
        for match in _LEAST_EACH.finditer(text, plain):
            every = _once_in(1, match["unit"].lower())
            yield Period(start=match.start(), end=match.end(), recurrence=every, binds=True)
    if _DAILY.search(plain):
        yield from _daily(text, plain)


def _each_year(text: str, plain: str) -> Iterator[Period]:
    for match in _PLANS.finditer(text, plain):
        start, end = match.span("words")
        often = _OFTENEST.search(text, start, end)
        every = _EVERY[_A_YEAR[often["unit"].lower()]] if often else None
        yield Period(start=start, end=end, recurrence=every)
    for match in _A_PLAN.finditer(text, plain):
        start, end = match.span("words")
        yield Period(start=start, end=end, recurrence=Recurrence.YEARLY, in_law=True)
    for named in (_MEETS_EVERY, _LISTS, _SENT_REPORTS, _REPORTS_EACH, _DONE_EACH):
        for match in named.finditer(text, plain):
            every = _EVERY[_A_YEAR[match["unit"].lower()]]
            yield Period(start=match.start("words"), end=match.end("words"), recurrence=every)


def _daily(text: str, plain: str) -> Iterator[Period]:
    for match in _DAILY_WHEN.finditer(text, plain) if "àng" in text or "ằng" in text else ():
        yield Period(start=match.start(), end=match.end(), binds=True)
    for daily in (_DONE_DAILY, _SENT_DAILY):
        for match in daily.finditer(text, plain):
            yield Period(start=match.start("words"), end=match.end("words"), binds=True)
    for match in _TOLD_DAILY.finditer(text):
        yield Period(start=match.start("words"), end=match.end("words"))


def _numbered(text: str, plain: str) -> Iterator[Period]:
    for match in _ONCE_IN.finditer(text, plain):
        yield _period(match, _once_in(_number(match["length"]), match["unit"].lower()))
    for match in _EACH.finditer(text, plain):
        is_least = match["least"] is not None
        yield _period(match, _times_in(match["times"], match["unit"]), is_least=is_least)
    for match in _TIMES_IN.finditer(text, plain):
        yield _period(match, _times_in(match["times"], match["unit"]))
    for match in _ONCE_A.finditer(text, plain):
        yield _period(match, None if match["half"] else _once_in(1, match["unit"].lower()))


def _period(
    match: re.Match[str], recurrence: Recurrence | None, *, is_least: bool = False
) -> Period:
    text, start = match.string, match.start()
    is_added = text[max(0, start - 2) : start] == ", " and ENDS.match(text, match.end()) is not None
    binds = is_least or match["lead"] is not None or is_added
    return Period(start=match.start(), end=match.end(), recurrence=recurrence, binds=binds)


def _of_days(match: re.Match[str]) -> Period:
    """So many days in a week or month come back with these; the days' number tells nothing."""
    unit = (match["unit"] or match["each"] or match["one"]).lower()
    every = _once_in(1, unit)
    return Period(start=match.start(), end=match.end(), recurrence=every, binds=True)


def _once_in(length: int, unit: str) -> Recurrence | None:
    """Once in so many units, where that divides a year as a recurrence does."""
    a_year = _A_YEAR.get(unit)
    if a_year is None or length == 0 or a_year % length:
        return None
    return _EVERY.get(a_year // length)


def _times_in(times: str, unit: str) -> Recurrence | None:
    return _EVERY.get(_number(times) * _A_YEAR.get(unit.lower(), 0))


def _number(words: str) -> int:
    first = words.split("(", maxsplit=1)[0].strip().lower()
    return int(first) if first.isdigit() else _WORDS[first]

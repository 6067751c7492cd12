"""Days that are counted, or named by what ends or happens on them, as laws name them.

"chậm nhất vào ngày thứ mười của tháng kế tiếp", "chậm nhất là ngày thứ 45 kể từ ngày xảy ra sự
kiện", "vào ngày cuối cùng của thời hạn chấp hành án". None of them is a date: the words are kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from ingest.led import Led
from ingest.text import shown
from ingest.timing.limit import Limit

_LATEST = r"(?:chậm|muộn|trễ)\s+nhất(?:\s+(?:là|vào|đến|trong|sau)){0,2}"
_FIGURE = (
    r"(?:\d{1,3}(?!\d)|(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|hai\s+mươi|ba\s+mươi)"
    r"(?:\s+(?:một|hai|ba|tư|lăm|sáu|bảy|tám|chín))?)"
)
_NAMED_DAY = rf"ngày\s+(?:làm\s+việc\s+)?(?:thứ\s+{_FIGURE}|cuối(?:\s+cùng)?|đầu(?:\s+tiên)?)(?!\w)"
_REST = r"(?:\s(?!\s*(?:thì|phải|để)(?!\w))|[^\s,;:.|()]){2,120}"
# The day of a month or a quarter that comes back is of ``calendar_days``, and stands before these.
_COUNTED = Led(
    "chậm muộn trễ",
    rf"{_LATEST}\s+(?:hết\s+)?{_NAMED_DAY}"
    rf"(?:,?\s+(?:của|kể\s+từ|tính\s+từ|sau|trước)(?!\w){_REST})?",
    needs=("ngày", "thứ|cuối|đầu"),
)
# "chậm nhất là vào ngày công bố danh sách", "chậm nhất tại thời điểm nộp hồ sơ".
_OF_AN_EVENT = Led(
    "chậm muộn trễ",
    rf"{_LATEST}\s+(?:(?:tại|ở|trong)\s+(?=kỳ|phiên|hội|buổi|đại|thời)|tại\s+)?"
    r"(?:ngày|thời\s+điểm|kỳ\s+họp|phiên\s+họp|hội\s+nghị|đại\s+hội|buổi)\s+"
    rf"(?!làm\s|hôm\s|mai|tháng|thứ\s|cuối\s|đầu\s|m[ùồ]ng\s)(?=[^\W\d_]{{2}}){_REST}",
    needs=("ngày|điểm|họp|nghị|hội|buổi",),
)
_END_OF_A_TERM = Led(
    "vào",
    r"(?<!kết thúc )vào\s+ngày\s+(?:làm\s+việc\s+)?(?:cuối\s+cùng|đầu\s+tiên)\s+của\s+"
    rf"(?:thời\s+(?:hạn|gian)|kỳ|đợt|tháng(?=\s+(?:hết|sau|kế))|năm(?=\s+(?:hết|sau|kế))){_REST}",
    needs=("cuối|đầu", "của"),
)


def counted_days(text: str, plain: str) -> Iterator[Limit]:
    """Every such day by which, or on which, something is to be done."""
    for pattern, binds in ((_COUNTED, True), (_OF_AN_EVENT, True), (_END_OF_A_TERM, False)):
        for match in pattern.finditer(text, plain):
            words = match.group().rstrip(" \n*")
            end = match.start() + len(words)
            yield Limit(start=match.start(), end=end, rule=shown(words), binds=binds)

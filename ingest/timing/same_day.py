"""The day itself as a limit, and the time that something named goes on.

"ngay trong ngày cơ quan tiếp nhận hoặc trong ngày làm việc tiếp theo nếu …", "trong thời hạn niêm
yết, …". "trong ngày" alone is a manner ("giờ cao điểm trong ngày") unless a label asks for a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.led import Led, plain_of
from ingest.timing.limit import ENDS

_NEXT = r"(?:tiếp\s+theo|kế\s+tiếp|liền\s+kề|hôm\s+sau|sau)(?!\w)"
_SAME_DAY = Led(
    r"ngay(?=\s+[tv]) trong(?=\s+[cđnb]) vào(?=\s+[cđnb])",
    r"(?:ngay\s+)?(?:trong|vào)(?:\s+(?:cùng|đầu\s+giờ))?\s+(?:ngày|buổi)(?!\s*\d)"
    rf"(?:\s+làm\s+việc)?(?:\s+{_NEXT})?"
    r"(?:\s+(?:(?:cơ\s+quan,\s+tổ\s+chức\s+|cơ\s+quan\s+|tổ\s+chức\s+)?(?:tiếp\s+)?nhận(?!\w)"
    r"(?:(?!\s+hoặc\s)[^,;.:|()]){0,80}))?"
    rf"(?:,?\s+hoặc\s+(?:ngay\s+)?(?:trong|vào)\s+ngày\s+(?:làm\s+việc\s+)?{_NEXT}"
    r"(?:,?\s+(?:nếu|khi|đối\s+với|trường\s+hợp)\s[^,;.:|()]{2,80})?)?",
    needs=("trong|vào", "ngày|buổi"),
)
# "Trong ngày thay đổi giá, bên bán phải …": the day of what happens, at the head of a sentence.
_DAY_OF_EVENT = re.compile(
    r"(?:\A|[.;:\n])[\s*]{0,8}(?:(?:\d{1,2}[.)]|[a-zđ]\)|[-+•])[\s*]{1,8})?"
    r"(?P<words>(?:Ngay\s+t|T)rong\s+ngày\s+(?:thay\s+đổi|phát\s+(?:sinh|hiện)|xảy\s+ra|kết\s+thúc|"
    r"ban\s+hành|ký(?!\w)|có\s+(?:thay|quyết|kết)|xuất\s+viện|bàn\s+giao)[^,;:.|()]{0,160}),"
)
_HEADS_A_SENTENCE = re.compile(r"Trong\s+ngày\s+[^\W\d]|Ngay\s+trong\s+ngày")
# "có báo cáo bằng văn bản trong ngày.": told or sent on the very day, at the end of its clause;
# "số hồ sơ nộp trong ngày" only says which.
_TOLD = re.compile(
    r"(?<!\w)(?:phải|có|và)\s+(?:báo\s+cáo|gửi|nộp|trả\s+lời|phản\s+hồi)(?!\w)[^,;:.|()]{0,50}\s\Z",
    re.IGNORECASE,
)
_SAYS_WHICH = re.compile(r"ngay\s+trong|nhận|cùng|hoặc|theo|kế|liền|sau", re.IGNORECASE)
# "Trường hợp trả kết quả trong ngày làm việc tiếp theo thì …", "có thể giải quyết trong ngày sau".
_MAY = re.compile(r"(?<!\w)(?:trường\s+hợp|nếu|có\s+thể)(?!\w)[^,;:.|()]{0,90}\Z", re.IGNORECASE)
_MAY_REACH = 120
# "ngay ngày hôm sau", "ngay sáng hôm sau", "ngay ngày làm việc kế đó", "trong tuần kế tiếp".
_NEXT_DAY = Led(
    "ngay trong nội liền",
    r"(?:ngay|liền)\s+(?:trong\s+)?(?:ngày\s+)?(?:sáng\s+|chiều\s+)?(?:hôm\s+sau|làm\s+việc\s+(?:kế|liền|tiếp)\s+"
    r"(?:đó|sau|theo|tiếp|kề))(?!\w)|"
    r"(?:ngay\s+)?(?:nội\s+)?trong\s+tuần(?:\s+lễ)?\s+(?:này|tới|sau|(?:kế|tiếp)\s+(?:tiếp|theo))(?!\w)",
    needs=("tuần|hôm|làm",),
)
_AS_LONG_AS = Led(
    "trong",
    r"trong\s+thời\s+(?:hạn|gian)\s+(?:thông\s+báo|niêm\s+yết|công\s+khai|nêu\s+trên|"
    r"nói\s+trên|trên|này|đó)(?=\s*,)",
    needs=("thời", "thông|niêm|công|trên|này|đó"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedTime:
    """The words ``text[start:end]``; ``says_which`` is not set for a bare "trong ngày"."""

    start: int
    end: int
    says_which: bool = True


def find_same_days(text: str, plain: str | None = None) -> Iterator[NamedTime]:
    """Every "trong ngày" that is no case and no possibility."""
    plain = plain or plain_of(text)
    for match in _SAME_DAY.finditer(text, plain):
        if _MAY.search(text, max(0, match.start() - _MAY_REACH), match.start()):
            continue
        words = match.group().rstrip(" \n*")
        end = match.start() + len(words)
        is_told = _TOLD.search(text, max(0, match.start() - _MAY_REACH), match.start())
        says_which = _SAYS_WHICH.search(words) is not None or (
            is_told is not None and ENDS.match(text, end) is not None
        )
        yield NamedTime(start=match.start(), end=end, says_which=says_which)
    for match in _NEXT_DAY.finditer(text, plain):
        yield NamedTime(start=match.start(), end=match.end())
    for event in _DAY_OF_EVENT.finditer(text) if _HEADS_A_SENTENCE.search(text) else ():
        yield NamedTime(start=event.start("words"), end=event.end("words"))


def find_as_long_as(text: str, plain: str | None = None) -> Iterator[NamedTime]:
    """Every "trong thời hạn thông báo," of a running text."""
    for match in _AS_LONG_AS.finditer(text, plain or plain_of(text)):
        yield NamedTime(start=match.start(), end=match.end())

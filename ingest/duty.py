"""What a sentence says about a duty: what is to be done, by whom, to whom, through what channel."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.document import PartialDate, Recurrence
from ingest.passages import Placed
from ingest.text import shown


def _wrapped(pattern: str) -> str:
    """The pattern with each blank for any white space: a line may end between two words."""
    return pattern.replace(" ", r"\s+")


_ACTION = re.compile(
    _wrapped(
        r"(?<!\w)(?:báo cáo|gửi|nộp|hoàn thành|tổng hợp|đăng ký|tổ chức|xây dựng|rà soát|"
        r"triển khai|ban hành|trình|cung cấp|cập nhật|phản hồi|trả lời|thông báo|giải quyết|"
        r"công bố|bàn giao|tham mưu|(?<!thành\s)(?<!công\s)(?<!độc\s)lập|thực hiện|trả|xem xét|"
        r"cấp(?!\s+(?:xã|tỉnh|huyện|uỷ|ủy|trên|dưới|bộ|trung|có|phòng|sở))|quyết định|"
        r"thẩm định|kiểm tra|tiếp nhận|chuyển(?!\s+đổi)|công khai|niêm yết|bổ sung|"
        r"khắc phục|xử lý|đề xuất|phê duyệt|nghiệm thu|họp|đánh giá|"
        r"quan trắc|khai báo)(?!\w)"
    ),
    re.IGNORECASE,
)
REPORT = re.compile(_wrapped(r"(?<!\w)báo cáo(?!\w)"), re.IGNORECASE)
_OFFICE = (
    r"(?:Sở|Phòng|Bộ|Ban|Ủy ban|Uỷ ban|UBND|Văn phòng|Huyện ủy|Tỉnh ủy|Thành ủy|Đảng ủy|"
    r"Thanh tra|Cục|Vụ)"
)
_TO = re.compile(
    _wrapped(
        rf"(?<!\w)(?:về|cho|đến|tới|gửi)\s+(?P<to>{_OFFICE}"
        r"(?:\s+(?!theo|qua|để|trước|vào|chậm|bằng|tại)[^\s,;:.(]+){0,12})"
    )
)
_CHANNEL = re.compile(
    _wrapped(
        r"(?<!\w)(?P<channel>(?:qua|bằng|theo)\s+"
        r"(?:Văn phòng|địa chỉ|email|e-mail|thư điện tử|hệ thống|phần mềm|đường)"
        r"(?:[^,;.()\n]|\.(?=\w)){0,160}"
        r"(?:,\s+(?:theo\s+)?(?:địa chỉ\s+)?(?:e-?mail|thư điện tử):?\s+[\w.+-]+@[\w.-]*\w)?)"
    ),
    re.IGNORECASE,
)
_WHO_END = re.compile(
    r",?\s+(?:phải|khẩn trương|chủ trì|kịp thời|tiếp tục|căn cứ|"
    r"có trách nhiệm|chịu trách nhiệm|thực hiện|xây dựng|tổ chức|báo cáo|gửi|nộp|"
    r"phối hợp|triển khai|chủ động|rà soát|hoàn thành|tổng hợp|tham mưu|đăng ký|cập nhật|"
    r"trả lời|thông báo|nghiêm túc|lập)(?!\w)"
)
_WHO_START = re.compile(
    r"(?:Các|Bộ|Cục|Chính phủ|Chủ tịch|Hội đồng|Công chức|Thủ trưởng|Hiệu trưởng|Trưởng|Trường|"
    r"Phòng|Sở|Ban|Văn phòng|Ủy ban|Uỷ ban|UBND|Giám đốc|Chi bộ|Công đoàn|Đoàn|Lãnh đạo|Bộ phận|"
    r"Tổ|Đơn vị|Cơ quan|Nhà trường|Giáo viên|Đề nghị|Yêu cầu)(?!\w)"
)
_SENTENCES = re.compile(r"[.;|](?=\s)|\n\s*\n")
_LONGEST_NAME = 120
_WHO_AFTER = re.compile(_WHO_START.pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundObligation:
    """A duty before it is tied to its passage. Offsets into the document text."""

    what: str
    who: str | None
    to: str | None
    channel: str | None
    start: int
    end: int
    words: str
    date: PartialDate | None
    recurrence: Recurrence | None
    month_day: str | None
    strict_before: bool
    is_report: bool
    placed: Placed
    rule: str | None = None


def last_action(words: str) -> int | None:
    """Where the words that name the duty begin: the last report, else the first action."""
    reports = [match.start() for match in REPORT.finditer(words)]
    if reports:
        return reports[-1]
    action = _ACTION.search(words)
    return action.start() if action else None


def what_is_done(words: str) -> str:
    """The duty itself, cut before its recipient ("báo cáo kết quả" of "báo cáo kết quả về Sở")."""
    to = _TO.search(words)
    cut = words[: to.start()] if to and to.start() > len("báo cáo") else words
    what = shown(cut).strip(" ,:;(") or shown(words).strip(" ,:;(")
    return re.sub(r",?\s+(?:gửi|nộp|và)\Z", "", what)


def who_acts(before: str) -> str | None:
    """Who is named at the beginning of a sentence, before the first thing to be done."""
    words = shown(before)
    start = _WHO_START.match(words)
    end = _WHO_END.search(words)
    if start is None or end is None or end.start() == 0:
        return None
    who = words[: end.start()].strip(" ,:")
    return re.sub(r"^(?:Đề nghị|Yêu cầu)\s+", "", who) or None


def who_heads(heading_path: tuple[str, ...]) -> str | None:
    """Who is named by the nearest heading that names an office ("2. Sở Tài chính: …")."""
    for heading in reversed(heading_path):
        named = heading.partition(":")[0].strip(" .")
        if _WHO_START.match(named) and len(named) <= _LONGEST_NAME and last_action(named) is None:
            return named
    return None


def last_sentence(words: str) -> str:
    """The last sentence of ``words`` that has a letter in it, as shown; "" when none has."""
    for sentence in reversed(_SENTENCES.split(words)):
        if any(letter.isalpha() for letter in sentence):
            return shown(sentence).strip(" ,:;-–.")
    return ""


def who_follows(words: str) -> str | None:
    """Who is named between a limit that opens a sentence and what is to be done."""
    who = _WHO_END.split(shown(words).strip(" ,:"), maxsplit=1)[0]
    return who if _WHO_AFTER.match(who) else None


def recipient(before: str, after: str) -> str | None:
    """To whom: the office named last before the limit, else first after it."""
    return _last(_TO, before) or _first(_TO, after)


def channel(before: str, after: str) -> str | None:
    """Through what: named last before the limit, else first in the sentence after it."""
    return _last(_CHANNEL, before) or _first(_CHANNEL, after.split(". ", maxsplit=1)[0])


def _last(pattern: re.Pattern[str], text: str) -> str | None:
    found = [shown(match[1]) for match in pattern.finditer(text)]
    return found[-1].strip(" ,") if found else None


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return shown(match[1]).strip(" ,.") if match else None

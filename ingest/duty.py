"""What a sentence says about a duty: what is to be done, by whom, to whom, through what channel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

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
_COMMITTEE = r"(?:Đảng|Huyện|Tỉnh|Thành|Cấp)\s+(?:ủy|uỷ)"
_OFFICE = (
    r"(?:Sở|Phòng|Bộ|Ban|Ủy ban|Uỷ ban|UBND|Văn phòng|"
    rf"{_COMMITTEE}|Thanh tra|Cục|Vụ|Thủ tướng|Chính phủ|Chủ tịch|Hội đồng|HĐND|Quốc hội|"
    r"Thường trực|Bí thư|Chi cục|Tổng cục|Công an|Kho bạc|Trung tâm|Hiệu trưởng|Lãnh đạo|"
    r"cơ quan(?=\s+(?:quản|chịu|cấp|có|chủ|thường|nhà|tiếp)))"
)
# "báo cáo Thủ tướng Chính phủ kết quả", "trình Chủ tịch … xem xét": what comes after is no name.
_TO = re.compile(
    _wrapped(
        rf"(?=[vcđtgbBT])(?<!\w)(?:về|cho|đến|tới|gửi|(?i:báo cáo)|(?i:trình))\s+(?P<to>{_OFFICE}"
        r"(?:\s+(?!(?:theo|qua|để|trước|vào|chậm|bằng|tại|kết quả|xem xét|quyết định|phê duyệt|"
        r"ban hành|cho ý kiến|kể từ|trong|về|định kỳ|hằng|hàng|tình hình)(?!\w))[^\s,;:.(]+){0,12})"
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
    r"(?:,?\s+(?:phải|khẩn trương|chủ trì|kịp thời|tiếp tục|căn cứ|"
    r"có trách nhiệm|chịu trách nhiệm|thực hiện|xây dựng|báo cáo|gửi|nộp|"
    r"phối hợp|triển khai|chủ động|rà soát|hoàn thành|tổng hợp|tham mưu|đăng ký|cập nhật|"
    r"trả lời|thông báo|nghiêm túc|lập|xem xét|ban hành|quyết định|phê duyệt|trình|"
    r"(?<!Đoàn )(?<!đoàn )(?<!đồng )thẩm định|"
    r"(?<!quyền )cấp(?=\s+(?:giấy|phép|thẻ|đổi|lại|cho|mới|chứng))|kiểm tra|tiếp nhận|chuyển|"
    r"giải quyết|"
    r"định kỳ|tiến hành|lãnh đạo,|chỉ đạo|có văn bản|đề nghị|có ý kiến|cung cấp)|"
    # "cơ quan, tổ chức" names; "Sở tổ chức" says what is done.
    r"(?<!,)\s+tổ chức)(?!\w)"
)
_WHO_START = re.compile(
    r"(?:Các|Bộ|Cục|Chính phủ|Chủ tịch|Hội đồng|Công chức|Thủ trưởng|Hiệu trưởng|Trưởng|"
    r"Trường(?!\s+hợp)|Phòng|Sở|Ban|Văn phòng|Ủy ban|Uỷ ban|UBND|HĐND|Giám đốc|Chi bộ|Công đoàn|"
    r"Đoàn|Lãnh đạo|Bộ phận|Tổ|Đơn vị|Cơ quan|Cơ sở|Nhà trường|Giáo viên|Quỹ|Trung tâm|"
    rf"{_COMMITTEE}|Thường trực|Thanh tra|Chi cục|Tổng cục|"
    r"Tổng giám đốc|Công an|Kho bạc|Viện|Vụ|Tòa|Toà|Doanh nghiệp|Chủ đầu tư|Mặt trận|Hội|Liên đoàn|"
    r"Ngân hàng|Bí thư|Thủ tướng|Giao|Đề nghị|Yêu cầu)(?!\w)"
)
_SENTENCES = re.compile(r"[.;|](?=\s)|\n\s*\n")
_LONGEST_NAME = 120
_LONGEST_WHO = 200
_IN_BRACKETS = re.compile(r"\s{0,4}\([^()]{0,400}\)")
_TRUSTED_TO = re.compile(r"\A(?:Trách nhiệm|Nhiệm vụ) của\s+")
_CLAUSES = re.compile(r"[,:]\s|\)\s")
_MOST_CLAUSES = 8
_OPENS_WITH = re.compile(r"\A(?:Đề nghị|Yêu cầu|Giao)(?:\s+|\Z)")
_WHO_LABELLED = re.compile(
    _wrapped(
        r"(?:Cơ quan|Đơn vị) (?:thực hiện|chủ trì|giải quyết|quyết định)[\s*]*:[\s*]*"
        r"(?P<who>[^|\n.;]{3,160}(?:\n[^|\n.;:-]{3,80})?)"
    )
)
_WHO_COMPETENT = re.compile(
    _wrapped(
        r"thuộc (?:trách nhiệm|thẩm quyền(?: giải quyết| quyết định)?)(?: của)? "
        rf"(?P<who>{_OFFICE}(?:\s+[^\s|,;.()]+){{0,8}})"
    )
)
_LEADS = re.compile(r"\A\W*(?:cơ quan\s+|đơn vị\s+)?chủ\s+trì\s*:\s*", re.IGNORECASE)
_WITH_OTHERS = re.compile(r"[,;]?\s{0,4}(?<!\w)(?:chủ\s+trì|phối\s+hợp)(?!\w)", re.IGNORECASE)
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
    to = _TO.search(words, len("báo cáo"))
    cut = words[: to.start()] if to and to.start() > len("báo cáo") else words
    what = shown(cut).strip(" ,:;(") or shown(words).strip(" ,:;(")
    return re.sub(r",?\s+(?:gửi|nộp|và)\Z", "", what)


def who_acts(before: str) -> str | None:
    """Who is named before the first thing to be done: where the words open, or after a clause.

    "Hằng năm, các trường nộp …": a clause that names something to be done itself opens nothing.
    """
    words = shown(before)
    for begin in _openings(words):
        start = _WHO_START.match(words, begin) or (begin and _WHO_AFTER.match(words, begin))
        end = _WHO_END.search(words, begin)
        if start and end and begin < end.start() <= begin + _LONGEST_WHO:
            return _OPENS_WITH.sub("", words[begin : end.start()].strip(" ,:")) or None
    return None


def _openings(words: str) -> Iterator[int]:
    """Where a sentence may begin to name who acts: at its start, and after a clause or two."""
    yield 0
    for mark in islice(_CLAUSES.finditer(words), _MOST_CLAUSES):
        if _ACTION.search(words, 0, mark.start()):
            return
        yield mark.end()


def who_heads(heading_path: tuple[str, ...]) -> str | None:
    """Who is named by the nearest heading that names an office ("2. Sở Tài chính: …")."""
    for heading in reversed(heading_path):
        said = _IN_BRACKETS.sub("", heading).partition(":")[0].strip(" .*")
        named = _TRUSTED_TO.sub("", said)
        is_trusted = named != said and len(named.split()) > 1
        is_office = _WHO_START.match(named) is not None and last_action(named) is None
        if (is_trusted or is_office) and len(named) <= _LONGEST_NAME:
            return lead_of(named)
    return None


def last_sentence(words: str) -> str:
    """The last sentence of ``words`` that has a letter in it, as shown; "" when none has."""
    for sentence in reversed(_SENTENCES.split(words)):
        if any(letter.isalpha() for letter in sentence):
            return shown(sentence).strip(" ,:;-–.")
    return ""


def who_follows(words: str) -> str | None:
    """Who is named between a limit that opens a sentence and what is to be done."""
    who = _WHO_END.split(shown(words).strip(" ,:)"), maxsplit=1)[0]
    return who if _WHO_AFTER.match(who) else None


def who_after(rest: str) -> str | None:
    """Who is named behind a limit in its sentence (", Giám đốc Sở xem xét, trình …").

    The event that a limit is counted from may have commas of its own before that.
    """
    said = shown(_SENTENCES.split(rest, maxsplit=1)[0])
    for mark in islice(_CLAUSES.finditer(said), _MOST_CLAUSES):
        start, end = _WHO_AFTER.match(said, mark.end()), _WHO_END.search(said, mark.end())
        if start and end and end.start() <= mark.end() + _LONGEST_WHO:
            return said[mark.end() : end.start()].strip(" ,:")
    return None


def who_is_labelled(row: str) -> str | None:
    """Who is named beside a label in a row of a table ("Cơ quan thực hiện: Sở Nội vụ").

    Or in the name of a procedure ("… thuộc thẩm quyền của Ủy ban nhân dân tỉnh").
    """
    match = _WHO_LABELLED.search(row) or _WHO_COMPETENT.search(row)
    return shown(match["who"]).strip(" ,:.*") if match else None


def lead_of(cell: str) -> str:
    """Who leads, of a cell that says who works with them too ("Sở A chủ trì, phối hợp …")."""
    words = shown(cell)
    lead = _WITH_OTHERS.split(_LEADS.sub("", words), maxsplit=1)[0].strip(" ,;:")
    return lead or words


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

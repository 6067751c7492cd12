"""Duties with a time limit: what, who, to whom, through what channel, by when.

A duty is found by the words of its limit ("trước ngày 05/12/2019", "vào ngày 25/10/2022", "Thời gian
thực hiện: …"); what stands around them says the rest. Results told in a report are not duties, and a
period that only names a programme ("giai đoạn 2021-2030") sets none. Nothing is computed here: the
limit keeps its words, and "trước ngày" stays strict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.dates import FoundDate, date_at
from ingest.document import PartialDate, PassageRole, Recurrence
from ingest.passages import Placed
from ingest.text import folded, shown

_EMPHASIS = r"[\s*_]{0,4}"
_LEAD = (
    r"(?P<strict>trước)|(?:chậm nhất|muộn nhất|trễ nhất)(?:\s+là)?(?:\s+(?:đến|vào|trong))?(?:\s+hết)?|"
    r"đến\s+hết|hết|không\s+(?:quá|muộn hơn|chậm hơn)|hạn\s+(?:cuối|chót)(?:\s+là)?:?|"
    r"thời hạn(?:\s+(?:gửi|nộp|báo cáo))?(?:\s+là)?:?|vào"
)
_LIMIT = re.compile(
    rf"(?<!\w)(?:{_LEAD}){_EMPHASIS}(?:ngày(?!\s*tháng){_EMPHASIS})?(?=\d|ngày)", re.IGNORECASE
)
_MONTHLY = re.compile(
    r"(?<!\w)(?:(?P<strict>trước)\s+|chậm nhất\s+(?:là\s+)?|vào\s+)?ngày\s+(?P<day>[12]\d|3[01]|0?[1-9])\s+"
    r"(?:hằng|hàng|mỗi)\s+tháng",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\s*(?:hằng|hàng|mỗi)\s+năm", re.IGNORECASE)
_RELATIVE = re.compile(
    r"(?<!\w)(?:trong\s+(?:vòng\s+|thời hạn\s+)?|chậm nhất\s+(?:là\s+)?(?:sau\s+)?)"
    r"\d{1,3}\s+(?:ngày|tháng|giờ)(?:\s+làm việc)?,?\s+(?:kể từ|tính từ|sau khi|từ)\s+"
    r"(?:ngày\s+|khi\s+)?[^,;.\n]{2,80}",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"Thời gian(?:\s+thực hiện)?\s*:\s*(?P<words>[^\n]{3,160}?)\s*[.;]?\s*\Z")
_LEAD_AGENCY = re.compile(r"(?:Cơ quan|Đơn vị)\s+chủ trì\s*:\s*(?P<who>[^\n]{3,300}?)\s*[.;]?\s*\Z")
_TOLD = re.compile(r"(?:bao cao)")

_ACTION = re.compile(
    r"(?<!\w)(?:báo cáo|gửi|nộp|hoàn thành|tổng hợp|đăng ký|tổ chức|xây dựng|rà soát|triển khai|ban hành|"
    r"trình|cung cấp|cập nhật|phản hồi|tham mưu|lập|thực hiện)(?!\w)",
    re.IGNORECASE,
)
_REPORT = re.compile(r"(?<!\w)báo cáo(?!\w)", re.IGNORECASE)
_OFFICE = r"(?:Sở|Phòng|Bộ|Ban|Ủy ban|Uỷ ban|UBND|Văn phòng|Huyện ủy|Tỉnh ủy|Thành ủy|Đảng ủy|Thanh tra|Cục|Vụ)"
_TO = re.compile(
    rf"(?<!\w)(?:về|cho|đến|tới|gửi)\s+(?P<to>{_OFFICE}(?:\s+(?!theo|qua|để|trước|vào|chậm|bằng|tại)[^\s,;:.(]+){{0,12}})"
)
_CHANNEL = re.compile(
    r"(?<!\w)(?P<channel>(?:qua|bằng|theo)\s+(?:Văn phòng|địa chỉ|email|e-mail|thư điện tử|hệ thống|phần mềm|đường)"
    r"(?:[^,;.()\n]|\.(?=\w)){0,160}"
    r"(?:,\s+(?:theo\s+)?(?:địa chỉ\s+)?(?:e-?mail|thư điện tử):?\s+[\w.+-]+@[\w.-]*\w)?)",
    re.IGNORECASE,
)
_WHO_END = re.compile(
    r",?\s+(?:căn cứ|có trách nhiệm|chịu trách nhiệm|thực hiện|xây dựng|tổ chức|báo cáo|gửi|nộp|phối hợp|triển khai|"
    r"chủ động|rà soát|hoàn thành|tổng hợp|tham mưu|đăng ký|cập nhật|nghiêm túc|lập)(?!\w)"
)
_WHO_START = re.compile(
    r"(?:Các|Thủ trưởng|Hiệu trưởng|Trưởng|Trường|Phòng|Sở|Ban|Văn phòng|Ủy ban|Uỷ ban|UBND|Giám đốc|Chi bộ|"
    r"Công đoàn|Đoàn|Lãnh đạo|Bộ phận|Tổ|Đề nghị|Yêu cầu)(?!\w)"
)
_SENTENCE_END = re.compile(r"[.;:](?=\s)|\n")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Limit:
    """The words of a limit inside one placed part, relative to its start."""

    start: int
    end: int
    date: PartialDate | None = None
    recurrence: Recurrence | None = None
    month_day: str | None = None
    strict: bool = False
    rule: str | None = None


def find_obligations(
    placed: Sequence[Placed], *, kind: str | None, addressed_to: str | None
) -> Iterator[FoundObligation]:
    """Every duty with a limit, in order.

    Args:
        placed: The parts of the document.
        kind: The kind of document; in a báo cáo, past tense results are not duties.
        addressed_to: "Kính gửi", who must act in a letter that does not say so again.
    """
    for at, one in enumerate(placed):
        if one.role not in (PassageRole.BODY, PassageRole.HEADING):
            continue
        period = _PERIOD.search(one.text)
        if period:
            task = _task(placed, at, period)
            if task:
                yield task
            continue
        done = 0
        for limit in _limits(one.text):
            found = _duty(one, limit, done, addressed_to)
            done = limit.end
            if found is not None and not (kind == "Báo cáo" and not found.is_report):
                yield found


def _limits(text: str) -> list[_Limit]:
    found: list[_Limit] = []
    for match in _LIMIT.finditer(text):
        word = re.search(r"ngày", match.group(), re.IGNORECASE)
        date = date_at(text, match.end()) or (
            date_at(text, match.start() + word.start()) if word else None
        )
        if date is not None and (date.day is not None or date.month is not None):
            found.append(_dated(text, match, date))
    for match in _MONTHLY.finditer(text):
        found.append(
            _Limit(
                start=match.start(),
                end=match.end(),
                recurrence=Recurrence.MONTHLY,
                month_day=f"{int(match['day']):02d}",
                strict=match["strict"] is not None,
            )
        )
    for match in _RELATIVE.finditer(text):
        words = match.group().rstrip()
        found.append(_Limit(start=match.start(), end=match.start() + len(words), rule=shown(words)))
    found.sort(key=lambda limit: limit.start)
    return [
        limit for i, limit in enumerate(found) if i == 0 or limit.start >= found[i - 1].end
    ]


def _dated(text: str, lead: re.Match[str], date: FoundDate) -> _Limit:
    yearly = _YEARLY.match(text, date.end) if date.year is None else None
    return _Limit(
        start=lead.start(),
        end=yearly.end() if yearly else date.end,
        date=date.partial,
        recurrence=Recurrence.YEARLY if yearly else None,
        month_day=date.month_day if date.year is None else None,
        strict=lead["strict"] is not None,
    )


def _duty(
    one: Placed, limit: _Limit, done: int, addressed_to: str | None
) -> FoundObligation | None:
    """Read the sentence around a limit; None when nothing in it is to be done."""
    text = one.text
    body = one.body - one.start
    sentence = max(
        [body, *(m.end() for m in _SENTENCE_END.finditer(text, body, limit.start))], default=body
    )
    before = text[max(sentence, done) : limit.start]
    action = _last_action(before)
    if action is None:
        return None
    before_sentence = text[max(body, 0) : limit.start]
    what = _what(before[action:])
    to = _last(_TO, text[body:], limit.start - body)
    channel = _last(_CHANNEL, text[body:], limit.start - body, group="channel") or _first(
        _CHANNEL, text[limit.end :].split(". ")[0], "channel"
    )
    return FoundObligation(
        what=what,
        who=_who(before_sentence) or addressed_to,
        to=to,
        channel=channel,
        start=one.start + limit.start,
        end=one.start + limit.end,
        words=text[limit.start : limit.end],
        date=limit.date,
        recurrence=limit.recurrence,
        month_day=limit.month_day,
        strict_before=limit.strict,
        is_report=bool(_REPORT.search(what)),
        placed=one,
        rule=limit.rule,
    )


def _last_action(before: str) -> int | None:
    """Where the words that name the duty begin: the last report, else the first action."""
    reports = [match.start() for match in _REPORT.finditer(before)]
    if reports:
        return reports[-1]
    action = _ACTION.search(before)
    return action.start() if action else None


def _what(words: str) -> str:
    to = _TO.search(words)
    cut = words[: to.start()] if to and to.start() > len("báo cáo") else words
    what = shown(cut).strip(" ,:;(") or shown(words).strip(" ,:;(")
    return re.sub(r",?\s+(?:gửi|nộp|và)\Z", "", what)


def _who(before: str) -> str | None:
    words = shown(before)
    start = _WHO_START.match(words)
    end = _WHO_END.search(words)
    if start is None or end is None or end.start() == 0:
        return None
    who = words[: end.start()].strip(" ,")
    return re.sub(r"^(?:Đề nghị|Yêu cầu)\s+", "", who) or None


def _last(pattern: re.Pattern[str], text: str, before: int, *, group: str = "to") -> str | None:
    found = [shown(match[group]) for match in pattern.finditer(text, 0, before)]
    return found[-1].strip(" ,") if found else None if group == "channel" else _first(
        pattern, text[before:], group
    )


def _first(pattern: re.Pattern[str], text: str, group: str) -> str | None:
    match = pattern.search(text)
    return shown(match[group]).strip(" ,.") if match else None


def _task(placed: Sequence[Placed], at: int, period: re.Match[str]) -> FoundObligation | None:
    """A task with a lead agency and a period: the heading above says what is to be done."""
    one = placed[at]
    if not one.heading_path:
        return None
    lead = None
    for earlier in reversed(placed[max(0, at - 3) : at]):
        match = _LEAD_AGENCY.search(earlier.text)
        if match and earlier.heading_path == one.heading_path:
            lead = shown(match["who"])
            break
    start = one.start + period.start("words")
    words = period["words"]
    return FoundObligation(
        what=one.heading_path[-1],
        who=lead,
        to=None,
        channel=None,
        start=start,
        end=start + len(words),
        words=words,
        date=None,
        recurrence=None,
        month_day=None,
        strict_before=False,
        is_report=bool(_TOLD.match(folded(one.heading_path[-1]))),
        placed=one,
        rule=shown(words),
    )

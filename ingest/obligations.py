"""Duties with a time limit: what, who, to whom, through what channel, by when.

A duty is found by the words of its limit ("trước ngày 05/12/2019", "vào ngày 25/10/2022", "Thời
gian thực hiện: …"); what stands around them says the rest. Results told in a report are not duties.
Nothing is computed here: the limit keeps its words, and "trước ngày" stays strict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.document import PartialDate, PassageRole, Recurrence
from ingest.limits import Limit, find_limits
from ingest.passages import Placed
from ingest.periods import period_alone
from ingest.text import folded, shown

_PERIOD = re.compile(
    r"Thời gian(?:\s+(?:thực hiện|hoàn thành))?[\s*:]{1,5}(?P<words>[^*:]{3,160}?)[\s*.;]*\Z"
)
# "Từ năm 2022 …", "Quý IV", "Hằng năm"; "Thường xuyên", "Theo Kế hoạch …", "Giai đoạn …" fix none.
_TIMED = re.compile(
    r"\d|(?:từ|trong|trước|đến|vào|chậm nhất|tháng|quý|hằng|hàng|ngày|năm|định kỳ)(?!\w)",
    re.IGNORECASE,
)
_LEAD_AGENCY = re.compile(r"(?:Cơ quan|Đơn vị)\s+chủ trì\s*:\s*(?P<who>[^\n]{3,300}?)\s*[.;]?\s*\Z")
# Where what follows a limit ends: a stop, a blank line, a list entry; a wrapped line goes on.
_SENTENCE_REST = re.compile(r"[.;](?=\s|\Z)|\n(?=\s*(?:\n|[-+•]))")
_DONE = re.compile(r"(?<!\w)đã(?!\w)", re.IGNORECASE)

_ACTION = re.compile(
    r"(?<!\w)(?:báo cáo|gửi|nộp|hoàn thành|tổng hợp|đăng ký|tổ chức|xây dựng|rà soát|triển khai|"
    r"ban hành|trình|cung cấp|cập nhật|phản hồi|trả lời|thông báo|giải quyết|công bố|bàn giao|"
    r"tham mưu|lập|thực hiện|cấp|trả|xem xét|quyết định|thẩm định|kiểm tra|tiếp nhận|chuyển|"
    r"công khai|niêm yết|bổ sung|khắc phục|xử lý|đề xuất|phê duyệt|nghiệm thu|họp|đánh giá|"
    r"quan trắc|khai báo)(?!\w)",
    re.IGNORECASE,
)
_REPORT = re.compile(r"(?<!\w)báo cáo(?!\w)", re.IGNORECASE)
_OFFICE = (
    r"(?:Sở|Phòng|Bộ|Ban|Ủy ban|Uỷ ban|UBND|Văn phòng|Huyện ủy|Tỉnh ủy|Thành ủy|Đảng ủy|"
    r"Thanh tra|Cục|Vụ)"
)
_TO = re.compile(
    rf"(?<!\w)(?:về|cho|đến|tới|gửi)\s+(?P<to>{_OFFICE}"
    r"(?:\s+(?!theo|qua|để|trước|vào|chậm|bằng|tại)[^\s,;:.(]+){0,12})"
)
_CHANNEL = re.compile(
    r"(?<!\w)(?P<channel>(?:qua|bằng|theo)\s+"
    r"(?:Văn phòng|địa chỉ|email|e-mail|thư điện tử|hệ thống|phần mềm|đường)"
    r"(?:[^,;.()\n]|\.(?=\w)){0,160}"
    r"(?:,\s+(?:theo\s+)?(?:địa chỉ\s+)?(?:e-?mail|thư điện tử):?\s+[\w.+-]+@[\w.-]*\w)?)",
    re.IGNORECASE,
)
_WHO_END = re.compile(
    r",?\s+(?:căn cứ|có trách nhiệm|chịu trách nhiệm|thực hiện|xây dựng|tổ chức|báo cáo|gửi|nộp|"
    r"phối hợp|triển khai|chủ động|rà soát|hoàn thành|tổng hợp|tham mưu|đăng ký|cập nhật|"
    r"trả lời|thông báo|nghiêm túc|lập)(?!\w)"
)
_WHO_START = re.compile(
    r"(?:Các|Thủ trưởng|Hiệu trưởng|Trưởng|Trường|Phòng|Sở|Ban|Văn phòng|Ủy ban|Uỷ ban|UBND|"
    r"Giám đốc|Chi bộ|Công đoàn|Đoàn|Lãnh đạo|Bộ phận|Tổ|Đơn vị|Cơ quan|Nhà trường|Giáo viên|"
    r"Đề nghị|Yêu cầu)(?!\w)"
)
_WHO_AFTER = re.compile(_WHO_START.pattern, re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_PURPOSE = re.compile(r"[\s*]*(?:để|nhằm|và|theo)(?!\w)", re.IGNORECASE)
# A line end inside a paragraph is where a line was wrapped, and ends nothing.
_CLAUSE_END = re.compile(r"[.;:](?=\s)")
_SENTENCE_END = re.compile(r"\.(?=\s)")
# How far before and after its limit a duty is read, so that time is linear in a long paragraph.
_REACH = 1500
_REACH_AFTER = 400


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
            task = _task(placed, at, period) if _TIMED.match(period["words"]) else None
            if task:
                yield task
            continue
        done, last = 0, None
        for limit in find_limits(one.text):
            found = _duty(one, limit, done, last, addressed_to=addressed_to)
            told = kind == "Báo cáo" and found is not None and _is_told(one, limit, found)
            done, last = limit.end, found
            if found is not None and not told:
                yield found


def _is_told(one: Placed, limit: Limit, found: FoundObligation) -> bool:
    """Whether a report only tells what was done: no report is asked for, or it was "đã" sent."""
    sentence = _begins(_SENTENCE_END, one, limit)
    return not found.is_report or bool(_DONE.search(one.text, sentence, limit.start))


def _begins(end: re.Pattern[str], one: Placed, limit: Limit) -> int:
    """Where the clause or sentence of a limit begins, relative to the start of the part."""
    start = max(one.body - one.start, limit.start - _REACH, 0)
    ends = [match.end() for match in end.finditer(one.text, start, limit.start)]
    return ends[-1] if ends else start


def _duty(
    one: Placed,
    limit: Limit,
    done: int,
    last: FoundObligation | None,
    *,
    addressed_to: str | None,
) -> FoundObligation | None:
    """Read the sentence around a limit; None when nothing in it is to be done.

    Args:
        one: The part that the limit stands in.
        limit: The limit.
        done: Where the limit before it ends.
        last: The duty of the limit before it.
        addressed_to: Who must act when the part does not say so.
    """
    text = one.text
    clause = (
        _clause_before(one, limit, done)
        or _clause_after(one, limit, done)
        or _clause_shared(one, limit, done, last)
    )
    if clause is None:
        return None
    what, who = clause
    body = max(one.body - one.start, 0)
    reach = text[max(body, limit.start - _REACH) : limit.start]
    after = text[limit.end : limit.end + _REACH_AFTER]
    return FoundObligation(
        what=what,
        who=who or addressed_to,
        to=_last(_TO, reach) or _first(_TO, text[limit.start : limit.end + _REACH_AFTER]),
        channel=_last(_CHANNEL, reach) or _first(_CHANNEL, after.split(". ")[0]),
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


def _clause_before(one: Placed, limit: Limit, done: int) -> tuple[str, str | None] | None:
    """What is to be done and by whom, as said before the limit ("… nộp kế hoạch trước ngày …").

    A list after a colon does not say it again ("nộp báo cáo hai đợt: đợt 1 trước ngày …").
    """
    text = one.text
    clause, sentence = _begins(_CLAUSE_END, one, limit), _begins(_SENTENCE_END, one, limit)
    before = text[max(clause, done) : limit.start]
    action = _last_action(before)
    if action is None and text[clause - 1 : clause] == ":":
        before = text[max(sentence, done) : limit.start]
        action = _last_action(before)
    if action is None:
        return None
    body = max(one.body - one.start, 0)
    return _what(before[action:]), _who(text[body : min(body + _REACH, limit.start)])


def _clause_after(one: Placed, limit: Limit, done: int) -> tuple[str, str | None] | None:
    """The same where the limit opens its sentence ("Trước ngày …, các trường nộp kế hoạch")."""
    text = one.text
    if _LETTER.search(text, max(_begins(_CLAUSE_END, one, limit), done), limit.start):
        return None
    words = text[limit.start : limit.end]
    named = _last_action(words)  # "Thời hạn gửi báo cáo: ngày …" says it itself
    if named is not None:
        return _what(words[named:].split(":")[0]), None
    rest = _SENTENCE_REST.split(text[limit.end : limit.end + _REACH_AFTER], maxsplit=1)[0]
    action = None if _PURPOSE.match(rest) else _last_action(rest)
    if action is None:
        return None
    who = _WHO_END.split(shown(rest[:action]).strip(" ,:"), maxsplit=1)[0]
    return _what(rest[action:]), who if _WHO_AFTER.match(who) else None


def _clause_shared(
    one: Placed, limit: Limit, done: int, last: FoundObligation | None
) -> tuple[str, str | None] | None:
    """The same for a further limit of one sentence ("nộp đợt 1 trước ngày …, đợt 2 trước …")."""
    if last is None or last.end - one.start <= _begins(_SENTENCE_END, one, limit):
        return None
    task, colon, _ = last.what.partition(": ")
    own = shown(one.text[max(_begins(_CLAUSE_END, one, limit), done) : limit.start]).strip(" ,;")
    return (f"{task}: {own}" if colon and own else last.what), last.who


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


def _last(pattern: re.Pattern[str], text: str) -> str | None:
    found = [shown(match[1]) for match in pattern.finditer(text)]
    return found[-1].strip(" ,") if found else None


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return shown(match[1]).strip(" ,.") if match else None


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
    limit = next(iter(find_limits(words)), None)
    alone = period_alone(words)
    return FoundObligation(
        what=one.heading_path[-1],
        who=lead,
        to=None,
        channel=None,
        start=start,
        end=start + len(words),
        words=words,
        date=alone.date if alone else limit.date if limit else None,
        recurrence=alone.recurrence if alone else limit.recurrence if limit else None,
        month_day=limit.month_day if limit else None,
        strict_before=limit.strict if limit else False,
        is_report=folded(one.heading_path[-1]).startswith("bao cao"),
        placed=one,
        rule=shown(words),
    )

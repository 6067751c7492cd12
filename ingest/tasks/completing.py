"""What a bare "hoàn thành trước ngày …" or "Thời hạn: …" is to complete: the words before it.

A duty that says no more than that it is to be done tells a reader nothing; the rest of its clause
does, or the clause, the sentence or the paragraph before. So it is with "gửi Văn phòng Sở trước …":
what is sent stands before a colon ("Danh sách dự thi: gửi …"), in the sentence, or in the heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.acting.actors import is_case
from ingest.acting.cell_actors import is_name
from ingest.acting.duty import REPORT, THING, FoundObligation, is_title, last_sentence
from ingest.acting.heading_actors import who_heads
from ingest.layout.placed import Placed
from ingest.tasks.columns import is_row
from ingest.tasks.sentences import sentence_around
from ingest.text import shown

_WORDS = r"(?:hoàn\s+thành(?:\s+xong)?|thời\s+hạn(?:\s+(?:hoàn\s+thành|thực\s+hiện))?|thực\s+hiện)"
_BARE = re.compile(rf"(?:phải\s+)?{_WORDS}", re.IGNORECASE)
_AT_THE_END = re.compile(
    rf"[,;:\s*(–-]*(?:(?:và|phải|được|phải\s+được|thời\s+gian)\s+)?{_WORDS}[\s*:,]*\Z",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r";\s")
# "Công đoàn phối hợp Ban giám hiệu chuẩn bị": what, the heading says.
_ENDS_OPEN = re.compile(r"\s(?:chuẩn\s+bị|(?<!chức )(?<!quan )chủ\s+trì)\Z", re.IGNORECASE)
_SHORT = 90
_ABOUT = re.compile(r"\AVề\s+(?:việc\s+)?")
_DRAFTS = re.compile(r"(?:dự|soạn)\s+thảo(?!\w)", re.IGNORECASE)
_A_THING = re.compile(rf"(?<!\w)(?<!biên )(?<!văn )(?:{THING.pattern})", re.IGNORECASE)
# "Hồ sơ trình duyệt gồm: …. Gửi 03 bộ …", "Học phí: …. Hạn nộp: …".
_OPENING_ENDS = re.compile(r"\s(?:bao\s+)?gồm(?:\s+có)?(?:\s|:)|:\s", re.IGNORECASE)
_LONGEST_LEAD = 100
COSTS = re.compile(r"[\s*]{0,4}\d[\d.,]{0,16}\s?(?:đồng|đ|triệu)(?!\w)")
"""Behind a colon, what is paid: "Quỹ lớp: 100.000 đồng" names nobody."""
_MARKER = re.compile(r"\A\W*(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ]\)|[-+•])\s*")
_LONGEST = 320
# A verb of which somebody is told, perhaps to whom, and nothing that it is done with.
_SAYS_NOTHING = re.compile(
    r"(?:(?:tổng\s+hợp|đồng\s+thời|và)[\s,]+)?(?:gửi|nộp|trình|chuyển|báo\s+cáo|tổ\s+chức|kiểm\s+tra|"
    r"tổng\s+hợp|triển\s+khai|đánh\s+giá|(?:dự|soạn)\s+thảo|"
    r"lập\s+thành\s+\d{1,3}\s+(?:bộ|bản))"
    r"(?:\s+(?:trước|chung|xong|về|cho|đến|lên|bằng\s+văn\s+bản|kết\s+quả|duyệt|phê\s+duyệt|ký|"
    r"xem\s+xét|cho\s+ý\s+kiến|\d{1,3}\s+(?:bộ|bản(?!\s+\w)|phần))){0,3}",
    re.IGNORECASE,
)
_BRACKET_AT_THE_END = re.compile(r"\s{0,4}\([^()]{1,80}\)\Z")
# A day in what would complete it is another limit's.
_A_DAY = re.compile(r"\d\s?[/.-]\s?\d|ngày\s+\d|tháng\s+\d|trong\s+(?:vòng|thời\s+hạn)\s")
_SAYS_WHEN = re.compile(
    r"\W*(?:Định\s+kỳ|Hằng|Hàng|Mỗi(?=\s+(?:năm|tháng|quý|tuần|ngày|kỳ|học|đợt|lần|khi))|Trong|"
    r"Trước|Sau|Ngoài|Căn\s+cứ)\s",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(
    r"\A(?:[\s,:]|là\s+(?:cơ\s+quan|đơn\s+vị|đầu\s+mối|bộ\s+phận)[^,;]{0,40},|(?:có|chịu)\s+trách\s+nhiệm|phải|sẽ|được|cần){0,8}"
)
# "gửi | báo cáo": the report itself is what is sent.
_SENDS_IT = re.compile(r"(?<!\w)(?:gửi|nộp|lập|có)\s\Z", re.IGNORECASE)
# "Về dạy thêm: …, xin ý kiến trước ngày …, | trình UBND tỉnh |": the matter is not what is done.
_A_MATTER = re.compile(r"(?:Về|Đối\s+với|Riêng)\s", re.IGNORECASE)
_ONLY_A_TIME = re.compile(
    r"\W*(?:thời\s+(?:gian|hạn|điểm)|hạn|tiến\s+độ)(?:(?:,|\s+và)?\s+(?:địa\s+điểm|thực\s+hiện|"
    r"hoàn\s+thành|tổ\s+chức|cụ\s+thể)){0,3}\W*",
    re.IGNORECASE,
)


def completed(duty: FoundObligation, before: Placed | None) -> FoundObligation:
    """The duty with what is to be completed, where its own words do not say it.

    Args:
        duty: A duty found by its limit.
        before: The part before the one it stands in, whose last sentence says it where nothing
            else does.
    """
    if is_row(duty.placed):
        return duty
    if _says_nothing(duty) and (whole := _with_its_object(duty)):
        is_report = bool(REPORT.search(whole)) and not _DRAFTS.match(duty.what)
        return replace(duty, what=whole, is_report=duty.is_report or is_report)
    if _BARE.fullmatch(duty.what) is not None:
        what = _said_before(duty) or (_told(_last_sentence_of(before)) if before else None)
        duty = replace(duty, what=what) if what else duty
    heading = _heading_above(duty) if _says_no_object(duty) else None
    return replace(duty, what=f"{heading}: {duty.what}") if heading else duty


def _said_before(duty: FoundObligation) -> str | None:
    """The clause before, in the sentence of the limit or in the one before that."""
    one, at = duty.placed, duty.start - duty.placed.start
    begin = sentence_around(one, at)
    sentence = _AT_THE_END.sub("", one.text[begin:at])
    earlier = last_sentence(one.text[max(one.body - one.start, 0) : begin])
    said = (*reversed(_CLAUSES.split(sentence)), earlier)
    return next(filter(None, map(_told, said)), None)


def _last_sentence_of(one: Placed) -> str:
    return last_sentence(one.text[max(one.body - one.start, 0) :])


def _told(words: str) -> str | None:
    """The words as shown, without what lists them; None where they are none, or far too many."""
    told = _MARKER.sub("", shown(words)).strip(" ,:;-–.*")
    return told if len(told.split()) > 1 and len(told) <= _LONGEST else None


def titled(duty: FoundObligation, title: str | None) -> FoundObligation:
    """The duty of a bare "Thời gian" with the heading above it, or the title of the paper."""
    if _ONLY_A_TIME.fullmatch(duty.what) is None or is_row(duty.placed):
        return duty
    above = [one for one in duty.placed.heading_path if not _ONLY_A_TIME.fullmatch(one)]
    named = _heading_of(above) if above else title
    return replace(duty, what=named) if named else duty


def _says_no_object(duty: FoundObligation) -> bool:
    """Whether a short duty ends with its verb ("Công đoàn phối hợp các tổ chuẩn bị")."""
    return len(duty.what) <= _SHORT and _ENDS_OPEN.search(duty.what) is not None


def _says_nothing(duty: FoundObligation) -> bool:
    """Whether a duty is a verb alone, or with whom it is done for ("gửi Văn phòng Sở (qua …)")."""
    words = _BRACKET_AT_THE_END.sub("", duty.what)
    to = _BRACKET_AT_THE_END.sub("", duty.to or "")
    words = " ".join(words.replace(to or "\n", "").split())
    return _SAYS_NOTHING.fullmatch(words.strip(" ,")) is not None


def _with_its_object(duty: FoundObligation) -> str | None:
    """What stands before the verb in its sentence: before a colon, else all behind who acts.

    Where the sentence says no more than the verb, what the entry opens with, or the heading.
    """
    one, at = duty.placed, duty.start - duty.placed.start
    begin = sentence_around(one, at)
    said = _MARKER.sub("", shown(one.text[begin:at])).strip(' ,:;(“"')
    place = said.rfind(duty.what)
    if place < 0:
        is_label = duty.what in shown(duty.words)  # "Hạn nộp: trước ngày …"
        return (_opening_of(one, begin) or _heading_above(duty)) if is_label else None
    if _SENDS_IT.search(said, 0, place):
        return None
    lead, colon, _ = said[:place].partition(": ")
    if colon and _A_MATTER.match(lead) and _A_DAY.search(said, len(lead), place):
        return f"{lead}: {duty.what}" if duty.to in (None, "") or duty.to in duty.what else None
    if colon and not is_name(lead):
        return _behind_its_lead(duty, said, lead)
    start = _clause_with_more(said, place)
    named = said.rfind(duty.who, start, place) if duty.who else -1
    start = named + len(duty.who or "") if named >= 0 else start
    start = place - len(_LEADS_ON.sub("", said[start:place]))
    if start >= place:
        elsewhere = _thing_before(said, place) if place else _opened_with(duty, begin)
        return elsewhere or (_heading_above(duty) if place == 0 else None)
    whole = said[start : place + len(duty.what)].strip(" ,:;-–")
    if whole.count("(") > whole.count(")"):
        whole = whole[: whole.rfind("(")].strip(" ,")
    return whole if _is_told_of(whole) and not is_name(said[start:place]) else None


def _behind_its_lead(duty: FoundObligation, said: str, lead: str) -> str | None:
    """What is said before a colon, with the verb where that is what is done with it."""
    named = _ABOUT.sub("", lead)
    is_whole = said.endswith(f"{lead}: {duty.what}")
    is_step = (THING.match(named) is None and not is_whole) or _DRAFTS.match(duty.what)
    whole = f"{named}: {duty.what}" if is_step else said if is_whole else lead
    return whole if _is_told_of(named) and not is_name(named) else None


def _thing_before(said: str, place: int) -> str | None:
    """What the clause before ends with ("… tổng hợp | phiếu đăng ký của các tổ | ; các tổ nộp")."""
    clause = said.rfind("; ", 0, place)
    things = [thing.start() for thing in _A_THING.finditer(said, 0, max(clause, 0))]
    thing = said[things[-1] : clause].strip(" ,") if things else ""
    if "," in thing or not _is_told_of(thing):
        return None
    verb = said[place:]
    return f"{verb} {thing}" if " " not in verb else f"{thing}: {verb}"


def _opened_with(duty: FoundObligation, begin: int) -> str | None:
    """What the entry of a duty opens with, and the verb."""
    named = _opening_of(duty.placed, begin)
    return f"{named}: {duty.what}" if named else None


def _opening_of(one: Placed, begin: int) -> str | None:
    """What an entry opens with, before a colon or what it consists of; None where that is long."""
    opening = one.text[max(one.body - one.start, 0) : begin]
    named = _MARKER.sub("", shown(_OPENING_ENDS.split(opening, maxsplit=1)[0])).strip(" ,:;*")
    is_lead = len(named) <= _LONGEST_LEAD and _OPENING_ENDS.search(opening) is not None
    costs = COSTS.match(opening.partition(":")[2]) is not None
    return named if is_lead and _is_told_of(named) and (costs or not is_name(named)) else None


def _clause_with_more(said: str, place: int) -> int:
    """Where the clause begins that holds a verb, or the one before where it holds nothing else."""
    clause = said.rfind("; ", 0, place)
    if clause >= 0 and not said[clause + 2 : place].strip(" ,"):
        clause = said.rfind("; ", 0, clause)
    return clause + 2 if clause >= 0 else 0


def _is_told_of(words: str) -> bool:
    is_short = len(words.split()) > 1 and len(words) <= _LONGEST
    return is_short and not (_A_DAY.search(words) or _SAYS_WHEN.match(words) or is_case(words))


def _heading_above(duty: FoundObligation) -> str | None:
    """The nearest heading where it says what, and names nobody."""
    return _heading_of(duty.placed.heading_path)


def _heading_of(headings: Sequence[str]) -> str | None:
    heading = headings[-1] if headings else ""
    is_other = is_title(heading) or ":" in heading or heading.endswith("…")
    return None if is_other or who_heads((heading,)) else _told(heading)

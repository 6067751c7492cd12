"""Tasks with a period in lines: after "Thời gian thực hiện: …", under such a heading, as a step.

The times need no lead there ("Tháng 12/2025", "2026"). Who leads is named beside them: "Cơ quan
chủ trì: …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.acting.actors import who_acts
from ingest.acting.duty import FoundObligation, last_sentence
from ingest.acting.recipients import OFFICE
from ingest.document import PassageRole
from ingest.layout.markers import Marker
from ingest.layout.placed import Placed
from ingest.tasks.columns import LONGEST_TITLE, is_of_a_column, is_row
from ingest.tasks.listed import line_above
from ingest.tasks.task import heading_of, task_at, tasks_of
from ingest.text import shown
from ingest.timing.times import FROM, LENGTH, Time, find_times

# "Thời gian thực hiện: …", "Thời hạn giải quyết: …"; a term of validity or of storage is no duty,
# and "Thời hạn gửi báo cáo: …" is read as a sentence. "Thời gian thực hiện Chương
# trình" is no task's, and "Hạn chế, nguyên nhân" no label.
_LABEL = (
    r"(?:Thời\s+gian|Thời\s+hạn|Thời\s+điểm|Tiến\s+độ|Hạn)"
    r"(?!\s+(?:sử|có|hiệu|bảo|lưu|thuê|hợp|hoạt|vay|nghỉ|đào|học|làm|trên|này|công|gửi|nộp|báo|chốt|"
    r"chế|mức|hẹp|hán|ngạch))"
    r"(?:,?\s+(?!(?:Chương|Đề|Dự|Kế)\s)[^\W\d_]+){0,6}"
)
_LABELLED = re.compile(
    rf"(?<!\w){_LABEL}[\s*]*:[\s*]*(?P<words>(?:[^.;|\n]|\.(?=\d)|\n(?!\s*(?:\n|[-+•|])))"
    r"{3,240})"
)
# "thời gian quan trắc từ tháng 3 đến tháng 10", without a colon; figures of a time are no task.
_SAID = re.compile(
    r"(?<!\w)thời(?<!hạn thời)(?<!chỉnh thời)(?<!lùi thời)(?<!dài thời)(?<!dời thời)(?<!đổi thời)"
    r"\s+gian\s+(?!chốt|lấy|tính|số)(?:[^\W\d_]+\s+){1,4}?(?P<words>(?:từ|vào|trong)\s+"
    r"(?:ngày|tháng|quý|năm|\d)[^;.|]{3,80})",
    re.IGNORECASE,
)
# "…; thời gian hoàn thành: 20/3/2025", ", thời hạn: tháng 10 năm 2024": behind what is to be done.
_CLOSES = re.compile(
    r"thời(?:(?<=[;,(]\sthời)|(?<=[;,(]thời))\s+(?:gian|hạn)(?:\s+(?:hoàn\s+thành|thực\s+hiện))?[\s*]*:[\s*]*"
    r"(?P<words>(?:[^.;|\n]|\.(?=\d)){3,120})"
)
_LABEL_NAMES = re.compile(
    r"(?:Thời\s+gian|Thời\s+hạn|Thời\s+điểm|Hạn)\s+(?P<what>(?:tiếp\s+nhận|nhận|thu|khảo\s+sát|chấm|"
    r"lấy\s+ý\s+kiến|bình\s+chọn|tổ\s+chức|xét|thẩm\s+định)\s+[^,:]{2,60}?)\s*:"
)
# "Thời gian: đăng ký trước ngày …; đề nghị công nhận trước ngày …": read as sentences are.
_SAYS_WHAT_BY_WHEN = re.compile(
    r"(?:đăng\s+ký|gửi|nộp|báo\s+cáo|đề\s+nghị|tổng\s+hợp|trình|thẩm\s+định|hoàn\s+thành|tổ\s+chức|nhận)\s"
    r"[^\d.;:|]{0,80}?(?:trước|chậm\s+nhất(?:\s+là)?|xong)\s+(?:ngày\s+)?(?=\d)",
    re.IGNORECASE,
)
_LABEL_ALONE = re.compile(rf"[\W\d]*{_LABEL}\W*\Z", re.IGNORECASE)
# "Đợt 1", "Giai đoạn hai", "Thời gian bắt đầu", "Tổng cộng".
_WHICH_TIME = re.compile(
    r"(?:(?:đợt|giai\s+đoạn|vòng|lần|bước|kỳ|đầu|cuối|tháng|quý|tuần|buổi|ca)\s+(?:thứ\s+)?[^\s,;:]{1,5}"
    r"(?!\s)|tổng|thời\s|hạn\s|tiến\s+độ|bắt\s+đầu|kết\s+thúc|dự\s+kiến|trường\s+hợp|kể\s+từ|từ\s|trong\s|vào\s|"
    r"(?:sáng|chiều|tối|thứ)\s|chủ\s+nhật)",
    re.IGNORECASE,
)
_STEP = re.compile(
    rf":[\s*]*(?P<words>{LENGTH}(?<!tháng)(?<!tuần)(?<!quý))[\s*]*"
    r"(?:\([^()]{1,160}\)[\s*]*)?[.;]?[\s*]*\Z",
    re.IGNORECASE,
)
_STEP_REACH = 240
# "3. Thời hạn điều tra tai nạn được quy định như sau:", then "a) Không quá 04 ngày đối với …".
_LEADS_LENGTHS = re.compile(
    r"[\W\d]*(?:[a-zđ]\)\s*)?(?P<what>(?:Thời hạn|Thời gian) "
    r"(?!(?:sử|có|hiệu|bảo|lưu|thuê|hợp|hoạt|vay|nghỉ|đào|học|làm|tập|thử|công tác|giữ|đảm|tạm|"
    r"kháng|khiếu|khởi)(?!\w))[^:]{4,300}?)(?::\W*|\s?…)\Z"
)
# "… phải báo trước cho người lao động như sau:", "… có trách nhiệm cấp sổ trong thời hạn sau đây:".
_MUST_IN_LENGTHS = re.compile(
    r"(?P<what>[^:]{0,400}?(?:(?<!\w)(?:phải|trách\s+nhiệm)\s[^:]{0,160}?báo\s+trước[^:;]{0,80}\s(?:như\s+)?sau|"
    r"(?:cấp|trả|gửi|nộp|ra|trình|thông\s+báo|quyết\s+định|giải\s+quyết|hoàn\s+thành)\s[^:;.]{0,200}?"
    r"(?:trong|theo)\s+(?:các\s+)?thời\s+(?:hạn|gian)\s+(?:như\s+)?sau)(?:\s+đây)?)\s*:\W*\Z"
)
_LISTED_LENGTH = re.compile(
    r"[\s*]*(?P<words>(?:(?:không\s+quá|tối\s+(?:đa|thiểu)|ít\s+nhất|trong\s+thời\s+hạn|trong|chậm\s+nhất)\s+"
    rf"(?:là\s+)?)?{LENGTH}"
    rf"(?:{FROM}|(?=\s*[;.(]|\s+(?:đối|với|cho|nếu|trong)(?!\w)|\s*\Z)))",
    re.IGNORECASE,
)
# "1. 04 tháng kể từ ngày thụ lý vụ án đối với …", in an Điều "Thời hạn chuẩn bị xét xử".
_COUNTED_FIRST = re.compile(rf"[\s*]*{LENGTH},?\s+kể\s+từ\s", re.IGNORECASE)
_LENGTH_BEGINS = re.compile(r"[\s*]{0,4}(?:\d{1,3}[\s(]|Ít\s|Tối\s|Không\squá|Chậm\snhất|Trong\s)")
# "trong những ngày lễ, tết sau đây: a) Tết Dương lịch: 01 ngày": days off.
_DAYS_OFF = re.compile(r"(?<!\w)nghỉ(?!\w)", re.IGNORECASE)
_CLAUSE = re.compile(r";\s+")
_STEP_NUMBER = re.compile(r"\A\W*(?:(?:Bước|B)\s?\d{1,2}(?:\.\d{1,2})?\s*[.:)]?\s*)?[-+–\s]*")
_AT_OFFICE = re.compile(rf"Tại\s+(?P<who>{OFFICE}[^,;:()]{{0,100}})\Z")
_LEAD_AGENCY = re.compile(r"(?:Cơ quan|Đơn vị)\s+chủ trì\s*:\s*(?P<who>[^\n]{3,300}?)\s*[.;]?\s*\Z")

_MAY_HOLD_A_TIME = re.compile(
    r"[0-9][\s)*]{0,4}(?:\([^()]{1,20}\)\s*)?(?:ngày|giờ|tháng|phút|buổi|/)"
)
_NEAR = 3
_LONGEST_LIST = 8
_SENTENCE_REACH = 600


def tasks_at(
    placed: Sequence[Placed], at: int, *, names_time: bool = True
) -> Iterator[FoundObligation]:
    """The tasks of a paragraph that states a time after a label, or under a heading that is one.

    Where it ``names_time`` neither by a unit nor by a day, only a year alone or "thường xuyên" can
    be its time, and these stand after a label.
    """
    one = placed[at]
    step = _step(one) if names_time and one.role is PassageRole.BODY else None
    if step:
        time = Time(start=step.start("words"), end=step.end("words"), is_length=True)
        what = one.text[one.body - one.start : step.start()]
        yield from task_at(one, time, 0, what, _who_steps(what))
        return
    for said in _labels(one.text):
        before = one.text[max(one.body - one.start, 0) : said.start()]
        named = last_sentence(before.rstrip("( ")) or _named_in_label(one.text, said)
        what = named or _entry_above(placed, at) or heading_of(one)
        who = who_acts(before) if len(before) <= _SENTENCE_REACH and not is_row(one) else None
        duties = tasks_of(
            one, said["words"], said.start("words"), what, _lead_agency(placed, at) or who
        )
        if said.re is _LABELLED and _SAYS_WHAT_BY_WHEN.match(said["words"]):
            continue
        yield from (one for one in duties if said.re is _LABELLED or one.date or one.month_day)
    if names_time and one.heading_path and _may_list_lengths(one):
        yield from _listed_lengths(placed, at)
    is_loose = one.paragraph.marker in (Marker.NONE, Marker.BULLET)
    if stands_under_a_time(one):
        heading = one.heading_path[-2] if len(one.heading_path) > 1 else ""
        body = max(one.body - one.start, 0)
        what = _told_in_entry(one) or heading or one.heading_path[-1]
        yield from _labelled(placed, at, body, one.text[body:], what)
    elif (
        names_time
        and is_loose
        and _MAY_HOLD_A_TIME.search(one.text)
        and (label := _label_above(placed, at))
    ):
        body = max(one.body - one.start, 0)
        what = one.text[body:].rpartition(":")[0] or label
        yield from _labelled(placed, at, body, one.text[body:], what)


def stands_under_a_time(one: Placed) -> bool:
    """Whether a paragraph stands under a heading that only says that times follow ("TIẾN ĐỘ")."""
    is_loose = one.paragraph.marker in (Marker.NONE, Marker.BULLET)
    return is_loose and bool(one.heading_path) and bool(_LABEL_ALONE.match(one.heading_path[-1]))


def _told_in_entry(one: Placed) -> str | None:
    """What an entry itself says is done in its time ("- Nộp hồ sơ: trước ngày …"); else None.

    "Đợt 1: từ ngày …" and "Tổng thời gian: …" only say which time it is.
    """
    words = one.text[max(one.body - one.start, 0) :]
    if one.paragraph.marker is not Marker.BULLET:
        return None  # of a paragraph with several sentences, each has its own
    time = next(iter(find_times(words)), None)
    said = shown(words[: time.start]).strip(" ,:;-–.+•*") if time else ""
    is_told = len(said.split()) > 1 and not _WHICH_TIME.match(said)
    return said if is_told else None


def _named_in_label(text: str, said: re.Match[str]) -> str | None:
    """What a label says the time is for: "Thời hạn | nhận hồ sơ dự thi | : …"."""
    named = _LABEL_NAMES.match(shown(text[said.start() : said.start("words")]))
    return named["what"] if named else None


def _entry_above(placed: Sequence[Placed], at: int) -> str | None:
    """The entry of a list that an unmarked line behind it goes on with; None for any other line."""
    one = placed[at]
    before = next(
        (
            earlier
            for earlier in reversed(placed[max(0, at - _NEAR) : at])
            if earlier.role is not PassageRole.ARTEFACT
        ),
        None,
    )
    goes_on = one.paragraph.marker is Marker.NONE and before is not None
    if before is None or not goes_on or before.heading_path != one.heading_path:
        return None
    if before.paragraph.marker is Marker.NONE or _labels(before.text):
        return None
    return before.text[max(before.body - before.start, 0) :]


def _label_above(placed: Sequence[Placed], at: int) -> str | None:
    """The words "Thời hạn giải quyết", alone in a cell or line, that a list stands under."""
    if is_of_a_column(placed[at].text):
        return None
    for earlier in reversed(placed[max(0, at - _LONGEST_LIST) : at]):
        if earlier.role is PassageRole.ARTEFACT or earlier.paragraph.marker is Marker.BULLET:
            continue
        is_label = len(earlier.text) <= LONGEST_TITLE and _LABEL_ALONE.match(earlier.text)
        return earlier.text if is_label else None
    return None


def _step(one: Placed) -> re.Match[str] | None:
    """A bare length of time at the end of a step of a procedure ("Bước 2: …: 0,5 ngày")."""
    begin = max(0, len(one.text) - _STEP_REACH)
    end = one.text[begin:]
    may_be = ":" in end and ("ngày" in end or "giờ" in end or "buổi" in end or "phút" in end)
    if not may_be or (one.heading_path and _DAYS_OFF.search(one.heading_path[-1])):
        return None
    return _STEP.search(one.text, begin)


def _may_list_lengths(one: Placed) -> bool:
    """Whether an entry may begin with a length of time: a quick look that spares most."""
    if "Thời" in one.heading_path[-1]:
        return True
    if one.paragraph.marker is not Marker.LETTER:
        return False
    return _LENGTH_BEGINS.match(one.text, max(one.body - one.start, 0)) is not None


def _listed_lengths(placed: Sequence[Placed], at: int) -> Iterator[FoundObligation]:
    """The lengths of time that the entries under "Thời hạn điều tra được quy định như sau:" say."""
    one = placed[at]
    above = line_above(placed, at) or ""
    begin = max(one.body - one.start, 0)
    label = _LEADS_LENGTHS.match(one.heading_path[-1]) or _MUST_IN_LENGTHS.match(shown(above))
    if label is None and _COUNTED_FIRST.match(one.text, begin):
        label = _LEADS_LENGTHS.match(f"{one.heading_path[-1]}:")
    if label is None or is_row(one):
        return
    starts = (begin, *(end.end() for end in _CLAUSE.finditer(one.text, begin)))
    for start in starts:
        length = _LISTED_LENGTH.match(one.text, start)
        if length:
            time = Time(start=length.start("words"), end=length.end("words"), is_length=True)
            yield from task_at(one, time, 0, label["what"], None)


def _who_steps(what: str) -> str | None:
    """Who takes a step: named behind its number, or as the place ("Tại Sở Nội vụ: 3 ngày")."""
    said = _STEP_NUMBER.sub("", shown(what))
    place = _AT_OFFICE.match(said)
    return place["who"] if place else who_acts(said)


def _labels(text: str) -> tuple[re.Match[str], ...]:
    if not ("hời" in text or "iến" in text or "Hạn" in text):
        return ()
    labelled = _LABELLED.finditer(text) if ":" in text else ()
    said = _SAID.finditer(text) if "gian" in text.lower() else ()
    closing = _CLOSES.finditer(text) if ":" in text and "thời" in text else ()
    return (*labelled, *said, *closing)


def _labelled(
    placed: Sequence[Placed], at: int, start: int, words: str, what: str
) -> Iterator[FoundObligation]:
    yield from tasks_of(placed[at], words, start, what, _lead_agency(placed, at))


def _lead_agency(placed: Sequence[Placed], at: int) -> str | None:
    """Who leads, said in a line shortly before the line of the time."""
    one = placed[at]
    for earlier in reversed(placed[max(0, at - _NEAR) : at]):
        match = _LEAD_AGENCY.search(earlier.text)
        if match and earlier.heading_path == one.heading_path:
            return shown(match["who"])
    return None

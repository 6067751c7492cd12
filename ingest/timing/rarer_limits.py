"""Limits of rarer wordings: a day something is sent on, so long before an event, an hour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.dates import FoundDate, date_at
from ingest.document import Recurrence
from ingest.led import Led
from ingest.text import shown
from ingest.timing.limit import ENDS, Limit
from ingest.timing.times import FROM, LENGTH, find_times

# "các đơn vị gửi Sở ngày 30/11/2024", "nộp về xã ngày 01/10/2025;": a day with its year, at the end
# of the clause; the day of a paper cited stands behind its number. "báo cáo Sở ngày 25/3.": told to
# an office, a day without its year too; "Nộp báo cáo: 30 - 3 - 2025." after a colon alone.
_SENT_ON = Led(
    "gửi nộp báo",
    r"(?<!đã )(?:(?:gửi|nộp)\s[^,;:.|()\d]{2,60}?\s|"
    r"(?:báo\s+cáo|gửi|nộp)\s[^,;:.|]{2,90}:\s+(?:vào\s+)?|"
    r"(?P<told>báo\s+cáo\s+(?-i:(?:về\s)?[A-ZĐỦ])[^,;:.|()\d]{1,60}?\s))"
    r"(?<!đến )(?<!từ )(?<!hết )(?<!ký )(?<!sinh )(?P<words>ngày\s+(?=\d)|(?<=:\s)(?=\d))",
)
# "Ngày 15/3/2025, các trường nộp báo cáo về Sở": a day at the head of a sentence; "Ngày 26/11/2025,
# Bộ Tài chính đã có công văn" tells.
_ON_A_DAY = re.compile(r"Ngày(?=\s\d)(?:(?<=\ANgày)|(?<=\nNgày)|(?<=[.;:\n]\sNgày))")
# "Đến ngày 31/3/2026, hoàn thành …": at the head of a sentence, before what is done by then.
_UP_TO = re.compile(
    r"(?:\A|[.;:\n])[\s*]{0,4}(?:(?:\d{1,2}[.)]|[a-zđ]\)|[-+•])[\s*]{1,4})?(?P<words>Đến(?=\s(?:ngày\s)?\d))"
)
_THEN_DONE = re.compile(
    r",\s+(?:phải\s+|cơ\s+bản\s+)?(?:hoàn\s+(?:thành|tất)|triển\s+khai|kết\s+thúc|thực\s+hiện)(?!\w)"
)
_THEN_SENT = re.compile(
    r",?\s+(?:(?!(?:đã|do|của|tại|theo)\s)[^\s,;:.|()\d]+\s+){1,12}?(?:nộp|gửi|báo\s+cáo)(?!\w)"
)
# "Thời hạn nộp bài dự thi: Đến hết tháng 02 năm 2025", "Hạn chót nộp báo cáo là 15/3/2025": the
# time behind the label needs no lead.
_LABELLED = Led(
    r"thời(?=\s(?:hạn|gian)\s(?:cuối|chót|tiếp|nhận|gửi|nộp|báo|đăng|trả|phản)) "
    r"hạn(?=\s(?:cuối|chót|tiếp|nhận|gửi|nộp|báo|đăng|trả|phản))",
    r"(?:thời\s+(?:hạn|gian)|hạn)(?:\s+(?:cuối(?:\s+cùng)?|chót))?\s+(?:(?:tiếp\s+)?nhận|gửi|nộp|"
    r"báo\s+cáo|đăng\s+ký|trả\s+lời|phản\s+hồi)(?!\w)(?:\s+(?!(?:là|chậm|muộn|trễ|trước|không|trong|từ)\s)[^\s,;:.|()\d]+){0,10}?"
    r"\s*(?::|\slà)[\s*]++(?!(?:chậm|muộn|trễ|trước|không|trong|vào|định)\s)",
    needs=(":|là",),
)
_MONTHLY_ON = Led(
    "hằng hàng mỗi",
    r"(?:hằng|hàng|mỗi)\s+tháng,?\s+vào\s+(?:ngày\s+)(?:mùng\s+|mồng\s+)?"
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d|\s*[/.-]\s*\d)(?!,?\s+(?:và|hoặc|đến)(?!\w)|,\s*\d|\s+tháng\s+\d)",
    needs=("tháng", "vào"),
)
_TIME_REACH = 90
# "niêm yết công khai ít nhất là 15 ngày tại trụ sở": what must be done for so long; "thời gian niêm
# yết ít nhất là 20 ngày" tells how long it lasts.
_AT_LEAST = r"(?:ít\s+nhất|tối\s+thiểu)\s+(?:là\s+)?"
_FOR_A_TIME = r"(?:trong\s+)?(?:thời\s+(?:gian|hạn)|vòng)\s+"
_POSTED = Led(
    "niêm đăng",
    r"(?<!gian )(?<!hạn )(?:(?:niêm\s+yết|đăng\s+tải)(?:\s+công\s+khai)?\s+"
    rf"(?P<words>(?:{_FOR_A_TIME})?{_AT_LEAST}{LENGTH})|"
    r"(?:niêm\s+yết|đăng\s+tải)\s[^,;:.|()]{3,200}?\s"
    rf"(?P<time>{_FOR_A_TIME}{_AT_LEAST}{LENGTH}))",
    needs=("nhất|thiểu",),
)
# "bảo đảm ít nhất là 10 ngày kể từ ngày tổ chức lấy ý kiến để các đối tượng góp ý": so long others
# must be left; "dành ít nhất 30 ngày để …".
_LEFT = Led(
    "bảo đảm dành",
    r"(?:bảo\s+đảm|đảm\s+bảo|dành)\s+(?:thời\s+(?:gian|hạn)\s+)?"
    rf"(?P<words>{_AT_LEAST}{LENGTH}(?:{FROM})?)(?=[^;.|]{{0,120}}?(?<!\w)(?:để|cho)\s)",
    needs=("nhất|thiểu", "để|cho"),
)
# "trước khi trình Chủ tịch 20 ngày", "trước ngày giao hàng 01 (một) ngày làm việc".
_SO_LONG_BEFORE = Led(
    "trước sau",
    r"(?:trước\s+(?:khi|ngày|buổi|phiên|kỳ|cuộc|hội\s+(?:nghị|thi|thảo)|đại\s+hội|lễ|"
    r"thời\s+(?:điểm|hạn))|"
    r"(?-i:Sau)\s+khi(?!\s+(?:hết|tính)|[^\d,;:.()|]{3,80}\s(?:trước|đến)\s)"
    r"(?=[^,;:.()|]{3,110},))"
    rf"(?=\s+[^\W\d_])[^\d,;:.()|]{{3,80}}"
    rf"(?:(?=\d|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s){LENGTH}(?=\s*[,;.]|\s*\Z|\s+hoặc\s)|(?:(?<=ít\snhất\s)|(?<=tối\sthiểu\s)|(?<=\slà\s)){LENGTH})",
)
# "không quá 90 ngày | đối với đất nông nghiệp và 180 ngày | đối với đất phi nông nghiệp".
_PAIRED = Led(
    "đối(?=\\svới)",
    rf"đối\s+với\s[^.;:|()\d]{{2,160}}?(?:,|\svà|,\s+và)\s+(?P<words>{LENGTH})(?=\s+đối\s+với\s)",
)
_FIRST_OF_PAIR = re.compile(
    r"(?<!\w)(?:là|quá|nhất|đa|trong|hạn|vòng|sau|trước|thiểu|với)\s[^,;:.|]{1,40}\s"
    r"(?:ngày|tháng|giờ|tuần)(?:\s+làm\s+việc)?\s+\Z|"
    r"(?:là|quá|nhất|đa|trong|hạn|vòng|sau|trước|thiểu)\s+\d{1,3}(?:\s*\([^()]{1,16}\))?\s+"
    r"(?:ngày|tháng|giờ|tuần)(?:\s+làm\s+việc)?\s+\Z"
)
_FIRST_REACH = 64
# "trước 19h00' hằng ngày": an hour, with or without "hằng ngày"; beside a day it belongs to that.
_HOURLY = Led(
    "trước chậm vào",
    r"(?:trước|chậm\s+nhất(?:\s+là)?|vào\s+lúc|vào(?=\s+\d{1,2}\s?(?:giờ|[hg]\d{0,2})(?:\s\d{2})?\s+(?:hằng|hàng|mỗi)\s+ngày))\s+\d{1,2}\s?(?:giờ|[hg](?!\w)|[hg](?=\d))"
    r"(?:\s?\d{2})?(?:\s?phút|[’'])?(?!\s*,?\s*(?:ngày|\d))(?:\s+(?:hằng|hàng|mỗi)\s+ngày)?",
)


def sent_on(text: str, plain: str) -> Iterator[Limit]:
    """Days on which something is sent or told: at the end of the clause, or at its head."""
    for match in _SENT_ON.finditer(text, plain):
        date = _day_at(text, match.start("words"))
        if date and (date.year or match["told"]) and ENDS.match(text, date.end):
            yield _on(date, match.start("words"))
    for opening in _ON_A_DAY.finditer(text) if "Ngày" in text else ():
        date = _day_at(text, opening.start())
        if date and date.year and _THEN_SENT.match(text, date.end):
            yield _on(date, opening.start())


def up_to(text: str, _plain: str) -> Iterator[Limit]:
    """Days at the head of a sentence up to which something is to be done."""
    for opening in _UP_TO.finditer(text) if "Đến " in text else ():
        word = opening.start("words")
        date = _day_at(text, word + len("Đến "))
        if date and date.year and _THEN_DONE.match(text, date.end):
            yield _on(date, word)


def labelled(text: str, plain: str) -> Iterator[Limit]:
    """Times right behind a label that says what is to be sent by then."""
    for match in _LABELLED.finditer(text, plain):
        time = next(iter(find_times(text[match.end() : match.end() + _TIME_REACH])), None)
        if time is None or time.start or time.is_length or not (time.date or time.month_day):
            continue
        yield Limit(
            start=match.start(),
            end=match.end() + time.end,
            date=time.date,
            month_day=time.month_day,
            recurrence=time.recurrence,
            strict=time.strict,
        )


def monthly_on(text: str, plain: str) -> list[Limit]:
    """Days of each month told behind it ("hằng tháng, vào ngày 20")."""
    return [
        Limit(
            start=match.start(),
            end=match.end(),
            recurrence=Recurrence.MONTHLY,
            month_day=f"{int(match['day']):02d}",
        )
        for match in _MONTHLY_ON.finditer(text, plain)
    ]


def _day_at(text: str, word: int) -> FoundDate | None:
    """The day that begins with the word "ngày" at ``word``."""
    day = word if text[word : word + 1].isdigit() else word + len("ngày ")
    date = date_at(text, word) or date_at(text, day)
    return date if date and date.day and date.month else None


def _on(date: FoundDate, start: int) -> Limit:
    month_day = date.month_day if date.year is None else None
    return Limit(start=start, end=date.end, date=date.partial, month_day=month_day)


def so_long_before(text: str, plain: str) -> list[Limit]:
    """Lengths of time before an event, or behind one that is named first."""
    return [
        Limit(start=match.start(), end=match.end(), rule=shown(match.group()))
        for match in _SO_LONG_BEFORE.finditer(text, plain)
    ]


def posted(text: str, plain: str) -> list[Limit]:
    """The least time for which something has to be posted up, or that others are to be left."""
    found = [
        match.span("words" if match["words"] else "time") for match in _POSTED.finditer(text, plain)
    ]
    found += [match.span("words") for match in _LEFT.finditer(text, plain)]
    return [
        Limit(start=start, end=start + len(words), rule=shown(words), binds=True)
        for start, end in found
        if (words := text[start:end].rstrip(" \n*"))
    ]


def paired(text: str, plain: str) -> list[Limit]:
    """Lengths that share the words of one before: "90 ngày đối với A và 180 ngày đối với B"."""
    found: list[Limit] = []
    for match in _PAIRED.finditer(text, plain):
        begin = max(0, match.start() - _FIRST_REACH)
        if _FIRST_OF_PAIR.search(text, begin, match.start()):
            start, end = match.span("words")
            found.append(Limit(start=start, end=end, rule=shown(match["words"])))
    return found


def hourly(text: str, plain: str) -> list[Limit]:
    """Hours of a day that is not told, or of each day."""
    return [
        Limit(
            start=match.start(),
            end=match.end(),
            strict="trước" in match.group().lower(),
            rule=shown(match.group()),
        )
        for match in _HOURLY.finditer(text, plain)
    ]

"""Times that need no lead: in a cell headed "Thời gian hoàn thành", after "Thời gian thực hiện:".

There "Tháng 12/2025", "2026", "Quý IV", "05 ngày làm việc" say by when, and a range means its end.
The years of a programme ("giai đoạn 2021-2030"), a school year and the date of a document cited
say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.dates import find_dates
from ingest.document import PartialDate, Recurrence
from ingest.led import Led, plain_of
from ingest.spans import apart
from ingest.timing.calendar_days import find_calendar_days
from ingest.timing.periods import find_spans, recurrence_of
from ingest.timing.same_day import find_same_days

_COUNT = (
    r"(?:1/2|½|nửa|\d{1,3}(?:[.,]\d{1,2})?(?:\s?[-–]\s?\d{1,3})?|"
    r"(?:hai|ba|bốn|năm|sáu|bảy|tám|chín)(?:\s+mươi(?:\s+(?:lăm|[^\W\d_]{2,4}(?=\s+ngày)))?)?|"
    r"một(?:\s+trăm(?:\s+(?:hai|tám)\s+mươi)?)?|mười(?:\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?)"
)
# A figure or a word, and what must follow it; "24h" is a length where it is counted from something.
_FIGURE_LEADS = (
    rf"{figure}(?<!\w{figure})"
    r"(?=\d{0,2}(?:[.,]|\s?[-–]|[\s*]*\(|[\s*]+[ntgbpq]|\s?h(?:00)?,?\s|/2[\s*(]))"
    for figure in range(10)
)
_WORD_LEADS = (
    rf"{word}(?=[\s*]*\(|[\s*]+[ntgbpqml])"
    for word in (
        *("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"),
        *("nửa", "½"),
    )
)
COUNT_LEADS = " ".join((*_FIGURE_LEADS, *_WORD_LEADS, r"\("))
"""What a length of time may begin with, for ``Led``."""
LENGTH = (
    rf"(?<![\w/.,])(?:{_COUNT}|\({_COUNT}\))(?:\s*\([^)]{{1,20}}\))?[\s*]+"
    r"(?:ngày|tháng|giờ|tuần|buổi|phút|quý)(?!\w)"
    r"(?!\s+công(?!\w|\s+(?:dân|bố|chức|nhận))|\s?/|\s+(?:ngày\s+)?\d)(?:[\s*]+làm[\s*]+việc)?(?:\s+đầu(?:\s+tiên)?(?!\w))?"
)
"""A length of time: "15 ngày", "0,5 ngày", "05 (năm) ngày làm việc", "24-48 giờ"."""
# Words put between a length and the event it is counted from: "48 ngày (cắt giảm 12/60 ngày)".
_ASIDE = r"(?:[\s*]{1,4}\([^()]{1,90}\)[\s*]{0,4})?"
# "… kể từ ngày có kết quả thì Sở trả lời": what is then done is no part of it, nor a limit.
_NEXT = (
    r"(?:thì|(?:(?:và|hoặc)\s+)?(?:chậm|muộn)\s+nhất|và\s+(?:hằng|hàng)\s+(?:tháng|quý|năm))(?!\w)"
)
_REST_OF_CLAUSE = rf"(?:[^\s,;:.|()]|[^\S\n](?!\s*{_NEXT})|\n(?!\s*(?:\n|[-+•|]|{_NEXT}))){{2,140}}"
FROM = (
    rf"{_ASIDE},?[\s*]*(?:kể\s+từ|tính\s+từ|sau\s+(?:khi|mỗi|ngày(?=\s+[^\W\d_]))|"
    r"trước\s+(?:khi|(?:phiên|cuộc|buổi|kỳ)\s+họp|hội\s+nghị|đại\s+hội|thời\s+điểm)|so\s+với\s+ngày|"
    r"trước\s+ngày(?=\s+[^\W\d_])|từ\s+(?=ngày|khi|thời|lúc))"
    rf"{_REST_OF_CLAUSE}"
)
"""The event that a length is counted from: "kể từ ngày nhận đủ hồ sơ hợp lệ"."""

_MONTH_OF = re.compile(r"(?<![\d/.,-])(?P<month>1[0-2]|0?[1-9])\s?/\s?(?P<year>20\d\d)(?![\d/])")
_YEAR_ALONE = re.compile(r"(?<![\w/.,])(?P<year>20\d\d)(?![\w/]|[.,]\d)")
_LENGTH = Led(COUNT_LEADS, rf"{LENGTH}(?P<from>{FROM})?")
# A bare "08 tháng" is how long something lasts; "08 tháng kể từ ngày …" is a limit.
_LONG = re.compile(r"(?:tháng|tuần|quý)", re.IGNORECASE)
# "Từ năm 2022 đến các năm tiếp theo": a period without an end fixes no date.
_OPEN = re.compile(
    r"(?:các|những)\s+năm\s+(?:tiếp\s+theo|sau)|trở\s+đi|"
    r"khi\s+(?:kết\s+thúc|hoàn\s+thành|xong)(?:\s+[^\s,;.|()]+){0,6}",
    re.IGNORECASE,
)
_EVERY = Led(
    "định hằng hàng mỗi 0 6",
    r"(?:(?:định\s+kỳ\s+)?(?:hằng|hàng|mỗi)\s+(?P<every>tháng|quý|năm)|"
    r"(?P<half>0?6\s+tháng(?:\s*/\s*lần|\s+một\s+lần)))(?!\w)",
)
# "Theo kế hoạch công tác hằng năm" names a plan; what comes back opens its words or follows a day.
_MAY_RECUR = re.compile(r"(?:\A|[,;:.(\d+-]|và|định\s+kỳ)[\s*]*\Z")
_RANGE = re.compile(
    r"[\s*]*(?:đến|tới|-|–)(?:\s+(?:hết|cuối|ngày|trước|hết\s+ngày|(?:hết\s+)?tuần\s+\d{1,2}))?[\s*]*"
)
_GOES_ON = re.compile(r"[\s*,]*(?:đến|tới|và)?[\s*]*")
_LIST = re.compile(r"[\s*]*(?:,|và|&)[\s*]*")
_LEADS = re.compile(
    r"(?:(?<!\w)(?:năm|từ\s+nay\s+(?:cho\s+)?(?:đến|tới)|từ|trong|trước|đến|hết|vào|xong|chậm\s+nhất|"
    r"muộn\s+nhất|không\s+quá|tối\s+đa|là|ngày|cuối|đầu|giữa|kể\s+từ|thời\s+hạn|vòng|tuần\s+\d{1,2})[\s*]+)+\Z",
    re.IGNORECASE,
)
_LEAD_REACH = 60
# A programme, a school year or a document's own date: what stands before such a time.
_OF_SOMETHING_ELSE = re.compile(
    r"(?:giai\s+đoạn(?:\s+từ)?|sau|nhiệm\s+kỳ|năm\s+học|khóa|khoá|/[A-ZĐ][\w&Đ-]*,?(?:\s+ngày)?|dự\s+toán|"
    r"kế\s+hoạch\s+năm|nghị\s+quyết\s+năm)[\s*]*\Z",
    re.IGNORECASE,
)
# What begins to hold then ("Áp dụng từ 15 giờ ngày …"), what may not be done sooner, and a day that
# is kept each year ("Ngày Di sản văn hóa Việt Nam 23/11").
_NO_END = re.compile(
    r"(?:(?:(?:áp\s+dụng|hiệu\s+lực)[^,;.:|\d]{0,24}?\s+(?:từ|vào)|(?<!\w)kể\s+từ|không\s+sớm\s+hơn|"
    r"sớm\s+nhất(?:\s+(?:là|từ))?)\s+(?:\d{1,2}\s?(?:giờ|[hg])(?:\s?\d{2})?(?:\s?phút|[’'])?,?\s+)?"
    r"(?:ngày\s+)?|(?-i:Ngày\s+(?=[A-ZĐÂÔƯÁÀ])|(?:[Kk]ỷ|[Kk]ỉ)\s+niệm\s+)[^,;.:|\d]{3,80}[\s(]*)\Z",
    re.IGNORECASE,
)
_NO_END_REACH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time in a text, ``text[start:end]``, its leads included, and what it fixes.

    ``is_length`` is set for a length of time ("05 ngày làm việc"), which fixes no date.
    """

    start: int
    end: int
    date: PartialDate | None = None
    month_day: str | None = None
    recurrence: Recurrence | None = None
    strict: bool = False
    is_length: bool = False


@lru_cache(maxsize=64)  # a cell is asked first whether it holds a time, then for its times
def find_times(text: str) -> tuple[Time, ...]:
    """Every time in the words of a cell or after a label, in order, none inside another."""
    times = _joined(text, apart(_atoms(text)))
    kept = (time for time in times if not _is_of_something_else(text, time))
    return tuple(_with_leads(text, time) for time in kept)


def _atoms(text: str) -> Iterator[Time]:
    plain = plain_of(text)
    for date in find_dates(text):
        yield Time(
            start=date.start,
            end=date.end,
            date=date.partial,
            month_day=date.month_day if date.year is None else None,
        )
    for span in find_spans(text):
        yield Time(start=span.start, end=span.end, date=span.date)
    for match in _MONTH_OF.finditer(text):
        day = PartialDate(year=int(match["year"]), month=int(match["month"]))
        yield Time(start=match.start(), end=match.end(), date=day)
    for match in _YEAR_ALONE.finditer(text):
        yield Time(start=match.start(), end=match.end(), date=PartialDate(year=int(match["year"])))
    for same in find_same_days(text) if "rong" in text else ():
        yield Time(start=same.start, end=same.end, is_length=True)
    for match in _LENGTH.finditer(text, plain):
        words = match.group().rstrip(" \n*")
        if _LONG.search(match.group()) and match["from"] is None:
            continue
        yield Time(start=match.start(), end=match.start() + len(words), is_length=True)
    yield from _coming_back(text, plain)
    for period in find_calendar_days(text):
        yield Time(
            start=period.start,
            end=period.end,
            date=period.date,
            month_day=period.month_day,
            recurrence=period.recurrence,
            strict=period.strict,
        )
    for match in _OPEN.finditer(text):
        yield Time(start=match.start(), end=match.end())


def _coming_back(text: str, plain: str) -> Iterator[Time]:
    for match in _EVERY.finditer(text, plain):
        if not _MAY_RECUR.search(text, max(0, match.start() - _LEAD_REACH), match.start()):
            continue
        every = Recurrence.HALF_YEARLY if match["half"] else recurrence_of(match["every"])
        yield Time(start=match.start(), end=match.end(), recurrence=every)


def _is_of_something_else(text: str, time: Time) -> bool:
    if _OF_SOMETHING_ELSE.search(text, max(0, time.start - _LEAD_REACH), time.start):
        return True
    is_day = time.date is not None or time.month_day is not None
    begin = max(0, time.start - _NO_END_REACH)
    return is_day and _NO_END.search(text, begin, time.start) is not None


def _joined(text: str, times: list[Time]) -> list[Time]:
    """Ranges made one, with the date of their end; a list takes its year from the last."""
    joined: list[Time] = []
    for time in times:
        last = joined[-1] if joined else None
        if last and not last.is_length and _is_range(text, last, time):
            joined[-1] = replace(time, start=last.start)
        elif last and time.recurrence and last.date is None and time.start - last.end <= 1:
            joined[-1] = replace(last, end=time.end, recurrence=time.recurrence)
        else:
            joined.append(time)
    for i in range(len(joined) - 2, -1, -1):
        here, following = joined[i], joined[i + 1]
        if (
            here.date is None
            and following.date
            and _LIST.fullmatch(text, here.end, following.start)
        ):
            joined[i] = replace(here, date=_in_year(text[here.start : here.end], following.date))
    return joined


def _is_range(text: str, first: Time, last: Time) -> bool:
    if _OPEN.match(text, last.start):
        return _GOES_ON.fullmatch(text, first.end, last.start) is not None
    return _RANGE.fullmatch(text, first.end, last.start) is not None


def _in_year(words: str, following: PartialDate) -> PartialDate | None:
    """The month that a list names without its year ("tháng 4 và tháng 8 năm 2026")."""
    date = next((one for one in find_dates(words) if one.day is None and one.month), None)
    return PartialDate(year=following.year, month=date.month) if date else None


def _with_leads(text: str, time: Time) -> Time:
    begin = max(0, time.start - _LEAD_REACH)
    leads = _LEADS.search(text[begin : time.start])
    if leads is None:
        return time
    strict = "trước" in leads.group().lower()
    return replace(time, start=begin + leads.start(), strict=time.strict or strict)

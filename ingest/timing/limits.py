"""The words that state a time limit: a date with its lead, a day of each month, a relative limit.

"trước ngày" stays strict; nothing is computed. A period that only names a programme ("giai đoạn
2021-2030") or a fraction ("hết 8/10 chỉ tiêu") sets none, and a year only where it says by when to
finish ("hoàn thành trong năm 2025").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ingest.dates import FoundDate, date_at, short_year_at
from ingest.document import Recurrence
from ingest.led import Led, Words, plain_of
from ingest.spans import apart
from ingest.text import shown
from ingest.timing.calendar_days import CLOCK, PART_OF_DAY, WEEKDAY, find_calendar_days
from ingest.timing.changed_limits import changed, unmoved
from ingest.timing.corrections import corrected_limits
from ingest.timing.counted_days import counted_days
from ingest.timing.frequencies import find_frequencies
from ingest.timing.limit import ENDS, Limit, joined
from ingest.timing.limit_signs import has_a_day, names_a_unit
from ingest.timing.lone_recurrences import lone
from ingest.timing.periods import Period, find_periods, recurrence_of
from ingest.timing.rarer_limits import (
    hourly,
    labelled,
    monthly_on,
    paired,
    posted,
    sent_on,
    so_long_before,
    up_to,
)
from ingest.timing.same_day import find_as_long_as, find_same_days
from ingest.timing.terms import TERM_REACH, in_years, is_term, term_is
from ingest.timing.times import COUNT_LEADS, FROM, LENGTH

_EMPHASIS = r"[\s*_\u00ad\u200b-\u200d\ufeff]{0,4}"
# "17 giờ 00 ngày", "12h00 ngày", "thứ Sáu, ngày", "chiều thứ Năm 30/11", "sáng ngày".
_HOUR = (
    rf"(?P<hour>(?:{CLOCK}|(?:cuối|hết)\s+giờ(?:\s+làm\s+việc)?)(?:\s+{PART_OF_DAY})?,?\s+"
    rf"(?:(?:ngày\s+)?{WEEKDAY},?\s+)?(?=ngày|\d{{1,2}}/\d))?"
    rf"(?:(?:{PART_OF_DAY}\s+)?(?:ngày\s+)?{WEEKDAY},?\s+(?=ngày|\d{{1,2}}/\d)|{PART_OF_DAY}\s+(?=ngày|\d))?"
)
_LATEST = (
    r"(?:chậm|muộn|trễ|quá)\s+(?:nhất|lắm)(?:\s+là)?(?:\s+(?:đến|vào|trong|trước))?(?:\s+hết)?|"
    r"(?<!hết )(?<!còn )(?:thời\s+)?hạn(?:\s+(?:cuối|chót))?"
    r"(?:\s+(?:(?:tiếp\s+)?nhận|gửi|nộp|trả\s+lời|phản\s+hồi|báo\s+cáo|hồ\s+sơ|bài|đơn|"
    r"hoàn\s+thành|đăng\s+ký)){0,3}"
    r"(?:\s+là)?:?(?:\s+(?:đến|trước))?"
)
# Weak leads say a limit only beside "ngày" or a year: "hết 8/10 chỉ tiêu" is a fraction.
# "từ 8h00 đến 11h00 ngày 20/10": how long an event lasts.
_FROM_AN_HOUR = re.compile(rf"từ\s+(?:lúc\s+)?{CLOCK}(?:\s+{PART_OF_DAY})?\s+\Z", re.IGNORECASE)
_HOUR_REACH = 32
_WEAK = (
    r"đến\s+hết|hết|không\s+(?:(?:để\s+)?(?:kéo\s+dài\s+)?quá|(?:muộn|chậm|trễ)\s+hơn|sau)|"
    r"vào(?:\s+(?:lúc|thời\s+điểm))?|"
    rf"đúng|nội\s+nhật|(?:ngay\s+)?trong|từ\s+nay\s+(?:cho\s+)?(?:đến|tới)(?:\s+hết)?|đến(?=\s+{CLOCK})|(?:(?<=bảo\sđảm\s)|(?<=đảm\sbảo\s))đến"
)
# "từ ngày 10 đến ngày 15 tháng 12", "từ 01/6 tới 31/7/2025": some days to do something in.
_WITHIN = (
    r"(?:suốt\s+|trong\s+khoảng\s+)?từ\s+(?:ngày\s+)?(?:[12]\d|3[01]|0?[1-9])"
    r"(?:\s?/\s?(?:1[0-2]|0?[1-9])(?:\s?/\s?20\d\d)?)?\s+(?:đến|tới)(?:\s+hết)?"
)
_DATED = Led(
    "trước chậm muộn trễ quá(?=\\slắm) thời hạn đến hết không vào đúng nội ngay trong từ suốt",
    rf"(?:(?P<strict>trước)|{_LATEST}|(?P<weak>{_WEAK}|{_WITHIN})){_EMPHASIS}{_HOUR}"
    r"(?:các\s+ngày\s+(?:\d{1,2}(?:\s*,|\s+và|\s*,\s+và)\s+){1,6}|"
    rf"(?:các\s+(?=ngày))?(?P<day>ng[àa]y(?!\s*tháng)(?:\s+làm\s+việc(?=\s\d))?{_EMPHASIS})?)"
    r"(?=\d|ngày|m[ùồ]ng)",  # "trước ngay 31/10/2025": the sign of the tone is lost
)
# "hết 8/10 chỉ tiêu" is a fraction; "vào chiều thứ Năm 30/11" is a day.
_SAYS_DAY = re.compile(r"ngày|thứ\s|chủ\s+nhật|giờ", re.IGNORECASE)
# "Hằng năm, trước ngày 30 tháng 11": said before the day.
_EACH_YEAR = re.compile(r"(?:định\s+kỳ\s+)?(?:hằng|hàng|mỗi)\s+năm,?\s+\Z", re.IGNORECASE)
_EACH_YEAR_REACH = 28
_MORE_DAYS = re.compile(
    r"(?:\s*\([^()]{1,40}\))?\s*(?:,|và|hoặc|,\s*và)\s+(?:(?:trước\s+)?ngày\s+)?"
    r"(?=\d{1,2}(?:\s?/\s?\d|\s+tháng\s+\d))"
)
_YEARLY = re.compile(r"(?:\s*\([^()]{1,40}\))?\s*(?:hằng|hàng|mỗi)\s+năm", re.IGNORECASE)
# "hằng tháng tổng hợp …": what comes back, beside what is then to be done.
_EVERY = Led(
    r"hằng(?=\s+[tqn]) hàng(?=\s+[tqn]) mỗi(?=\s+[tqn])",
    r"(?<!lương )(?<!trợ cấp )(?<!thu nhập )(?:hằng|hàng|mỗi)\s+(?P<every>tháng|quý|năm)(?:(?=,?\s+"
    r"(?:báo\s+cáo|gửi|nộp|tổng\s+hợp|cung\s+cấp|trình|"
    r"(?P<must>phải|(?:có|chịu)\s+trách\s+nhiệm))(?!\w))|"
    r"(?=\s+\((?:trước|chậm\s+nhất|vào)\s)|"
    r",?\s+cùng\s+(?:thời\s+(?:điểm|gian)|kỳ)(?:\s+[^\s,;.]+){1,6})",
)
_BEGINS_CLAUSE = re.compile(r"(?:\A|[.;:,)\n]|và)[\s*+•-]*\Z")
# "trong 15 ngày kể từ ngày nhận được", "trong thời hạn 05 ngày làm việc, kể từ khi …", "không quá
# 05 ngày làm việc"; a bare "15 ngày", or "nghỉ không quá 05 ngày", is a length and no limit.
_RELATIVE = Led(
    r"trong sau trước không(?=\s+[đqcvm]) tối(?=\s+đa) "
    rf"chậm(?=\s+nhất) muộn(?=\s+nhất) trễ(?=\s+nhất) {COUNT_LEADS}",
    r"(?:(?:trong|sau)\s+(?:(?P<term>vòng|hạn|phạm\s+vi|thời(?:\s+hạn|\s+gian)?)[\s*]+(?:là\s+)?)?"
    r"(?:(?P<cap>tối\s+đa|không\s+quá|(?:chậm|nhiều)\s+nhất)\s+(?:là\s+)?)?|"
    r"(?P<most>(?:(?:tối\s+đa\s+)?không\s+(?:được\s+)?(?:(?:để\s+|chậm\s+)?quá|vượt\s+quá|muộn\s+hơn|chậm\s+hơn)|"
    r"tối\s+đa(?:\s+là)?)\s+)|"
    r"(?P<latest>(?:chậm|muộn|trễ)\s+nhất\s+(?:là\s+)?(?:sau\s+|trước\s+|trong\s+|không\s+quá\s+)?"
    r"(?:(?:vòng|thời\s+hạn)\s+)?)|(?P<ahead>trước\s+(?:(?:ít\s+nhất|tối\s+thiểu)\s+)?)|(?P<bare>))"
    rf"(?:{LENGTH}|(?<![\w/.,])\d{{1,3}}\s?h(?:00)?(?!\w|\d)(?=,?\s+kể\s+từ|\s*[.,;]|\s*\Z))(?P<from>{FROM})?",
)
_UNITS_OF_LENGTH = ("ngày", "tháng", "giờ", "quý", "tuần", "buổi", "phút", "kể")
_INSTEAD_OF_A_FIGURE = (
    *("thời hạn", "thời\nhạn", "vòng", "kỳ", "hằng", "hàng", "mỗi", "quý", "lần", "phiên"),
    *("trong ngày", "trong\nngày", "vào ngày", "trong buổi", "đầu giờ", "cuối", "tuần"),
    *("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"),
    *("tết", "khai giảng", "tựu trường", "mùa", "năm học mới", "nửa"),
    *("quá", "hôm sau", "làm việc"),
)
# A figure beside a unit of time, or a word for one ("ba mươi ngày"); "Điều 5" has none.
_BESIDE = r"(?:ngày|tháng|giờ|quý|tuần|buổi|phút|năm|kỳ|học\s|đợt|lần|[hg](?!\w))"
_FIGURE = re.compile(
    rf"\d(?:[\d.,/–-]{{0,12}}[\s*]{{0,4}}(?:\([^()]{{1,24}}\)[\s*]{{0,4}})?{_BESIDE}|\s?[/.–-]\s?\d|"
    + "|".join(
        rf"(?<={word}[\s*]\d)|(?<={word}[\s*]{{2}}\d)|(?<={word}[\s*]{{3}}\d)"
        for word in (
            *("ngày", "tháng", "năm", "quý", "giờ", "trước", "nhất", "hết", "vào", "là", "đến"),
            *("tới", "mùng", "mồng", "thứ", "lúc"),
        )
    )
    + r")|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|lăm|mươi|nửa|½)[\s*)]{1,3}"
    r"(?:\(\d{1,3}\)[\s*]{1,3})?(?:ngày|tháng|giờ|tuần|buổi|phút|quý|năm)"
)
_WORKING = re.compile(r"làm\s+việc")
# "gửi văn bản trong 24 giờ.", "phải trả lời công dân trong 05 ngày;": of what is sent or answered,
# at the end of its clause; "thông báo trong ba ngày liên tiếp" is how long.
_ANSWERED = re.compile(
    r"(?<!\w)(?:gửi|nộp|trả\s+lời|báo\s+cáo|cho\s+ý\s+kiến|thông\s+báo|phản\s+hồi|trình|chuyển|"
    r"khắc\s+phục|bổ\s+sung|xử\s+lý|giải\s+quyết)(?!\w)[^,;:.|()\d]{0,80}\s\Z",
    re.IGNORECASE,
)
# "không được chậm quá 30 ngày"; "nhưng không quá 15 ngày phải được trả đủ".
_LATE = re.compile(r"(?:chậm|muộn)\s", re.IGNORECASE)
_THEN_MUST = re.compile(r"\s+(?:thì\s+)?phải(?!\w)")
_IN = re.compile(r"(?:trong|không\s+quá)\s", re.IGNORECASE)
_AFTER = re.compile(r"sau\s+(?!tối|không|chậm|nhiều)", re.IGNORECASE)
# "báo cáo chính thức sau 03 ngày kể từ khi kết thúc đợt thiên tai".
_REPORTED = re.compile(
    r"(?<!\w)(?:báo\s+cáo|trả\s+lời|phản\s+hồi|gửi|thông\s+báo)(?!\w)"
    r"[^,;:.|()\d]{0,80}\s\Z",
    re.IGNORECASE,
)
# "Sau 03 ngày làm việc kể từ khi nhận được …, Sở …" says when it is done, not what is waited for.
_RECEIVED = re.compile(r"(?:khi|ngày)\s+(?:tiếp\s+)?nhận")


def find_limits(text: str) -> tuple[Limit, ...]:
    """Every limit stated in ``text``, in order, none inside another."""
    plain = plain_of(text)
    finders = _finders(plain)
    if not finders:
        return ()
    one_line = plain.replace("\n", " ")
    words = _WORDS.held_by(one_line)
    found = [
        limit
        for find, needed in finders
        if not needed.isdisjoint(words)
        for limit in find(text, plain)
    ]
    return joined(text, apart(unmoved(found))) if found else ()


def _finders(plain: str) -> tuple[_Finder, ...]:
    """What may find a limit: none in most paragraphs, which name no unit of time and no figure."""
    if not names_a_unit(plain):
        return _WITHOUT_A_UNIT if has_a_day(plain) else ()
    is_fixed = _FIGURE.search(plain) is not None or _holds(plain, _INSTEAD_OF_A_FIGURE)
    return _FINDERS if is_fixed else ()


def _holds(plain: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - any() would make a generator for every paragraph
        if word in plain:
            return True
    return False


def _dated(text: str, plain: str) -> list[Limit]:
    found: list[Limit] = []
    if "tháng" not in plain and not has_a_day(plain):
        return found  # a day without its month is no date
    for lead in _DATED.finditer(text, plain):
        date = date_at(text, lead.end()) or short_year_at(text, lead.end())
        if date is None and lead["day"]:
            date = date_at(text, lead.start("day"))
        if date is None or date.month is None:
            continue
        if _FROM_AN_HOUR.search(text, max(0, lead.start() - _HOUR_REACH), lead.start()):
            continue
        said = text[lead.start() : date.end]
        if lead["weak"] and date.year is None and not _SAYS_DAY.search(said):
            continue
        found += _limits(text, lead, date)
    return found


def _limits(text: str, lead: re.Match[str], first: FoundDate) -> Iterator[Limit]:
    """The days that share one lead ("trước ngày 15/3, 15/6 và 15/12 hằng năm"), each a limit."""
    dates = [first]
    while more := _MORE_DAYS.match(text, dates[-1].end):
        following = date_at(text, more.end()) or date_at(text, more.end() - len("ngày "))
        if following is None or following.day is None:
            break
        dates.append(following)
    last = dates[-1]
    yearly = _YEARLY.match(text, last.end) if last.year is None else None
    begin = max(0, lead.start() - _EACH_YEAR_REACH)
    each = _EACH_YEAR.search(text, begin, lead.start()) if last.year is None else None
    for date in dates:
        in_year = date if date.year is not None else replace(date, year=last.year)
        start = (each or lead).start() if date is first else date.start
        yield Limit(
            start=start,
            end=yearly.end() if yearly and date is last else date.end,
            date=in_year.partial,
            recurrence=Recurrence.YEARLY if yearly or each else None,
            month_day=date.month_day if in_year.year is None else None,
            # "trước 17 giờ ngày 05/12": the day itself is still in time.
            strict=lead["strict"] is not None and not lead["hour"],
        )


def _relative(text: str, plain: str) -> list[Limit]:
    found: list[Limit] = []
    if not _holds(plain, _UNITS_OF_LENGTH):
        return found
    for match in _RELATIVE.finditer(text, plain):
        said = match.group()
        begin = max(0, match.start() - TERM_REACH)
        counted = match["from"] is not None
        is_then = counted and (
            _RECEIVED.search(match["from"]) or _REPORTED.search(text, begin, match.start())
        )
        waits = _AFTER.match(said) and not is_then
        is_bare = match["bare"] is not None
        named = is_bare and term_is(text, match.start(), counted=counted)
        if waits or (is_bare and not (counted or named)):
            continue
        latest = match["latest"] is not None
        is_capped = match["cap"] is not None and said[:3].lower() == "sau"
        of_term = (
            match["term"] is not None
            or is_capped
            or (match["most"] is not None and is_term(text, match.start()))
        )
        is_most = match["most"] is not None and bool(
            _LATE.search(match["most"]) or _THEN_MUST.match(text, match.end())
        )
        binds = latest or of_term or named or is_most or (counted and not is_bare)
        is_answer = (
            _IN.match(said)
            and ENDS.match(text, match.end())
            and _ANSWERED.search(text, begin, match.start())
        )
        if not (binds or counted or match["ahead"] or is_answer or _WORKING.search(said)):
            continue
        words = said.rstrip(" \n*")
        end = match.start() + len(words)
        found.append(Limit(start=match.start(), end=end, rule=shown(words), binds=binds))
    return found


def _same_day(text: str, plain: str) -> Iterator[Limit]:
    for day in find_same_days(text, plain):
        of_term = is_term(text, day.start)
        if of_term or day.says_which:
            rule = shown(text[day.start : day.end])
            yield Limit(start=day.start, end=day.end, rule=rule, binds=of_term)


def _as_long_as(text: str, plain: str) -> Iterator[Limit]:
    for time in find_as_long_as(text, plain):
        yield Limit(start=time.start, end=time.end, rule=shown(text[time.start : time.end]))


def _recurring(text: str, plain: str) -> Iterator[Limit]:
    for match in _EVERY.finditer(text, plain):
        binds = match["must"] is not None
        if binds and not _BEGINS_CLAUSE.search(text, max(0, match.start() - 8), match.start()):
            continue  # "Kế hoạch hằng năm phải có …"
        every, rule = recurrence_of(match["every"]), shown(match.group())
        yield Limit(start=match.start(), end=match.end(), recurrence=every, rule=rule, binds=binds)


def _in_periods(text: str, plain: str) -> Iterator[Limit]:
    return _of_periods(text, find_periods(text, plain))


def _in_calendar(text: str, plain: str) -> Iterator[Limit]:
    return _of_periods(text, find_calendar_days(text, plain))


def _frequent(text: str, plain: str) -> Iterator[Limit]:
    return _of_periods(text, find_frequencies(text, plain))


def _of_periods(text: str, periods: Iterable[Period]) -> Iterator[Limit]:
    return (
        Limit(
            start=period.start,
            end=period.end,
            date=period.date,
            recurrence=period.recurrence,
            month_day=period.month_day,
            strict=period.strict,
            rule=shown(text[period.start : period.end]),
            binds=period.binds,
            in_law=period.in_law,
        )
        for period in periods
    )


_Finder = tuple[Callable[[str, str], Iterable[Limit]], frozenset[str]]


def _by(find: Callable[[str, str], Iterable[Limit]], *words: str) -> _Finder:
    """A finder with the words of which each of its limits holds one."""
    return find, frozenset(words)


_A_DAY_AFTER = ("trong ngày", "từ ngày")
_FROM_A_DAY = ("từ nay", "đến 1", "đến 2", "từ 0", "từ 1", "từ 2", "từ 3")
_BY_WHEN = ("trước", "nhất", "lắm", "hạn", "hết", "quá", "hơn", "vào", "sau", "đúng", "nội")
_DATED_BY = _by(_dated, *_BY_WHEN, *_A_DAY_AFTER, *_FROM_A_DAY)
_RELATIVE_BY = _by(
    _relative, "trong", "hạn", "quá", "hơn", "đa", "nhất", "trước", "từ", "sau", "làm"
)
_AS_LONG_AS_BY = _by(_as_long_as, "thời hạn", "thời gian")
_LABELLED_BY = _by(labelled, "thời gian", "hạn")
_SENT_ON_BY = _by(sent_on, "gửi", "nộp", "báo cáo")
_MOVED = ("gia hạn", "chỉnh", "lùi", "dời", "kéo dài", "đổi", "hoãn", "rút", "chuyển", "đẩy")
_CHANGED_BY = _by(changed, *_MOVED)
_CORRECTED_BY = _by(corrected_limits, "sửa", "đính", "đọc", "đúng là", "chữa", "chỉnh", "thay")
_HOURLY_BY = _by(hourly, "trước", "nhất", "lúc")
_OFTEN = ("theo tháng", "theo quý", "lần", "kỳ", "phiên", "hằng", "hàng", "mỗi", "lượt", "cứ ")
_FINDERS: tuple[_Finder, ...] = (
    _CHANGED_BY,  # before what finds the same words and knows less of them
    _CORRECTED_BY,
    _DATED_BY,
    _RELATIVE_BY,
    _by(in_years, "hạn", "vòng", "thời gian", "đa", "quá", "nhất"),
    _by(counted_days, "nhất", "vào ngày"),
    _by(so_long_before, "trước", "sau khi"),
    _by(paired, "đối với"),
    _by(posted, "niêm", "đăng", "đảm", "dành"),
    _by(_same_day, *_A_DAY_AFTER, "ngay", "cùng", "buổi", "đầu giờ", "hôm sau", "tuần"),
    _AS_LONG_AS_BY,
    _by(_in_periods, "trong", "trước", "vào", "nhất", "kỳ", "đột", "hằng", "hàng"),
    _LABELLED_BY,
    _SENT_ON_BY,
    _by(up_to, "đến"),
    _by(monthly_on, "hằng", "hàng", "mỗi"),
    _by(_in_calendar, "tuần", "thứ", "chủ nhật", "tháng", "quý", "trước", "học", "họp"),
    _by(_frequent, *_OFTEN, "nhất", "tối thiểu"),
    _HOURLY_BY,
    _by(_recurring, "hằng", "hàng", "mỗi"),
    _by(lone, "hằng", "hàng", "mỗi", "cuối", "đầu"),
)
# "trước 15/10", "trước 19h00", "24h, kể từ khi …", "trong thời gian này,": others name a unit.
_WITHOUT_A_UNIT: tuple[_Finder, ...] = (
    *(
        _CHANGED_BY,
        _CORRECTED_BY,
        _DATED_BY,
        _RELATIVE_BY,
        _AS_LONG_AS_BY,
        _LABELLED_BY,
        _SENT_ON_BY,
        _HOURLY_BY,
    ),
)
# Each is looked for once, whatever the finders that ask for it.
_WORDS = Words(word for _, words in _FINDERS for word in words)

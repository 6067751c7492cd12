"""Times named by their place in a week, a month or a quarter.

"thứ Năm hằng tuần", "mùng 5 tháng sau", "tuần cuối của tháng 12/2024", "ngày cuối cùng của mỗi
quý". None of them is a day of its own: what comes back is told as often as a recurrence has a word
for it, a part of a month keeps the month, and a feast ("trước Tết Nguyên đán") fixes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.document import PartialDate, Recurrence
from ingest.led import Led, plain_of
from ingest.timing.periods import MONTH_NAMES, Period, month_number, quarter_ends

WEEKDAY = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)(?!\w)"
CLOCK = r"\d{1,2}(?:\s?giờ|\s?[hg](?!\w)|[hg](?=\d))(?:\s?\d{2}(?!\d))?(?:\s?phút|[’'])?"
PART_OF_DAY = r"(?:đầu\s+giờ\s+|cuối\s+giờ\s+|hết\s+giờ\s+|buổi\s+)?(?:sáng|trưa|chiều|tối)"
_EACH = r"(?:hằng|hàng|mỗi|từng)"
_BY = (
    r"(?:(?P<strict>trước)|(?:chậm|muộn|trễ)\s+(?:nhất|lắm)(?:\s+(?:là|vào))*|"
    r"vào\s+lúc|vào|lúc|(?<!căn )cứ|hạn)"
)
_BY_LEADS = "trước chậm muộn trễ vào lúc cứ hạn"
_NEXT = r"(?:sau(?!\s+khi)|(?:tiếp|kế)\s+(?:theo|tiếp)|liền\s+(?:kề|sau))"
_ORDINAL = r"(?:đầu(?:\s+tiên)?|cuối(?:\s+cùng)?|thứ\s+(?:nhất|hai|ba|tư|[1-9])(?!\w))"
# "Tuần 2", "tuần 1, tuần 2", "tuần 3-4", "tuần II": weeks by their number, which is no day.
_WEEK = r"(?:(?:thứ\s+)?[1-9]\d?(?!\d)|(?:IV|I{1,3}|V)(?!\w))"
_WEEKS = rf"(?:{_WEEK}(?:\s*(?:,|-|–|&|\+|(?:,\s*)?và)\s*(?:tuần\s+)?{_WEEK}){{0,4}})"
_DAY = r"(?:(?:ngày\s+)?m[ùồ]ng\s+(?:0?[1-9]|10)|ngày\s+(?:[12]\d|3[01]|0?[1-9]))(?![\d/.-])"
_MORE = r"(?:(?:\s*,|\s+và|\s*,\s*và)\s+(?:ngày\s+)?(?:[12]\d|3[01]|0?[1-9])(?![\d/.-]))"

# "vào thứ Hai hằng tuần", "14 giờ thứ Hai mỗi tuần", "chiều thứ Năm các tuần".
_IN_A_WEEK = Led(
    f"{_BY_LEADS} sáng trưa chiều tối đầu cuối thứ chủ "
    + " ".join(rf"{n}(?=\d?\s?[ghGH])" for n in range(10)),
    rf"(?:{_BY}\s+)?(?:{CLOCK},?\s+)?(?:ngày\s+)?(?:{PART_OF_DAY}\s+)?(?:ngày\s+)?"
    rf"{WEEKDAY}(?:(?:\s*,|\s+và|\s*,\s*và)\s+{WEEKDAY}){{0,4}}\s+(?:{_EACH}|các)\s+tuần(?!\w)",
    needs=("tuần", "thứ|nhật"),
)
# "mỗi sáng thứ Hai", "cứ tối thứ Năm", "sáng thứ Hai đầu tuần", "thứ Bảy tuần thứ ba của tháng".
_EACH_WEEKDAY = Led(
    f"{_BY_LEADS} mỗi hằng hàng sáng trưa chiều tối đầu thứ chủ",
    rf"(?:(?:{_BY}\s+)?(?:{PART_OF_DAY}\s+)?{WEEKDAY}\s+(?:đầu\s+tuần|"
    rf"(?:tuần\s+)?{_ORDINAL}\s+(?:của\s+)?(?:{_EACH}\s+)?(?P<of>tháng|quý))|"
    rf"(?:mỗi|(?<!căn )cứ)\s+{PART_OF_DAY}\s+{WEEKDAY})"
    r"(?!\w|\s+(?:ngày\s+)?\d|\s+(?:(?:IV|I{1,3})(?!\w)|này|nay))",
    needs=("thứ|nhật", "tuần|tháng|quý|mỗi|cứ"),
)
# "trước ngày mùng 5 tháng sau", "ngày 10 và ngày 25 của từng tháng", "vào các ngày 1 và 16 trong
# tháng", "ngày 28 các tháng 10, 12, 3", "ngày 23 của từng tháng", "ngày 25 tháng trước liền kề".
_IN_A_MONTH = Led(
    f"{_BY_LEADS} các ngày mùng mồng",
    rf"(?:{_BY}\s+)?(?:các\s+)?{_DAY}{_MORE}{{0,3}}\s+(?:"
    rf"(?:của\s+)?(?:{_EACH}\s+tháng|tháng\s+(?:{_NEXT}|"
    rf"trước\s+(?:liền\s+kề|đó)))|"
    rf"(?:của\s+)?tháng\s+(?P<term>(?:đầu|cuối)\s+(?:cùng\s+)?(?:của\s+)?kỳ(?:\s+báo\s+cáo)?)|"
    rf"trong\s+tháng(?!\s*\d)|"
    rf"(?:của\s+)?(?P<several>các)\s+tháng\s+{MONTH_NAMES}"
    rf"(?:(?:\s*,|\s+và)\s+(?:tháng\s+)?{MONTH_NAMES}){{1,4}}(?!\s*/)|"
    rf"(?:của\s+)?(?P<listed>tháng)\s+{MONTH_NAMES}(?:(?:\s*,|\s+và)\s+tháng\s+{MONTH_NAMES})"
    rf"{{1,4}}(?!\s*/)"
    rf")(?!\w)",
    needs=("tháng", "ngày|mùng|mồng"),
)
# "ngày 20 tháng đầu quý sau", "trước ngày 15 của tháng thứ ba trong quý".
_IN_A_QUARTER = Led(
    f"{_BY_LEADS} ngày mùng mồng",
    rf"(?:{_BY}\s+)?{_DAY}\s+(?:của\s+)?tháng\s+{_ORDINAL}\s+(?:của\s+|trong\s+)?"
    rf"(?:{_EACH}\s+)?quý(?:\s+(?:{_NEXT}|báo\s+cáo))?(?!\w)",
    needs=("quý", "tháng", "ngày|mùng|mồng"),
)
# "ngày làm việc cuối cùng của mỗi tháng", "ngày cuối của tháng đầu quý sau", "cuối mỗi tháng".
_END_OF = Led(
    f"{_BY_LEADS} ngày",
    rf"(?:{_BY}\s+)?ngày\s+(?:làm\s+việc\s+)?(?:cuối(?:\s+cùng)?|đầu(?:\s+tiên)?)\s+(?:của\s+)?"
    rf"(?:{_EACH}\s+)?(?:(?P<month>tháng)(?!\s+(?:này|"
    rf"{MONTH_NAMES}(?!\w)))(?:\s+{_ORDINAL})?(?:\s+(?:của\s+)?(?:{_EACH}\s+)?(?P<its>quý))?|"
    rf"(?P<quarter>quý)(?!\s+[IV\d]))(?:\s+{_NEXT})?(?!\w)",
    needs=("đầu|cuối", "ngày", "tháng|quý"),
)
# "trong nửa cuối tháng 11/2024", "tuần cuối của tháng 12/2024", "trung tuần tháng 4", "10 ngày đầu
# của tháng 6/2025", "tuần 2 tháng 11/2025"; "cuối tháng 7" only with "vào" and its like
# (``periods``).
_PART_OF = Led(
    f"{_BY_LEADS} trong nửa tuần thượng trung hạ 1(?=[05]\\s) mười",
    rf"(?:(?:{_BY}|trong)\s+)?(?:nửa\s+(?:đầu|cuối)|(?:thượng|trung|hạ)\s+tuần|"
    rf"(?:tuần(?:\s+lễ)?|(?:10|mười|15|mười\s+lăm)\s+ngày)\s+{_ORDINAL}|tuần\s+{_WEEKS})"
    r"\s+(?:của\s+)?"
    rf"(?:tháng\s+(?P<month>{MONTH_NAMES})(?!\s*[-–,]\s*\d)(?:\s*(?:/|năm)\s*(?P<myear>20\d\d))?|"
    rf"quý\s+(?P<quarter>(?:IV|I{{1,3}}|[1-4]))(?!\w)(?:\s*(?:/|năm)\s*(?P<qyear>20\d\d))?|"
    rf"(?:{_EACH}\s+(?P<every>tháng|quý)|(?P<each>tháng|quý)\s+{_NEXT}))(?!\w)",
    needs=("nửa|tuần|ngày", "tháng|quý"),
)
# "hết quý I", "trước khi hết tháng 6/2025", "khi kết thúc quý III năm 2025".
_WHEN_ENDED = Led(
    "trước khi hết",
    r"(?P<strict>trước\s+)?(?:khi\s+)?(?:hết|kết\s+thúc)\s+(?:"
    rf"tháng\s+(?P<month>{MONTH_NAMES})(?!\s*[-–,]\s*\d)(?:\s*(?:/|năm)\s*(?P<myear>20\d\d))?|"
    r"quý\s+(?P<quarter>(?:IV|I{1,3}|[1-4]))(?!\w)(?:\s*(?:/|năm)\s*(?P<qyear>20\d\d))?|"
    rf"{_EACH}\s+(?P<each>tháng|quý|học\s+kỳ))(?!\w)",
    needs=("hết|kết", "tháng|quý|học"),
)
# "trước Tết Nguyên đán Ất Tỵ", "trước khai giảng năm học 2024 - 2025", "trước mùa mưa năm 2025".
_BEFORE_A_FEAST = Led(
    "trước",
    r"trước\s+(?:thềm\s+|dịp\s+|ngày\s+|khi\s+(?:nghỉ\s+)?|lễ\s+|kỳ\s+nghỉ\s+|đợt\s+nghỉ\s+){0,2}"
    r"(?:Tết(?:\s+(?:Nguyên\s+đán|Dương\s+lịch|Âm\s+lịch|cổ\s+truyền))?|(?:lễ\s+)?khai\s+giảng|"
    r"tựu\s+trường|mùa\s+(?:mưa(?:[\s,]+(?:bão|lũ))?|lũ|bão|khô)|năm\s+học\s+mới|lễ\s+30/4)(?!\w)"
    r"(?:\s+(?:(?-i:[A-ZĐẤẬÁẠỴĂÂÊÔƠƯ]\w*)|năm(?:\s+học)?|20\d\d(?:\s?[-–]\s?20\d\d)?|mới|[-–]|"
    r"/)){0,6}",
    needs=("tết|khai|tựu|mùa|năm|lễ",),
)
# "chậm nhất trong học kỳ I năm học 2024-2025", "trước khi kết thúc năm học 2023 - 2024", "trong
# tuần đầu của năm học", "cuối mỗi học kỳ": what schools count by.
_YEARS = (
    r"(?:\s+(?:(?:của\s+)?năm\s+học\s+)?20\d\d\s*[-–]\s*20\d\d|\s+(?:của\s+)?năm\s+học(?:\s+mới)?)?"
)
_OF_A_TERM = rf"(?:học\s+kỳ(?:\s+(?:II?|1|2)(?!\w))?|năm\s+học){_YEARS}"
_SCHOOL_TERM = Led(
    f"{_BY_LEADS} trong đầu giữa cuối khi sau tuần",
    rf"(?:(?:(?:{_BY}|(?:ngay\s+)?trong|sau|khi)\s+){{1,3}}(?:"
    rf"(?:khi\s+)?(?:bắt\s+đầu|kết\s+thúc)\s+(?:{_EACH}\s+)?{_OF_A_TERM}|"
    rf"(?:đầu|giữa|cuối)\s+{_OF_A_TERM}|học\s+kỳ\s+(?:II?|1|2)(?!\w){_YEARS}|"
    rf"(?:tháng|tuần|ngày)\s+(?:lễ\s+)?{_ORDINAL}\s+(?:của\s+)?{_OF_A_TERM})|"
    rf"(?:đầu|giữa|cuối)\s+{_EACH}\s+{_OF_A_TERM})(?!\w)",
    needs=("học", "kỳ|năm"),
)
# "tại kỳ họp cuối năm 2025", "tại phiên họp thường kỳ gần nhất".
_AT_A_SESSION = Led(
    "tại vào(?=\\s+(?:kỳ|phiên))",
    r"(?<!kiến )(?<!luận )(?:tại|vào)\s+(?:kỳ|phiên)\s+họp\s+"
    r"(?:Quốc\s+hội\s+|Hội\s+đồng\s+nhân\s+dân\s+)?(?:thường\s+(?:lệ|kỳ)\s+)?"
    r"(?:liền\s+sau|sau\s+đó|(?:đầu|giữa|cuối)\s+năm(?:\s+(?P<year>20\d\d))?|"
    r"(?:gần|tới|kế)\s+(?:nhất|đây|tiếp))(?!\w)",
    needs=("họp",),
)
# "ngày cuối cùng của tháng thứ 3 kể từ ngày …", "… của tháng đầu tiên của năm dương lịch".
_OF_ONE = re.compile(r"\s+(?:kể|tính|sau|của\s+năm)(?!\w)")
# "Từ ngày 15 của tháng trước đến ngày 14 của tháng cuối quý": what a report tells of.
_UP_TO = re.compile(r"(?:đến|từ)\s+\Z", re.IGNORECASE)
_YEARLY = re.compile(r"\s*(?:hằng|hàng|mỗi)\s+năm(?!\w)", re.IGNORECASE)
_FIGURE = re.compile(r"\d{1,2}")


def find_calendar_days(text: str, plain: str | None = None) -> Iterator[Period]:
    """Every such time, in order of kind, then of place."""
    plain = plain or plain_of(text)
    for match in _IN_A_WEEK.finditer(text, plain):
        yield _period(match)
    for match in _EACH_WEEKDAY.finditer(text, plain):
        yield _period(match, _recurrence(match["of"]))
    if "tháng" in plain or "quý" in plain:
        yield from _in_months(text, plain)
    yield from _terms_and_sessions(text, plain)
    for match in _BEFORE_A_FEAST.finditer(text, plain):
        feast = _period(match)
        yearly = _YEARLY.match(text, feast.end)
        yield replace(feast, end=yearly.end(), recurrence=Recurrence.YEARLY) if yearly else feast


def _terms_and_sessions(text: str, plain: str) -> Iterator[Period]:
    """The terms that schools count by, and the sessions that councils and assemblies do."""
    for match in _SCHOOL_TERM.finditer(text, plain):
        yield _period(match)
    for match in _AT_A_SESSION.finditer(text, plain):
        yield _period(match, date=PartialDate(year=int(match["year"])) if match["year"] else None)


def _in_months(text: str, plain: str) -> Iterator[Period]:
    found = _named_in_months(text, plain)
    return (one for one in found if not _UP_TO.search(text, max(0, one.start - 8), one.start))


def _named_in_months(text: str, plain: str) -> Iterator[Period]:
    for match in _IN_A_MONTH.finditer(text, plain):
        # Nobody knows how often some months, or the last of a term, come back.
        once = match["several"] or match["listed"] or match["term"]
        yield _on_a_day(match, None if once else Recurrence.MONTHLY)
    for match in _IN_A_QUARTER.finditer(text, plain):
        yield _on_a_day(match, Recurrence.QUARTERLY)
    for match in _END_OF.finditer(text, plain):
        once = _OF_ONE.match(text, match.end())
        unit = match["its"] or match["quarter"] or match["month"]
        yield _period(match, None if once else _recurrence(unit))
    for pattern in (_PART_OF, _WHEN_ENDED):
        for match in pattern.finditer(text, plain):
            every = match["each"] or match.groupdict().get("every")
            yield _period(match, _recurrence(every), date=_date(match))


def _period(
    match: re.Match[str], recurrence: Recurrence | None = None, *, date: PartialDate | None = None
) -> Period:
    strict = match.re.groupindex.get("strict") is not None and match["strict"] is not None
    words = match.group().rstrip(" \n,*-–/")
    end = match.start() + len(words)
    return Period(start=match.start(), end=end, date=date, recurrence=recurrence, strict=strict)


def _on_a_day(match: re.Match[str], recurrence: Recurrence | None) -> Period:
    """A day of a month; of several ("ngày 10 và ngày 25") none is told."""
    days = _FIGURE.findall(match.group())
    day = f"{int(days[0]):02d}" if len(days) == 1 else None
    return replace(_period(match, recurrence), month_day=day)


def _recurrence(unit: str | None) -> Recurrence | None:
    if unit is None:
        return None
    return {"tháng": Recurrence.MONTHLY, "quý": Recurrence.QUARTERLY}.get(unit.lower())


def _date(match: re.Match[str]) -> PartialDate | None:
    year = match["myear"] or match["qyear"]
    if year is None:
        return None
    month = month_number(match["month"]) if match["month"] else quarter_ends(match["quarter"])
    return PartialDate(year=int(year), month=month)

"""Limits that are a period and not a day: "trong tháng 10", "quý IV/2025", "định kỳ hằng quý".

A month keeps its year only where it is printed; a quarter or half year is dated by its last month.
A year is one only with "trong", and a programme's years ("giai đoạn 2021-2030") never are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.document import PartialDate, Recurrence
from ingest.led import Led, plain_of

_QUARTERS = {"i": 3, "ii": 6, "iii": 9, "iv": 12, "1": 3, "2": 6, "3": 9, "4": 12}
_YEAR = r"(?:\s*(?:/|-|năm|của\s+năm)\s*(?P<{0}year>20\d\d))"
_MONTH = r"(?:1[0-2]|0?[1-9])(?!\d)"
_QUARTER = r"(?:IV|I{1,3}|[1-4])(?!\w)"
MONTH_NAMES = (
    r"(?:1[0-2](?!\d)|0?[1-9](?!\d)|giêng|hai|ba|tư|năm(?!\s+\d)|sáu|bảy|tám|chín|"
    r"mười(?:\s+(?:một|hai))?)"
)
"""A month after "tháng", in figures or in words: "tháng Giêng", "tháng mười một"."""
_NAMED = ["giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
_AND = r"\s*(?:,|-|–|\+|và)\s*(?:quý\s+)?"
_SPAN = (
    rf"(?:tháng\s+(?:{_MONTH}{_AND}){{0,4}}(?P<month>{_MONTH})(?!\s*[-–,]\s*\d(?!\d{{3}}))"
    + _YEAR.format("m")
    + rf"?|quý\s+(?:{_QUARTER}{_AND}){{0,3}}(?P<quarter>{_QUARTER})"
    + _YEAR.format("q")
    + r"?"
    r"|(?:0?6|sáu)\s+tháng\s+(?P<half>đầu|cuối)\s+năm(?:\s+(?P<hyear>20\d\d))?)"
)
# "trong tháng 10", "hoàn thành trong quý IV/2025", "trước tháng 3 năm 2026", "Tháng 12/2025" alone.
_LED = Led(
    "trước xong trong vào chậm từ(?=\\snay)",
    r"(?P<lead>(?P<strict>trước)|(?:xong\s+)?trong|vào|chậm\s+nhất(?:\s+(?:là|trong|vào|hết))*|"
    r"từ\s+nay\s+(?:cho\s+)?(?:đến|tới)(?:\s+hết)?)"
    r"[\s*]+(?:cuối\s+|đầu\s+|giữa\s+)?" + _SPAN,
    needs=("tháng|quý",),
)
# A year is a limit beside what is to be done in it ("hoàn thành trong năm 2025"), not as the first
# year of several.
_IN_YEAR = Led(
    r"ngay(?=\s+trong) trong(?=[\s*]+năm) chậm(?=\s+nhất)",
    r"(?:ngay\s+)?(?:trong|chậm\s+nhất(?:\s+(?:là|trong))?)[\s*]+năm\s+(?P<year>20\d\d)"
    r"(?!\d|\s?[-–,]|\s+(?:và|đến))",
    needs=("20", "năm"),
)
# "trong tháng 10 và tháng 11 năm 2025": the year of the last holds for all.
_MORE_MONTHS = re.compile(
    rf"\s*(?:,|và)\s*(?P<words>tháng\s+(?P<month>{_MONTH})(?!\s*[-–,]\s*\d){_YEAR.format('m')}?)",
    re.IGNORECASE,
)
_SPANS = Led("tháng quý 0 6 sáu", _SPAN)
_EVERY = {
    "tháng": Recurrence.MONTHLY,
    "quý": Recurrence.QUARTERLY,
    "3 tháng": Recurrence.QUARTERLY,
    "6 tháng": Recurrence.HALF_YEARLY,
    "12 tháng": Recurrence.YEARLY,
    "năm": Recurrence.YEARLY,
}
_EACH = r"(?:0?[36]|12)\s+tháng|tháng|quý|tuần|năm(?!\s+năm)"
# A list of periods is one limit, and comes back as often as its first, but for reports.
_AND_EACH = (
    rf"(?:\s*(?:,|và){{1,2}}\s*(?:(?:hằng|hàng|mỗi)\s+)?(?:{_EACH})(?!\w|\s*[\d(]|\s*\*\()){{0,4}}"
)
_REPORTS = re.compile(r"báo\s+cáo\s+(?:bằng\s+văn\s+bản\s+|kết\s+quả\s+)?\Z", re.IGNORECASE)
_REPORTS_REACH = 32
_EACH_MORE = re.compile(rf"(?:(?:hằng|hàng|mỗi)\s+)?(?P<every>{_EACH})", re.IGNORECASE)
# "định kỳ hằng quý", "định kỳ 6 tháng, hằng năm"; without "định kỳ" it is a manner, not a limit.
_RECURRING = Led(
    "định",
    r"định\s+kỳ[\s*(]{1,4}(?:tối\s+đa\s+)?(?:(?:hằng|hàng|mỗi)\s+)?"
    rf"(?P<every>{_EACH})(?!\w|\s+\d|\s+[IV]{{1,3}}(?!\w)){_AND_EACH}",
    needs=("kỳ",),
)
# "định kỳ 05 năm"; "định kỳ 02 năm một lần" is of ``frequencies``.
_EVERY_SO_LONG = Led(
    "định",
    r"định\s+kỳ\s+(?:ít\s+nhất\s+)?(?!(?:0?[36]|12)\s+tháng)(?P<length>\d{1,2}|một|hai|ba|bốn|năm|mười)(?:\s*\([^()]{1,16}\))?\s+"
    r"(?P<unit>năm|tháng)"
    r"(?!\w|\s*/|\s+(?:một|0?1)\s+lần)",
    needs=("kỳ",),
)
# "Tháng 10 hằng năm, …", "định kỳ tháng 10 hằng năm", "Quý I hằng năm".
_IN_A_MONTH = Led(
    "định tháng quý",
    rf"(?:định\s+kỳ\s+(?:vào\s+)?)?(?<!\d\s)(?:tháng\s+{_MONTH}|quý\s+{_QUARTER})\s+(?:hằng|hàng|mỗi)\s+năm(?!\w)",
    needs=("hằng|hàng|mỗi",),
)
# "hằng tháng, quý, 6 tháng và đột xuất", "trong báo cáo cải cách hành chính hằng tháng".
_ALSO_AT_ONCE = Led(
    "hằng hàng mỗi",
    rf"(?<!hoạch )(?:hằng|hàng|mỗi)\s+(?P<every>{_EACH})(?!\w){_AND_EACH}"
    r"(?=,?\s+(?:(?:và|hoặc)\s+)?(?:(?:khi|theo)\s+yêu\s+cầu\s+)?đột\s+xuất)",
    needs=("đột",),
)
_IN_REPORT = Led(
    "trong",
    r"trong\s+báo\s+cáo(?!\s+tài\s+chính)(?:\s+(?!(?:hằng|hàng)(?!\w))[^\s,;:.|()]+){0,8}?"
    rf"\s+(?P<words>(?:hằng|hàng)\s+(?P<every>tháng|quý|năm){_AND_EACH})",
    needs=("báo", "hằng|hàng"),
)
_ON_OCCASION = Led(
    "vào",
    r"vào\s+(?:dịp\s+[^,;:.|]{3,90}?\s+(?:hằng|hàng|mỗi)\s+năm|"
    r"(?:đầu|giữa|cuối)\s+(?:hằng|hàng|mỗi)\s+(?P<every>tháng|quý|năm))(?!\w)",
    needs=("hằng|hàng|mỗi",),
)
# "Trong tháng đầu của mỗi quý, …", "trong tuần cuối của quý".
_IN_THE_FIRST = Led(
    "trong",
    r"trong\s+(?:tháng|tuần|ngày|(?:\d{1,2}|năm|mười)\s+ngày)\s+(?:đầu(?:\s+tiên)?|cuối(?:\s+cùng)?)\s+"
    r"(?:của\s+)?(?:mỗi|hằng|hàng)\s+(?P<every>tháng|quý|năm)(?!\w)",
    needs=("mỗi|hằng|hàng",),
)
_COMING_BACK = (_RECURRING, _ALSO_AT_ONCE, _IN_REPORT, _ON_OCCASION, _IN_THE_FIRST)
_EACH_YEAR = re.compile(
    r"\s*(?:(?:hằng|hàng|mỗi)\s+năm|của\s+năm\s+liền\s+kề)(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The words of a period in a text, ``text[start:end]``, and what they fix.

    ``month_day`` is the day of a month that comes back ("05"), ``binds`` is set where the words
    alone make a limit, ``in_law`` where they make one in a law only.
    """

    start: int
    end: int
    date: PartialDate | None = None
    recurrence: Recurrence | None = None
    month_day: str | None = None
    strict: bool = False
    binds: bool = False
    in_law: bool = False


def find_periods(text: str, plain: str | None = None) -> tuple[Period, ...]:
    """Every period that limits something in a running text, in order of kind, then of place."""
    plain = plain or plain_of(text)
    led = (period for match in _LED.finditer(text, plain) for period in _listed(text, match))
    recurring = (
        period
        for pattern in _COMING_BACK
        for match in pattern.finditer(text, plain)
        for period in _coming_back(text, match)
    )
    years = (
        Period(start=match.start(), end=match.end(), date=PartialDate(year=int(match["year"])))
        for match in _IN_YEAR.finditer(text, plain)
    )
    yearly = (
        Period(start=match.start(), end=match.end(), recurrence=Recurrence.YEARLY)
        for match in _IN_A_MONTH.finditer(text, plain)
    )
    seldom = (
        Period(start=match.start(), end=match.end(), recurrence=_every_so_long(match))
        for match in _EVERY_SO_LONG.finditer(text, plain)
    )
    return (*led, *recurring, *years, *yearly, *seldom)


def _listed(text: str, match: re.Match[str]) -> list[Period]:
    """The months that share one lead; one without a year has that of the next with one."""
    date = _date(match)
    each_year = None if date else _EACH_YEAR.match(text, match.end())
    first = Period(
        start=match.start(),
        end=each_year.end() if each_year else match.end(),
        date=date,
        recurrence=Recurrence.YEARLY if each_year else None,
        strict=match["strict"] is not None,
    )
    listed, months = [first], [match["month"]]
    while first.date is None and months[0] and listed[-1].date is None:
        more = _MORE_MONTHS.match(text, listed[-1].end)
        if more is None:
            break
        year = more["myear"]
        date = PartialDate(year=int(year), month=int(more["month"])) if year else None
        listed.append(replace(first, start=more.start("words"), end=more.end(), date=date))
        months.append(more["month"])
    last = listed[-1].date
    if last is None:
        return listed
    dates = [PartialDate(year=last.year, month=int(month)) for month in months[:-1]]
    return [replace(one, date=date) for one, date in zip(listed, [*dates, last], strict=True)]


def _coming_back(text: str, match: re.Match[str]) -> Iterator[Period]:
    """What comes back; on an occasion, each year.

    Work of a list of periods is one; the reports of a list ("báo cáo hằng tháng, quý") are several.
    """
    start = match.start("words" if "words" in match.re.groupindex else 0)
    are_reports = _REPORTS.search(text, max(0, start - _REPORTS_REACH), start) and match["every"]
    first = match.end("every") if are_reports else match.end()
    yield Period(start=start, end=first, recurrence=recurrence_of(match["every"] or "năm"))
    for more in _EACH_MORE.finditer(text, first, match.end()) if are_reports else ():
        recurrence = recurrence_of(more["every"])
        yield Period(start=more.start(), end=more.end(), recurrence=recurrence)


def _every_so_long(match: re.Match[str]) -> Recurrence | None:
    """How often what comes back in so many months does; in years, there is no word for it."""
    if not match["length"].isdigit():
        return None
    return recurrence_of(f"{int(match['length'])} {match['unit']}")


def find_spans(text: str) -> Iterator[Period]:
    """Every month, quarter and half year named in ``text``, with or without a lead."""
    for match in _SPANS.finditer(text, plain_of(text)):
        yield Period(start=match.start(), end=match.end(), date=_date(match))


def _date(match: re.Match[str]) -> PartialDate | None:
    year = match["myear"] or match["qyear"] or match["hyear"]
    if year is None:
        return None
    if match["month"]:
        month = int(match["month"])
    elif match["quarter"]:
        month = quarter_ends(match["quarter"])
    else:
        month = 6 if match["half"].lower() == "đầu" else 12
    return PartialDate(year=int(year), month=month)


def recurrence_of(words: str) -> Recurrence | None:
    """How often "tháng", "quý", "năm", or "3", "6" or "12 tháng" come back; None for others."""
    return _EVERY.get(" ".join(words.lower().removeprefix("0").split()))


def month_number(name: str) -> int:
    """The number of a month in ``MONTH_NAMES``."""
    words = name.lower().split()
    if words[0].isdigit():
        return int(words[0])
    more = {"một": 1, "hai": 2}[words[1]] if len(words) > 1 else 0
    return _NAMED.index(words[0]) + 1 + more


def quarter_ends(quarter: str) -> int:
    """The last month of a quarter: 9 for "III" or "3"."""
    return _QUARTERS[quarter.lower()]

"""What a sentence states that can be compared by value: dates, times, numbers, symbols, addresses.

``stated`` takes them out of a text; ``Fact.supports`` says whether one written here carries one
claimed there. A date is compared by value across its written forms and may be claimed with fewer
parts than it is written with ("05/12" from "05/12/2019"), never with more. A number is compared
together with its unit and the words that limit it: "15 ngày" does not carry "15 ngày làm việc",
"trước ngày 05/12" does not carry "sau ngày 05/12". Every digit of a text ends up in some fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ingest.dates import FoundDate, find_dates, find_english_dates


class FactKind(StrEnum):
    """What sort of thing is stated."""

    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    SYMBOL = "symbol"
    EMAIL = "email"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing stated at ``text[start:end]``.

    ``value`` is its normal form (a date is ``year-month-day``, missing parts empty), ``unit`` what
    it counts, ``label`` what it numbers ("khoản"), ``limit`` the class of the words before it that
    turn it into a bound ("before", "at most").
    """

    kind: FactKind
    value: str
    words: str
    start: int
    end: int
    unit: str = ""
    label: str = ""
    limit: str = ""

    @property
    def year(self) -> str:
        """The year of a date, empty where it has none and for anything else."""
        return self.value.split("-")[0] if self.kind is FactKind.DATE else ""

    def supports(self, claimed: Fact) -> bool:
        """Whether this, as written in a source, carries what is claimed."""
        if claimed.kind is FactKind.DATE:
            return self._supports_date(claimed)
        if claimed.kind is FactKind.NUMBER and self.kind is FactKind.DATE:
            return not (claimed.unit or claimed.label) and self.year == claimed.value
        return (
            self.kind is claimed.kind
            and self.value == claimed.value
            and self.unit == claimed.unit
            and claimed.label in ("", self.label)
            and claimed.limit in ("", self.limit)
        )

    def _supports_date(self, claimed: Fact) -> bool:
        wanted = claimed.value.split("-")
        if self.kind is FactKind.NUMBER:  # "2019" in "năm học 2018-2019" carries "năm 2019"
            return wanted == [self.value, "", ""] and not (self.unit or self.label)
        if self.kind is not FactKind.DATE:
            return False
        written = self.value.split("-")
        if any(part and part != own for part, own in zip(wanted, written, strict=True)):
            return False
        if claimed.limit in ("", self.limit):
            # A bound may lose its year but not its day: "trước tháng 12" is not "trước 05/12".
            return not claimed.limit or wanted[1:] == written[1:]
        return False


# --- addresses and symbols --------------------------------------------------------------------

_START = r"(?<![^\W_])"
_END = r"(?![^\W_])"
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_TLD = r"(?:vn|com|net|org|edu|gov|info|io|co|me|biz|app|dev|xyz|ru|cn)"
_LINK = re.compile(
    r"(?:https?://|ftp://|www\.)[^\s\"'<>()\[\]]{1,2000}"
    rf"|(?<![\w.-])(?:[a-z0-9-]{{1,63}}\.){{1,6}}{_TLD}(?![\w-])(?:/[^\s\"'<>()\[\]]{{0,2000}})?",
    re.IGNORECASE,
)
# A ký hiệu begins with a segment of two or more capitals ("KH", "CTr", "TTr", "GD&ĐT"); the next
# need one ("TTg"). As printed in the wild, spaces may stand on both sides of "/" and on one side of
# "-"; on both sides of "-" only before capitals. Accepts "573/KH-SGDĐT", "23- QĐ/TW",
# "2917 /SGDĐT-VP", "30/2020/NĐ-CP", "/GD&ĐT"; refuses "2019 - Các trường", "tế-xã".
_CAPITAL = r"[A-ZĐƯÔ]"
_FIRST_SEGMENT = rf"{_CAPITAL}[a-zđ]?{_CAPITAL}[\w&]{{0,30}}|{_CAPITAL}&{_CAPITAL}[\w&]{{0,30}}"
_NEXT_SEGMENT = (
    rf"(?: ?/ ?|- ?| -){_CAPITAL}[\w&]{{0,30}}|(?: - )(?={_CAPITAL}{_CAPITAL})[\w&]{{2,30}}"
)
_NUMBERED = r"(?<![^\W_/.,-])\d{1,6}[a-z]?(?: ?/ ?|- ?| -)(?:(?:19|20)\d\d ?/ ?)?"
_SYMBOL = re.compile(
    rf"(?:{_NUMBERED}|(?<![\w/])/ ?)(?:{_FIRST_SEGMENT})(?:{_NEXT_SEGMENT}){{0,6}}{_END}"
    rf"|{_START}(?:{_FIRST_SEGMENT})(?:[/-]{_CAPITAL}[\w&]{{0,30}}){{1,6}}{_END}"
)

# --- times and numbers ------------------------------------------------------------------------

_HOUR = r"\d{1,3}"
_CLOCK = re.compile(
    rf"{_START}(?:(?P<hour>{_HOUR})(?: ?giờ ?| ?h ?|:)(?P<minute>[0-5]\d)(?: ?phút)?"
    r"(?![^\W_]|[/.-]\d)"
    rf"|(?P<loose_hour>{_HOUR}) ?giờ (?P<loose>[0-5]?\d) ?phút{_END}"
    rf"|(?P<only>{_HOUR})(?: ?giờ| ?h| hours?){_END})",
    re.IGNORECASE,
)
_DIGITS = re.compile(rf"{_START}\d+(?:(?:[.,:]| ?/ ?)\d+)*{_END}")
_MIXED = re.compile(rf"{_START}[^\W_]*\d[^\W_]*")
_THOUSANDS = re.compile(r"(?P<by_dot>\d{1,3}(?:\.\d{3})+(?:,\d+)?)|\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(re.escape(words) for words in sorted(table, key=len, reverse=True))


def _table(rows: dict[str, str]) -> dict[str, str]:
    return {words: name for name, listed in rows.items() for words in listed.split("|")}


_UNITS = _table(
    {
        "%": "%|phần trăm|percent|per cent",
        "working day": "ngày làm việc|working day|working days|business day|business days",
        "day": "ngày|day|days|calendar day|calendar days",
        "week": "tuần|week|weeks",
        "month": "tháng|month|months",
        "year": "năm|year|years",
        "quarter": "quý|quarter|quarters",
        "minute": "phút|minute|minutes",
        "time": "lần|time|times",
        "thousand": "nghìn|ngàn|thousand",
        "million": "triệu|million",
        "billion": "tỷ|tỉ|billion",
        "dong": "đồng|vnd|vnđ|đ",
    }
)
_LABELS = _table(
    {
        "day": "ngày|mùng|mồng|day",
        "month": "tháng",
        "article": "điều|article",
        "clause": "khoản|clause",
        "point": "điểm|point",
        "section": "mục|section",
        "chapter": "chương|chapter",
        "part": "phần|part",
        "quarter": "quý|quarter",
        "term": "khóa",
        "time": "lần thứ|thứ",
        "level": "mức độ|level",
        "annex": "phụ lục|mẫu|mẫu số|annex|form",
    }
)
_LIMITS = _table(
    {
        "before": "trước|before|prior to",
        "until": "chậm nhất|muộn nhất|hạn cuối|hạn chót|thời hạn|hạn|đến|tới|không muộn hơn"
        "|không quá ngày|by|until|till|no later than|not later than|deadline|to",
        "after": "sau|after|following",
        "from": "từ|kể từ|tính từ|from|since|starting|starting from",
        "within": "trong|trong vòng|trong thời hạn|within",
        "at least": "ít nhất|tối thiểu|không dưới|không ít hơn|at least|no less than|not less than",
        "at most": "tối đa|nhiều nhất|không quá|không vượt quá"
        "|at most|up to|no more than|not more than",
        "over": "trên|hơn|quá|over|more than|above",
        "under": "dưới|under|less than|fewer than|below",
    }
)
_DAY_LIMITS = frozenset({"before", "until", "after", "from"})
_LIMITS_OF = {
    FactKind.DATE: _DAY_LIMITS,
    FactKind.TIME: _DAY_LIMITS,
    FactKind.NUMBER: frozenset(_LIMITS.values()) - {"until", "from"},
}
# What earlier readers have taken out of the text stands as a run of this.
_BLANK = "\x1f"
# Refuses "ngày" in "số 06 ngày 06/01/2022".
_UNIT_AFTER = re.compile(
    rf"[ -]?(?P<words>{_alternatives(_UNITS)})(?![^\W_])(?! ?{_BLANK})", re.IGNORECASE
)
_LABEL_BEFORE = re.compile(rf"{_START}(?P<words>{_alternatives(_LABELS)}) ?$", re.IGNORECASE)
# A clock time may stand between: "trước 17 giờ ngày 05/12".
_LIMIT_BEFORE = re.compile(
    rf"{_START}(?P<words>{_alternatives(_LIMITS)})(?: là| is|:)?(?: hết| lúc| khoảng)?"
    rf"(?:,? ?{_BLANK}+,?)?(?: (?:ngày|tháng|năm|the))? ?$",
    re.IGNORECASE,
)
_LOOK_BACK = 64
_LOOK_AHEAD = 24


class _Found(NamedTuple):
    kind: FactKind
    value: str
    start: int
    end: int


def stated(text: str) -> tuple[Fact, ...]:
    """Every fact in ``text`` (canonical form), in reading order."""
    found: list[_Found] = []
    rest = text
    for read in (_emails, _links, _symbols, _dates, _english_dates, _times, _numbers, _mixed):
        new = list(read(rest))
        found += new
        rest = _without(rest, new)
    return tuple(_placed(text, rest, one) for one in sorted(found, key=lambda one: one.start))


def _without(text: str, taken: list[_Found]) -> str:
    if not taken:
        return text
    letters = list(text)
    for one in taken:
        letters[one.start : one.end] = _BLANK * (one.end - one.start)
    return "".join(letters)


def _placed(text: str, rest: str, one: _Found) -> Fact:
    """The fact with its unit, label and limit, read from what no fact has taken."""
    before = rest[max(0, one.start - _LOOK_BACK) : one.start]
    after = rest[one.end : one.end + _LOOK_AHEAD]
    unit = label = None
    if one.kind is FactKind.NUMBER:
        unit, label = _UNIT_AFTER.match(after), _LABEL_BEFORE.search(before)
    limit = _LIMIT_BEFORE.search(before)
    limit_class = _LIMITS[limit["words"].lower()] if limit else ""
    return Fact(
        kind=one.kind,
        value=one.value,
        words=text[one.start : one.end],
        start=one.start,
        end=one.end,
        unit=_UNITS[unit["words"].lower()] if unit else "",
        label=_LABELS[label["words"].lower()] if label else "",
        limit=limit_class if limit_class in _LIMITS_OF.get(one.kind, ()) else "",
    )


def _emails(text: str) -> Iterator[_Found]:
    for match in _EMAIL.finditer(text):
        yield _Found(FactKind.EMAIL, match.group().casefold(), *match.span())


def _links(text: str) -> Iterator[_Found]:
    for match in _LINK.finditer(text):
        link = match.group().rstrip(".,;:!?")
        yield _Found(FactKind.LINK, link.casefold(), match.start(), match.start() + len(link))


def _symbols(text: str) -> Iterator[_Found]:
    for match in _SYMBOL.finditer(text):
        yield _Found(FactKind.SYMBOL, _symbol_value(match.group()), *match.span())


def _mixed(text: str) -> Iterator[_Found]:
    for match in _MIXED.finditer(text):
        yield _Found(FactKind.SYMBOL, _symbol_value(match.group()), *match.span())


def _symbol_value(printed: str) -> str:
    return printed.replace(" ", "").casefold().lstrip("0")


def _dates(text: str) -> Iterator[_Found]:
    for found in find_dates(text):
        written = text[found.start : found.end]
        # "1.1" and "2-3" are a heading number and a range before they are days of a year.
        if found.year is not None or "/" in written or "tháng" in written.lower():
            yield _date(found)


def _english_dates(text: str) -> Iterator[_Found]:
    return map(_date, find_english_dates(text))


def _date(found: FoundDate) -> _Found:
    parts = (found.year, found.month, found.day)
    value = "-".join("" if part is None else str(part) for part in parts)
    return _Found(FactKind.DATE, value, found.start, found.end)


def _times(text: str) -> Iterator[_Found]:
    for match in _CLOCK.finditer(text):
        hour = int(match["hour"] or match["loose_hour"] or match["only"])
        minute = int(match["minute"] or match["loose"] or 0)
        yield _Found(FactKind.TIME, f"{hour}:{minute:02d}", *match.span())


def _numbers(text: str) -> Iterator[_Found]:
    for match in _DIGITS.finditer(text):
        yield _Found(FactKind.NUMBER, _number_value(match.group()), *match.span())


def _number_value(printed: str) -> str:
    """The value as text: "07" is "7", "1.500" and "1,500" are "1500", "2,5" is "2.5"."""
    number = printed.replace(" ", "")
    thousands = _THOUSANDS.fullmatch(number)
    if thousands:
        number = number.replace("." if thousands["by_dot"] else ",", "")
    if number.count(",") == 1:
        number = number.replace(",", ".")
    return number.lstrip("0") or "0"

"""Dates as they are written in Vietnamese papers, with their places; ``05/12`` is day/month.

Nothing is invented: a year or a day that is not written stays missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.document import PartialDate

_DAY = r"(?P<{0}d>[12]\d|3[01]|0?[1-9])(?!\d)"
_MONTH = r"(?P<{0}m>1[0-2]|0?[1-9])(?!\d)"
_YEAR = r"(?P<{0}y>(?:19|20)\d\d)(?!\d)"
_BLANK = r"[\s.…_*]{0,16}"

# "05/12/2019", "05/12"; refuses "15/12/20", "1/2/3", "05/12/20190", "16/5-NQ".
_TAIL = r"(?!\d|[/-]\d|[.]\d|(?-i:/[A-ZĐ]|-[A-ZĐ]{2}))"
_SLASHED = (
    r"(?<![\d/.,-])"
    + _DAY.format("n")
    + r"\s?/\s?"
    + _MONTH.format("n")
    + rf"(?:\s?/\s?{_YEAR.format('n')})?{_TAIL}"
)
# "5.12.2019", "05-12-2019"; without a year only after "ngày" ("ngày 05-12"), because "1.1" is a
# heading and "5-7" a range.
_SEPARATED = (
    r"(?<![\d/.,-])"
    + _DAY.format("s")
    + r"\s?(?P<sep>[.-])\s?"
    + _MONTH.format("s")
    + rf"\s?(?P=sep)\s?{_YEAR.format('s')}{_TAIL}"
)
_SAID = rf"ngày\s{{1,3}}{_DAY.format('g')}[.-]{_MONTH.format('g')}{_TAIL}"
# "ngày   /5/2022", "ngày …/…/2022": the day or the month was left blank.
_UNFILLED = rf"ngày{_BLANK}/{_BLANK}(?:{_MONTH.format('b')}{_BLANK})?/\s?{_YEAR.format('b')}{_TAIL}"
# "ngày 21 tháng 3 năm 2019", "ngày    tháng 5 năm 2022", "ngày 15 tháng 10".
_WORDED = (
    rf"(?:ngày(?:\s+m[ùồ]ng)?|m[ùồ]ng(?=\s\d)){_BLANK}(?:{_DAY.format('w')})?{_BLANK}tháng{_BLANK}(?:{_MONTH.format('w')})?"
    rf"(?:{_BLANK}năm\s{{0,3}}{_YEAR.format('w')})?"
)
# "15 tháng 10 năm 2022": without "ngày" only with its year, because "6 tháng" is a length of time;
# in "tuần 2 tháng 11/2025", "đợt 2 tháng 11/2025" the figure is no day.
_UNSAID = (
    r"(?<![\d/.,-])(?=\d\d?\s{1,3}tháng)(?<!tuần\s)(?<!đợt\s)(?<!lần\s)(?<!kỳ\s)"
    rf"{_DAY.format('k')}\s{{1,3}}tháng\s{{1,3}}{_MONTH.format('k')}"
    rf"\s{{0,3}}(?:/|năm)\s{{0,3}}{_YEAR.format('k')}"
)
# "tháng 5 năm 2022", "tháng 5/2022", "tháng 10"; "6 tháng" has its number in front and is refused.
_MONTHLY = (
    r"(?<!\d\s)(?<!\w)tháng\s{1,3}"
    + _MONTH.format("t")
    + r"(?!\d)(?:\s{0,3}(?:/|năm)\s{0,3}"
    + _YEAR.format("t")
    + r")?"
)
_YEARLY = r"(?<!\w)năm\s{1,3}" + _YEAR.format("a") + r"(?!\s?[-–]\s?\d)"
# "28/02/25", "28-2-25": read only where a limit's words lead up to it.
_SHORT_YEAR = re.compile(
    rf"{_DAY.format('')}\s?(?P<sign>[/.-])\s?{_MONTH.format('')}\s?(?P=sign)\s?(?P<y>\d\d){_TAIL}"
)
# The first letter is looked at before the forms are tried: a figure, "ngày", "tháng",
# "mùng" or "năm".
_FINDER = re.compile(
    r"(?=[\dntm])(?:"
    + "|".join(
        f"(?:{form})"
        for form in (_WORDED, _UNSAID, _UNFILLED, _SLASHED, _SEPARATED, _SAID, _MONTHLY, _YEARLY)
    )
    + ")",
    re.IGNORECASE,
)

# The groups that hold the year, the month and the day, one for each form that writes it.
_PARTS = tuple(
    tuple(form + part for form in forms)
    for part, forms in (("y", "nskbwta"), ("m", "nskgbwt"), ("d", "nskgw"))
)
_FIGURE = re.compile(r"\d")

_ENGLISH_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SHORTENED = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _ENGLISH_MONTHS)
_MONTH_NAME = rf"(?P<name>{_SHORTENED})"
_ENGLISH = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?{_MONTH_NAME}\b\.?"
    r"(?:\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,?\s+(?P<y>(?:19|20)\d\d))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date mention: the parts that are written, None for the others, and its span."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int

    @property
    def partial(self) -> PartialDate | None:
        """The date as far as it is written; None without a year, or for a day that is not one."""
        if self.year is None:
            return None
        try:
            return PartialDate(
                year=self.year, month=self.month, day=self.day if self.month else None
            )
        except ValueError:
            return None

    @property
    def month_day(self) -> str | None:
        """``MM-DD`` where both are written."""
        if self.month is None or self.day is None:
            return None
        return f"{self.month:02d}-{self.day:02d}"


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundDate]:
    """Every date written in ``text[start:end]``, in order; offsets into ``text``."""
    stop = len(text) if end is None else end
    if not _FIGURE.search(text, start, stop):  # a month or a year has one
        return
    for match in _FINDER.finditer(text, start, stop):
        found = _read(match)
        if found is not None:
            yield found


def date_at(text: str, at: int) -> FoundDate | None:
    """The date that begins exactly at ``at``."""
    match = _FINDER.match(text, at)
    return _read(match) if match else None


def short_year_at(text: str, at: int) -> FoundDate | None:
    """The date with a year of two figures ("28/02/25") that begins exactly at ``at``: 20yy."""
    match = _SHORT_YEAR.match(text, at)
    if match is None:
        return None
    year, month, day = 2000 + int(match["y"]), int(match["m"]), int(match["d"])
    return FoundDate(year=year, month=month, day=day, start=match.start(), end=match.end())


def find_english_dates(text: str) -> Iterator[FoundDate]:
    """Dates written in English ("5 December 2019", "December 5"), for questions."""
    for match in _ENGLISH.finditer(text):
        day = match["d1"] or match["d2"]
        if day is None and match["y"] is None:
            continue
        month = next(
            i for i, name in enumerate(_ENGLISH_MONTHS, 1) if name[:3] == match["name"][:3].lower()
        )
        yield FoundDate(
            year=int(match["y"]) if match["y"] else None,
            month=month,
            day=int(day) if day else None,
            start=match.start(),
            end=match.end(),
        )


def is_before(date: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether a date lies before another as far as both are written."""
    if date is None or other is None:
        return False
    parts = list(zip(_parts(date), _parts(other), strict=True))
    written = [pair for pair in parts if None not in pair]
    return [one for one, _ in written] < [one for _, one in written]


def _parts(date: PartialDate) -> tuple[int | None, ...]:
    return date.year, date.month, date.day


def _read(match: re.Match[str]) -> FoundDate | None:
    year, month, day = (
        next((int(part) for part in match.group(*groups) if part), None) for groups in _PARTS
    )
    if year is None and month is None:
        return None  # a day alone, or a form with nothing filled in
    stripped = match.group().rstrip(" \t\n.…_*")
    return FoundDate(
        year=year,
        month=month,
        day=day,
        start=match.start(),
        end=match.start() + len(stripped),
    )

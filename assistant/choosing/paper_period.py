"""The period that a paper is for, by the words of its title or of a heading in it.

"Kế hoạch … năm 2025" is for that year, "năm học 2024-2025" for August to July, "giai đoạn
2021-2025", "quý I năm 2025", "tháng 9/2025" for what they say. What a paper looks back on ("tổng
kết năm 2024"), the year of a law, a date and what goes on after a year say no period.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ingest.document import DocumentSummary, PartialDate
from ingest.text import folded

_YEAR = r"20\d\d(?!\d)"
_TO = r"\s?(?:-|–|den|toi)\s?(?:het )?(?:nam )?"
_NUMBERED = r"(?P<{}>iv|i{{1,3}}|[1-4])(?!\w)"
_OF = r"(?:\s?/\s?|\s?-\s?| nam | cua nam )"
# One period in folded words; the longer forms are tried first where several begin.
_PERIOD = re.compile(
    rf"(?:hoc ky (?P<term>i{{1,2}}|[12]),? )?nam hoc (?P<sa>{_YEAR})\s?[-–/]"
    r"\s?(?P<sb>20\d\d|\d\d)\b"
    rf"|(?P<ya>{_YEAR}){_TO}(?P<yb>{_YEAR})"
    rf"|\bthang (?P<month>1[0-2]|0?[1-9])(?!\d){_OF}(?P<my>{_YEAR})"
    rf"|\bquy {_NUMBERED.format('quarter')}(?:{_OF}|,? )(?P<qy>{_YEAR})"
    rf"|\b(?:0?6|sau) thang (?P<half>dau|cuoi) nam (?P<hy>{_YEAR})"
    rf"|\bden (?:het |cuoi )?nam (?P<until>{_YEAR})"
    rf"|\bnam (?P<year>{_YEAR})(?:(?:,| va) (?:nam )?(?P<also>{_YEAR}))?"
)
NO_PERIOD = re.compile(
    rf"\bngay \d{{1,2}} thang \d{{1,2}} nam {_YEAR}|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)\d\d"
    rf"|(?<!\d)\d{{1,6}}\s?/\s?{_YEAR}\s?/\s?[a-z]"
    rf"|(?:dinh huong|tam nhin|huong)(?: toi| den)?(?: nam)? {_YEAR}(?:{_TO}{_YEAR})?"
    r"|(?<!phap )(?<!ky )\b(?:luat|phap lenh|hien phap|nghi dinh|thong tu)\b"
    rf"[^,;\d]{{0,80}}(?:so \d+ )?nam (?!hoc){_YEAR}"
)
"""What holds a year and says no period: dates, numbers of papers, laws, a view further ahead."""
# "từ năm học 2024-2025", "năm 2025 và những năm tiếp theo": begins and does not end.
_GOES_ON = re.compile(
    rf"\btu nam hoc {_YEAR}\s?[-–/]\s?\d{{2,4}}\b(?!{_TO})"
    rf"|\btu (?:nam |thang \d{{1,2}}\s?/\s?){_YEAR}(?!{_TO})"
    r"|\bnam (?:hoc )?(?:tiep theo|sau|ke tiep)\b|\btro di\b|\bhang nam\b"
)
# What a clause of a title looks back on.
_LOOKS_BACK = re.compile(
    r"\b(?:tong ket|so ket|kiem diem|quyet toan|bao cao|ket qua thuc hien|nhin lai)\b"
)
_CLAUSE = re.compile(
    r"[;.]| (?:va|,) (?=(?:phuong huong|nhiem vu|ke hoach|trien khai|de ra|xay dung)\b)"
)
# Papers whose title names a year that is not the one they order something for.
_OTHER_KINDS = (
    *("luat", "bo luat", "phap lenh", "hien phap", "nghi dinh", "thong tu", "van ban hop nhat"),
    *("bao cao", "to trinh", "bien ban"),
)
_MONTHS_OF_QUARTER = 3
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ROMAN = ("I", "II", "III", "IV")
# A school year: its first month, that its second half may begin with, and its last one.
_SCHOOL_BEGINS, _JANUARY, _SCHOOL_ENDS = 8, 1, 7
# How long before its period a paper may be issued.
_AHEAD = 1
_AHEAD_OF_YEARS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPeriod:
    """From ``first``, None where it is not said, to ``last``, in ``words`` for a reader.

    ``is_one`` says that each of its days is in it once, so that a day without a year has one;
    in its first ``early`` months a report may be the one of the period before.
    """

    first: dt.date | None
    last: dt.date
    words: str
    is_one: bool = True
    early: int = 1

    def date(self, month: int, day: int | None) -> PartialDate | None:
        """The month, or the day of it, in its year; None where it does not lie in the period."""
        if self.first is None or not self.is_one:
            return None
        for year in range(self.first.year, self.last.year + 1):
            try:
                date = PartialDate(year=year, month=month, day=day)
            except ValueError:
                continue
            if self.first <= dt.date(year, month, day or 1) <= self.last:
                return date
        return None

    def is_early(self, date: PartialDate) -> bool:
        """Whether a date lies in the months in which the period before may still be reported."""
        if self.first is None or date.month is None:
            return False
        return (date.year - self.first.year) * 12 + date.month - self.first.month < self.early


def paper_period(document: DocumentSummary) -> PaperPeriod | None:
    """The period of a paper by its title; None for none, or where its date does not fit it."""
    return _of_paper(document.title or "", document.kind or "", document.issued_on)


def heading_period(heading: str, document: DocumentSummary) -> PaperPeriod | None:
    """The period that a heading names for what stands under it ("II. Nhiệm vụ năm 2025")."""
    return _of_paper(heading, "", document.issued_on)


@lru_cache(maxsize=4096)
def _of_paper(title: str, kind: str, issued: PartialDate | None) -> PaperPeriod | None:
    plain = " ".join(folded(title).split())
    if "20" not in plain or folded(kind).startswith(_OTHER_KINDS):
        return None
    plain = NO_PERIOD.sub(" ; ", plain)
    if _GOES_ON.search(plain):
        return None
    found = dict.fromkeys(
        period
        for clause in _CLAUSE.split(plain)
        if not _LOOKS_BACK.search(clause)
        for period in _periods(clause)
    )
    period = _together(tuple(found))
    return period if period is not None and _fits(period, issued) else None


def _together(found: tuple[PaperPeriod, ...]) -> PaperPeriod | None:
    """Several periods end with the last of them, and give no day its year."""
    if len(found) <= 1:
        return found[0] if found else None
    begins = [one.first for one in found if one.first is not None]
    return PaperPeriod(
        first=min(begins) if len(begins) == len(found) else None,
        last=max(one.last for one in found),
        words=", ".join(one.words for one in found),
        is_one=False,
    )


def _fits(period: PaperPeriod, issued: PartialDate | None) -> bool:
    """Whether a paper of that date may be for the period: in it, or not long before."""
    if issued is None:
        return True
    if dt.date(issued.year, issued.month or 1, issued.day or 1) > period.last:
        return False
    ahead = _AHEAD if period.is_one else _AHEAD_OF_YEARS
    return period.first is None or issued.year >= period.first.year - ahead


def _periods(clause: str) -> Iterator[PaperPeriod]:
    for match in _PERIOD.finditer(clause):
        period = _read(match)
        if period is not None:
            yield period


def _read(match: re.Match[str]) -> PaperPeriod | None:
    read = next(read for group, read in _READERS if match[group])
    return read(match)


def _years(match: re.Match[str]) -> PaperPeriod | None:
    first, last = int(match["ya"]), int(match["yb"])
    if last <= first:
        return None
    return _of_months((first, 1), (last, 12), f"giai đoạn {first}-{last}", is_one=False)


def _month(match: re.Match[str]) -> PaperPeriod:
    year, month = int(match["my"]), int(match["month"])
    return _of_months((year, month), (year, month), f"tháng {month}/{year}", early=0)


def _quarter(match: re.Match[str]) -> PaperPeriod:
    year, number = int(match["qy"]), _QUARTERS[match["quarter"]]
    end = number * _MONTHS_OF_QUARTER
    words = f"quý {_ROMAN[number - 1]}/{year}"
    return _of_months((year, end - _MONTHS_OF_QUARTER + 1), (year, end), words)


def _half_year(match: re.Match[str]) -> PaperPeriod:
    year, is_first = int(match["hy"]), match["half"] == "dau"
    words = f"6 tháng {'đầu' if is_first else 'cuối'} năm {year}"
    return _of_months((year, 1 if is_first else 7), (year, 6 if is_first else 12), words)


def _until(match: re.Match[str]) -> PaperPeriod:
    year = int(match["until"])
    last = dt.date(year, 12, 31)
    return PaperPeriod(first=None, last=last, words=f"năm {year}", is_one=False)


def _year(match: re.Match[str]) -> PaperPeriod | None:
    year, last = int(match["year"]), int(match["also"] or match["year"])
    if last < year:
        return None
    words = f"năm {year}" if last == year else f"năm {year} và {last}"
    return _of_months((year, 1), (last, 12), words, early=2, is_one=last == year)


def _school_year(match: re.Match[str]) -> PaperPeriod | None:
    """A school year or half of one; None for figures that are no school year."""
    year = int(match["sa"])
    if int(match["sb"]) % 100 != (year + 1) % 100:
        return None
    words = f"năm học {year}-{year + 1}"
    if not match["term"]:
        return _of_months((year, _SCHOOL_BEGINS), (year + 1, _SCHOOL_ENDS), words)
    if match["term"] in ("i", "1"):
        return _of_months((year, _SCHOOL_BEGINS), (year + 1, _JANUARY), f"học kỳ I {words}")
    return _of_months((year + 1, _JANUARY), (year + 1, _SCHOOL_ENDS), f"học kỳ II {words}")


def _of_months(
    first: tuple[int, int],
    last: tuple[int, int],
    words: str,
    *,
    early: int = 1,
    is_one: bool = True,
) -> PaperPeriod:
    return PaperPeriod(
        first=dt.date(*first, 1),
        last=dt.date(*last, calendar.monthrange(*last)[1]),
        words=words,
        is_one=is_one,
        early=early,
    )


_READERS: tuple[tuple[str, Callable[[re.Match[str]], PaperPeriod | None]], ...] = (
    *(("sa", _school_year), ("ya", _years), ("month", _month), ("quarter", _quarter)),
    *(("half", _half_year), ("until", _until), ("year", _year)),
)

"""The date in a look-up, in any form that people type, and the query without it."""

from __future__ import annotations

import re

from assistant.naming.kind_words import KIND_NAMES, KINDS_OF_SHORT
from ingest.document import PartialDate

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SEPARATOR = r"\s?[/.\-]\s?"
# "5/2022": a month, unless a kind stands before it ("nghi dinh 04/2015") or a symbol behind it.
_MONTH_ALONE = re.compile(
    rf"(?<![\w/.\-])(?<!so )(?P<month>0?[1-9]|1[0-2])\s?/\s?{_YEAR}(?!\d|\s?[/\-]\s?[a-z])"
)
# Each with its lead ("ngày", "năm"). Accepts "ngay 16/5/2016", "16.5.2016", "2016-05-16", "ngay 16
# thang 5 nam 2016", "thang 5/2016", "nam 2016"; refuses "48/2019/qd", "16/5" and a number's year.
_DATES = (
    re.compile(
        rf"(?<![\d/])(?:ngay\s+)?(?P<day>\d{{1,2}}){_SEPARATOR}(?P<month>\d{{1,2}}){_SEPARATOR}"
        rf"{_YEAR}(?!\d)"
    ),
    re.compile(
        rf"(?:ngay\s+)?(?<!\d)(?P<day>\d{{1,2}})\s+thang\s+(?P<month>\d{{1,2}})\s+nam\s+"
        rf"{_YEAR}(?!\d)"
    ),
    re.compile(rf"(?<!\d){_YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d)"),
    re.compile(rf"(?<!\w)thang\s+(?P<month>\d{{1,2}})(?:\s?/\s?|\s+(?:nam\s+)?){_YEAR}(?!\d)"),
    _MONTH_ALONE,
    re.compile(rf"(?<![\w/.\-])(?<!so )(?:nam\s+)?{_YEAR}(?!\w)(?!\s?[/\-]\s?[a-z])"),
)
_WHOLE_DAYS = _DATES[:3]
# "nam 2020 - 2025", "nam 2020 den nam 2025".
_GOES_ON = re.compile(r"\s?-\s?\d|\s(?:den|toi)(?!\w)")
_SIGN = re.compile(r"[/.\-]")
_SYMBOL_BEHIND = re.compile(r"\s?[/\-]\s?[a-z]")
_KIND_ENDS = re.compile(rf"(?<![^\W_])(?:{'|'.join((*KIND_NAMES, *KINDS_OF_SHORT))}) ?\Z")
_KIND_REACH = 40
# "573/KH-SGDĐT trong năm 2020": when something is done, not when the paper was issued. Refuses
# "tu", which may be the end of a symbol ("27 ct tu nam 2016").
_WHEN_DONE = re.compile(r"(?<!\w)(?:(?:trong|cho|den|toi|het|truoc|sau)\s+){1,3}\Z")
_WHEN_DONE_REACH = 20


def take_date(plain: str) -> tuple[PartialDate | None, str]:
    """The date in folded words, as far as it is given, and the words without it."""
    for pattern in _DATES:
        for match in pattern.finditer(plain):
            if pattern is _MONTH_ALONE and _after_a_kind(plain, match.start()):
                continue
            date = _read(match)
            if date is not None:
                return date, blanked(plain, *match.span())
    return None, plain


def take_time_of_action(plain: str) -> str:
    """Folded words without a time at which something is done, and without the word that says so.

    For words that name a paper by its whole number: of these a day is another than the paper's own
    where "trong", "đến", "hết" … stands before it.
    """
    for pattern in _DATES:
        for match in pattern.finditer(plain):
            before = max(0, match.start() - _WHEN_DONE_REACH)
            lead = _WHEN_DONE.search(plain, before, match.start())
            if lead is not None:
                return blanked(plain, lead.start(), match.end())
    return plain


def take_no_day(plain: str) -> tuple[tuple[int, int] | None, str]:
    """Where a whole day stands that no calendar has ("31/2/2019"), and the words without it.

    Refuses "66.7/2025/nq-cp" and "66.7/2025", which are numbers.
    """
    for pattern in _WHOLE_DAYS:
        for match in pattern.finditer(plain):
            signs = set(_SIGN.findall(match.group()))
            is_number = len(signs) > 1 or _SYMBOL_BEHIND.match(plain, match.end())
            if not is_number and _read(match) is None:
                return match.span(), blanked(plain, *match.span())
    return None, plain


def date_said_at(plain: str, at: int) -> tuple[PartialDate | None, int] | None:
    """The day, month or year said at a place of folded words, and where it ends.

    A year or a month counts only with its word ("nam 2020", "thang 4/2020") and not as the first of
    several ("nam 2020-2025"). The date is None where the calendar has no such day.
    """
    for pattern in _DATES:
        match = pattern.match(plain, at)
        if match is None:
            continue
        if pattern in _WHOLE_DAYS:
            return _read(match), match.end()
        if match.group().startswith(("thang", "nam")) and not _GOES_ON.match(plain, match.end()):
            return _read(match), match.end()
    return None


def _read(match: re.Match[str]) -> PartialDate | None:
    try:
        return PartialDate(**{name: int(part) for name, part in match.groupdict().items()})
    except ValueError:
        return None


def _after_a_kind(plain: str, at: int) -> bool:
    return _KIND_ENDS.search(plain[max(0, at - _KIND_REACH) : at]) is not None


def blanked(plain: str, start: int, end: int) -> str:
    """The text with a piece taken out; what stands behind keeps its place."""
    return plain[:start] + " " * (end - start) + plain[end:]

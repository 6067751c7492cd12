"""The date in a look-up, in any form that people type, and the query without it."""

from __future__ import annotations

import re

from assistant.kind_words import KIND_NAMES, KINDS_OF_SHORT
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
_KIND_ENDS = re.compile(rf"(?<![^\W_])(?:{'|'.join((*KIND_NAMES, *KINDS_OF_SHORT))}) ?\Z")
_KIND_REACH = 40


def take_date(plain: str) -> tuple[PartialDate | None, str]:
    """The date in folded words, as far as it is given, and the words without it."""
    for pattern in _DATES:
        for match in pattern.finditer(plain):
            if pattern is _MONTH_ALONE and _after_a_kind(plain, match.start()):
                continue
            try:
                date = PartialDate(**{name: int(part) for name, part in match.groupdict().items()})
            except ValueError:
                continue
            return date, blanked(plain, *match.span())
    return None, plain


def _after_a_kind(plain: str, at: int) -> bool:
    return _KIND_ENDS.search(plain[max(0, at - _KIND_REACH) : at]) is not None


def blanked(plain: str, start: int, end: int) -> str:
    """The text with a piece taken out; what stands behind keeps its place."""
    return plain[:start] + " " * (end - start) + plain[end:]

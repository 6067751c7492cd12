"""What a letter of correction says was printed, and what is to be read instead.

'Tại khoản 2: đã in "trước ngày 24/10/2025", nay sửa lại là "trước ngày 20/10/2025".' It changes the
paper that it names and leaves the words there as they are, so whoever quotes them is to be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.dates import FoundDate, find_dates
from ingest.led import plain_of
from ingest.timing.limit import Limit

_LONGEST = 400
_WORD = re.compile(r"[^\W\d_]{2}")
_QUOTED = re.compile(rf"[“\"«](?P<said>[^“”\"«»]{{2,{_LONGEST}}})[”\"»]")
_PRINTED = r"(?:in|ghi|viết|đánh\s+máy|nêu|ban\s+hành|trình\s+bày)"
_WRONGLY = rf"(?:(?:đã|bị)\s+{_PRINTED}|{_PRINTED}\s+(?:sai|nhầm|lộn)|{_PRINTED}\s+là)(?!\w)"
_CORRECTS = (
    r"(?:sửa(?:\s+đổi)?|đính\s+chính|điều\s+chỉnh|chỉnh\s+sửa|hiệu\s+chỉnh|chữa|đổi|"
    r"thay(?:\s+thế)?)"
)
_READS = rf"(?:{_CORRECTS}|đọc|hiểu|{_PRINTED})"
# What is said between the words that were printed and those that are right.
_NOW = re.compile(
    rf"(?<!\w)(?:{_READS}(?:\s+(?:lại|đúng|thống\s+nhất)){{0,2}}\s+(?:là|thành|bằng)|"
    rf"{_READS}\s+(?:lại|đúng)|đúng(?:\s+(?:phải\s+)?là)?)(?:\s+(?:như\s+sau|là)){{0,2}}\s*:?\s*\Z",
    re.IGNORECASE,
)
# "sửa cụm từ "…" tại điểm a thành "…"": the verb stands before both.
_BECOMES = re.compile(
    r"(?:(?<!\w)(?:thành|bằng|là)(?:\s+(?:cụm\s+từ|từ|chữ|nội\s+dung|số|câu))?|→|->)\s*:?\s*\Z",
    re.IGNORECASE,
)
# "thay cụm từ "…" bằng cụm từ "…"": how one law amends another, and nobody's limit.
_AMENDS = re.compile(r"(?<!\w)bằng(?!\w)", re.IGNORECASE)
_VERB = re.compile(rf"(?<!\w)(?:{_CORRECTS}|{_WRONGLY})(?!\w)", re.IGNORECASE)
# Where the words of a limit begin before its day.
_LED_BY = re.compile(
    r"(?:(?:trước|đến|hết|chậm\s+nhất(?:\s+là)?|vào)\s+){0,3}(?:ngày\s+)?(?=\d)", re.I
)
_BEFORE = 80
_BETWEEN = 140
_SENTENCE = re.compile(r"[.;](?=\s)")
# "đã ghi hạn nộp là trước ngày 24/10/2025, nay sửa lại là trước ngày 20/10/2025": without marks.
_UNQUOTED = re.compile(
    rf"(?<!\w){_WRONGLY}(?:\s+là)?\s*:?\s+(?P<printed>[^“”\"«»;:\n]{{3,200}}?)[,;]?\s+"
    rf"(?:nay|xin)\s+(?:được\s+|xin\s+){{0,2}}{_READS}(?:\s+(?:lại|đúng)){{0,2}}\s+(?:là|thành)\s*:?\s+"
    r"(?P<right>[^“”\"«»;:\n]{3,200}?)(?=[.;]?\s*\Z|[.;]\s)",
    re.IGNORECASE,
)
_MAY_CORRECT = ("sửa", "chính", "chỉnh", "chữa", "đổi", "thay", "đọc", "đúng", "lại là")
_BEGINS = re.compile(
    rf"(?<!\w)(?:(?:đã|bị)\s+{_PRINTED}|{_PRINTED}|{_CORRECTS})(?:\s+\w{{2,6}}){{0,2}}\s*:?\s*\Z",
    re.IGNORECASE,
)
_STRICT = re.compile(r"(?<!\w)trước(?!\w)[^,;]{0,40}\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """The places in a text of the words that were printed, and of those that are right.

    ``start:end`` is all of it, from what leads to the first to the mark behind the second.
    """

    start: int
    end: int
    printed: tuple[int, int]
    right: tuple[int, int]


def corrections_in(text: str) -> tuple[Correction, ...]:
    """The corrections that a paragraph makes, in order."""
    plain = plain_of(text)
    if not any(word in plain for word in _MAY_CORRECT):
        return ()
    quoted = tuple(_in_marks(text))
    return quoted or tuple(_without_marks(text))


def corrected_limits(text: str, plain: str) -> Iterator[Limit]:
    """Days that a correction puts in the place of others."""
    if not any(word in plain for word in _MAY_CORRECT):
        return
    for one in corrections_in(text):
        days = days_of(text, one)
        if days is None or _AMENDS.search(text[one.printed[1] : one.right[0]]):
            continue
        new = days[1]
        yield Limit(
            start=one.start,
            end=one.end,
            date=new.partial,
            month_day=new.month_day if new.year is None else None,
            strict=_STRICT.search(text, one.right[0], new.start) is not None,
            binds=True,
            is_moved=True,
        )


def days_of(text: str, one: Correction) -> tuple[FoundDate, FoundDate] | None:
    """The day that was printed and the one that is right; None where it is of no day."""
    old, new = (_only_day(text, *span) for span in (one.printed, one.right))
    if (
        old is None
        or new is None
        or (old.day, old.month, old.year) == (new.day, new.month, new.year)
    ):
        return None
    return old, new


def _only_day(text: str, start: int, end: int) -> FoundDate | None:
    days = [one for one in find_dates(text) if start <= one.start and one.end <= end]
    whole = [one for one in days if one.day and one.month]
    return whole[0] if len(days) == len(whole) == 1 else None


def _in_marks(text: str) -> Iterator[Correction]:
    taken = -1
    for first, second in pairwise(_QUOTED.finditer(text)):
        between = text[first.end() : second.start()]
        last = _SENTENCE.split(between)
        if first.start() < taken or len(between) > _BETWEEN or any(map(_WORD.search, last[:-1])):
            continue
        before = _SENTENCE.split(text[max(0, first.start() - _BEFORE) : first.start()])[-1]
        is_led = _VERB.search(before) is not None and _BECOMES.search(between) is not None
        if is_led or _NOW.search(between):
            taken = second.end()
            yield Correction(
                start=_begin(text, first.start()),
                end=second.end(),
                printed=first.span("said"),
                right=second.span("said"),
            )


def _without_marks(text: str) -> Iterator[Correction]:
    for found in _UNQUOTED.finditer(text):
        one = Correction(
            start=found.start(),
            end=found.end(),
            printed=found.span("printed"),
            right=found.span("right"),
        )
        yield _of_the_day(text, one)


def _of_the_day(text: str, one: Correction) -> Correction:
    """A correction of a limit without what leads to its day ("hạn nộp là trước ngày …")."""
    days = days_of(text, one)
    leads = [_LED_BY.search(text, *span) for span in (one.printed, one.right)] if days else []
    if days is None or None in leads:
        return one
    begins = [lead.start() for lead in leads if lead]
    return replace(one, printed=(begins[0], one.printed[1]), right=(begins[1], one.right[1]))


def _begin(text: str, start: int) -> int:
    """Where "đã in" begins before the words that were printed; these, where nothing else does."""
    at = max(0, start - _BEFORE)
    lead = _BEGINS.search(text[at:start])
    return at + lead.start() if lead and _WORD.search(text[at : at + lead.start()]) else start

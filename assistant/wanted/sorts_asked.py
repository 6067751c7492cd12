"""What sort of figure a question asks for: its unit, and whether the most or the least of it.

"Nhiều nhất bao nhiêu phần trăm" asks for a share that is a ceiling. The words that say so are of
the question alone: papers write "không quá 10%", so that they are no part of what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.question import Language, Question
from assistant.selection import Accepts, has_number
from assistant.units import Unit, syllables
from assistant.wanted import amounts
from ingest.text import folded


@dataclass(frozen=True, slots=True)
class _Bound:
    """A sort of limit: how it is asked for, and how sentences say it, both folded."""

    asked: re.Pattern[str]
    said: re.Pattern[str]


_BOUNDS = (
    _Bound(
        re.compile(
            r"\b(?:(?:toi|nhieu|cao|nang|lon|lau|dai|cham|muon|tre|xa) (?:da|nhat)|khong (?:duoc )?"
            r"(?:vuot )?qua|muc tran|gioi han|at most|maximum|longest|largest|highest|latest|"
            r"up to|no more than|capped|ceiling)\b"
        ),
        re.compile(
            r"\b(?:toi da|khong (?:duoc )?(?:vuot )?qua|khong vuot|khong (?:tre|muon|cham) (?:hon|"
            r"qua)|(?:nhieu|cao|cham|muon|lau|dai|lon|tre) nhat|muc tran|tro xuong|gioi han|"
            r"khong lon hon|khong cao hon|(?:trong|truoc) thoi han|trong vong)\b"
        ),
    ),
    _Bound(
        re.compile(
            r"\b(?:(?:toi|it|thap|ngan|nho|nhe|som) (?:thieu|nhat)|khong duoi|khong it hon|"
            r"at least|minimum|shortest|smallest|lowest|fewest)\b"
        ),
        re.compile(
            r"\b(?:toi thieu|(?:it|thap|ngan|nho|som) nhat|khong (?:duoi|it hon|thap hon|nho hon)|"
            r"tro len|phai (?:co|dat) tu)\b"
        ),
    ),
)
# What goes with how much and says no matter: "mỗi tháng", "một người", "mấy tiền".
_HOW_MUCH = re.compile(
    r"\b(?:bao nhieu|may|how (?:many|much|long))\b"
    r"(?: (?:%|phan tram|tien|dong|trieu|nguoi|ca nhan|ngay|gio|tuan|thang|nam|lan|mb|gb|mw|"
    r"ha|hec ?ta|met|m2|km))?|"
    r"\b(?:mot|moi|1) (?:thang|nam|ngay|tuan|nguoi|lan|luot|quy|buoi|tiet)\b|\bphan tram\b|"
    r"\bpercent\b|\bbao lau\b|\b(?:length|period|duration) of\b"
)

_PAID_ASKED = re.compile(r"\b(?:how much|what) (?:[a-z']+ ){0,10}?(?:charged|receives?)\b")
_COMMA = re.compile(r"[,;]\s")
_WHEN = r"(?:khi|ngay|thang|nam|luc|bao|hom) (?:nao|gio|may|bao nhieu)"
# The last day of a time ("được làm đến khi nào"), and the time by which it has to be done.
_TIMES = (
    (
        re.compile(rf"\b(?:den|toi) (?:het )?{_WHEN}\b|\buntil (?:when|what|which)\b"),
        re.compile(r"\b(?:den|toi) (?:het )?(?:ngay |thang |nam |quy )?\d"),
    ),
    (
        re.compile(
            rf"\b(?:(?:cham|muon|tre) nhat|truoc|han chot|han cuoi)(?: cung)? (?:la |vao |den )?"
            rf"{_WHEN}\b"
        ),
        re.compile(
            r"\b(?:(?:cham|muon|tre) nhat|truoc|thoi han|trong vong)\b[^.;]{0,40}\b"
            r"(?:\d{1,3}\)? (?:ngay|gio|thang|tuan)|(?:ngay|thang|gio) \d|\d{1,2}/\d)"
        ),
    ),
)


def bound_asked(question: Question) -> Accepts | None:
    """Whether a sentence says the sort of limit that is asked for; None where none is."""
    bound = next((one for one in _BOUNDS if one.asked.search(question.cues)), None)
    if bound is None:
        return None
    return lambda one: bound.said.search(folded(one.said)) is not None


def is_time_asked(question: Question) -> bool:
    """Whether the end of a time is asked for, or by when something has to be done."""
    return _time_asked(question) is not None


def _time_asked(question: Question) -> re.Pattern[str] | None:
    return next((said for asked, said in _TIMES if asked.search(question.cues)), None)


def figure_asked(question: Question) -> Accepts | None:
    """Whether a sentence has a figure of the sort asked for; None where the sort is not said."""
    time = _time_asked(question)
    if time is not None:
        return lambda one: time.search(folded(one.said)) is not None
    accepts = amounts.sort_counted(question)
    if accepts is None and question.language is not Language.ENGLISH:
        accepts = amounts.counted_beside(question)  # in English an adjective may stand first
    elif accepts is None and _PAID_ASKED.search(question.cues):
        accepts = amounts.money_said(question)
    if accepts is None:
        return None
    sort, limits = accepts, bound_asked(question)
    if limits is None:
        return lambda one: sort(one) and has_number(one)
    # "Từ 12 tuổi trở lên, trong 05 ngày": the limit is of the clause that it stands in.
    return lambda one: any(
        sort(part) and has_number(part) and limits(part) for part in _clauses(one)
    )


def _clauses(one: Unit) -> Iterator[Unit]:
    for said in _COMMA.split(one.said):
        yield replace(one, said=said, syllables=syllables(said))


def words_of_the_sort(question: Question) -> tuple[str, ...]:
    """The words of the question that say the sort of figure, and nothing of what it is of."""
    patterns = (_HOW_MUCH, *(one.asked for one in _BOUNDS))
    found = (match.group() for one in patterns for match in one.finditer(question.plain))
    return tuple(dict.fromkeys(found))

"""Whose duty is asked about: "Phường nộp báo cáo trước ngày mấy".

The same report goes up in steps, each with its own day; the day of the office above is not that of
the office below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.question import Question
from ingest.text import folded
from vectorstore.evidence import StoredObligation

_COMMUNE = r"\b(?:xa|phuong|dac khu)\b"
_SCHOOL = r"\b(?:nha truong|truong|co so giao duc|hieu truong)\b"
# How somebody who acts is called in a question, and in a paper.
_SORTS = tuple(
    (re.compile(asked), re.compile(said))
    for asked, said in (
        (rf"\A(?:(?:cac|moi|ubnd|uy ban nhan dan|cap) ){{0,3}}{_COMMUNE}", _COMMUNE),
        (r"\A(?:cac |moi )?(?:nha )?truong(?! (?:phong|ban|thon|khoa|doan)\b)", _SCHOOL),
        (r"\A(?:cac |moi )?(?:doanh nghiep|cong ty)\b", r"\b(?:doanh nghiep|cong ty|dn)\b"),
    )
)
_ACTS = re.compile(r"\b(?:nop|gui|bao cao|phai|hoan thanh)\b")


def of_the_doer(duties: Iterable[StoredObligation], question: Question) -> list[StoredObligation]:
    """The duties without those of others, where one is of the sort that the question begins with.

    All where none is: a duty may be said of "các đơn vị".
    """
    every = list(duties)
    sort = _sort_asked(question)
    if sort is None or not any(sort.search(who) for who in map(_who, every)):
        return every
    return [one for one in every if not _who(one) or sort.search(_who(one))]


def are_of_the_doer(duties: Iterable[StoredObligation], question: Question) -> bool:
    """Whether all duties are of the sort of doer that the question begins with."""
    sort = _sort_asked(question)
    return sort is not None and all(sort.search(_who(one)) for one in duties)


def _sort_asked(question: Question) -> re.Pattern[str] | None:
    if _ACTS.search(question.plain) is None:
        return None
    return next((said for asked, said in _SORTS if asked.search(question.plain)), None)


def _who(duty: StoredObligation) -> str:
    return folded(duty.obligation.who or "")

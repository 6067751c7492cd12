"""Who has to do it, where a question says so: "chi bộ gửi … trước ngày nào", "… của đơn vị nào".

The same report is due from several, each by its own day; the day of another is not asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.question import Question
from ingest.text import folded
from vectorstore.evidence import StoredObligation

# How a question and a duty name those who do it. What is "của Sở" is set by it as often as done.
_DOERS = {
    "chi bo": r"chi bo|chi uy|cap uy",
    "cong doan": r"cong doan",
    "doan thanh nien": r"doan thanh nien|doan truong|chi doan|lien doi",
    "don vi truc thuoc": r"don vi(?: su nghiep)? truc thuoc",
    "to chuyen mon": r"(?:cac )?to chuyen mon|to truong",
}
_NAMED = re.compile(
    r"(?:\A|\b(?:cua|doi voi) )(?:cac |moi |nhung )?(?:"
    + "|".join(f"(?P<{kind.replace(' ', '_')}>{said})" for kind, said in _DOERS.items())
    + r")\b"
)
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
_OF = re.compile(r"\bcua (?P<whose>[^,;:]{2,80})")


def doer_asked(question: Question) -> tuple[str, str] | None:
    """The kind of those that a question has do it, and the words that name them; else None."""
    match = _NAMED.search(question.plain)
    if match is None or match.lastgroup is None:
        return None
    return match.lastgroup.replace("_", " "), match[match.lastgroup]


def does(duty: StoredObligation, kind: str) -> bool:
    """Whether a duty falls on those of a kind: "báo cáo của Phòng …" is of no one else."""
    one = duty.obligation
    whose = _OF.search(folded(one.what))
    bearer = whose["whose"] if whose else folded(one.who or "")
    return re.search(rf"\b(?:{_DOERS[kind]})\b", bearer) is not None


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

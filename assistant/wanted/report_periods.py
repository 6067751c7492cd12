"""Of which period a report is asked for: a paper that sets no "báo cáo quý" sets no day for it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.question import Question
from ingest.document import Obligation, Recurrence
from ingest.text import folded
from vectorstore.evidence import StoredObligation

# Refuses "báo cáo tháng 12", "báo cáo năm 2019", "báo cáo quy chế", "báo cáo Năm dân vận khéo".
_ASKED = re.compile(
    r"\bbao cao (?:dinh ky |tong ket |ket qua )?(?:hang |moi |cuoi |ca )?"
    r"(?P<period>tuan|quy|(?:6|sau) thang|9 thang|thang|nam)\b"
    r"(?! (?:nay|sau|toi|truoc|nao|may|che|dan|dinh|hoach|i{1,3}\b|iv\b|\d)|(?<!ca nam) hoc)"
)
# "Báo cáo dân vận 6 tháng đầu năm": its matter in between. "Báo cáo trong 6 tháng" says how long.
_NO_MATTER = r"(?!(?:trong|sau|truoc|moi|cu|tung|qua|tren|hon|duoi)\b)"
_OF_MONTHS = re.compile(
    rf"\bbao cao (?:{_NO_MATTER}[a-z]+ ){{0,6}}(?P<period>(?:6|sau|9|chin) thang|ca nam)"
    r"(?= (?:dau|cuoi) nam\b| (?:nam )?(?:19|20)\d\d\b|\W*\Z|,? (?:phai |can )?(?:nop|gui|ve|cho|"
    r"truoc|cham|han|la|den|vao|duoc|ngay|hom|khi|bao gio)\b)"
)
# "Báo cáo quý III" is due as one of a quarter is; what such a report says need not call it so.
_OF_ONE_QUARTER = re.compile(
    r"\bbao cao (?:dinh ky |tong ket |ket qua )?quy (?:i{1,3}|iv|[1-4])\b(?![/-])|"
    r"\b(?:first|second|third|fourth|last)[- ]quarter reports?\b|\bquarterly reports?\b"
)
_ASKED_IN_ENGLISH = re.compile(
    r"\b(?P<period>weekly|monthly|quarterly|annual|yearly|(?:six|6)[- ]month(?:ly)?|"
    r"half[- ]year(?:ly)?) reports?\b"
)
_ENGLISH = {
    "weekly": "tuan",
    "monthly": "thang",
    "quarterly": "quy",
    "annual": "nam",
    "yearly": "nam",
}
# "báo cáo năm", "báo cáo hằng năm", "báo cáo cuối năm"; refuses "năm 2025", "tỉnh Hà Nam".
_NAMED = {
    "nam": r"\bbao cao (?:tong ket |dinh ky |ket qua )?(?:hang |hang quy va |cuoi |ca )?nam\b"
    r"(?! (?:\d|dan van|nay|sau|truoc)|(?<!ca nam) hoc)",
    "thang": r"\bbao cao (?:dinh ky )?(?:hang )?thang\b(?! \d)",
}
_RECURS = {
    "thang": Recurrence.MONTHLY,
    "quy": Recurrence.QUARTERLY,
    "6 thang": Recurrence.HALF_YEARLY,
    "nam": Recurrence.YEARLY,
}


def period_asked(question: Question) -> str | None:
    """The period of the report asked for, folded: "quy", "6 thang"; None where none is said."""
    if match := _ASKED.search(question.plain) or _OF_MONTHS.search(question.plain):
        return match["period"].replace("sau", "6").replace("chin", "9").removeprefix("ca ")
    if match := _ASKED_IN_ENGLISH.search(question.plain):
        return _ENGLISH.get(match["period"], "6 thang")
    return None


def period_due(question: Question) -> str | None:
    """The period of the report whose day is asked for, that of one quarter too."""
    quarter = "quy" if _OF_ONE_QUARTER.search(question.plain) else None
    return period_asked(question) or quarter


def of_period(duties: Iterable[StoredObligation], period: str) -> list[StoredObligation]:
    """The reports of that period: first those that are called so, then those that come back so.

    Where no paper has either, any that may be of it: a report on the plan of a year.
    """
    kept = [one for one in duties if _may_be_of(one.obligation, period)]
    called = [one for one in kept if _is_called(one.obligation, period)]
    recurs = _RECURS.get(period)
    others = [one for one in kept if recurs and one.obligation.recurrence is recurs]
    return [*called, *(one for one in others if one not in called)] or kept


def _may_be_of(duty: Obligation, period: str) -> bool:
    """Whether a report is of that period, by its words or by how often it comes back."""
    said = folded(f"{duty.what} {duty.words}").replace("sau thang", "6 thang")
    if period == "thang":  # "báo cáo 6 tháng" is no monthly one, "tháng 12" says when
        said = re.sub(r"\d thang|thang \d", " ", said)
    comes_back = duty.recurrence is not None and duty.recurrence is _RECURS.get(period)
    return comes_back or re.search(rf"\b{period}\b", said) is not None


def _is_called(duty: Obligation, period: str) -> bool:
    said = folded(duty.what).replace("sau thang", "6 thang")
    return re.search(_NAMED.get(period, rf"\b{period}\b"), said) is not None

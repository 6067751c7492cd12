"""Of which period a report is asked for: a paper that sets no "báo cáo quý" sets no day for it."""

from __future__ import annotations

import re

from assistant.question import Question
from ingest.document import Obligation, Recurrence
from ingest.text import folded

# Refuses "báo cáo tháng 12", "báo cáo năm 2019", "báo cáo quy chế", "báo cáo Năm dân vận khéo".
_ASKED = re.compile(
    r"\bbao cao (?:dinh ky )?(?:hang |moi )?"
    r"(?P<period>tuan|quy|(?:6|sau) thang|9 thang|thang|nam)\b"
    r"(?! (?:nay|sau|toi|truoc|nao|may|hoc|che|dan|dinh|hoach|i{1,3}\b|iv\b|\d))"
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
_RECURS = {
    "thang": Recurrence.MONTHLY,
    "quy": Recurrence.QUARTERLY,
    "6 thang": Recurrence.HALF_YEARLY,
    "nam": Recurrence.YEARLY,
}


def period_asked(question: Question) -> str | None:
    """The period of the report asked for, folded: "quy", "6 thang"; None where none is said."""
    if match := _ASKED.search(question.plain):
        return match["period"].replace("sau", "6")
    if match := _ASKED_IN_ENGLISH.search(question.plain):
        return _ENGLISH.get(match["period"], "6 thang")
    return None


def is_of_period(duty: Obligation, period: str) -> bool:
    """Whether a report is of that period, by its words or by how often it comes back."""
    said = folded(f"{duty.what} {duty.words}").replace("sau thang", "6 thang")
    if period == "thang":  # "báo cáo 6 tháng" is no monthly one, "tháng 12" says when
        said = re.sub(r"\d thang|thang \d", " ", said)
    comes_back = duty.recurrence is not None and duty.recurrence is _RECURS.get(period)
    return comes_back or re.search(rf"\b{period}\b", said) is not None

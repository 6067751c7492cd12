"""Who has to do it, where a question says so: "chi bộ gửi … trước ngày nào", "… của đơn vị nào".

The same report is due from several, each by its own day; the day of another is not asked for.
"""

from __future__ import annotations

import re

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

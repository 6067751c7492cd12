"""To whom a question has something sent: "hạn gửi danh sách về Sở là ngày nào".

The same thing may go to several offices, each by its own day; what goes elsewhere is not asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.question import Question
from assistant.units import syllables
from ingest.acting.recipients import recipient
from ingest.text import folded
from vectorstore.evidence import StoredObligation

# "sở" is "số" without its marks, which counts something or stands before a figure.
_OFFICE = (
    r"so(?! (?:lieu|luong|sach|ho|tay|lan|nguoi|bao|may|hieu|phieu|tien|nha|\d))|phong|bo(?= )|"
    r"ubnd|"
    r"uy ban|hdnd|dang uy|huyen uy|tinh uy|thanh uy|chi bo|cong doan|van phong|hieu truong|"
    r"giam doc|chu tich|ban giam hieu|ke toan|van thu"
)
_ASKED = re.compile(
    rf"\b(?:gui|nop|bao cao|trinh|dang ky)\b(?: (?!truoc\b|ngay\b)[^\s?,.;]+){{0,9}}? ?"
    rf"(?:(?:ve|cho|den|len|voi|toi|gui|nop) )(?:cac )?(?P<to>{_OFFICE})\b"
)
# "đăng ký 02 sáng kiến với Đảng ủy xã": an office named in what is due.
_NAMED = re.compile(rf"\b(?:voi|ve|cho|den|len) (?P<to>{_OFFICE})\b")
_SENT_AT_ONCE = re.compile(rf"\b(?:gui|nop|trinh) (?P<to>{_OFFICE})\b")


def receiver_asked(question: Question) -> str | None:
    """The kind of office that a question has something sent to, folded; None where it has not."""
    found = _SENT_AT_ONCE.search(question.plain) or _ASKED.search(question.plain)
    return found["to"] if found else None


def not_elsewhere(question: Question, duties: Iterable[StoredObligation]) -> list[StoredObligation]:
    """The duties without those that go to an office of another kind; all where each does."""
    every = list(duties)
    kind = receiver_asked(question)
    if kind is None:
        return every
    wanted = kind.split()
    kept = [one for one in every if _may_go_to(one, wanted)]
    return kept or every


def _may_go_to(duty: StoredObligation, kind: list[str]) -> bool:
    one = duty.obligation
    named = _NAMED.search(folded(one.what))
    to = one.to or recipient(one.what, "") or (named["to"] if named else None)
    if to is None:
        return True
    words = syllables(to)
    return any(list(words[at : at + len(kind)]) == kind for at in range(len(words)))

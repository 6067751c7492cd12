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
    r"so(?! (?:lieu|luong|sach|ho|tay|lan|nguoi|bao|may|hieu|phieu|tien|nha|\d))|phong|"
    r"bo(?= (?!may\b|phan\b|mon\b|sung\b|luat\b|quy\b|tieu\b|cau\b|de\b|ho so\b|trang\b))|"
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
_SENT_IN_ENGLISH = re.compile(
    r"\b(?:send|sends|sent|submit|submits|submitted|report|reports|reported)\b[^?.,;]{0,90}? to "
    r"(?:the |its |their )?(?:[a-z]+ ){0,3}?(?P<to>ministry|department|people's committee)\b"
)
_IN_ENGLISH = {"ministry": "bo", "department": "so", "people's committee": "ubnd"}

# Offices that have things sent to them, each with how its own parts begin. A Phòng Giáo dục or
# a Phòng of a commune is no part of a Sở.
_OF_THE_PARTY = re.compile(
    r"(?:van phong|ban (?:xay dung dang|to chuc|tuyen giao|dan van|thuong vu)|"
    r"uy ban kiem tra|thuong truc)\b"
)
_OF_A_COUNCIL = re.compile(r"(?:van phong|phong|bo phan)\b")
_PARTS = {
    "so": re.compile(r"(?:van phong|thanh tra|phong(?! (?:giao duc|gd|van hoa|vhxh)))\b"),
    "phong": re.compile(r"(?:bo phan|to|chuyen vien)\b"),
    "ubnd": _OF_A_COUNCIL,
    "uy ban": _OF_A_COUNCIL,
    "dang uy": _OF_THE_PARTY,
    "huyen uy": _OF_THE_PARTY,
    "thanh uy": _OF_THE_PARTY,
    "tinh uy": _OF_THE_PARTY,
}
_SPELT = {"ubnd": "uy ban nhan dan", "uy ban": "ubnd", "hdnd": "hoi dong nhan dan"}


def receiver_asked(question: Question) -> str | None:
    """The kind of office that a question has something sent to, folded; None where it has not."""
    if (english := _SENT_IN_ENGLISH.search(question.plain)) is not None:
        return _IN_ENGLISH[english["to"]]
    found = _SENT_AT_ONCE.search(question.plain) or _ASKED.search(question.plain)
    return found["to"] if found else None


def not_elsewhere(question: Question, duties: Iterable[StoredObligation]) -> list[StoredObligation]:
    """The duties without those that go to an office of another kind; maybe none is left.

    What does not say where it goes goes to the office that asks for it: another office's is not
    meant, a school's own plan may be.
    """
    every = list(duties)
    kind = receiver_asked(question)
    if kind is None:
        return every
    return [one for one in every if goes_to(one, kind) or _may_go_to(one, kind)]


def goes_to(duty: StoredObligation, kind: str) -> bool:
    """Whether a duty says that it goes to an office of a kind, or to a part of the one it is of."""
    to, issuer = _receiver(duty), folded(duty.document.issuer or "")
    is_of_its_house = kind in _PARTS and _names(issuer, kind)
    if to is None:
        return is_of_its_house
    if _names(to, kind):
        return True
    is_higher = kind != "so" and any(_names(to, one) for one in _PARTS if one != kind)
    return is_of_its_house and not is_higher and _PARTS[kind].match(to) is not None


def _may_go_to(duty: StoredObligation, kind: str) -> bool:
    """Whether nothing says where a duty goes, nor that another office has it sent."""
    if _receiver(duty) is not None:
        return False
    issuer = folded(duty.document.issuer or "")
    return kind not in _PARTS or not any(_names(issuer, other) for other in _PARTS)


def _receiver(duty: StoredObligation) -> str | None:
    one = duty.obligation
    named = _NAMED.search(folded(one.what))
    to = one.to or recipient(one.what, "") or (named["to"] if named else None)
    return folded(to) if to else None


def _names(office: str, kind: str) -> bool:
    """Whether a folded name has that of a kind of office, each word whole."""
    words, wanted = syllables(office), tuple(_SPELT.get(kind, kind).split())
    said = (wanted, tuple(kind.split()))
    return any(
        words[at : at + len(one)] == one for one in said for at in range(len(words) - len(one) + 1)
    )

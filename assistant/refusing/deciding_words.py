"""The one word that decides what is asked: what befell somebody, for what reason, at which place.

"Vì sao hội nghị bị hoãn" shares all but one word with what every paper says of that meeting. Where
that word is not said, nothing was put off, and a sentence about the meeting answers as if it had
been. So it is with who is exempt, with why, with the post of a person and with a numbered article.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.composing import Composed
from assistant.grounding import Support
from assistant.persons.rosters import NAME_WRITTEN
from assistant.question import Question
from assistant.reading.asked_places import article_of, ways_of_writing
from assistant.reading.capitals import runs_of_capitals
from assistant.reading.intents import Intent
from assistant.reading.signing import POSTS
from assistant.wanted import reason_signs
from assistant.wanted.not_they import may_be_denied, says_not_they
from ingest.document import Passage, PassageRole
from ingest.text import folded


class _Deed(NamedTuple):
    """What may befall somebody: how it is asked, and in which words papers say it, folded."""

    asked: re.Pattern[str]
    said: re.Pattern[str]


# "hoàn thành", "giám đốc", "miền núi", "phát biểu", "cam kết" fold alike.
_HOAN = r"hoan(?! (?:thanh|thien|chinh|tra|toan|canh|nghenh|cong|tat|ve))"
_MIEN = r"mien(?! (?:nam|bac|trung|nui|que|xuoi|ngoai|phi tham))"
_GIAM = r"giam(?! (?:doc|sat|thi|dinh|ho|khao|thieu|hieu|ngheo))"
_PHAT = r"phat(?! (?:trien|bieu|hien|dong|huy|sinh|hanh|thanh|song|ra|cho|quang|ngon))"
_KY_LUAT = r"ky luat|khien trach|canh cao|cach chuc|buoc thoi viec|ha bac"
_UNDERGOES = r"(?:bi|duoc|phai|xin|dien|da)(?: (?:xet|tam|xu|de nghi|so|phong|truong|nop don))?"
_DEEDS = tuple(
    _Deed(re.compile(rf"\b{_UNDERGOES} (?:{asked})\b"), re.compile(rf"\b(?:{said})\b"))
    for asked, said in (
        (
            rf"{_HOAN}|huy(?: bo)?|lui|doi lai|doi lich|doi ngay",
            rf"{_HOAN}|huy|lui|doi|chuyen|thay|dieu chinh|gia han|giu nguyen|khong to chuc",
        ),
        (_KY_LUAT, _KY_LUAT),
        (rf"{_PHAT}", rf"{_PHAT}|tru|hoan tra|thu hoi|{_KY_LUAT}"),
        (_MIEN, rf"{_MIEN}|khong (?:phai )?(?:thu|nop|dong)"),
        (_GIAM, _GIAM),
        (r"dinh chi|tam dung", r"dinh chi|tam dung|ngung|dung|nghi|khong"),
        (r"thu hoi", r"thu hoi|huy|tra lai|nop lai"),
        (r"giai the|sap nhap|xoa ten", r"giai the|sap nhap|hop nhat|nhap|cham dut|xoa|bai bo"),
    )
)
# Whom somebody fines, what is agreed to, who is empowered: the office is named in between.
_DONE = (
    _Deed(
        re.compile(r"\bduoc(?: [a-z]+){0,4} uy quyen\b"),
        re.compile(r"\b(?:uy quyen|(?:phan cap|giao) cho|giao (?:quyen|nhiem vu))\b"),
    ),
    _Deed(
        re.compile(
            rf"\b{_PHAT}\b[^?.]{{0,80}}\b(?:bao nhieu|may) (?:tien|nghin|trieu|ty|dong)\b|"
            rf"\b{_PHAT} (?:[a-z]+ ){{0,6}}(?:nao|ai|gi)\b|"
            r"\b(?:fined|penalty|(?:a|the|what) fine(?= (?:for|on|if|when|is|does)\b))"
        ),
        re.compile(rf"\b(?:{_PHAT}|{_KY_LUAT})\b"),
    ),
    _Deed(
        re.compile(
            rf"\b(?:dong y|chap thuan|nhat tri)(?: cho)? (?:{_MIEN}|{_GIAM}|{_HOAN}|hoan thue|"
            r"xoa|lui|gia han|keo dai)\b"
        ),
        re.compile(r"\b(?:dong y|chap thuan|nhat tri|cho phep|duoc phep|duoc mien|duoc giam)\b"),
    ),
)
# What somebody is given is no loss and no price.
_RECEIVED = _Deed(
    re.compile(
        r"\bduoc (?:[a-z]+ ){0,3}?(?:ho tro|cap|tro cap|cho|tang|thuong|boi thuong|den bu)\b"
        r"[^?.]{0,60}\b(?:bao nhieu|may) (?:tien|trieu|nghin|ngan|ty|dong)\b"
    ),
    re.compile(
        r"\b(?:ho tro|tro cap|boi thuong|thuong|boi duong|phu cap|kinh phi|tien cong|thu lao|dong/|"
        r"muc (?:chi|huong|luong|cap|tang)|duoc (?:huong|cap|chi|tang|giao)|tien)\b"
    ),
)
# "Có cho phép đi trễ không": what neither allows nor forbids anything decides nothing.
_ALLOWED = _Deed(
    re.compile(r"\bco (?:duoc )?(?:cho )?phep\b.{1,120}\b(?:khong|ko)\b"),
    re.compile(r"\b(?:duoc|cho phep|cam|khong (?:cho|de|phai)|nghiem cam|tuyet doi|mien|tru)\b"),
)
# Of what somebody wants confirmed, who gives it is no other than who spends it.
_GIVEN = _Deed(
    re.compile(r"\b(?:ho tro|tai tro|cap kinh phi|thuong)\b"),
    re.compile(r"\b(?:ho tro|tai tro|tro cap|cap|thuong|tang|dong gop|ung ho)\b"),
)
# "Hết hiệu lực ngày nào": the day of issue is no such day.
_ENDED = _Deed(
    re.compile(
        r"\b(?:het (?:hieu luc|han)|(?:thoi|mat) hieu luc|hieu luc (?:den|toi)|expires?|cease)\b"
    ),
    re.compile(
        r"\b(?:het|den|thay the|cham dut|ket thuc|khong con|toi|bai bo|trong (?:thoi )?han)\b"
    ),
)
# What somebody only asked for did not befall them yet.
_WISHED = re.compile(
    r"\b(?:kien nghi|phan anh|nguyen vong|don)\b[^.;|]{0,120}?\b(?:de nghi|xin)\b[^.;|]{0,120}|"
    r"\bxin\b[^.;|]{0,120}"
)
_WISH_ASKED = re.compile(r"\b(?:xin|de nghi|kien nghi|nguyen vong)\b")
# "Xếp loại gì" asks for one of these, and not how a rating is lost.
_RATED = _Deed(
    re.compile(r"\b(?:xep|dat|danh gia)(?: xep)? loai (?:gi|nao|may|the nao|ra sao)\b"),
    re.compile(
        r"\b(?:tot|kha|gioi|trung binh|yeu|kem|xuat sac|hoan thanh|(?:khong|chua) (?:dat|xep)|"
        r"loai (?:[abcd]|[1-4]|i{1,3}))\b"
    ),
)
_BEFELL = re.compile(
    r"\b(?:bi|khong|chua|cham|muon|thap|giam|tut|hoan|huy|lui|doi|dung)\b|"
    r"\bwhy (?:was|were|is|are)\b"
)
_CONFIRMS = re.compile(r"\b(?:phai khong|dung khong|co dung|co phai|khong nhi|dung chu)\b")
_ENGLISH_POSTS = r"(?:(?:vice|deputy)[ -])?(?:principal|headmaster|headteacher|director|president)"
_WHO_IS_IT = re.compile(
    rf"\b(?:ai|nguoi nao) (?:la|lam|dang la|dang lam|giu chuc) {POSTS}\b|"
    rf"\b{POSTS}\b[^,;?]{{0,60}}\bla (?:ai|nguoi nao)\b|"
    rf"\bwho (?:is|are) (?:the )?{_ENGLISH_POSTS}\b"
)
_SHORTEST_NAME = 2
_WHOLE_NAME = 3
_OFFICE = re.compile(
    r"(?:truong|thcs|thpt|th|mn|so|phong|ubnd|uy ban|xa|phuong|trung tam|cong ty)\b"
)


def leaves_out_the_word(question: Question, told: Composed) -> bool:
    """Whether an answer says nothing of what decides: the deed, its reason, who, or where."""
    supports = [one for draft in told.drafts for one in draft.supports]
    return (
        _is_of_no_such_deed(question, supports)
        or _decides_nothing(question, told)
        or _gives_no_reason(question, supports)
        or _names_nobody(question, told)
        or _names_only_who_does_not(question, told)
        or _stands_elsewhere(question, supports)
    )


def _decides_nothing(question: Question, told: Composed) -> bool:
    """Whether it is asked if something is allowed, and no sentence told allows or forbids."""
    if not _ALLOWED.asked.search(question.plain):
        return False
    return not any(_ALLOWED.said.search(folded(draft.text)) for draft in told.drafts)


def _is_of_no_such_deed(question: Question, supports: list[Support]) -> bool:
    always = (*_DEEDS, *_DONE, _RATED, _ENDED, _RECEIVED)
    deeds = [one for one in always if one.asked.search(question.plain)]
    if _CONFIRMS.search(question.plain) and _GIVEN.asked.search(question.plain):
        deeds.append(_GIVEN)
    said = " | ".join(folded(words) for one in supports for words in _around(one.passage))
    if not _WISH_ASKED.search(question.plain):
        said = _WISHED.sub(" ", said)
    return bool(deeds) and not any(one.said.search(said) for one in deeds)


def _gives_no_reason(question: Question, supports: list[Support]) -> bool:
    """Whether it is asked why something befell, and neither passage nor heading gives a reason.

    What something is for is said without such a word ("kinh phí nâng nền sân").
    """
    if question.intent is not Intent.FACT or not reason_signs.is_reason_asked(question):
        return False
    if reason_signs.asks_what_for(question) and not _BEFELL.search(question.plain):
        return False
    return not any(
        reason_signs.says_reason(words)
        for one in supports
        for words in (one.passage.text, *one.passage.heading_path[-1:])
    )


def _names_nobody(question: Question, told: Composed) -> bool:
    """Whether it is asked who has a post, and nobody is named but whom the question names."""
    who = _WHO_IS_IT.search(question.plain)
    if who is None:
        return False
    if any(
        one.passage.role is PassageRole.SIGNATURE for draft in told.drafts for one in draft.supports
    ):
        return False
    post = re.search(POSTS, who.group())
    for text in (draft.text for draft in told.drafts):
        if post is not None and not re.search(rf"\b{post.group()}\b", folded(text)):
            continue  # another's name
        called = [match["name"].split() for match in NAME_WRITTEN.finditer(text)]
        alone = (run for run in runs_of_capitals(text) if len(run) >= _WHOLE_NAME)
        called += [[*run] for run in alone if not _OFFICE.match(folded(" ".join(run)))]
        if any(folded(" ".join(one[-_SHORTEST_NAME:])) not in question.plain for one in called):
            return False
    return True


def _names_only_who_does_not(question: Question, told: Composed) -> bool:
    """Whether it is asked who does something, and all that is told says who is not to."""
    return not may_be_denied(question) and all(says_not_they(one.text) for one in told.drafts)


def _stands_elsewhere(question: Question, supports: list[Support]) -> bool:
    """Whether what stands in an article is asked, and the answer is neither of it nor cites it."""
    if question.intent is not Intent.SECTION or not question.address:
        return False
    places = "|".join(re.escape(folded(one)) for one in ways_of_writing(question.address))
    place = re.compile(rf"\b(?:{places})(?![\w/])")
    article = re.compile(rf"\b{re.escape(folded(article_of(question.address)))}(?![\w/])")
    return not any(
        place.search(folded(str(one.passage.address)))
        or any(article.search(folded(words)) for words in _around(one.passage))
        for one in supports
    )


def _around(passage: Passage) -> tuple[str, ...]:
    return (passage.text, *passage.heading_path)


# --- a share, and a standard by its number -----------------------------------------------------

_SHARE_ASKED = re.compile(
    r"\b(?:bao nhieu|may) (?:phan tram|%)|\b(?:what|which) (?:percentage|percent|share)\b|"
    r"\bwhat (?:is|was|are|were) the (?:[a-z-]+ ){0,3}(?:rate|percentage|share)\b"
)
_SAYS_SHARE = re.compile(r"\d ?%|\bphan tram\b|\bty le\b[^.;|]{0,80}\d|%")
# A standard by its number ("ISO 9001"), which is no other.
_STANDARD = re.compile(r"\b(?P<of>iso|tcvn|haccp)[ :-]?(?P<number>\d{3,6})\b")


def leaves_out_share_or_standard(question: Question, told: Composed, said: str) -> bool:
    """Whether a share is asked for, or a standard by its number, and none such is told."""
    return _leaves_out_the_share(question, told) or _leaves_out_the_standard(question, said)


def _leaves_out_the_share(question: Question, told: Composed) -> bool:
    """Whether it is asked how many per cent, and no sentence told has a share."""
    if _SHARE_ASKED.search(question.plain) is None:
        return False
    said = folded(" | ".join(one.passage.text for draft in told.drafts for one in draft.supports))
    return _SAYS_SHARE.search(said) is None


def _leaves_out_the_standard(question: Question, said: str) -> bool:
    """Whether a standard is asked of by its number, and all that is told is of others."""
    numbers = {match["number"] for match in _STANDARD.finditer(question.plain)}
    return any(re.search(rf"(?<!\d){one}(?!\d)", said) is None for one in numbers)

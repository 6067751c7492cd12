"""Signs that a reason is asked for, and that a sentence gives one."""

from __future__ import annotations

import re

from assistant.question import WHY, Question
from assistant.selection import Accepts
from assistant.units import Unit
from assistant.wanted.ordinals import place_told

_REASON_ASKED = re.compile(
    rf"{WHY}|(?:ly do|nguyen nhan|vi le) (?:la )?(?:nao|gi|do dau)\b|"
    r"\b(?:do|vi) dau(?: ma\b|\W*\Z)|\b(?<!che )(?<!day )vi dau(?= [a-z]+ [a-z]+)|"
    r"\b(?:vi|do) (?:co|duyen co|nguyen co|le|ly) (?:gi|nao)\b|"
    r"\b(?:do|tai|do tai|do thua) (?:cai |dieu |viec |chuyen )?gi ma\b|"
    r"[,;:-] (?:nguyen nhan|ly do|nguyen do)\W*\Z|\bdau la (?:nguyen nhan|ly do)\b|"
    r"\A(?:cac |nhung |neu |cho biet )?nguyen nhan\b|\breasons? (?:for|that|of)\b|"
    r"\bwhat (?:is|was|were|are) the (?:cause|reason)s?\b|"
    r"\b(?:what|which) (?:reason|cause)s? (?:is|was|were|are|does|did|do)\b|"
    r"\bwhat (?:caused|made|led|drove|prompted)\b"
)
_REASON = re.compile(
    # "Lưu hành tự do", "có lý do chính đáng" give none.
    r"(?<!\w)(?:nguyên nhân|lý do(?! chính đáng)|(?<!tự )(?<!lý )do(?! (?-i:[A-ZĐ]))|"
    r"vì|bởi|nên|nhằm|(?<!biện pháp )để|"
    r"xuất phát từ)(?!\w)",
    re.IGNORECASE,
)
# "Dùng để gắn", "có thể phát âm thanh để tìm": what a thing is for is no reason of anything.
_USE = re.compile(r"(?<!\w)(?:sử dụng|dùng|có thể)\s(?:[^.;:,|]{0,100}\s)?để(?!\w)", re.IGNORECASE)


# A line that was torn off what it goes on with ("để theo dõi đồ vật, …").
_TORN_OFF = re.compile(r"\A\W{0,4}(?-i:để)\s")
# "Trước tình hình đó, …", "Vì vậy …": the reason stands before it.
_LEANS_BACK = re.compile(
    r"\W{0,4}(?:\d{1,2}[.)]\s|[a-zđ]\)\s)?(?:Trước (?:tình hình|thực trạng|yêu cầu|"
    r"diễn biến)[^,]{0,30} "
    r"(?:đó|này|trên)|(?:Vì|Do|Bởi)\s(?:vậy|thế|đó)|Chính vì (?:vậy|thế)|Từ (?:thực tế|tình hình) "
    r"(?:đó|trên|này)|Xuất phát từ (?:thực tế|tình hình) (?:đó|trên|này))(?!\w)"
)


def is_reason_asked(question: Question) -> bool:
    """Whether it is asked why."""
    return _REASON_ASKED.search(question.cues) is not None


# What somebody asks money for is said without a word for it ("xin 5 triệu sửa mái").
_REQUEST = re.compile(
    r"\b(?:de nghi|kien nghi|xin|ask|asks|asked|request(?:s|ed)?)\b(?!.{0,80}\b(?:khong|chua|bi)\b)"
)


def asks_what_for(question: Question) -> bool:
    """Whether it is asked what somebody wants something for, which needs no word for a reason."""
    return _REQUEST.search(question.plain) is not None


def reason_needed(question: Question) -> Accepts | None:
    """Whether a sentence gives a reason, where it is asked why, and not what for; else None.

    Of "ý kiến thứ ba" that sentence alone does not say whose that is.
    """
    if not is_reason_asked(question) or asks_what_for(question):
        return None
    gives = reason_asked(question)
    return lambda one: gives(one) and place_told(one) is None


def leans_back(one: Unit) -> bool:
    """Whether a sentence gives for its reason what stands before it."""
    return _LEANS_BACK.match(one.said) is not None


def reason_asked(question: Question) -> Accepts:
    """Whether a sentence gives a reason, where one is asked for."""
    if not is_reason_asked(question):
        return lambda _one: False
    return lambda one: says_reason(one.said)


def says_reason(words: str) -> bool:
    """Whether words give a reason, or promise one ("Nguyên nhân")."""
    return _REASON.search(_TORN_OFF.sub(" ", _USE.sub(" ", words))) is not None

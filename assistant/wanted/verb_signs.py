"""Signs of a sentence by the very words of a question: the verb asked with, the state asked of."""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.selection import Accepts
from assistant.units import Unit, whole_sentence

_SENT_TO_WHOM = re.compile(
    r"\b(?P<verb>nop|gui|chuyen|giao)(?: lai)? (?:cho|ve|toi|den) (?:ai|dau)\b"
)


def sent_so(question: Question) -> Accepts | None:
    """Whether a sentence says to whom by the very verb that is asked with ("nộp cho ai")."""
    match = _SENT_TO_WHOM.search(question.plain)
    if match is None:
        return None
    said = re.compile(rf"\b{match['verb']}(?: lai)? (?:cho|ve|toi|den) ")
    return lambda one: said.search(" ".join(one.syllables)) is not None


_CONDITION_ASKED = re.compile(
    r"\b(?P<what>[a-z]+ [a-z]+) (?:khi|luc) nao\W*\Z|"
    r"\A(?:khi|luc) nao (?:thi )?(?:[a-z]+ ){1,12}(?P<last>[a-z]+ [a-z]+)\W*\Z"
)


def condition_asked(question: Question) -> Accepts | None:
    """Whether a sentence has what is asked about with its condition ("hợp lệ khi có …").

    None where it is not asked when something is so.
    """
    match = _CONDITION_ASKED.search(question.plain)
    if match is None:
        return None
    said = f" {match['what'] or match['last']} "
    return lambda one: any(
        f"{said}{word} " in f" {' '.join(one.syllables)} " for word in ("khi", "neu")
    )


_DENIED_ASKED = re.compile(
    r"\b(?:ai|nhung ai|(?:nhung |cac )?(?:nguoi|truong|don vi|co quan|co so|phong|xa|phuong|tram|"
    r"trung tam|chi bo|bo phan|lop|to|thon|ap|khoi|doi)(?: [a-z]+){0,2}? nao) "
    r"(?:thi |se |con |van )?(?:khong|chua)"
    r"(?: (?:duoc|phai|bi|thuoc|dien|co|to chuc|buoi|cuoc|lan|ban|chiu)){0,4} (?P<what>[a-z]+)\b"
)
# What papers say for the verb of a question.
_ALSO = {"nop": "nop|gui|trinh", "gui": "gui|nop|trinh", "lam": "lam|thuc hien"}


def denied_asked(question: Question) -> Accepts | None:
    """Whether a sentence denies what it is asked of whom it is denied; None where that is not.

    "Ai không được xét thi đua": "không xét thi đua đối với …", and not what is handed in for it.
    """
    match = _DENIED_ASKED.search(question.plain)
    if match is None:
        return None
    what = _ALSO.get(match["what"], re.escape(match["what"]))
    denies = re.compile(rf"\b(?:khong|chua|ngoai tru|loai tru)(?: [a-z]+){{0,3}}? (?:{what})\b")
    return lambda one: denies.search(" ".join(one.syllables)) is not None


def with_its_list(question: Question, one: Unit) -> Unit:
    """A sentence to the end of what it lists: "mang theo: A; B; C.", "A chưa gửi; B chưa gửi."."""
    goes_on = ": " in one.text or _DENIED_ASKED.search(question.plain) is not None
    return whole_sentence(one) if one.text.endswith(";") and goes_on else one


_SIGNED = re.compile(r"(?<!\w)(?<!đăng )(?<!học )(?<!thư )(?<!định )ký(?!\w)", re.IGNORECASE)


def says_signed(one: Unit) -> bool:
    """Whether a sentence speaks of signing."""
    return _SIGNED.search(one.said) is not None

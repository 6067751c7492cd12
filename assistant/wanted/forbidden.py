"""Signs that it is asked what must not be done, and that words forbid something."""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.selection import Accepts

# "Cấm" alone folds like a name and half of "cam kết".
_BAN = (
    r"(?:khong duoc(?: phep)?|khong cho(?: phep)?|nghiem cam|bi cam|cam(?= (?:khong|nhung|cac)\b))"
)
_FORBIDDEN_ASKED = re.compile(r"\b(?:khong duoc|cam|nghiem cam|khong cho)\b")
_WHICH = r"(?:nhung |cac )?(?:[a-z]+ ){0,2}(?:nao|gi)\b"
_WHAT_FORBIDDEN = re.compile(
    rf"\b{_BAN} .{{0,80}}\b{_WHICH}|\b(?:nhung |cac )?(?:viec|dieu|khoan|hanh vi|hoat dong) "
    rf"(?:nao |gi )?(?:bi |thi |ma )?{_BAN}|"
    r"\b(?:what|which)\b.{0,80}\b(?:(?:may|must|should|can|shall) not|cannot|not be|"
    r"forbidden|prohibited|not allowed|not permitted)\b|"
    r"\b(?:what|which) (?:may|must|should|can|shall) (?:[a-z]+ ){1,8}not\b"
)
_FORBIDS = re.compile(
    r"(?<!\w)(?:không\s+(?:được|cho|thu|tổ\s+chức)|cấm|nghiêm\s+cấm)(?!\w)", re.IGNORECASE
)
_DENIES = re.compile(r"(?<!\w)(?:không|cấm|nghiêm\s+cấm|tránh|ngoại\s+trừ)(?!\w)", re.IGNORECASE)

ASKING = (
    *("khong duoc phep", "khong duoc", "khong cho phep", "khong cho", "nghiem cam", "bi cam"),
    *("nhung khoan nao", "cac khoan nao", "nhung khoan", "cac khoan", "khoan nao", "khoan gi"),
    *("viec gi", "viec nao", "nhung viec nao", "nhung gi", "vao viec gi", "dieu gi"),
)
"""Folded words that ask what is forbidden, and say nothing of what it is."""


def forbidden_asked(question: Question) -> Accepts:
    """Whether a sentence forbids something, where it is asked what is forbidden."""
    if not _FORBIDDEN_ASKED.search(question.cues):
        return lambda _one: False
    return lambda one: bool(_FORBIDS.search(one.said))


def is_what_asked(question: Question) -> bool:
    """Whether it is asked what it is that must not be done."""
    return _WHAT_FORBIDDEN.search(question.plain) is not None


def denies(words: str) -> bool:
    """Whether words forbid or deny something."""
    return _DENIES.search(words) is not None

"""Sentences that say who is not to do something, which say nothing of who does it."""

from __future__ import annotations

import re

from assistant.question import Question

_WHO = re.compile(
    r"(?<!cho )(?<!voi )(?<!cua )(?<!gui )\bai\b(?! cung\b)|"
    r"\b(?:nguoi nao|don vi nao|bo phan nao)\b|"
    r"\bwho\b"
)
_DENIED = re.compile(r"\b(?:khong|chua|mien|cam|not|nobody)\b")
_NOT_THEY = re.compile(
    r"\W{0,6}(?:(?:\d{1,2}|[a-zđ])[.)]\s{0,3})?(?:không(?:\s+được)?|nghiêm\s+cấm|cấm)\s+(?:việc\s+)?"
    r"(?:giao|được|phân\s+công|cử|bố\s+trí|để|cho|ủy\s+quyền)\s",
    re.IGNORECASE,
)


def may_be_denied(question: Question) -> bool:
    """Whether it is not asked who does something, or is asked who does not."""
    return _WHO.search(question.plain) is None or _DENIED.search(question.plain) is not None


def says_not_they(text: str) -> bool:
    """Whether words only say to whom something is not given: "Không giao … thu tiền"."""
    return _NOT_THEY.match(text) is not None

"""What an office has to make ready by itself for a procedure, which is no time of the procedure.

Decisions that publish procedures order "xây dựng quy trình nội bộ …" within so many days, with all
the words of what is published; whoever asks how long a procedure takes does not mean that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question import Question

_TIME_ASKED = re.compile(
    r"\b(?:may|bao nhieu) (?:ngay|gio|tuan|thang)\b|\bbao lau\b|"
    r"\bhow (?:long|many (?:days|hours))\b"
)
_OF_THE_WORKFLOW = re.compile(r"\bquy trinh\b|\bworkflow|\b(?:internal|electronic) process")
_MAKES_READY = re.compile(
    r"(?<!\w)(?:xây\s+dựng|thiết\s+lập|cấu\s+hình|phê\s+duyệt|cập\s+nhật|ban\s+hành)\s"
    r"[^.;]{0,40}?quy\s+trình\s+(?:nội\s+bộ|điện\s+tử)",
    re.IGNORECASE,
)


def may_make_ready(question: Question) -> bool:
    """Whether the making of a workflow may answer: no time is asked for, or one of just that."""
    is_of_it = _OF_THE_WORKFLOW.search(question.cues) is not None
    return is_of_it or _TIME_ASKED.search(question.cues) is None


def makes_ready(words: str) -> bool:
    """Whether words order that the workflow of a procedure be made."""
    return _MAKES_READY.search(words) is not None


def only_makes_ready(question: Question, texts: Sequence[str]) -> bool:
    """Whether the time of a procedure is asked for, and told when its workflow has to be made."""
    return not may_make_ready(question) and all(map(makes_ready, texts))

"""What only ends a letter: "Cục … trả lời để … được biết./." says nothing of the matter.

It names the office and whoever asked, which a question about them names too.
"""

from __future__ import annotations

import re

from assistant.question import Question
from ingest.document import Passage, PassageRole

_LONGEST = 240
_CLOSES = re.compile(
    r"(?<!\w)(?:trả\s+lời|thông\s+báo|thông\s+tin|phúc\s+đáp|có\s+ý\s+kiến)\s[^.;:]{0,120}?"
    r"(?:để|cho)\s[^.;:]{0,120}?(?<!\w)biết(?:(?:,|\s+và)\s+[^.;:]{0,60})?[\s./*]{0,8}\Z",
    re.IGNORECASE,
)
_WHOM_ASKED = re.compile(
    r"\bcho ai\b|\bai (?:duoc |phai )?(?:biet|nhan|thong bao)\b|"
    r"\b(?:gui|thong bao|tra loi)\b.{0,60}"
    r"\b(?:ai|nao|dau)\b|\bwho(?:m)?\b"
)


def may_close(question: Question) -> bool:
    """Whether the end of a letter may be an answer: it is asked who is told."""
    return _WHOM_ASKED.search(question.plain) is not None


def only_closes(passage: Passage) -> bool:
    """Whether a passage does no more than end a letter."""
    if passage.role is not PassageRole.BODY or len(passage.text) > _LONGEST:
        return False
    return _CLOSES.search(passage.text) is not None

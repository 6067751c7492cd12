"""Follow-up questions: a short question that leans on the one before is put together with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.asking import Turn
from ingest.text import folded

_LEANS = re.compile(
    r"^(?:the|vay|con|thi sao|va|roi)\b|\b(?:do|nay|tren|ay)\b\s*\??$|^(?:and|what about|"
    r"how about)\b|\b(?:it|that)\b"
)
_SHORT = 8


def standalone(question: str, history: Sequence[Turn]) -> str:
    """The question as it would be asked on its own.

    A question that opens with "thế", "còn", "vậy" and is short takes the last question along;
    any other is left as it is.
    """
    if not history:
        return question
    plain = folded(question)
    if len(plain.split()) > _SHORT or not _LEANS.search(plain):
        return question
    return f"{question.rstrip(' ?')} ({history[-1].question.rstrip(' ?')})?"

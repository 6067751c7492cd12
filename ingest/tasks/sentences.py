"""Where the clause and the sentence around a limit begin and end."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.layout.placed import Placed
from ingest.sentence_ends import LIST_LINE, NOT_SHORTENED
from ingest.timing.limit import Limit

# Where what follows a limit ends: a stop, a blank line, a list entry; a wrapped line goes on.
_SENTENCE_REST = re.compile(rf"[.;|](?=\s|\Z)|\n(?=\s*\n)|{LIST_LINE}")
# A line end inside a paragraph is where a line was wrapped, and ends nothing.
# Looked for by the sign itself, which is fast; what may not stand before a stop is asked then.
_CLAUSE_END = re.compile(rf"[.;:|](?:(?=\s)|(?<!\.\.)(?=\*+\s)){NOT_SHORTENED}")
_ENDS_A_SENTENCE = frozenset(".|")
_ENDS_WITH = frozenset(" \n\t\u00a0*")
# "xin ý kiến các sở trước ngày 12/10, | trình UBND tỉnh trước ngày 25/10": of the limit behind it.
_SENT_LATER = re.compile(
    r",\s+(?:rồi\s+|sau\s+đó\s+|và\s+)?(?:trình|gửi|nộp|chuyển|báo\s+cáo(?=\s+[A-ZĐ]))\s[^,;.:\d]{2,90}?\s"
    r"(?:trước|chậm\s+nhất|xong|vào|trong)\s+(?:(?:là|trước|ngày|tháng|đến)\s+){0,3}\d[\d/.-]{0,9}"
)
_BRACKETS = re.compile(r"\([^()]{0,400}\)")
# How far before and after its limit a duty is read, so that time is linear in a long paragraph.
REACH = 1500
REACH_AFTER = 400


def clause_begins(one: Placed, limit: Limit) -> int:
    """Where the clause of a limit begins, relative to the start of the part."""
    return _beginnings(one.text, max(one.body - one.start, 0), limit.start)[0]


def sentence_begins(one: Placed, limit: Limit) -> int:
    """Where the sentence of a limit begins, relative to the start of the part."""
    return sentence_around(one, limit.start)


def sentence_around(one: Placed, at: int) -> int:
    """Where the sentence of a place begins, both relative to the start of the part."""
    return _beginnings(one.text, max(one.body - one.start, 0), at)[1]


def own_rest(text: str, limit: Limit) -> str:
    """A limit and the rest of its sentence, without what is sent somewhere by a later limit."""
    return _SENT_LATER.sub("", sentence_rest(text, limit.end, limit.start))


@lru_cache(maxsize=1)  # each way of reading a limit asks again
def _beginnings(text: str, body: int, at: int) -> tuple[int, int]:
    start = max(body, at - REACH)
    before = text[start:at]
    if ")" in before:
        before = _BRACKETS.sub(_without_ends, before)
    clause = sentence = 0
    for match in _CLAUSE_END.finditer(before):
        clause = match.end()
        if match.group() in _ENDS_A_SENTENCE and before[clause] in _ENDS_WITH:
            sentence = clause
    return start + clause, start + sentence


def _without_ends(bracket: re.Match[str]) -> str:
    """A bracket of the same length in which no clause ends."""
    return "_" * len(bracket.group())


def sentence_rest(text: str, at: int, begin: int | None = None) -> str:
    """The rest of the sentence behind ``at``, with what stands from ``begin`` on where given."""
    words = text[at if begin is None else begin : at + REACH_AFTER]
    return _SENTENCE_REST.split(words, maxsplit=1)[0]

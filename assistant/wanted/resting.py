"""What only says on which papers a paper rests: it answers no when, no why and no whether.

"Căn cứ Hướng dẫn số … về đại hội chi bộ;" has all the words of "đại hội chi bộ có nhận hoa không"
and nothing of what is asked. It may answer where a paper is asked for, or one is named.
"""

from __future__ import annotations

import re

from assistant.question import WHY, Question
from assistant.reading.intents import Intent
from assistant.units import sentences
from ingest.document import Passage, PassageRole

_OF_A_MATTER = frozenset({Intent.FACT, Intent.LIST, Intent.COUNT, Intent.PERIOD, Intent.DEADLINE})
_NAMES_A_PAPER = re.compile(
    r"\b(?:van ban|cong van|quyet dinh|chi thi|thong tu|nghi quyet|nghi dinh|quy dinh|quy che|"
    r"huong dan|ket luan|to trinh|thong bao|cong dien|chuong trinh|de an|luat|phap lenh|dieu le|"
    r"phap ly|can cu|co so|giai doan|documents?|law|decree|circular|decision|directive|"
    r"resolution|letter|programme|program)\b"
)
# "Căn cứ …; do ảnh hưởng của bão, đề nghị …" gives a reason and orders something.
_SAYS_MORE = re.compile(
    r"(?<!\w)(?:vì|nhằm|(?<!biện pháp )để|đề nghị|yêu cầu|giao|phải|cần|không)(?!\w)|"
    r"(?<!\w)do\s(?-i:[a-zđ])",
    re.IGNORECASE,
)
# What is asked of one may name a paper all the same ("thông báo lùi lịch vì sao").
_ASKS_NO_PAPER = re.compile(
    rf"{WHY}|\b(?:phai khong|dung khong|co dung|khong nhi|hay khong|hay chua)\b|"
    r"\bco (?:duoc|phai|bi|can|nen)\b.{0,80}\b(?:khong|ko|k)\W*\Z"
)


def may_rest_on_papers(question: Question) -> bool:
    """Whether what a paper rests on may be an answer: a paper is asked for, or one is named."""
    if _ASKS_NO_PAPER.search(question.plain):
        return False
    if any(intent not in _OF_A_MATTER for intent in question.intents):
        return True
    named = question.numbers or question.short_numbers
    return bool(named) or _NAMES_A_PAPER.search(question.plain) is not None


def only_rests(passage: Passage) -> bool:
    """Whether a passage says on what a paper rests, and neither orders nor explains anything."""
    if passage.role is not PassageRole.BASIS:
        return False
    return not any(_SAYS_MORE.search(one.said) for one in sentences(passage))

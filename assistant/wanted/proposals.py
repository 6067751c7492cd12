"""What somebody only proposed at a meeting is no rule, whatever figures it has.

"Thầy …: đề nghị tăng mức thưởng từ … lên …" holds every word of "mức thưởng bao nhiêu", more of
them than the table of the regulation does; it answers where proposals are asked for, or by whom.
"""

from __future__ import annotations

import re

from assistant.question import Question
from ingest.document import Passage
from ingest.text import folded

_PERSON = (
    r"(?:Ông|Bà|Cô|Thầy|Anh|Chị|Em|Bác|Đồng chí|Đ/c|Đại biểu|Hội viên|Đảng viên|Đoàn viên|"
    r"Phụ huynh)"
)
_CHANGES = (
    r"(?:tăng|giảm|nâng|hạ|bỏ|sửa|bổ sung|thêm|cộng|trừ|xem|điều chỉnh|thay|đổi|miễn|kéo dài|lùi|"
    r"hỗ trợ|nên|giữ|chuyển|mua|cho)"
)
_PROPOSES = re.compile(
    rf"\W{{0,6}}(?:(?:\d{{1,2}}|[a-zđ])[.)]\s)?(?:Ý kiến (?:của )?)?(?-i:{_PERSON})\s"
    r"(?P<who>[^:;.,\n(]{2,40})(?:\([^)\n]{0,60}\)|,[^:;.\n]{0,60})?\s?"
    rf"(?::\s?(?:đề nghị|đề xuất|kiến nghị|góp ý|cho rằng|mong|xin|nên)|"
    rf"(?:đề nghị|đề xuất|kiến nghị|góp ý)\s(?:nên\s)?{_CHANGES})(?!\w)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:de nghi|de xuat|kien nghi|gop y|y kien|phat bieu|thao luan|bien ban|hop|noi gi|ai|"
    r"nguoi nao|muon|xin|propos(?:e|es|ed|al|als)|suggest(?:s|ed|ion|ions)?|opinions?|minutes|"
    r"meeting|who)\b"
)


def may_be_proposed(question: Question) -> bool:
    """Whether a proposal may be the answer: one is asked for, or who made it."""
    return _ASKED.search(question.cues) is not None


def only_proposed(passage: Passage, question: Question) -> bool:
    """Whether a passage tells what somebody proposes whom the question does not name."""
    match = _PROPOSES.match(passage.text)
    if match is None:
        return False
    name = folded(match["who"]).split()
    return not name or f" {name[-1]} " not in f" {' '.join(question.plain.split())} "

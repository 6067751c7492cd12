"""A thing of a sort is asked for, and what was found speaks of none: no fund, no motto, no theme.

"Quyên quỹ nào cho học trò nghèo", "phương châm là gì": a sentence on poor pupils, or on the people,
shares all the other words. What a thing is called stands only where its sort is said.
"""

from __future__ import annotations

import re

from assistant.composing import Composed
from assistant.question import Language
from assistant.shelf import Shelf
from assistant.wanted import reason_signs

_WHICH = r"(?:gi|nao|ten)"
# What people ask for, folded, with the words of papers that name one; "quỹ" folds as "quý" does.
_SORTS: tuple[tuple[str, str], ...] = (
    (
        r"(?:gay|gop|quyen|ung ho|van dong|lap|loai|cac|nhung|bang) "
        r"quy(?! (?:che|dinh|trinh|tac|mo|hoach|luat|uoc))",
        r"quỹ",
    ),
    (r"phuong cham|khau hieu|slogan", r"phương châm|khẩu hiệu|phong cách"),
    (r"thuoc do", r"thước đo|tiêu chí"),
    (r"dien dan", r"diễn đàn"),
    (r"cuoc van dong", r"cuộc vận động"),
    (r"phong trao", r"phong trào|thi đua"),
    (r"chu de (?:nam|thang|cua nam)", r"chủ đề"),
    (r"cau lac bo", r"câu lạc bộ|CLB"),
    (r"can benh", r"bệnh"),
    (r"lang(?= (?:gi|nao))|kieu lang|mo hinh lang", r"làng"),
    (r"chi so", r"chỉ số"),
    (r"de an", r"đề án|ĐA"),
)
_ASKED = tuple(
    (
        re.compile(
            rf"\b(?:{asked})\b(?: [a-z]+){{0,6}}? {_WHICH}\b|"
            rf"\b(?:gi|nao) (?:la |lam |de lam )(?:{asked})\b|"
            rf"\b(?:ten|kieu) (?:cua )?(?:cai )?(?:{asked})\b|\A(?:{asked})\b"
        ),
        re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE),
    )
    for asked, said in _SORTS
)
# The good sides of a report; "tạo thuận lợi cho dân" is none.
_STRENGTHS = re.compile(r"\b(?:diem manh|mat manh|uu diem|mat duoc|diem duoc|mat thuan loi)\b")
_SAYS_STRENGTH = re.compile(
    r"(?<!tạo\s)(?<!điều kiện\s)thuận lợi(?!\s(?:cho|hóa))|ưu điểm|điểm mạnh|mặt mạnh|kết quả|"
    r"đạt được",
    re.IGNORECASE,
)
# Why something was wanting: a sentence on doing it well gives no reason for that.
_FELL_SHORT = re.compile(r"\b(?:kem|chua|it hieu qua|yeu|thap|han che|cham tre|ton tai|kho khan)\b")
_SAYS_SHORT = re.compile(
    r"(?<!\w)(?:chưa|không|kém|hạn chế|khó khăn|thiếu|ít|chậm|yếu|tồn tại|thấp|muộn|quá hạn)(?!\w)",
    re.IGNORECASE,
)


def lacks_the_sort(shelf: Shelf, told: Composed) -> bool:
    """Whether a thing of a sort is asked of the one paper named, and what is told has none."""
    question = shelf.question
    is_english = question.language is Language.ENGLISH
    if is_english or shelf.scope.is_open or len(shelf.scope.documents) != 1:
        return False
    quoted = [one.passage for draft in told.drafts for one in draft.supports]
    said = " | ".join(line for one in quoted for line in (*one.heading_path, one.text))
    if any(asked.search(question.plain) and not sort.search(said) for asked, sort in _ASKED):
        return True
    if _STRENGTHS.search(question.plain) and not _SAYS_STRENGTH.search(said):
        return True
    is_why = reason_signs.is_reason_asked(question) and _FELL_SHORT.search(question.plain)
    return bool(is_why) and not _SAYS_SHORT.search(" | ".join(one.text for one in told.drafts))

"""Whether what is aimed at is asked for or what was reached, and which of both a passage tells.

"Phấn đấu 85% phụ huynh nộp qua ngân hàng" and "641/912 phụ huynh, đạt 70,3%" have the same words
and the same sort of figure; one for the other is a wrong figure.
"""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.units import sentences
from ingest.document import Passage
from ingest.text import folded

# Refuses "chương trình mục tiêu quốc gia", a programme of that name.
_AIM = r"phan dau|muc tieu(?! quoc gia)|chi tieu|huong toi|dat ra|ky vong"
_AIM_ASKED = re.compile(rf"\b(?:{_AIM}|(?:phai|can) dat|targets?|goals?|aims?|aimed)\b")
_RESULT_ASKED = re.compile(
    r"\b(?:da (?:dat|thuc hien|hoan thanh|lam)|da [a-z]+ (?:duoc|xong)|thuc te dat|"
    r"ket qua (?:la|dat|the nao|ra sao|bao nhieu)|achieved|reached|actual(?:ly)?)\b"
)
_AIMS = re.compile(rf"\b(?:{_AIM}|phai dat|can dat|du kien)\b")
# What holds for what is still to come, where the sentence does not say that it is reached.
_BOUND = re.compile(
    r"\b(?:it nhat|toi thieu|tro len|toi da|khong qua|bao dam|dam bao|tren \d|duoi \d|giam con|"
    r"den (?:cuoi |het )?(?:nam|quy|thang)|truoc ngay)\b"
)
_REACHED = re.compile(
    r"\b(?:da (?!dang\b)[a-z]|dat duoc|so voi (?:cung ky|nam (?:hoc )?(?:truoc|ngoai))|hien co|"
    r"tinh den (?:ngay|het|thoi diem))|(?<![\d/.,])\d{1,6}/\d{1,6} [a-z]"
)
_OVER_AIMS = re.compile(
    r"\b(?:muc tieu|chi tieu|phuong huong|nhiem vu|yeu cau|(?:ke hoach|cong tac) (?:nam|quy|thang) "
    r"(?:toi|sau))\b"
)
_OVER_RESULTS = re.compile(
    r"\b(?:ket qua|thuc trang|(?:dac diem )?tinh hinh|ton tai|han che|nguyen nhan|thuan loi|"
    r"kho khan)\b"
)


def is_of_the_other_sort(question: Question, passage: Passage) -> bool:
    """Whether a passage tells what was reached where the aim is asked for, or the reverse."""
    aims = _AIM_ASKED.search(question.plain) is not None
    reached = _RESULT_ASKED.search(question.plain) is not None
    if aims == reached:
        return False
    return _tells_the_result(passage) if aims else _tells_the_aim(passage)


def _tells_the_result(passage: Passage) -> bool:
    """Whether a passage tells only what is reached, by its words or by the heading over it."""
    words = folded(passage.text)
    if _AIMS.search(words):
        return False
    if any(_REACHED.search(folded(one.said)) for one in sentences(passage)):
        return True
    is_under = any(_OVER_RESULTS.search(folded(one)) for one in passage.heading_path)
    return is_under and not _is_under_aims(passage) and not _BOUND.search(words)


def _tells_the_aim(passage: Passage) -> bool:
    """Whether a passage tells only what is aimed at."""
    words = folded(passage.text)
    if _REACHED.search(words):
        return False
    over = (folded(one) for one in passage.heading_path)
    return _AIMS.search(words) is not None or any(_AIMS.search(one) for one in over)


def _is_under_aims(passage: Passage) -> bool:
    return any(_OVER_AIMS.search(folded(one)) for one in passage.heading_path)

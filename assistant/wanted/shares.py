"""A share that is told where a number of things is asked for.

"Mỗi đơn vị đăng ký mấy mô hình" and the row "Đơn vị đăng ký mô hình | % | 100" have the same words;
the row says what part of the units do it, and not how many each.
"""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.reading.vocabulary import word_set
from assistant.tables.table_rows import is_row
from ingest.document import Passage
from ingest.layout.tables import BAR
from ingest.text import folded

# What is counted: "mấy mô hình", "về số mô hình"; a folded "so" alone may be an office.
_NUMBER_ASKED = re.compile(
    r"\b(?:may|bao nhieu|so luong|how many) (?P<thing>[a-z]+)|\bso (?P<named>mo hinh|buoi|lan|luot|"
    r"hoc sinh|giao vien|nguoi|lop|truong|vu|kien nghi|y kien|doi|to|ho|can bo|dang vien)\b"
)
# "Đạt bao nhiêu", "chỉ tiêu bao nhiêu" may be told as a share.
_MAY_BE_A_SHARE = re.compile(
    r"%|phan tram|\bt[yi] le\b|\bchi tieu\b|\bmuc tieu\b|\bdat\b|\bpercent|\bshare\b|\brate\b|"
    r"\bproportion\b|\btargets?\b"
)
_NO_THING = word_set("la thi so duoc muc nhat thang ngay nam gio tuan")
_SHARE = re.compile(r"\s{0,3}(?:%|phan tram|t[yi] le(?: ?\(?%\)?)?)\s{0,3}")


def is_share_for_a_number(question: Question, passage: Passage) -> bool:
    """Whether a row is told in per cent where it is asked how many there are of something."""
    if not is_row(passage) or not number_asked(question):
        return False
    return any(_SHARE.fullmatch(folded(cell)) for cell in passage.text.split(BAR))


def number_asked(question: Question) -> bool:
    """Whether it is asked how many there are of something, and nothing says that it is a share."""
    match = _NUMBER_ASKED.search(question.plain)
    if match is None or _MAY_BE_A_SHARE.search(question.plain):
        return False
    return match["thing"] not in _NO_THING

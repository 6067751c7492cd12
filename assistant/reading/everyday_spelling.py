"""How people write in a chat, in the spelling of papers: "bao nhiu" is "bao nhiêu", "vô" "vào".

Here with its marks, before a question is folded: "lận" says nothing at the end of one, "lần" asks
how often; "vô ngày nào" asks a day, "vô hiệu" is a word of papers.
"""

from __future__ import annotations

import re

_END = r"(?=\s{0,3}(?:[?!.,;:)]|\Z))"
# Behind such a verb, or before such a noun, "vô" is "vào"; "vô hiệu", "vô tư" stay what they are.
_ENTERED = (
    r"căn cứ|can cu|dựa|gửi|gui|nộp|nop|ghi|tính|tinh|nằm|nam|bám|bam|đưa|dua|ký|ky|họp|hop|"
    r"nhằm|nham|rơi|roi|làm|lam|tham gia|xin|đi|di|mời|moi|nhìn|nhin|vận|tập trung|tap trung"
)
_INTO = (
    r"ngày|ngay|hôm|hom|bữa|bua|lúc|luc|tháng|thang|dịp|dip|khoảng|khoang|khi|hồi|hoi|năm|nam|mấy|"
    r"may|những|nhung|các|cac|cái|cai|đâu|dau|chỗ|cho|mục|muc|phần|phan|điều|dieu|đợt|dot|quý|quy|"
    r"đó|do|đây|day|giờ|gio|thứ|thu|tuần|tuan|làm chung|lam chung"
)
_SPELT = tuple(
    (re.compile(rf"(?<![\w/.-])(?:{typed})(?![\w/-])", re.IGNORECASE), meant)
    for typed, meant in (
        (r"(?:bao\s+)?nhiu", "bao nhiêu"),
        (r"nhìu", "nhiều"),
        (r"(?<!bao )(?<!bấy )(?<!biết )nhiêu(?=\s+\w)", "bao nhiêu"),
        (rf"(?<=\s)(?P<verb>{_ENTERED})\s+(?:vô|vo|dzô|zô)", r"\g<verb> vào"),
        (rf"(?:vô|vo|dzô|zô)\s+(?P<noun>{_INTO})", r"vào \g<noun>"),
        (r"dzô|zô", "vào"),
        (r"hông|hổng|hok|hôk|hem|khum", "không"),
        (rf"(?:hong|hăm){_END}", "không"),
        (r"(?:mí)(?=\s+\w)", "mấy"),
        (r"(?P<of>chuyện|chuyen|vụ)\s+(?:mấy|may)(?=\s+\w)", r"\g<of> các"),
        (r"dzậy|zậy|dzay", "vậy"),
        (r"bít", "biết"),
        (r"nhứt", "nhất"),
        (r"chánh\s+quyền", "chính quyền"),
        (r"nhơn\s+dân", "nhân dân"),
        (r"mần", "làm"),
        (r"đặng(?=\s+\w)", "để"),
    )
)
# What only closes a question, and says nothing of it.
_CLOSING = re.compile(
    rf"(?:\s{{1,3}}(?:lận|hén|heng|nghen|nhen|hử|nè|vậy\s+ta|vậy\s+cà|đó\s+ta|ta|dạ)){{1,2}}{_END}",
    re.IGNORECASE,
)
_OF_US = re.compile(r"\b(?:chúng|nước|ngành|người|phe|quân|đảng)\s+ta\W*\Z", re.IGNORECASE)


def in_papers_spelling(question: str) -> str:
    """The question with the words that people type in a chat as papers spell them.

    Args:
        question: as typed, NFC.
    """
    spelt = question
    for typed, meant in _SPELT:
        spelt = typed.sub(meant, spelt)
    return spelt if _OF_US.search(spelt) else _CLOSING.sub("", spelt)

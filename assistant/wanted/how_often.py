"""How often something is done: what asks for it, and what says it.

"Họp định kỳ" says nothing of how often, and "03 tháng một lần" is no date.
"""

from __future__ import annotations

import re

_UNIT = r"(?:ngày|tuần|tháng|quý|năm|học kỳ)"
_ONCE = r"(?:một|01|1)\s+lần"
_FEW = r"(?:\d{1,2}|một|hai|ba|sáu)"
_ASKED = re.compile(
    r"(?:may|bao nhieu) (?:ngay|tuan|thang|quy|nam) (?:[a-z]+ ){0,3}(?:mot|1|01) lan|"
    r"bao lau\b.{0,60}\b(?:mot|1|01) lan|how often|\btan suat\b|"
    r"(?:may|bao nhieu) lan (?:(?:trong )?(?:mot|1|moi) |/ ?)(?:tuan|thang|quy|nam|hoc ky)"
)
_SAID = re.compile(
    rf"(?<!\w){_FEW}\s+{_UNIT}\s(?:\w{{1,9}}\s){{0,3}}{_ONCE}|"
    rf"(?<!\w){_FEW}\s+lần\s?/|(?<!\w){_FEW}\s+lần\s?(?:(?:trong\s)?(?:(?:một|mỗi|1)\s)?)\s?{_UNIT}|"
    rf"(?:hằng|hàng|mỗi)\s+{_UNIT}|theo\s+(?:quý|tháng)",
    re.IGNORECASE,
)


def is_how_often_asked(cues: str) -> bool:
    """Whether folded words ask how often: "mấy tháng một lần"."""
    return _ASKED.search(cues) is not None


def says_how_often(words: str) -> bool:
    """Whether words say how often: "03 tháng một lần", "2 lần/năm", "hằng quý"."""
    return _SAID.search(words) is not None

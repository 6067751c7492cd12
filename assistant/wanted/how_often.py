"""How often something is done: what asks for it, and what says it.

"Họp định kỳ" says nothing of how often, and "03 tháng một lần" is no date.
"""

from __future__ import annotations

import re

from ingest.text import folded

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
    rf"(?<!\w){_FEW}\s+{_UNIT}\s?/\s?(?:(?:một|01|1)\s)?lần|"
    rf"(?<!\w){_FEW}\s+lần\s?/|(?<!\w){_FEW}\s+lần\s?(?:(?:trong\s)?(?:(?:một|mỗi|1)\s)?)\s?{_UNIT}|"
    rf"(?:hằng|hàng|mỗi)\s+{_UNIT}|theo\s+(?:quý|tháng)",
    re.IGNORECASE,
)


_TIME_ASKED = r"(?:bao lau|(?:may|bao nhieu) (?:ngay|tuan|thang|quy|nam))"
# The act of which it is asked: "bao lâu họp một lần", "họp mấy tháng một lần".
_ACT = re.compile(
    rf"{_TIME_ASKED} (?:(?:thi|phai|moi|duoc|lai) ){{0,3}}(?P<act>[a-z]+)(?: [a-z]+){{0,3}} "
    rf"(?:mot|1|01) lan|\b(?P<before>[a-z]+) {_TIME_ASKED} (?:mot|1|01) lan"
)
_NO_ACT = ("thi", "phai", "thoi", "la", "moi")
_NEAR = 5


def act_asked(cues: str) -> str | None:
    """The first syllable of the act of which it is asked how often: "hop"; None where none is."""
    match = _ACT.search(cues)
    act = (match["act"] or match["before"]) if match else None
    return None if act in _NO_ACT else act


def says_how_often_of(act: str, words: str) -> bool:
    """Whether words say how often right behind the act: "họp thường kỳ 3 tháng/lần"."""
    for match in _SAID.finditer(words):
        before = folded(words[: match.start()]).split()[-_NEAR:]
        if act in (word.strip(",;:()") for word in before):
            return True
    return False


def is_how_often_asked(cues: str) -> bool:
    """Whether folded words ask how often: "mấy tháng một lần"."""
    return _ASKED.search(cues) is not None


def says_how_often(words: str) -> bool:
    """Whether words say how often: "03 tháng một lần", "2 lần/năm", "hằng quý"."""
    return _SAID.search(words) is not None

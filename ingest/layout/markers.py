"""What a line begins with: the number or sign that gives it its place in the outline."""

from __future__ import annotations

import re
from enum import StrEnum


class Marker(StrEnum):
    """What a paragraph begins with."""

    PART = "part"
    CHAPTER = "chapter"
    DIVISION = "division"
    CAPITAL = "capital"
    ROMAN = "roman"
    ARTICLE = "article"
    ARABIC = "arabic"
    NESTED = "nested"
    LETTER = "letter"
    BRACKETED = "bracketed"
    BULLET = "bullet"
    SUB_BULLET = "sub-bullet"
    ROW = "row"
    NONE = "none"


# Artefacts before a marker (emphasis is opened without a space after it) and after it.
_BOOKMARK = r"\[bookmark:[^\]\n]{0,80}\]"
_BEFORE = rf"(?:[ \t]|[*_]+(?![\s*_])|\*\*+[ \t]|{_BOOKMARK})*+"
_AFTER = rf"(?:[ \t]|\*|_(?=\S)|{_BOOKMARK})*+"
_BIG = "[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯ" + "".join(chr(code) for code in range(0x1EA0, 0x1EFA, 2)) + "]"
# Where the number of a unit of a law may end: a mark, the end of the line, a title in capitals.
# Refuses a wrapped line of a sentence: "Chương II Thông tư này", "Phần mềm", "Điều 15 Nghị định".
_UNIT_END = rf"(?!\w)(?=[*_]*\s?(?:[.:]|\Z|[-–]\s|[*_]*{_BIG}\s?{_BIG}))"
_CITED = "Nghị|Luật|Bộ|Thông|Quy|Kế|Chương|Mục|Phần|Pháp|Hiến|Hướng|Kết|Chỉ|Hợp|Điều|Phụ"
_ARTICLE_END = rf"(?!\w)(?=[*_]*\s?(?:[.:]|\Z|(?!{_CITED}){_BIG}))"
_ORDINAL = r"(?i:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?!\w)"
# After a mark: a space, emphasis, or two letters at once ("I.Mục đích"; not "V.I. Lê-nin").
_GAP = r"(?=[\s*]|[^\W\d_]{2}|\[\d|\Z)"
_QUANTITY = r"(?!\s*(?:%|(?:triệu|tỷ|lần|giờ|điểm|km|ha|kg|m)(?!\w)))"
# Word's bullets as its converters write them; "o" is one whose font was lost.
_GLYPHS = r"[-–—−•·●○■□▪◦➢►✓❖Ø§\uf000-\uf0ff](?!-)|\*(?=\s)|o(?=[ \t])"
_MARKERS: dict[Marker, str] = {
    Marker.PART: rf"(?:PHẦN|Phần)\s+(?i:thứ\s+)?(?P<PART>[IVXLC]{{1,6}}|\d{{1,2}}|{_ORDINAL})"
    + _UNIT_END,
    Marker.CHAPTER: rf"(?:CHƯƠNG|Chương)\s+(?P<CHAPTER>[IVXLC]{{1,8}}|\d{{1,3}}){_UNIT_END}",
    Marker.DIVISION: r"(?:MỤC|Mục|TIỂU MỤC|Tiểu mục)\s+(?P<DIVISION>\d{1,2}|[IVX]{1,5})"
    + _UNIT_END,
    # "Điều15. Cấp bậc" without its blank has its stop.
    Marker.ARTICLE: r"[“\"]?(?:Điều|ĐIỀU)(?:[\s*_]+|(?=\d{1,4}[a-zđ]?[.:]\s))"
    rf"(?P<ARTICLE>\d{{1,4}}[a-zđ]?){_ARTICLE_END}",
    Marker.ROMAN: rf"(?P<ROMAN>[IVX]{{1,6}})[*_]*\s?(?:[./]{_GAP}|\)(?=\s*{_BIG})|"
    r"-(?=[\s*]))",
    Marker.CAPITAL: r"(?P<CAPITAL>[A-HĐ])\s?[.)/](?=\s|\*)",
    Marker.NESTED: r"(?P<NESTED>\d{1,2}(?:\.\d{1,2}){1,4})"
    rf"(?:[.):]{_GAP}|-(?=\s+{_BIG})|(?=[\s*]|\Z)){_QUANTITY}",
    Marker.ARABIC: r"(?P<ARABIC>\d{1,3})"
    rf"(?:[*_]*\s?[.)](?=[\s*]|[^\W\d_]|\[\d|\Z)|\s?/(?=[\s*]|{_BIG}(?!{_BIG})[^\W\d_])|"
    rf"-(?=\s+{_BIG}[^\W\d_]*[\s,]))",
    Marker.BRACKETED: r"\((?P<BRACKETED>\d{1,2}|[a-zđ]|[ivx]{1,4})\)(?=\s)",
    Marker.LETTER: r"(?P<LETTER>[a-zđ])"
    rf"(?:[*_]*\s?[.)/](?=[\s*])|\)(?=[^\W\d_]{{2}}|\Z)|-(?=\s+{_BIG}))",
    Marker.BULLET: rf"(?P<BULLET>{_GLYPHS})",
    Marker.SUB_BULLET: r"(?P<SUB_BULLET>\+)",
}
_MARKER = re.compile(
    rf"{_BEFORE}(?:\#{{1,6}}[ \t]+)?{_BEFORE}(?:"
    + "|".join(_MARKERS.values())
    + rf")[*_]*\s?[.:]?{_AFTER}"
)
_ROW = re.compile(r"\s\|(?:\s|\Z)|\A\|\s")
_OF_GROUP = {marker.name: marker for marker in _MARKERS}
# The letters of "Phần", "Chương", "Mục", "Tiểu mục", "Điều" and of Roman numbers.
_MARKERS_BEGIN = frozenset("PCMTĐIVX")


def marker_of(line: str) -> tuple[Marker, str, int]:
    """The marker that a line begins with, its number, and where the words after it begin."""
    is_row = "|" in line and _ROW.search(line) is not None
    is_plain = is_row or _is_a_word(line) or line[0] == "|"
    match = None if is_plain else _MARKER.match(line)
    if match and match.lastgroup:
        return _OF_GROUP[match.lastgroup], match[match.lastgroup], match.end()
    return Marker.ROW if is_row else Marker.NONE, "", 0


def _is_a_word(line: str) -> bool:
    """Whether a line begins with a word that opens no marker: a quick look that spares most."""
    return line[:2].isalpha() and line[0] not in _MARKERS_BEGIN

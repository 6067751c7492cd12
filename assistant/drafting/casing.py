"""Names of offices that a letterhead prints in capitals, as running text writes them.

Which words of such a name are capitals: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III and IV. What
is in no row of the table is taken for a proper name, each syllable with a capital.
"""

from __future__ import annotations

import re

_PHRASES = (
    *("Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    *("Bộ Giáo dục và Đào tạo", "Sở Giáo dục và Đào tạo", "Phòng Giáo dục và Đào tạo"),
    *("Phòng Văn hóa - Xã hội", "Sở Nội vụ", "Phòng Nội vụ", "Bộ Nội vụ", "Ban Dân vận"),
    *("Trường Trung học cơ sở", "Trường Trung học phổ thông", "Trường Tiểu học và Trung học cơ sở"),
    *("Trường Tiểu học", "Trường Mầm non", "Trường Mẫu giáo", "Trường Phổ thông dân tộc nội trú"),
    *("Trường Cao đẳng", "Trường Đại học", "Trường", "Học viện"),
    *("Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên", "Trung tâm", "Công đoàn"),
    *("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Đảng ủy", "Đảng bộ", "Chi bộ", "Văn phòng"),
    *("thành phố", "thị xã", "thị trấn", "tỉnh", "huyện", "quận", "phường", "xã", "đặc khu"),
    *("ngành", "các", "và", "của", "về"),
)
_KNOWN = {phrase.lower(): phrase for phrase in _PHRASES}
_PIECE = re.compile(
    "|".join(
        rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in sorted(_KNOWN, key=len, reverse=True)
    )
    + r"|[^\W_]+"
)

_PHRASE = re.compile(
    "|".join(
        rf"(?<!\w){re.escape(phrase)}(?!\w)"
        for phrase in sorted(_KNOWN, key=len, reverse=True)
        if " " in phrase
    )
)
_WORD = re.compile(r"[^\W\d_]+")


def as_written(name: str) -> str:
    """The name as running text writes it; one that is not all in capitals is left alone."""
    if not name.isupper():
        return name
    cased = _PIECE.sub(_cased, name.lower())
    return cased[:1].upper() + cased[1:]


def as_sentence(words: str, elsewhere: str) -> str:
    """A title in capitals as a sentence writes it.

    Args:
        words: the title; one that is not all in capitals is left alone.
        elsewhere: the text of the paper, whose own writing of the same words is taken.
    """
    if not words.isupper():
        return words
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()), re.IGNORECASE)
    for match in pattern.finditer(elsewhere):
        if not match.group().isupper():
            return " ".join(match.group().split())
    cased = _PHRASE.sub(lambda match: _KNOWN[match.group()], words.lower())
    for name in _names(elsewhere):
        cased = re.sub(rf"(?<!\w){re.escape(name.lower())}(?!\w)", name, cased)
    return cased[:1].upper() + cased[1:]


def _names(text: str) -> set[str]:
    """Names of two syllables or more, each with a capital, as a text prints them ("Đắk Lắk")."""
    words = list(_WORD.finditer(text))
    found: set[str] = set()
    run: list[str] = []
    for here, following in zip(words, [*words[1:], None], strict=True):
        if not here.group().istitle():
            run = []
            continue
        run.append(here.group())
        goes_on = following is not None and text[here.end() : following.start()] == " "
        if not (goes_on and following is not None and following.group().istitle()):
            if len(run) > 1:
                found.add(" ".join(run))
            run = []
    return found


def _cased(match: re.Match[str]) -> str:
    words = match.group()
    return _KNOWN.get(words) or words.capitalize()

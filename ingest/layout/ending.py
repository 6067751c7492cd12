"""The form below the body: how the lines of recipients, of the signer and of an annex are known.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 to II.9 (KT., TM., TL., TUQ., Q.); Party papers
write K/T, T/M, T/L.
"""

from __future__ import annotations

import re

from ingest.text import folded

_RECIPIENTS = re.compile(r"noi nhan\s*(?:[:|]|\Z)")
# "__Nơi nhận: __": the marks of emphasis that are not taken off where words are shown.
_EMPHASIS = "_ "
# "Nơi nhận", not "Những", "Nghị".
_RECIPIENTS_BEGIN = frozenset("Nn")
_NEVER_BEHIND_N = frozenset("HhGg")
_ANNEX = re.compile(r"phu luc(?:\s+(?:so\s+)?(?P<number>[ivx]{1,5}|\d{1,2}|[a-h]))?(?!\w)")
_CAPACITY = re.compile(
    r"(?:(?:KT|TM|TL|TUQ|Q)\s*\.\s*|(?:K/T|T/M|T/L|T/UQ|Q/)\s*\.?\s*)[A-ZĐÀ-Ỹ]|"
    r"(?:KT|TM|TL|TUQ)\s+(?:BAN|ỦY|UỶ|UBND|HIỆU|GIÁM|TRƯỞNG|CHỦ|BÍ|CHI|ĐẢNG|HỘI|TẬP)(?!\w)"
)
_CAPACITY_BEGINS = frozenset("KTQ")
# What cannot stand under a signature: a regulation issued with the document, a form, a footnote.
_FOLLOWS_THE_END = re.compile(
    r"(?:QUY (?:CHẾ|ĐỊNH)|ĐỀ ÁN|KẾ HOẠCH|CHƯƠNG TRÌNH|DANH MỤC|NỘI DUNG|PHƯƠNG ÁN|BIỂU|MẪU)(?!\w)|"
    r"(?:Biểu|Mẫu)(?:\s+biểu)?\s+(?:số|\d)|\((?:Ban hành|Kèm theo|kèm theo)|\[\d{1,3}\]|Danh mục\s"
)
# No small letter without a mark, and two capitals on end.
_PLAIN_CAPITALS = re.compile(r"(?=.*[A-ZĐ]{2})[^a-z]*")
_RANK = r"(?:QUYỀN\s+)?(?:PHÓ\s+)?(?:TỔNG\s+)?"
_ONE = (
    r"(?:GIÁM ĐỐC|TRƯỞNG|HIỆU TRƯỞNG|HIỆU PHÓ|CHỦ TỊCH|CHỦ NHIỆM|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|"
    r"THỦ TƯỚNG|CHÁNH|CỤC TRƯỞNG|VỤ TRƯỞNG|THƯ KÝ|BIÊN TẬP|VIỆN TRƯỞNG|TỔ TRƯỞNG|NGƯỜI LẬP|"
    r"KẾ TOÁN)"
)
_SEVERAL = r"(?:ỦY BAN|UỶ BAN|BAN |THƯỜNG TRỰC|CỤC|HỘI ĐỒNG)"
_POSITION = re.compile(rf"{_RANK}(?:{_ONE}|{_SEVERAL})")
_POSITION_OF_ONE = re.compile(rf"{_RANK}{_ONE}")
# How much of a line these rules read: a line longer than this is a sentence.
_SHORT = 120
_WORDS_IN_A_NAME = range(2, 7)


def is_recipients_line(words: str) -> bool:
    """Whether a line is "Nơi nhận:"; a sentence that begins so ("Nơi nhận hồ sơ …") is not."""
    words = words.lstrip(_EMPHASIS) if words[:1] == "_" else words
    may_be = words[:1] in _RECIPIENTS_BEGIN and words[1:2] not in _NEVER_BEHIND_N
    return may_be and _RECIPIENTS.match(folded(words[:_SHORT])) is not None


def annex_name(words: str) -> str | None:
    """The name of the annex that a line opens: "phụ lục II" for "Phụ lục II. Biểu mẫu"."""
    annex = _ANNEX.match(folded(words[:_SHORT])) if words[:1] in "Pp" else None
    if annex is None:
        return None
    return f"phụ lục {annex['number'].upper()}" if annex["number"] else "phụ lục"


def follows_the_end(words: str) -> bool:
    """Whether a line opens what is issued with the document, and is no line of its end."""
    return bool(_FOLLOWS_THE_END.match(words))


def has_capacity(words: str) -> bool:
    """Whether a line says in what capacity one signs ("TM. BAN GIÁM HIỆU", "T/M CHI BỘ")."""
    may_be = words[:1] in _CAPACITY_BEGINS and len(words) <= _SHORT
    return may_be and _CAPACITY.match(words) is not None


def in_capitals(words: str) -> bool:
    """Whether a short line is in capitals; old fonts leave toned vowels small ("CHủ TịCH")."""
    if len(words) > _SHORT:
        return False
    return words.isupper() or (words[:1].isupper() and _PLAIN_CAPITALS.fullmatch(words) is not None)


def is_position(words: str) -> bool:
    """Whether a line names a capacity or a position, of a person or a body ("ỦY BAN NHÂN DÂN")."""
    return has_capacity(words) or (in_capitals(words) and bool(_POSITION.match(words.upper())))


def is_position_of_one(words: str) -> bool:
    """Whether a line names the position of a person ("HIỆU TRƯỞNG"), not of a body."""
    return in_capitals(words) and bool(_POSITION_OF_ONE.match(words.upper()))


_APPROVES = re.compile(r"(?:PHÊ DUYỆT|DUYỆT|XÁC NHẬN|KÝ DUYỆT|Ý KIẾN)(?!\w)")
_MAKES = re.compile(r"NGƯỜI (?:LẬP|VIẾT|BÁO CÁO|XÂY DỰNG)(?!\w)")


def two_sign_in_a_row(words: str) -> bool:
    """Whether a row holds who makes a paper and who approves it, side by side.

    "TỔNG PHỤ TRÁCH ĐỘI | DUYỆT CỦA HIỆU TRƯỞNG": a plan within a school has no "Nơi nhận".
    """
    cells = _cells(words)
    in_form = len(cells) == 2 and all(cell and in_capitals(cell) for cell in cells)
    said = (_APPROVES, _MAKES)
    return in_form and any(one.match(cell.upper()) for cell in cells for one in said)


def of_the_maker(lines: list[str]) -> list[str]:
    """The lines of an end without the column of who only approves the paper."""
    heads = next((_cells(line) for line in lines if two_sign_in_a_row(line)), None)
    if heads is None:
        return lines
    made_at = next((at for at, head in enumerate(heads) if not _APPROVES.match(head.upper())), 0)
    split = (_cells(line) for line in lines)
    return [cells[made_at] if len(cells) == len(heads) else cells[0] for cells in split]


def _cells(words: str) -> list[str]:
    return [cell.strip(" *") for cell in words.strip("| ").split("|")]


def signs_in_a_row(words: str) -> bool:
    """Whether a row holds the signer: "| CHỦ TỊCH QUỐC HỘI" under an empty left column, or two."""
    if two_sign_in_a_row(words):
        return True
    right = words.strip("| ")
    alone = words.startswith("|") and "|" not in right
    return alone and (is_position_of_one(right) or has_capacity(right) or is_name(right))


def is_name(words: str) -> bool:
    """Whether a line looks like the name of a person: two to six words, each with a capital."""
    parts = words.split()
    return len(parts) in _WORDS_IN_A_NAME and all(
        part[0].isupper() and part.replace(".", "").isalpha() for part in parts
    )

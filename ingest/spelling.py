"""What the spellings of one số/ký hiệu share, whatever stands between its pieces.

"16/CT-TTg", "16-CT/TTg", "16 ct ttg" and "16cttg" are one spelling: the digits, then the letters of
the symbol run together. A year inside the number is kept apart, since writers leave it out ("Nghị
định 149/NĐ-CP") or add it ("16/2016/CT-TTg").
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.references import normal_number, number_key
from ingest.text import folded

#: Between the digits and the symbol of a spelling.
COLON = ":"
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")


def squashed(symbol: str) -> str:
    """The folded letters and digits of a symbol, run together.

    >>> squashed("KHLT-SGD&CĐGD")
    'khltsgdcdgd'
    """
    return _NO_LETTER.sub("", folded(symbol))


def spelling_key(number: str) -> str:
    """The digits and the symbol of a number; a number that was left blank has no digits.

    >>> spelling_key("048/2019/QĐ-UBND"), spelling_key("/KH-SGDĐT"), spelling_key("06")
    ('48:qdubnd', ':khsgddt', '6:')
    """
    digits, groups = _pieces(number)
    return digits + COLON + squashed("".join(groups))


def year_of_number(number: str) -> int | None:
    """The year that stands inside a number ("48/2019/QĐ-UBND")."""
    plain = normal_number(number)
    if "19" not in plain and "20" not in plain and plain.isprintable() and "[" not in plain:
        return None  # as of most numbers; what folding would drop is left to the key
    key = number_key(plain).split("/")
    return next((int(part) for part in key[1:] if _YEAR.fullmatch(part)), None)


def symbol_groups(number: str) -> tuple[str, ...]:
    """The folded groups of the symbol of a number, in order, without a year.

    >>> symbol_groups("149/2018/NĐ-CP")
    ('nd', 'cp')
    """
    return _pieces(number)[1]


def _pieces(number: str) -> tuple[str, tuple[str, ...]]:
    first, *rest = number_key(number).split("/")
    if not first[:1].isdigit():
        first, rest = "", [first, *rest]
    return first, tuple(part for part in rest if part and not _YEAR.fullmatch(part))


@lru_cache(maxsize=4096)
def words_key(words: str) -> str:
    """The folded words of a title or a name, one space between them.

    >>> words_key("Quy chế “dân chủ”, ở cơ sở")
    'quy che dan chu o co so'
    """
    return " ".join(_WORD.findall(folded(words)))

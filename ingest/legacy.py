"""Text typed in TCVN3 (the .Vn fonts) or VNI, read with the letters of Latin-1, and mended.

"Céng hßa x· héi chñ nghÜa ViÖt Nam" and "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam" are both "Cộng
hòa xã hội chủ nghĩa Việt Nam". Such text has no letter of the Vietnamese blocks of Unicode and many
signs that Vietnamese never has beside a letter; anything less certain is left alone.
Tables: TCVN 5712:1993 (VN3) and the VNI-Windows code page.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from enum import StrEnum


class LegacyEncoding(StrEnum):
    """An encoding from before Unicode."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


_TCVN3 = {
    ord(sign): letter
    for signs, letters in (
        ("\u00b5\u00b6\u00b7\u00b8\u00b9", "àảãáạ"),
        ("¨»¼½¾Æ", "ăằẳẵắặ"),
        ("©ÇÈÉÊË", "âầẩẫấậ"),
        ("®ÌÎÏÐÑ", "đèẻẽéẹ"),
        ("ªÒÓÔÕÖ", "êềểễếệ"),
        ("×ØÜÝÞ", "ìỉĩíị"),
        ("ßáâãä", "òỏõóọ"),
        ("«åæçèé", "ôồổỗốộ"),
        ("¬êëìíî", "ơờởỡớợ"),
        ("ïñòóô", "ùủũúụ"),
        ("\u00adõö÷øù", "ưừửữứự"),
        ("úûüýþ", "ỳỷỹýỵ"),
        ("¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ"),
    )
    for sign, letter in zip(signs, letters, strict=True)
}

_VNI_MARKS = {
    "a": ("øùûõïêèéúüëâàáåãä", "àáảãạăằắẳẵặâầấẩẫậ"),
    "e": ("øùûõïâàáåãä", "èéẻẽẹêềếểễệ"),
    "o": ("øùûõïâàáåãä", "òóỏõọôồốổỗộ"),
    "ô": ("øùûõï", "ờớởỡợ"),
    "u": ("øùûõï", "ùúủũụ"),
    "ö": ("øùûõï", "ừứửữự"),
    "y": ("øùûõ", "ỳýỷỹ"),
}
_VNI_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI = {
    written: letter
    for base, (marks, letters) in _VNI_MARKS.items()
    for mark, small in zip(marks, letters, strict=True)
    for written, letter in (
        (base + mark, small),
        (base.upper() + mark.upper(), small.upper()),
        (base.upper() + mark, small.upper()),
    )
} | {
    written: letter
    for base, small in _VNI_ALONE.items()
    for written, letter in ((base, small), (base.upper(), small.upper()))
}
_VNI_LETTER = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

_VIETNAMESE = re.compile(
    "[\u0300-\u036f\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]"
)
# Signs that stand beside a letter in TCVN3 and never in Vietnamese, nor in Western text.
_SIGNS = "\u00a8-\u00ac\u00ae\u00b5-\u00be"
_TCVN3_SIGN = re.compile(
    rf"(?<=[^\W\d_])[{_SIGNS}\u00d7\u00f7]|[{_SIGNS}\u00a1\u00a6\u00a7](?=[^\W\d_])"
)
_VNI_SIGN = re.compile(r"[aeoAEO][äåãâëüÄÅÃÂËÜ]|[aeouyôöAEOUYÔÖ][øûïõùØÛÏÕÙ]")
_FEWEST_SIGNS = 3
# One sign in so many letters at least, so that a word of another language changes nothing.
_LETTERS_TO_A_SIGN = 24


def is_surely_unicode(text: str) -> bool:
    """Whether a letter or mark of the text was in no encoding from before Unicode."""
    return _VIETNAMESE.search(text) is not None


def legacy_encoding(text: str) -> LegacyEncoding | None:
    """The encoding that a text was typed in, None for Unicode or where it is not certain."""
    if text.isascii() or is_surely_unicode(text):
        return None
    wanted = max(_FEWEST_SIGNS, sum(map(str.isalpha, text)) / _LETTERS_TO_A_SIGN)
    tcvn3 = len(_TCVN3_SIGN.findall(text))
    vni = len(_VNI_SIGN.findall(text))
    if max(tcvn3, vni) < wanted:
        return None
    return LegacyEncoding.TCVN3 if tcvn3 >= vni else LegacyEncoding.VNI


@dataclass(frozen=True, slots=True)
class Mended:
    """A text in Unicode; letter ``i`` was written ``source[starts[i]:ends[i]]``.

    ``starts`` has one entry more than ``text``: the end of the source.
    """

    text: str
    starts: array[int]
    ends: array[int]


def mended(text: str) -> Mended | None:
    """The text in Unicode; None for a text that needs no mending."""
    encoding = legacy_encoding(text)
    if encoding is None:
        return None
    if encoding is LegacyEncoding.TCVN3:
        size = len(text)
        return Mended(
            text.translate(_TCVN3), array("l", range(size + 1)), array("l", range(1, size + 1))
        )
    pieces: list[str] = []
    starts = array("l")
    last = 0
    for match in _VNI_LETTER.finditer(text):
        pieces += (text[last : match.start()], _VNI[match.group()])
        starts.extend(range(last, match.start() + 1))
        last = match.end()
    pieces.append(text[last:])
    starts.extend(range(last, len(text) + 1))
    return Mended("".join(pieces), starts, starts[1:])

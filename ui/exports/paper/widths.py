"""How wide a text is in Times New Roman, and on how many lines it stands: for lines drawn to it.

Widths are in thousandths of the size of the letters, from the metrics that Times New Roman shares
with every face made to replace it. A letter with marks is as wide as the letter without them.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Final


class Face(Enum):
    """A face of Times New Roman: which letters have which width."""

    REGULAR = (
        (180, "'"),
        (200, "|"),
        (250, " ,.·"),
        (278, "/:;\\ijlt"),
        (333, "!()-I[]`fr‘’"),
        (389, "Js"),
        (408, '"'),
        (444, "?acez“”"),
        (469, "^"),
        (480, "{}"),
        (500, "#$*0123456789_bdghknopquvxyđ–«»"),
        (541, "~"),
        (556, "FPS"),
        (564, "+<=>×"),
        (611, "ELTZ"),
        (667, "BCR"),
        (722, "ADGHKNOQUVXYwĐ"),
        (778, "&m"),
        (833, "%"),
        (889, "M"),
        (921, "@"),
        (944, "W"),
        (1000, "—…"),
    )
    BOLD = (
        (220, "|"),
        (250, " ,.·"),
        (278, "'/\\il"),
        (333, "!()-:;[]`fjt‘’"),
        (389, "Is"),
        (394, "{}"),
        (444, "cerz"),
        (500, "#$*0123456789?J_agovxy–«»“”"),
        (520, "~"),
        (556, '"Sbdhknpquđ'),
        (570, "+<=>×"),
        (581, "^"),
        (611, "FP"),
        (667, "BELTZ"),
        (722, "ACDNRUVXYwĐ"),
        (778, "GHKOQ"),
        (833, "&m"),
        (930, "@"),
        (944, "M"),
        (1000, "%W—…"),
    )
    ITALIC = (
        (214, "'"),
        (250, " ,.·"),
        (275, "|"),
        (278, "/\\fijlt"),
        (333, "!()-:;I`‘’"),
        (389, "[]rsz"),
        (400, "{}"),
        (420, '"'),
        (422, "^"),
        (444, "Jcekvxy"),
        (500, "#$*0123456789?S_abdghnopquđ–«»"),
        (541, "~"),
        (556, "LTYZ“”"),
        (611, "ABEFPRVX"),
        (667, "CKNw"),
        (675, "+<=>×"),
        (722, "DGHOQUmĐ"),
        (778, "&"),
        (833, "%MW"),
        (889, "—…"),
        (920, "@"),
    )


# What is in no table (a foreign letter) counts as wide as most capitals.
_UNKNOWN: Final = 722
# A word processor may set a line a little wider than these tables say.
_SLACK: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """A text on lines of about one length: ``longest`` of them and the ``room`` to give it."""

    lines: tuple[str, ...]
    longest: float
    room: float


def text_width(text: str, *, size: float, face: Face = Face.REGULAR) -> float:
    """How wide a text is on one line, in points."""
    known = _table(face)
    letters = unicodedata.normalize("NFD", text)
    width = sum(
        known.get(letter, _UNKNOWN) for letter in letters if not unicodedata.combining(letter)
    )
    return width * size / 1000


def wrapped(text: str, *, room: float, size: float, face: Face) -> Wrapped:
    """The text on as few lines as fit in ``room`` points, none much longer than the others."""
    words = text.split()
    least = _lines(words, room=room, size=size, face=face)
    narrow, wide = 0.0, room
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        tried = _lines(words, room=middle, size=size, face=face)
        if len(tried) > len(least) or _longest(tried, size, face) > middle:
            narrow = middle
        else:
            wide = middle
    lines = _lines(words, room=wide, size=size, face=face)
    longest = _longest(lines, size, face)
    return Wrapped(
        lines=tuple(lines),
        longest=min(longest, room),
        room=room if len(lines) == 1 else min(longest + _SLACK, room),
    )


def _lines(words: list[str], *, room: float, size: float, face: Face) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size=size, face=face) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _longest(lines: list[str], size: float, face: Face) -> float:
    return max((text_width(line, size=size, face=face) for line in lines), default=0.0)


@cache
def _table(face: Face) -> dict[str, int]:
    return {letter: width for width, letters in face.value for letter in letters}

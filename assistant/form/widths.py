"""How wide a text is in Times New Roman: for lines drawn to it, checked by it, and wrapped.

Widths are in thousandths of the size of the letters, from the metrics that Times New Roman shares
with every face made to replace it. A letter with marks is as wide as the letter without them; only
a horn (ơ, ư) widens it.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import cache
from typing import Final

from ingest.formatted import FormattedRun


class Face(Enum):
    """A face of Times New Roman: which letters have which width."""

    REGULAR = (
        (180, "'"),
        (200, "|"),
        (250, " ,.·\u00a0"),
        (278, "/:;\\ijlt"),
        (333, "!()-I[]`fr‘’"),
        (389, "Js"),
        (408, '"'),
        (444, "?acez“”"),
        (469, "^"),
        (480, "{}"),
        (500, "#$*0123456789_bdghknopquvxyđ–«»"),
        (529, "ơ"),
        (541, "~"),
        (542, "ư"),
        (556, "FPS"),
        (564, "+<=>×"),
        (611, "ELTZ"),
        (667, "BCR"),
        (722, "ADGHKNOQUVXYwĐƠ"),
        (776, "Ư"),
        (778, "&m"),
        (833, "%"),
        (889, "M"),
        (921, "@"),
        (944, "W"),
        (1000, "—…"),
    )
    BOLD = (
        (220, "|"),
        (250, " ,.·\u00a0"),
        (278, "'/\\il"),
        (333, "!()-:;[]`fjt‘’"),
        (389, "Is"),
        (394, "{}"),
        (444, "cerz"),
        (500, "#$*0123456789?J_agovxy–«»“”"),
        (520, "~"),
        (554, "ơ"),
        (556, '"Sbdhknpquđ'),
        (570, "+<=>×"),
        (581, "^"),
        (600, "ư"),
        (611, "FP"),
        (667, "BELTZ"),
        (722, "ACDNRUVXYwĐ"),
        (778, "GHKOQƠ"),
        (796, "Ư"),
        (833, "&m"),
        (930, "@"),
        (944, "M"),
        (1000, "%W—…"),
    )
    ITALIC = (
        (214, "'"),
        (250, " ,.·\u00a0"),
        (275, "|"),
        (278, "/\\fijlt"),
        (333, "!()-:;I`‘’"),
        (389, "[]rsz"),
        (400, "{}"),
        (420, '"'),
        (422, "^"),
        (444, "Jcekvxy"),
        (500, "#$*0123456789?S_abdghnopquđ–«»"),
        (534, "ơ"),
        (541, "~"),
        (545, "ư"),
        (556, "LTYZ“”"),
        (611, "ABEFPRVX"),
        (667, "CKNw"),
        (675, "+<=>×"),
        (722, "DGHOQUmĐƠ"),
        (754, "Ư"),
        (778, "&"),
        (833, "%MW"),
        (889, "—…"),
        (920, "@"),
    )


#: Millimetres in a point.
MILLIMETRES: Final = 25.4 / 72
_HORNED: Final = re.compile(r"[OoUu]\u031b")
# What is in no table (a foreign letter) counts as wide as most capitals.
_UNKNOWN: Final = 722


def text_width(text: str, *, size: float, face: Face = Face.REGULAR) -> float:
    """How wide a text is on one line, in points."""
    known = _table(face)
    letters = _HORNED.sub(_with_horn, unicodedata.normalize("NFD", text))
    width = sum(
        known.get(letter, _UNKNOWN) for letter in letters if not unicodedata.combining(letter)
    )
    return width * size / 1000


def runs_width(runs: tuple[FormattedRun, ...]) -> float:
    """The width of runs on one line in millimetres, spaces at the ends left out."""
    if not runs:
        return 0.0
    whole = sum(text_width(run.text, size=run.size, face=_face(run)) for run in runs)
    text = "".join(run.text for run in runs)
    around = len(text) - len(text.strip())
    return (whole - text_width(" " * around, size=runs[0].size)) * MILLIMETRES


def _face(run: FormattedRun) -> Face:
    if run.bold:
        return Face.BOLD
    return Face.ITALIC if run.italic else Face.REGULAR


def _with_horn(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", found.group())


@cache
def _table(face: Face) -> dict[str, int]:
    return {letter: width for width, letters in face.value for letter in letters}

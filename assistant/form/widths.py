"""How long a line of Times New Roman is: a line under a text is measured by its text.

Advance widths in thousandths of the size, as the fonts that share its metrics have them
(Liberation Serif). A letter with marks is as wide as the letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Final

from ingest.formatted import FormattedRun

_REGULAR: Final = {
    180: "'",
    200: "|",
    250: " ,.\u00a0",
    278: "/:;\\ijlt",
    333: "!()-I[]`fr‘’",
    389: "Js",
    408: '"',
    444: "?acez“”",
    469: "^",
    480: "{}",
    541: "~",
    556: "FPS",
    564: "+<=>",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYwĐ",
    778: "&m",
    833: "%",
    889: "M",
    921: "@",
    944: "W",
    1000: "—…",
}
_BOLD: Final = {
    220: "|",
    250: " ,.\u00a0",
    278: "'/\\il",
    333: "!()-:;[]`fjt‘’",
    389: "Is",
    394: "{}",
    444: "cerz",
    520: "~",
    555: '"',
    556: "Sbdhknpquđ",
    570: "+<=>",
    581: "^",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQ",
    833: "&m",
    930: "@",
    944: "M",
    1000: "%W—…",
}
_OTHER: Final = 500  # most small letters, digits, "–", "_"
_POINT: Final = 25.4 / 72


def _by_letter(table: Mapping[int, str]) -> Mapping[str, int]:
    return {letter: width for width, letters in table.items() for letter in letters}


_WIDTHS: Final = {False: _by_letter(_REGULAR), True: _by_letter(_BOLD)}


def text_width(text: str, *, size: float, bold: bool) -> float:
    """The width of a text in millimetres, at ``size`` points."""
    letters = unicodedata.normalize("NFD", text)
    widths = _WIDTHS[bold]
    total = sum(widths.get(one, _OTHER) for one in letters if not unicodedata.combining(one))
    return total / 1000 * size * _POINT


def runs_width(runs: tuple[FormattedRun, ...]) -> float:
    """The width of runs on one line, spaces at the ends left out."""
    whole = sum(text_width(run.text, size=run.size, bold=run.bold) for run in runs)
    text = "".join(run.text for run in runs)
    if not runs:
        return 0.0
    around = len(text) - len(text.strip())
    return whole - around * 0.25 * runs[0].size * _POINT

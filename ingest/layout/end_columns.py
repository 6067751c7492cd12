"""Two columns below the body: recipients on the left, who signs on the right.

A bar parts them in what was a table ("Nơi nhận: | KT. GIÁM ĐỐC"), a wide gap in what a converter
wrote down line by line ("Nơi nhận:            KT. GIÁM ĐỐC").
"""

from __future__ import annotations

import re

from ingest.document import PassageRole
from ingest.layout.ending import is_name, is_position
from ingest.layout.letterhead import cells, cut_at
from ingest.layout.lines import Paragraph
from ingest.layout.markers import Marker
from ingest.layout.tables import BAR

_GAP = re.compile(r"[ \u00a0]{3,}|[ \u00a0]*\t\s*")
_MAY_BE_A_GAP = re.compile(r"[ \u00a0]{3}|\t")


def end_columns(paragraph: Paragraph, *, begun: bool) -> list[tuple[Paragraph, PassageRole]]:
    """The parts of a line in two columns, each with its role, bars apart; empty for another line.

    ``begun`` tells that a line above had two columns; else a position or a name must stand on the
    right of a gap.
    """
    if paragraph.marker is Marker.ROW:
        return _of_row(paragraph)
    if _MAY_BE_A_GAP.search(paragraph.text) is None:
        return []
    columns = cut_at(paragraph, _GAP)
    if len(columns) != 2:
        return []
    left, right = columns
    if not (begun or is_position(right.text) or is_name(right.text)):
        return []
    return [(left, PassageRole.RECIPIENTS), (right, PassageRole.SIGNATURE)]


def _of_row(paragraph: Paragraph) -> list[tuple[Paragraph, PassageRole]]:
    parts: list[tuple[Paragraph, PassageRole]] = []
    side = PassageRole.RECIPIENTS
    for cell in cells(paragraph):
        if cell.text == BAR:
            side = PassageRole.SIGNATURE
            parts.append((cell, PassageRole.ARTEFACT))
        else:
            parts.append((cell, side))
    return parts

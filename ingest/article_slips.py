"""Articles whose word is mistyped ("Điền 36." for "Điều 36."), read where the sequence has a gap.

The words stay as they are printed, and a warning tells how they were read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.lines import Paragraph
from ingest.markers import Marker

# "Điền 36. Hiệu lực", "Đièu 5.", "Điểu 12."; refuses "Điền 5 mẫu", which has no stop and no title.
SLIP = re.compile(
    r"[*_]{0,3}(?P<word>Đi(?:[ềêếểễệèéẻẽẹe][nmyư]|[êếểễệèéẻẽẹe]u)|ĐI(?:[ỀÊẾỂỄỆE][NMYƯ]|[ÊẾỂỄỆE]U))"
    r"\s{1,3}(?P<number>\d{1,4})[*_]{0,3}\s?\.[*_]{0,3}(?=\s+[*_]{0,3}[^\W\d_a-zà-ỹđ]|\Z)"
)
"""A word that may be meant for "Điều", its number and its stop, at the head of a paragraph."""


def mended_articles(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs, each article that is mistyped and the next in number marked as one."""
    mended: list[Paragraph] = []
    last = 0
    for one in paragraphs:
        read = one
        if one.marker is Marker.ARTICLE:
            last = int(one.number) if one.number.isdigit() else last
        elif one.marker is Marker.NONE and last and one.text[0] in "Đ*_":
            slip = SLIP.match(one.text)
            if slip and int(slip["number"]) == last + 1:
                last += 1
                body = one.start + slip.end()
                read = replace(one, marker=Marker.ARTICLE, number=slip["number"], body=body)
        mended.append(read)
    return tuple(mended)

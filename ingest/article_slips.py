"""Articles whose word is mistyped ("Điền 36." for "Điều 36."), read where the sequence has a gap.

The words stay as they are printed, and a warning tells how they were read.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.lines import Paragraph
from ingest.markers import Marker

# "Điền 36. Hiệu lực", "Đièu 5.", "Điểu 12."; refuses "Điền 5 mẫu", which has no stop and no title.
SLIP = re.compile(
    r"[*_]{0,3}(?P<word>Đi(?:[ềêếểễệèéẻẽẹe][nmyư]|[êếểễệèéẻẽẹe]u)|ĐI(?:[ỀÊẾỂỄỆE][NMYƯ]|[ÊẾỂỄỆE]U))"
    r"\s{1,3}(?P<number>\d{1,4})[*_]{0,3}\s?\.[*_]{0,3}(?=\s+[*_]{0,3}[^\W\d_a-zà-ỹđ]|\Z)"
)
"""A word that may be meant for "Điều", its number and its stop, at the head of a paragraph."""


# A quick look, which most texts do not pass: each begins with letters that are found at once.
_MAY_SLIP = (re.compile(r"Đi(?!ều)\w\w?\s{1,3}\d"), re.compile(r"ĐI(?!ỀU)\w\w?\s{1,3}\d"))


def may_slip(text: str) -> bool:
    """Whether a text may hold a mistyped article at all."""
    return any(slip.search(text) for slip in _MAY_SLIP)


def mended_articles(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs, each article that is mistyped and the next in number marked as one."""
    if not may_slip(text):
        return paragraphs
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

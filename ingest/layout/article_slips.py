"""Articles and clauses that are mistyped, read where the sequence has a gap.

"Điền 36." for "Điều 36."; "1 Tòa án nhân dân …" for "1. Tòa án nhân dân …". The words stay as they
are printed; of an article, a warning tells how it was read.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.layout.lines import Paragraph
from ingest.layout.markers import Marker

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


# "1 Tòa án nhân dân giải quyết …": a clause without its stop.
_BARE = re.compile(r"(?P<number>[1-9]\d?)[ \t]{1,3}(?=[^\W\d_a-zà-ỹđ][^\W\d_A-ZĐ])")
_NEXT_IS_NEAR = 40
_MAY_BE_BARE = re.compile(r"\n[1-9]\d?[ \t]{1,3}[^\W\d_a-zđ]")


def mended_clauses(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs, each clause of an article without its stop marked as one.

    The one before it has the number before (the first stands right under its article), and the
    next the number behind.
    """
    if not _MAY_BE_BARE.search(text):
        return paragraphs
    mended = list(paragraphs)
    last: int | None = None
    for at, one in enumerate(paragraphs):
        if one.marker is Marker.ARTICLE:
            last = 0
        elif one.marker is Marker.ARABIC and last is not None:
            last = int(one.number)
        elif one.marker is Marker.NONE and last is not None:
            bare = _BARE.match(one.text)
            is_first = at > 0 and paragraphs[at - 1].marker is Marker.ARTICLE
            if bare is None or int(bare["number"]) != last + 1 or (last == 0 and not is_first):
                continue
            if _next_clause(paragraphs, at) == last + 2:
                last += 1
                body = one.start + bare.end()
                number = bare["number"]
                mended[at] = replace(one, marker=Marker.ARABIC, number=number, body=body)
    return tuple(mended)


def _next_clause(paragraphs: tuple[Paragraph, ...], at: int) -> int | None:
    """The number of the next clause of the same article; None where none is near."""
    for one in paragraphs[at + 1 : at + _NEXT_IS_NEAR]:
        if one.marker is Marker.ARTICLE:
            return None
        if one.marker is Marker.ARABIC:
            return int(one.number)
    return None


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

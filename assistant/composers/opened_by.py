"""Whose a paper is that has lost its letterhead: the words by which its office opens it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from assistant.composers.headers import part_of
from assistant.composing import verbatim, whole_passage
from assistant.grounding import DraftClaim
from assistant.units import Unit, sentences, unit
from ingest.document import Document, PassageRole
from ingest.layout.letterhead import HeaderPart
from ingest.text import folded, shown

# "Phòng … báo cáo …, như sau": what an office does in the line that opens its paper.
_OPENS = re.compile(
    r"\s{1,3}(?:ban\s+hành|xây\s+dựng|báo\s+cáo|chỉ\s+đạo|yêu\s+cầu|đề\s+nghị|thông\s+báo|"
    r"hướng\s+dẫn|triển\s+khai|quyết\s+định|lập|phối\s+hợp|tổ\s+chức|phát\s+động)\s",
    re.IGNORECASE,
)
_OPENING = (PassageRole.BASIS, PassageRole.BODY)
_MOST_PASSAGES = 12
# Of "Sở Giáo dục và Đào tạo Bình Thuận" as much as the sentence says.
_FEWEST_WORDS = 2


def opened_by(document: Document) -> Iterator[DraftClaim]:
    """The clause by which the office opens its paper; before it the place, where it is in the name.

    None where no clause says so.
    """
    clause = next(_clauses(document), None)
    if clause is None:
        return
    issuer, place = folded(document.summary.issuer or ""), document.header.place
    line = part_of(document, HeaderPart.PLACE_AND_DATE)
    is_missing = place and folded(place) in issuer and folded(place) not in folded(clause.text)
    if line is not None and is_missing:
        support = whole_passage(line, document.summary)
        yield DraftClaim(text=shown(line.text), supports=(support,))
    yield verbatim(clause, document.summary)


def _clauses(document: Document) -> Iterator[Unit]:
    words = tuple(re.escape(word) for word in (document.summary.issuer or "").split())
    opening = (one for one in document.passages if one.role in _OPENING)
    said = [one for passage in islice(opening, _MOST_PASSAGES) for one in sentences(passage)]
    for most in range(len(words), _FEWEST_WORDS - 1, -1):
        called = r"\s+".join(words[:most])
        name = re.compile(rf"(?<!\w){called}(?!\w)", re.IGNORECASE)
        for one in said:
            met = next(
                (m for m in name.finditer(one.text) if _OPENS.match(one.text, m.end())), None
            )
            clause = met and unit(one.passage, one.start + met.start(), one.end)
            if clause is not None:
                yield clause

"""Whose paper one is: its letterhead, else the sentence in which its office says that it issues it.

Papers that are passed on as bare text have lost their letterhead; what they say of themselves in
their opening, with the place before the day, still tells the office.
"""

from __future__ import annotations

import re
from itertools import islice

from assistant.composing import verbatim, whole_passage
from assistant.grounding import DraftClaim, Support, checked
from assistant.units import sentences, unit
from ingest.document import Document, PassageRole
from ingest.layout.letterhead import HeaderPart
from ingest.text import shown

# "Phòng … báo cáo …, như sau": what an office does in the sentence that opens its paper.
_OPENS = re.compile(
    r"[\w\s]{0,40}?\s(?:ban\s+hành|xây\s+dựng|báo\s+cáo|đề\s+ra|lập|chỉ\s+đạo|yêu\s+cầu|"
    r"đề\s+nghị|thông\s+báo|hướng\s+dẫn|triển\s+khai|quyết\s+định|phối\s+hợp|tổ\s+chức|"
    r"phát\s+động)\s",
    re.IGNORECASE,
)
# An office says so within so many sentences, by so many words of its name at least.
_OPENING = 24
_FEWEST = 3


def issuing(document: Document) -> list[DraftClaim]:
    """The lines or the sentence that name the office of a paper; empty where none does."""
    lines = [
        one
        for one in document.passages
        if one.role is PassageRole.HEADER and str(one.address) == HeaderPart.OFFICE.value
    ]
    if not lines:
        return _says_so(document)
    supports = tuple(whole_passage(one, document.summary) for one in lines)
    whole = DraftClaim(text=document.summary.issuer or "", supports=supports)
    parted = [DraftClaim(text=shown(one.passage.text), supports=(one,)) for one in supports]
    # A name that goes over two lines of the letterhead stands in neither whole.
    return [whole] if whole.text and checked((whole,)).claims else parted


def _says_so(document: Document) -> list[DraftClaim]:
    """The clause of the opening; where it leaves out the place, the line that says it too."""
    words = tuple(map(re.escape, (document.summary.issuer or "").split()))
    units = (
        one
        for passage in document.passages
        if passage.role in (PassageRole.BODY, PassageRole.BASIS)
        for one in sentences(passage)
    )
    opening = tuple(islice(units, _OPENING))
    for length in range(len(words), _FEWEST - 1, -1):
        called = r"\s+".join(words[:length])
        name = re.compile(rf"(?<!\w){called}(?!\w)", re.IGNORECASE)
        for one in opening:
            said = next(
                (m for m in name.finditer(one.text) if _OPENS.match(one.text, m.end())), None
            )
            clause = said and unit(one.passage, one.start + said.start(), one.end)
            if clause is not None:
                place = [] if length == len(words) else _place(document)
                return [*place, verbatim(clause, document.summary)]
    return []


def _place(document: Document) -> list[DraftClaim]:
    lines = (
        one
        for one in document.passages
        if one.role is PassageRole.HEADER and str(one.address) == HeaderPart.PLACE_AND_DATE.value
    )
    line = next(lines, None)
    if line is None:
        return []
    support = Support(passage=line, document=document.summary, at=(line.start, line.end))
    return [DraftClaim(text=shown(line.text), supports=(support,))]

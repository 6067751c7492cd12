"""Why a paper orders something: what a sentence leans on, or what its opening gives as a reason."""

from __future__ import annotations

import re
from itertools import takewhile

from assistant.composing import verbatim
from assistant.grounding import DraftClaim
from assistant.selection import Found, words_about
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from assistant.wanted import reason_signs
from ingest.document import Document, Passage, PassageRole, SegmentKind

_MOST = 3
_OF_THE_PAPER = 0.5
# "Do nhiều đơn vị gửi chậm, …"; refuses "Do vậy, …" and who does something ("do Sở chủ trì").
_CAUSE = re.compile(
    r"\W{0,4}(?:Do|Vì|Bởi vì|Xuất phát từ|Để|Nhằm)\s(?!vậy|thế|đó)(?![A-ZĐ])[^\n]{12}"
)
# "Để …, Phòng xây dựng Kế hoạch": what the whole paper is for, and no reason of one task in it.
_AIM = re.compile(r"\W{0,4}(?:Để|Nhằm)\s")
_BEGINS_WITH_CAUSE = re.compile(
    r"\W{0,4}(?:Do|Vì|Bởi vì|Nhằm|Để)\s(?!vậy|thế|đó)[^\n]{12}|"
    r"[^\n]{1,300}\s(?:vì|do|bởi|vì lý do)\s(?!vậy|thế|đó)[a-zđ][^\n]{6}"
)
_UNNUMBERED = frozenset({SegmentKind.PARAGRAPH, SegmentKind.BASIS})


def told_before(shelf: Shelf, found: Found) -> tuple[DraftClaim, ...]:
    """The reason that stands before a sentence which itself gives none; () where none does."""
    document = shelf.document(found.document.id)
    if document is None:
        return ()
    if reason_signs.leans_back(found.unit):
        told = _beside(document, found.unit)
    elif reason_signs.reason_asked(shelf.question)(found.unit):
        told = []
    else:
        return opening_causes(document, before=found.unit.start, with_aims=False)
    return tuple(verbatim(one, found.document) for one in told[-_MOST:])


def gives_a_cause(one: Unit) -> bool:
    """Whether a sentence begins with the reason for what it says ("Do …, đề nghị lùi …")."""
    return _BEGINS_WITH_CAUSE.match(one.text) is not None


def opening_causes(
    document: Document, *, before: int | None = None, with_aims: bool = True
) -> tuple[DraftClaim, ...]:
    """The reasons given between the header of a paper and the first that it numbers."""
    end = len(document.text) if before is None else before
    said = (one for one in document.passages if one.role in (PassageRole.BASIS, PassageRole.BODY))
    opening = takewhile(lambda one: _is_unnumbered(one) and one.start < end, said)
    told = [one for passage in opening for one in sentences(passage) if _CAUSE.match(one.text)]
    told = [one for one in told if with_aims or not _AIM.match(one.text)]
    return tuple(verbatim(one, document.summary) for one in told[:_MOST])


def of_the_papers(shelf: Shelf) -> tuple[DraftClaim, ...]:
    """What the papers named give as reasons at their beginning.

    What a whole paper is for is the reason of what it is called, and of no task in it.
    """
    topic = shelf.topic
    return tuple(
        cause
        for one in shelf.documents
        for cause in opening_causes(
            one, with_aims=topic.covered(words_about(one.summary)) >= _OF_THE_PAPER
        )
    )


def _beside(document: Document, unit: Unit) -> list[Unit]:
    """What stands right before a sentence ("Trước tình hình đó, …"), or in the paragraph above."""
    before = [one for one in sentences(unit.passage) if one.start < unit.start]
    if before:
        return before
    read = [one for one in document.passages if one.role is PassageRole.BODY]
    at = next((i for i, one in enumerate(read) if one.id == unit.passage.id), 0)
    return list(sentences(read[at - 1])) if at else []


def _is_unnumbered(passage: Passage) -> bool:
    return passage.address.segments[-1].kind in _UNNUMBERED and not passage.heading_path
